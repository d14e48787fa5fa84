import { expect } from 'chai';
import {
  ActivateUserManagementDocument,
  AssignCustomRoleDocument,
  AssignGroupDocument,
  CreateGroupDocument,
  DeleteAccountDocument,
  DeleteCredentialDocument,
  DeleteCustomRoleDocument,
  DeleteGroupDocument,
  DeleteUserDocument,
  EndUserManagementDocument,
  HandOverSuperadminDocument,
  LockGroupDocument,
  LockUserDocument,
  UnlockGroupDocument,
  UpdateCustomRoleDocument,
  UpdateProfileDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import type { Viewer } from '../../../src/shield/viewer.js';
import type { Client } from '../../support/client.js';
import { assignRole, customRole, grantsFrom } from '../../support/custom-roles.js';
import { changesOfNamedGroups, usedRole, type Change } from '../../support/named-group-changes.js';
import { TwoGateways, type Office } from '../../support/two-gateways.js';
import { password, World } from '../../support/world.js';

const groupsOf = (viewer: Viewer, { sales, purchasing }: Office): string[] =>
  [sales, purchasing].filter(({ id }) => viewer.groupIds.includes(id)).map(({ name }) => name);
const updatePerson =
  (values: object) =>
  ({ person, there }: Office) =>
    there.superadmin.run(UpdateUserDocument, { input: { id: person.id, ...values } });

const changes: Record<string, Change> = {
  'a user is locked': {
    make: ({ there, person }) => there.superadmin.run(LockUserDocument, { id: person.id }),
    shows: ({ role }) => role,
    from: 'USER',
    to: null,
    credentialWorks: false,
  },
  'a user is deleted': {
    make: ({ there, person }) => there.superadmin.run(DeleteUserDocument, { id: person.id }),
    shows: ({ role }) => role,
    from: 'USER',
    to: null,
    credentialWorks: false,
  },
  'a user joins a group': {
    make: ({ there, person, purchasing }) =>
      there.superadmin.run(AssignGroupDocument, { input: { groupId: purchasing.id, userIds: [person.id] } }),
    shows: groupsOf,
    from: ['Vertrieb'],
    to: ['Vertrieb', 'Einkauf'],
    credentialWorks: true,
  },
  'a user moves to another group': {
    make: ({ there, person, purchasing }) =>
      there.superadmin.run(UpdateUserDocument, { input: { id: person.id, groupIds: [purchasing.id] } }),
    shows: groupsOf,
    from: ['Vertrieb'],
    to: ['Einkauf'],
    credentialWorks: false,
  },
  'the only group of a user is locked': {
    make: ({ there, sales }) =>
      there.superadmin.run(LockGroupDocument, { id: sales.id, confirmedAccessLoss: 1 }),
    shows: groupsOf,
    from: ['Vertrieb'],
    to: null,
    credentialWorks: false,
  },
  'one of several groups is locked': {
    before: (office) => updatePerson({ groupIds: [office.sales.id, office.purchasing.id] })(office),
    make: ({ there, sales }) => there.superadmin.run(LockGroupDocument, { id: sales.id }),
    shows: groupsOf,
    from: ['Vertrieb', 'Einkauf'],
    to: ['Einkauf'],
    credentialWorks: false,
  },
  'a group is unlocked': {
    before: async (office) => {
      await updatePerson({ groupIds: [office.sales.id, office.purchasing.id] })(office);
      await office.there.superadmin.run(LockGroupDocument, { id: office.sales.id });
    },
    make: ({ there, sales }) => there.superadmin.run(UnlockGroupDocument, { id: sales.id }),
    shows: groupsOf,
    from: ['Einkauf'],
    to: ['Vertrieb', 'Einkauf'],
    credentialWorks: true,
  },
  'a group is deleted': {
    before: (office) => updatePerson({ groupIds: [office.sales.id, office.purchasing.id] })(office),
    make: ({ there, sales }) => there.superadmin.run(DeleteGroupDocument, { id: sales.id }),
    shows: groupsOf,
    from: ['Vertrieb', 'Einkauf'],
    to: ['Einkauf'],
    credentialWorks: false,
  },
  'the last group is deleted, which ends group mode': {
    role: 'MANAGER',
    before: ({ there, purchasing }) => there.superadmin.run(DeleteGroupDocument, { id: purchasing.id }),
    make: ({ there, sales }) => there.superadmin.run(DeleteGroupDocument, { id: sales.id }),
    shows: ({ groupMode }) => groupMode,
    from: true,
    to: false,
    credentialWorks: false,
  },
  'the first group is created, which starts group mode': {
    role: 'MANAGER',
    before: async ({ there, sales, purchasing }) => {
      await there.superadmin.run(DeleteGroupDocument, { id: purchasing.id });
      await there.superadmin.run(DeleteGroupDocument, { id: sales.id });
    },
    make: ({ there }) => there.superadmin.run(CreateGroupDocument, { input: { name: 'Lager' } }),
    shows: ({ groupMode }) => groupMode,
    from: false,
    to: true,
    credentialWorks: false,
  },
  'the role changes': {
    make: updatePerson({ role: 'MANAGER' }),
    shows: ({ role, grants }) => [role, grants.get('users.create')],
    from: ['USER', undefined],
    to: ['MANAGER', 'ACCOUNT'],
    credentialWorks: true,
  },
  'the trait changes': {
    make: updatePerson({ approvalTrait: 'APPROVER' }),
    shows: ({ approvalTrait, grants }) => [approvalTrait, grants.get('approvals.decide')],
    from: ['NONE', undefined],
    to: ['APPROVER', 'GROUPS'],
    credentialWorks: true,
  },
  'a custom role is assigned': {
    make: async ({ there, world, person }) => {
      const { id } = await customRole(world, ['USERS_READ ACCOUNT']);
      await there.superadmin.run(AssignCustomRoleDocument, { input: { id, addUserIds: [person.id] } });
    },
    shows: ({ grants }) => grants.get('users.read'),
    from: 'OWN',
    to: 'ACCOUNT',
    credentialWorks: true,
  },
  'a custom role is changed': {
    before: async (office) => assignRole(office.world, await usedRole(office), office.person),
    make: async ({ there, ...office }) =>
      there.superadmin.run(UpdateCustomRoleDocument, {
        input: { ...(await usedRole(office)), grants: grantsFrom('ACTIVITIES_READ ACCOUNT') },
      }),
    shows: ({ grants }) => [grants.get('users.read'), grants.get('activities.read')],
    from: ['ACCOUNT', 'OWN'],
    to: ['OWN', 'ACCOUNT'],
    credentialWorks: true,
  },
  'a custom role is deleted': {
    before: async (office) => assignRole(office.world, await usedRole(office), office.person),
    make: async ({ there, ...office }) =>
      there.superadmin.run(DeleteCustomRoleDocument, { ...(await usedRole(office)), confirmedHolders: 1 }),
    shows: ({ grants }) => grants.get('users.read'),
    from: 'ACCOUNT',
    to: 'OWN',
    credentialWorks: true,
  },
  ...changesOfNamedGroups,
  'a user is excluded from a permission': {
    make: ({ there, person }) =>
      there.superadmin.run(UpdateUserRightsDocument, {
        input: { userId: person.id, exclusions: ['ACTIVITIES_READ'] },
      }),
    shows: ({ grants }) => grants.get('activities.read'),
    from: 'OWN',
    to: undefined,
    credentialWorks: true,
  },
  'the role of superadmin is handed over': {
    role: 'MANAGER',
    make: ({ there, person }) =>
      there.superadmin.run(HandOverSuperadminDocument, { input: { userId: person.id, password } }),
    shows: ({ role, grants }) => [role, grants.get('account.delete')],
    from: ['MANAGER', undefined],
    to: ['SUPERADMIN', 'ACCOUNT'],
    credentialWorks: true,
  },
  'user management ends': {
    make: ({ there }) => there.superadmin.run(EndUserManagementDocument, { input: { password } }),
    shows: ({ userManagement }) => userManagement,
    from: 'ACTIVE',
    to: null,
    credentialWorks: false,
  },
  'the account is deleted': {
    make: ({ there }) => there.superadmin.run(DeleteAccountDocument, { input: { password } }),
    shows: ({ role }) => role,
    from: 'USER',
    to: null,
    credentialWorks: false,
  },
  'an administrator changes name and language': {
    make: updatePerson({ firstName: 'Paula', lastName: 'Neu', language: 'EN' }),
    shows: ({ name, language }) => [name, language],
    from: ['Petra Person', 'DE'],
    to: ['Paula Neu', 'EN'],
    credentialWorks: true,
  },
  'the user changes name and language': {
    make: ({ there }) =>
      there.person.run(UpdateProfileDocument, { input: { firstName: 'Paul', language: 'EN' } }),
    shows: ({ name, language }) => [name, language],
    from: ['Petra Person', 'DE'],
    to: ['Paul Person', 'EN'],
    credentialWorks: true,
  },
};

describe('A change of authority in another process counts with the next request (LXP-4, LXP-7, LXP-8, LXP-15)', function () {
  this.timeout(30_000);
  let gateways: TwoGateways;

  before(async function () {
    this.timeout(60_000);
    gateways = await TwoGateways.start();
  });

  after(() => gateways.stop());

  async function statementsFor(client: Client): Promise<number> {
    await gateways.viewerOf(client);
    return (await gateways.first.statementsOf(() => gateways.viewerOf(client))).length;
  }

  for (const [title, change] of Object.entries(changes)) {
    it(title, async () => {
      const made = await gateways.office(change.role);
      const { person, credential } = made;
      await change.before?.(made);
      const known = await gateways.viewerOf(person.client);
      expect(known && change.shows(known, made)).to.deep.equal(change.from);
      expect(await statementsFor(person.client), 'kept').to.equal(1);
      await gateways.viewerOf(credential.client);
      await change.make(made);
      const viewer = await gateways.viewerOf(person.client);
      expect(viewer && change.shows(viewer, made)).to.deep.equal(change.to);
      expect((await gateways.viewerOf(credential.client)) !== null, 'credential').to.equal(
        change.credentialWorks,
      );
      if (change.to === null) await person.client.refused('UNAUTHENTICATED', ViewerDocument);
      else await person.client.run(ViewerDocument);
    });
  }

  it('a former superadmin is a manager from then on', async () => {
    const { world, person, there } = await gateways.office('MANAGER');
    expect((await gateways.viewerOf(world.superadmin.client))?.role).to.equal('SUPERADMIN');
    await there.superadmin.run(HandOverSuperadminDocument, { input: { userId: person.id, password } });
    expect((await gateways.viewerOf(world.superadmin.client))?.role).to.equal('MANAGER');
  });

  it('user management that is activated is active for the superadmin', async () => {
    const world = await World.create({ gateway: gateways.first, userManagement: false });
    const { client } = world.superadmin;
    expect((await gateways.viewerOf(client))?.userManagement).to.equal('INACTIVE');
    await gateways.there(client).run(ActivateUserManagementDocument);
    expect((await gateways.viewerOf(client))?.userManagement).to.equal('ACTIVE');
  });

  it('a deleted credential works no longer', async () => {
    const { credential, there } = await gateways.office();
    expect(await statementsFor(credential.client)).to.equal(1);
    await there.person.run(DeleteCredentialDocument, { id: credential.credential.id });
    expect(await gateways.viewerOf(credential.client)).to.equal(null);
  });
});
