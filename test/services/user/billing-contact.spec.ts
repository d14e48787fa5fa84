import { expect } from 'chai';
import {
  ActivitiesDocument,
  BillingContactsDocument,
  DeleteUserDocument,
  DeleteUsersDocument,
  EndUserManagementDocument,
  HandOverSuperadminDocument,
  InviteUserDocument,
  LockUserDocument,
  NameBillingContactDocument,
  RemoveBillingContactDocument,
  UnlockUserDocument,
  UserDocument,
} from '../../../src/generated/operations.js';
import { newId } from '../../../src/entities/id.js';
import { assignRole, customRole } from '../../support/custom-roles.js';
import { heldBy } from '../../support/random-grants.js';
import { quickUser } from '../../support/rounds.js';
import { password, World, type Group, type Person } from '../../support/world.js';

describe('FWD-2 an account has 1 to 3 billing contacts', function () {
  this.timeout(60_000);
  let world: World;
  let group: Group;
  let manager: Person;

  beforeEach(async () => {
    world = await World.create();
    group = await world.group();
    manager = await quickUser(world, { role: 'MANAGER' });
  });

  async function contacts(): Promise<string[]> {
    const { account } = await manager.client.run(BillingContactsDocument);
    return account.billingContacts.map(({ id }) => id);
  }

  async function named(...settings: Parameters<World['createdUser']>[0][]): Promise<Person[]> {
    const people: Person[] = [];
    for (const each of settings) {
      const person = await quickUser(world, { groups: [group], ...each });
      await manager.client.run(NameBillingContactDocument, { id: person.id });
      people.push(person);
    }
    return people;
  }

  async function refusedToName(id: string): Promise<string | undefined> {
    const error = await manager.client.refused('INVALID_STATE', NameBillingContactDocument, { id });
    return error.extensions.reason;
  }

  async function refusedToRemove(id: string): Promise<string | undefined> {
    const error = await manager.client.refused('INVALID_STATE', RemoveBillingContactDocument, { id });
    return error.extensions.reason;
  }

  async function logged({ client } = manager): Promise<string[]> {
    const { activities } = await client.run(ActivitiesDocument, {
      filter: { types: ['BILLING_CONTACT_NAMED', 'BILLING_CONTACT_REMOVED'] },
    });
    return activities.nodes.map(({ type, subjectUser }) => `${type} ${subjectUser?.id}`).reverse();
  }

  it('it starts with its superadmin', async () => {
    expect(await contacts()).to.deep.equal([world.superadmin.id]);
    const { user } = await world.superadmin.client.run(UserDocument, { id: world.superadmin.id });
    expect(user?.isBillingContact).to.equal(true);
  });

  it('two more are named, and no fourth; any of them is removed, but never the last', async () => {
    const [first, second] = await named({}, {});
    expect(await contacts()).to.deep.equal([world.superadmin.id, first!.id, second!.id]);
    const fourth = await quickUser(world, { groups: [group] });
    expect(await refusedToName(fourth.id)).to.equal('BILLING_CONTACTS_COMPLETE');
    for (const id of [world.superadmin.id, first!.id])
      await manager.client.run(RemoveBillingContactDocument, { id });
    expect(await contacts()).to.deep.equal([second!.id]);
    expect(await refusedToRemove(second!.id)).to.equal('LAST_BILLING_CONTACT');
    expect(await contacts()).to.deep.equal([second!.id]);
    await manager.client.run(NameBillingContactDocument, { id: fourth.id });
    expect(await contacts()).to.have.members([second!.id, fourth.id]);
  });

  it('every user can be one, whatever role, trait or type they have, and gets no permissions by it', async () => {
    for (const settings of [
      { role: 'MEMBER' },
      { trait: 'EXAMINEE' },
      { role: 'GROUP_MANAGER' },
      { type: 'READ_ONLY' },
    ] as const) {
      const person = await quickUser(world, { groups: [group], ...settings });
      const before = [...(await heldBy(person))];
      await manager.client.run(NameBillingContactDocument, { id: person.id });
      expect([...(await heldBy(person))]).to.deep.equal(before);
      await person.client.refused('FORBIDDEN', BillingContactsDocument);
      const { user } = await person.client.run(UserDocument, { id: person.id });
      expect(user?.isBillingContact).to.equal(true);
      await manager.client.run(RemoveBillingContactDocument, { id: person.id });
    }
  });

  it('superadmin and managers name them, also themselves, and nobody else does', async () => {
    const person = await quickUser(world, { groups: [group] });
    const { client } = await world.credential(await quickUser(world, { groups: [group] }), { group });
    const others = [
      await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] }),
      await quickUser(world, { role: 'GROUP_MANAGER', trait: 'APPROVER', groups: [group] }),
      await quickUser(world, { groups: [group] }),
      await quickUser(world, { role: 'MEMBER' }),
      await quickUser(world, { role: 'MANAGER', type: 'READ_ONLY' }),
      { client },
    ];
    for (const other of others) {
      await other.client.refused('FORBIDDEN', NameBillingContactDocument, { id: person.id });
      await other.client.refused('FORBIDDEN', RemoveBillingContactDocument, { id: world.superadmin.id });
    }
    await world.anonymous().refused('UNAUTHENTICATED', NameBillingContactDocument, { id: person.id });
    expect(await contacts()).to.deep.equal([world.superadmin.id]);
    await manager.client.run(NameBillingContactDocument, { id: manager.id });
    await world.superadmin.client.run(RemoveBillingContactDocument, { id: world.superadmin.id });
    expect(await contacts()).to.deep.equal([manager.id]);
  });

  it('a custom role gives the permission, but only together with that to see the costs', async () => {
    const person = await quickUser(world, { role: 'MEMBER', groups: [group] });
    const needed = ['ACCOUNT_READ ACCOUNT', 'USERS_READ ACCOUNT', 'GROUPS_READ ACCOUNT'] as const;
    const { id } = world.superadmin;
    await assignRole(
      world,
      await customRole(world, [...needed, 'ACCOUNTING_READ ACCOUNT', 'BILLING_CONTACTS_MANAGE ACCOUNT']),
      person,
    );
    await person.client.run(NameBillingContactDocument, { id: person.id });
    const other = await quickUser(world, { role: 'MEMBER', groups: [group] });
    await assignRole(world, await customRole(world, [...needed, 'ACCOUNT_UPDATE ACCOUNT']), other);
    await other.client.refused('FORBIDDEN', NameBillingContactDocument, { id: other.id });
    await other.client.refused('FORBIDDEN', RemoveBillingContactDocument, { id });
  });

  it('only an active user can be named, once; others are refused with the reason, and unknown ids like hidden ones', async () => {
    const [created, invited, locked, deleted] = [
      await world.createdUser({ groups: [group] }),
      await world.createdUser({ groups: [group] }),
      await quickUser(world, { groups: [group] }),
      await quickUser(world, { groups: [group] }),
    ];
    await manager.client.run(InviteUserDocument, { id: invited.id });
    await manager.client.run(LockUserDocument, { id: locked.id });
    await manager.client.run(DeleteUserDocument, { id: deleted.id });
    for (const { id } of [created, invited, locked, deleted]) {
      expect(await refusedToName(id)).to.equal('BILLING_CONTACT_INACTIVE');
      expect(await refusedToRemove(id)).to.equal('NOT_BILLING_CONTACT');
    }
    expect(await refusedToName(world.superadmin.id)).to.equal('BILLING_CONTACT_ALREADY');
    const elsewhere = await World.create();
    for (const id of [newId(), 'no id', elsewhere.superadmin.id]) {
      await manager.client.refused('NOT_FOUND', NameBillingContactDocument, { id });
      await manager.client.refused('NOT_FOUND', RemoveBillingContactDocument, { id });
    }
    expect(await contacts()).to.deep.equal([world.superadmin.id]);
  });

  it('a locked or deleted contact is removed, and unlocking does not restore it', async () => {
    const [locked, deleted] = await named({}, {});
    await manager.client.run(LockUserDocument, { id: locked!.id });
    await manager.client.run(DeleteUserDocument, { id: deleted!.id });
    expect(await contacts()).to.deep.equal([world.superadmin.id]);
    await manager.client.run(UnlockUserDocument, { id: locked!.id });
    expect(await contacts()).to.deep.equal([world.superadmin.id]);
  });

  it('the superadmin replaces the last contact who is locked or deleted, alone or in a bulk change', async () => {
    const { superadmin } = world;
    const { client } = manager;
    for (const end of [
      (id: string) => client.run(LockUserDocument, { id }),
      (id: string) => client.run(DeleteUserDocument, { id }),
    ]) {
      const [last] = await named({});
      await client.run(RemoveBillingContactDocument, { id: superadmin.id });
      await end(last!.id);
      expect(await contacts()).to.deep.equal([superadmin.id]);
    }
    const all = await named({}, {});
    await manager.client.run(RemoveBillingContactDocument, { id: superadmin.id });
    all.push(...(await named({})));
    const userIds = all.map(({ id }) => id);
    await manager.client.run(DeleteUsersDocument, { input: { userIds } });
    expect(await contacts()).to.deep.equal([superadmin.id]);
  });

  it('the log has each naming and removal, including those by a deletion', async () => {
    const [person] = await named({});
    await manager.client.run(RemoveBillingContactDocument, { id: world.superadmin.id });
    await manager.client.run(DeleteUserDocument, { id: person!.id });
    expect(await logged()).to.deep.equal([
      `BILLING_CONTACT_NAMED ${person!.id}`,
      `BILLING_CONTACT_REMOVED ${world.superadmin.id}`,
      `BILLING_CONTACT_REMOVED ${person!.id}`,
      `BILLING_CONTACT_NAMED ${world.superadmin.id}`,
    ]);
  });

  it('handing over the superadmin role does not change the contacts', async () => {
    const input = { userId: manager.id, password };
    await world.superadmin.client.run(HandOverSuperadminDocument, { input });
    expect(await contacts()).to.deep.equal([world.superadmin.id]);
    await manager.client.run(DeleteUserDocument, { id: world.superadmin.id });
    expect(await contacts()).to.deep.equal([manager.id]);
  });

  it('when user management ends, the superadmin is the one contact, with an entry in the log unless they were one before', async () => {
    await named({}, {});
    const { client, id } = world.superadmin;
    await client.run(RemoveBillingContactDocument, { id });
    await client.run(EndUserManagementDocument, { input: { password } });
    const { account } = await client.run(BillingContactsDocument);
    expect(account.billingContacts.map((each) => each.id)).to.deep.equal([id]);
    expect((await logged(world.superadmin)).at(-1), 'in the log').to.equal(`BILLING_CONTACT_NAMED ${id}`);
    const error = await client.refused('INVALID_STATE', RemoveBillingContactDocument, { id });
    expect(error.extensions.reason).to.equal('USER_MANAGEMENT_INACTIVE');
  });
});
