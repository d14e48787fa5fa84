import { expect } from 'chai';
import { AssignCustomRoleDocument, CustomRolesDocument } from '../../../src/generated/operations.js';
import { assignRole, assignRoleFor, customRole } from '../../support/custom-roles.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

const assigning = [
  'USERS_READ',
  'USERS_UPDATE',
  'GROUPS_READ',
  'SHIPMENTS_READ',
  'SHIPMENTS_SEND',
  'APPROVALS_READ',
];

describe('PLY-5 the actions ASSIGN and ASSIGN_IN_GROUPS of a role say for what the viewer can assign it', function () {
  this.timeout(60_000);
  let world: World;
  let home: Group;
  let other: Group;
  let target: Person;

  before(async () => {
    world = await World.create();
    [home, other] = [await world.group(), await world.group()];
    target = await quickUser(world, { role: 'MEMBER', groups: [home] });
  });

  const roleIn = (scope: string): Promise<{ id: string }> =>
    customRole(world, [
      ...assigning.map((permission) => `${permission} ${scope}`),
      `ROLES_ASSIGN ${scope}`,
      'ROLES_READ ACCOUNT',
    ]);

  async function told({ client }: Person, id: string): Promise<Record<string, boolean>> {
    const { customRoles } = await client.run(CustomRolesDocument);
    const actions = customRoles.nodes.find((role) => role.id === id)?.allowedActions ?? [];
    return Object.fromEntries(
      actions
        .filter(({ action }) => action.startsWith('ASSIGN'))
        .map(({ action, allowed }) => [action, allowed]),
    );
  }

  /** Whether the role is assigned for the account, for one group, and for the other; each assignment is taken back. */
  async function done({ client }: Person, id: string): Promise<boolean[]> {
    const results: boolean[] = [];
    for (const groupIds of [null, [home.id], [other.id]]) {
      const input = { id, addUserIds: [target.id], groupIds };
      const { errors } = await client.send(AssignCustomRoleDocument, { input });
      results.push(errors.length === 0);
      await world.superadmin.client.run(AssignCustomRoleDocument, {
        input: { id, removeUserIds: [target.id] },
      });
    }
    return results;
  }

  it('PLY-5 for the account, for the groups in which the viewer holds its permissions, or for none; the mutation does the same', async () => {
    const [forAccount, inGroups, placed] = await Promise.all([
      quickUser(world, { role: 'MEMBER' }),
      quickUser(world, { role: 'MEMBER', groups: [home] }),
      quickUser(world, { role: 'MEMBER' }),
    ]);
    await assignRole(world, await roleIn('ACCOUNT'), forAccount);
    await assignRole(world, await roleIn('GROUPS'), inGroups);
    await assignRole(world, await customRole(world, ['USERS_READ OWN', 'ROLES_READ ACCOUNT']), placed);
    await assignRoleFor(world, await roleIn('ACCOUNT'), [home], placed);
    const { id } = await customRole(world, ['SHIPMENTS_READ ACCOUNT']);
    const { id: beyond } = await customRole(world, [
      'USERS_READ ACCOUNT',
      'GROUPS_READ ACCOUNT',
      'USERS_LOCK ACCOUNT',
    ]);
    const answers = [];
    for (const viewer of [forAccount, inGroups, placed])
      answers.push([await told(viewer, id), await done(viewer, id), await told(viewer, beyond)]);
    const [both, groupsOnly, none] = [
      { ASSIGN: true, ASSIGN_IN_GROUPS: true },
      { ASSIGN: false, ASSIGN_IN_GROUPS: true },
      { ASSIGN: false, ASSIGN_IN_GROUPS: false },
    ];
    expect(answers).to.deep.equal([
      [both, [true, true, true], none],
      [groupsOnly, [false, true, false], none],
      [groupsOnly, [false, true, false], none],
    ]);
  });
});
