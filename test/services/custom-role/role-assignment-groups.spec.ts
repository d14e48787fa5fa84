import { expect } from 'chai';
import {
  ActivitiesDocument,
  AssignCustomRoleDocument,
  DeleteGroupDocument,
  ExplainPermissionDocument,
  LockGroupDocument,
  PreviewCustomRoleDocument,
  PreviewUserGrantsDocument,
  UnlockGroupDocument,
  UpdateCustomRoleDocument,
  UpdateUserRolesDocument,
  UserGrantsDocument,
} from '../../../src/generated/operations.js';
import { assignRole, assignRoleFor, customRole, grantsFrom } from '../../support/custom-roles.js';
import { listOf } from '../../support/listed.js';
import { quickUser } from '../../support/rounds.js';
import { uniqueName, World, type Group, type Person } from '../../support/world.js';

describe('PLY-5 the groups for which a custom role is held', function () {
  this.timeout(60_000);
  let world: World;
  let sales: Group;
  let support: Group;
  let purchasing: Group;

  before(async () => {
    world = await World.create();
    [sales, support, purchasing] = [
      await world.group(`A ${uniqueName('Vertrieb')}`),
      await world.group(`B ${uniqueName('Service')}`),
      await world.group(`C ${uniqueName('Einkauf')}`),
    ];
  });

  it('PLY-5 a permission that exists for the whole account only has no effect, as preview and explanation show', async () => {
    const role = await customRole(world, [
      'ACCOUNT_READ ACCOUNT',
      'ACCOUNT_UPDATE ACCOUNT',
      'SHIPMENTS_READ ACCOUNT',
    ]);
    const person = await quickUser(world, { role: 'MEMBER' });
    const input = {
      userId: person.id,
      customRoleIds: [role.id],
      customRoleGroups: [{ customRoleId: role.id, groupIds: [sales.id] }],
    };
    const { previewUserGrants } = await world.superadmin.client.run(PreviewUserGrantsDocument, { input });
    expect(previewUserGrants?.withoutEffect).to.deep.equal(['ACCOUNT_UPDATE']);
    expect(previewUserGrants?.changes).to.deep.equal([
      {
        user: { id: person.id },
        gains: [],
        losses: [],
        gainsInGroups: [{ permission: 'SHIPMENTS_READ', groups: [sales] }],
        lossesInGroups: [],
      },
    ]);
    await world.superadmin.client.run(UpdateUserRolesDocument, { input });
    const explained = async (
      permission: 'ACCOUNT_UPDATE' | 'SHIPMENTS_READ',
      objectId: string | null = null,
    ) =>
      (
        await world.superadmin.client.run(ExplainPermissionDocument, {
          userId: person.id,
          permission,
          objectId,
        })
      ).explainPermission;
    const nothing = await explained('ACCOUNT_UPDATE');
    expect(nothing?.held).to.equal(false);
    expect(nothing?.sources).to.have.length(1);
    expect(nothing?.sources[0]).to.include({ kind: 'HELD_FOR_GROUPS', scope: null, effective: true });
    const something = await explained('SHIPMENTS_READ', sales.id);
    expect(something).to.include({ held: true, scope: 'GROUPS', includesObject: true });
    expect(something?.sources[0]).to.deep.include({ kind: 'CUSTOM_ROLE', scope: 'GROUPS', groups: [sales] });
    expect((await explained('SHIPMENTS_READ', support.id))?.includesObject).to.equal(false);
  });

  it('PLY-5 previews of a role show the gains and losses of its holders by group, and saving has the same effect', async () => {
    const role = await customRole(world, ['SHIPMENTS_READ ACCOUNT', 'USERS_READ GROUPS']);
    const person = await quickUser(world, { role: 'MEMBER' });
    await assignRoleFor(world, role, [sales, support], person);
    const input = { id: role.id, grants: grantsFrom('SHIPMENTS_READ ACCOUNT', 'ACTIVITIES_READ GROUPS') };
    const { previewCustomRole } = await world.superadmin.client.run(PreviewCustomRoleDocument, { input });
    expect(previewCustomRole?.changes).to.deep.equal([
      {
        user: { id: person.id },
        gains: [],
        losses: [],
        gainsInGroups: [{ permission: 'ACTIVITIES_READ', groups: [sales, support] }],
        lossesInGroups: [{ permission: 'USERS_READ', groups: [sales, support] }],
      },
    ]);
    expect(previewCustomRole).to.include({ gainingUsers: 1, losingUsers: 1 });
    await world.superadmin.client.run(UpdateCustomRoleDocument, { input });
    expect((await listOf(person.client, 'users')).total).to.equal(1);
    expect((await listOf(person.client, 'activities')).total).to.be.greaterThan(0);
  });

  it('PLY-5 an assignment is changed from either side, and shows its groups; the log names them', async () => {
    const role = await customRole(world, ['SHIPMENTS_READ ACCOUNT']);
    const person = await quickUser(world, { role: 'MEMBER' });
    const { client } = world.superadmin;
    const groupsShown = async (): Promise<unknown> => {
      const { user } = await client.run(UserGrantsDocument, { id: person.id });
      return user?.customRoleAssignments.map(({ customRole: { id }, groups }) => ({ id, groups }));
    };
    await assignRoleFor(world, role, [support, sales], person);
    expect(await groupsShown()).to.deep.equal([{ id: role.id, groups: [sales, support] }]);
    await client.run(UpdateUserRolesDocument, { input: { userId: person.id, customRoleIds: [role.id] } });
    expect(await groupsShown(), 'not named').to.deep.equal([{ id: role.id, groups: [sales, support] }]);
    await client.run(UpdateUserRolesDocument, {
      input: {
        userId: person.id,
        customRoleIds: [role.id],
        customRoleGroups: [{ customRoleId: role.id, groupIds: [purchasing.id] }],
      },
    });
    expect(await groupsShown()).to.deep.equal([{ id: role.id, groups: [purchasing] }]);
    await assignRole(world, role, person);
    expect(await groupsShown()).to.deep.equal([{ id: role.id, groups: null }]);
    const rows = await world.gateway.gateway.dataSource.query<{ details: string }[]>(
      `SELECT details FROM activity WHERE account_id = ? AND subject_user_id = ? AND type LIKE 'CUSTOM_ROLE_%' ORDER BY id`,
      [world.accountId, person.id],
    );
    expect(rows.map(({ details }) => (JSON.parse(details) as { event: unknown }).event)).to.deep.equal([
      { type: 'CUSTOM_ROLE_ASSIGNED', facts: { role: role.name, heldFor: [sales.name, support.name] } },
      {
        type: 'CUSTOM_ROLE_GROUPS_CHANGED',
        facts: { role: role.name, heldFor: [purchasing.name], formerlyHeldFor: [sales.name, support.name] },
      },
      {
        type: 'CUSTOM_ROLE_GROUPS_CHANGED',
        facts: { role: role.name, heldFor: null, formerlyHeldFor: [purchasing.name] },
      },
    ]);
  });

  it('PLY-5, PLY-10 the groups of a role are changed for many of its holders with as many statements as for one', async () => {
    const role = await customRole(world, ['SHIPMENTS_READ ACCOUNT']);
    const people = await Promise.all(Array.from({ length: 12 }, () => quickUser(world, { role: 'MEMBER' })));
    await assignRoleFor(world, role, [sales], ...people);
    const moved = async (some: readonly Person[], group: Group): Promise<number> => {
      const input = { id: role.id, addUserIds: some.map(({ id }) => id), groupIds: [group.id] };
      const sent = await world.gateway.statementsOf(() =>
        world.superadmin.client.run(AssignCustomRoleDocument, { input }),
      );
      return sent.length;
    };
    const forOne = await moved(people.slice(0, 1), support);
    expect(await moved(people.slice(1), support)).to.equal(forOne);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      first: 12,
      filter: { types: ['CUSTOM_ROLE_GROUPS_CHANGED'] },
    });
    expect(new Set(activities.nodes.map(({ subjectUser }) => subjectUser?.id))).to.deep.equal(
      new Set(people.map(({ id }) => id)),
    );
  });

  it('PLY-5 bad input: no group, a group twice, a role twice or not among the roles, everyone; unknown groups answer alike', async () => {
    const role = await customRole(world, ['SHIPMENTS_READ ACCOUNT']);
    const person = await quickUser(world, { role: 'MEMBER' });
    const foreign = await (await World.create()).group();
    const { client } = world.superadmin;
    const problemsOf = async (answer: Promise<{ errors: { extensions: object }[] }>): Promise<unknown> => {
      const extensions = (await answer).errors[0]?.extensions as {
        code: string;
        problems?: { path: string[]; reason: string }[];
      };
      return extensions.problems?.map(({ reason }) => reason) ?? extensions.code;
    };
    const assigned = (input: object): Promise<unknown> =>
      problemsOf(
        client.send(AssignCustomRoleDocument, { input: { id: role.id, addUserIds: [person.id], ...input } }),
      );
    expect(await assigned({ groupIds: [] })).to.deep.equal(['ROLE_GROUP_REQUIRED']);
    expect(await assigned({ groupIds: [sales.id, sales.id] })).to.deep.equal(['ITEM_REPEATED']);
    expect(await assigned({ groupIds: [sales.id], everyone: true })).to.deep.equal([
      'EVERYONE_WITHOUT_GROUPS',
    ]);
    for (const unknown of [foreign.id, 'none', '01ARZ3NDEKTSV4RRFFQ69G5FAV'])
      expect(await assigned({ groupIds: [sales.id, unknown] }), unknown).to.equal('NOT_FOUND');
    const replaced = (customRoleGroups: object[], customRoleIds = [role.id]): Promise<unknown> =>
      problemsOf(
        client.send(UpdateUserRolesDocument, {
          input: { userId: person.id, customRoleIds, customRoleGroups: customRoleGroups as never },
        }),
      );
    const customRoleId = role.id;
    expect(await replaced([{ customRoleId, groupIds: [] }])).to.deep.equal(['ROLE_GROUP_REQUIRED']);
    expect(await replaced([{ customRoleId, groupIds: [sales.id] }, { customRoleId }])).to.deep.equal([
      'ITEM_REPEATED',
    ]);
    expect(await replaced([{ customRoleId, groupIds: [sales.id] }], [])).to.deep.equal([
      'ROLE_NOT_AMONG_ROLES',
    ]);
    expect(await replaced([{ customRoleId, groupIds: [foreign.id] }])).to.equal('NOT_FOUND');
    const { user } = await client.run(UserGrantsDocument, { id: person.id });
    expect(user?.customRoleAssignments).to.deep.equal([]);
  });

  it('PLY-5 a locked group has no effect until it is unlocked; a deleted one has none any more, and never means the whole account', async () => {
    const firm = await World.create();
    const [north, south] = [await firm.group('Nord'), await firm.group('Süd')];
    const letter = await firm.shipment(await quickUser(firm, { groups: [north] }), { group: north });
    const person = await quickUser(firm, { role: 'MEMBER' });
    const role = await customRole(firm, ['SHIPMENTS_READ ACCOUNT', 'SHIPMENTS_SEND ACCOUNT']);
    await assignRoleFor(firm, role, [north], person);
    const seen = async (): Promise<string[]> => (await listOf(person.client, 'shipments')).ids;
    expect(await seen()).to.deep.equal([letter.id]);
    await firm.superadmin.client.run(LockGroupDocument, { id: north.id, confirmedAccessLoss: 1 });
    expect(await seen()).to.deep.equal([]);
    await firm.superadmin.client.run(UnlockGroupDocument, { id: north.id });
    expect(await seen()).to.deep.equal([letter.id]);
    await firm.superadmin.client.run(DeleteGroupDocument, { id: north.id, confirmedAccessLoss: 1 });
    const { user } = await firm.superadmin.client.run(UserGrantsDocument, { id: person.id });
    expect(user?.customRoleAssignments.map(({ groups }) => groups)).to.deep.equal([[]]);
    const { explainPermission } = await firm.superadmin.client.run(ExplainPermissionDocument, {
      userId: person.id,
      permission: 'SHIPMENTS_READ',
      objectId: null,
    });
    expect(explainPermission?.held).to.equal(false);
    expect(explainPermission?.sources.map(({ kind }) => kind)).to.deep.equal(['HELD_FOR_GROUPS']);
    await firm.superadmin.client.run(DeleteGroupDocument, { id: south.id, confirmedAccessLoss: 0 });
    const { errors } = await person.client.send('{ shipments(first: 1) { totalCount } }');
    expect(errors[0]?.extensions.code, 'without any group').to.equal('FORBIDDEN');
    const [entry] = await firm.gateway.gateway.dataSource.query<{ details: string }[]>(
      "SELECT details FROM activity WHERE account_id = ? AND type = 'GROUP_DELETED' ORDER BY id LIMIT 1",
      [firm.accountId],
    );
    expect(JSON.parse(entry?.details ?? '{}'))
      .to.have.nested.property('event.facts.roles')
      .that.eql([role.name]);
  });
});
