import { expect } from 'chai';
import { CreateCustomRoleDocument, PermissionAreasDocument } from '../../../src/generated/operations.js';
import { grantsFrom } from '../../support/custom-roles.js';
import { World } from '../../support/world.js';

describe('PLY-5 limits of a grant are checked when they are given', () => {
  let world: World;

  before(async () => {
    world = await World.create();
  });

  it('a limit that the permission does not have is refused by name, and nothing is created', async () => {
    const grants = grantsFrom(
      'USERS_READ ACCOUNT SENT',
      'SHIPMENTS_READ ACCOUNT',
      'SHIPMENTS_SEND GROUPS * API',
    );
    const { errors } = await world.superadmin.client.send(CreateCustomRoleDocument, {
      input: { name: 'Zu eng', grants },
    });
    expect(errors[0]?.extensions.problems?.map(({ path, reason }) => `${path} ${reason}`)).to.deep.equal([
      'grants.0.statuses GRANT_LIMIT_IMPOSSIBLE',
      'grants.2.channels GRANT_LIMIT_IMPOSSIBLE',
    ]);
    const twice = { permission: 'SHIPMENTS_READ', scope: 'ACCOUNT', statuses: ['SENT', 'SENT'] } as const;
    const repeated = await world.superadmin.client.send(CreateCustomRoleDocument, {
      input: { name: 'Zu eng', grants: [{ ...twice, statuses: [...twice.statuses] }] },
    });
    expect(
      repeated.errors[0]?.extensions.problems?.map(({ path, reason }) => `${path} ${reason}`),
    ).to.deep.equal(['grants.0.statuses ITEM_REPEATED']);
    const unknown = { permission: 'SHIPMENTS_READ', scope: 'ACCOUNT', statuses: ['LOST'] } as never;
    const refused = await world.superadmin.client.send(CreateCustomRoleDocument, {
      input: { name: 'Zu eng', grants: [unknown] },
    });
    expect(refused.errors[0]?.extensions.code).to.equal('BAD_USER_INPUT');
  });

  it('the catalogue of permissions lists the possible limits', async () => {
    const { permissionAreas } = await world.superadmin.client.run(PermissionAreasDocument);
    const limited = permissionAreas
      .flatMap(({ permissions }) => permissions)
      .filter(({ limits }) => limits.length > 0)
      .map(({ permission, limits }) => [permission, limits]);
    expect(limited).to.deep.equal([
      ['SHIPMENTS_READ', ['STATUSES', 'CHANNELS']],
      ['SHIPMENTS_SEND', ['STATUSES']],
      ['APPROVALS_DECIDE', ['STATUSES']],
    ]);
  });
});
