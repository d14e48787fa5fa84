import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import {
  ActivateUserManagementDocument,
  ChangePasswordDocument,
  CreateGroupDocument,
  DeleteCredentialDocument,
  DeleteGroupDocument,
  DeleteUserDocument,
  EndUserManagementDocument,
  HandOverSuperadminDocument,
  LockGroupDocument,
  LockUserDocument,
  UnlockUserDocument,
  UpdateAccountDocument,
  UpdateUserDocument,
} from '../../../src/generated/operations.js';
import { inTransaction } from '../../../src/database/transaction.js';
import type { MailEvent } from '../../../src/entities/mail-event.js';
import { partsOf } from '../../support/background.js';
import { company, type Company } from '../../support/company.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import {
  collectedIn,
  datesFrom,
  happeningsTo,
  keepSessions,
  runSlot,
  setMails,
  writtenTo,
} from '../../support/notices.js';
import { quickUser } from '../../support/rounds.js';
import { password, uniqueName, World, type Person } from '../../support/world.js';
import { deleteGroup } from '../../support/losses.js';

/** What changes the access of a user, and as what it stands in the log. */
const accessChanges: [TypedDocumentNode<unknown, { id: string }>, string][] = [
  [LockUserDocument, 'USER_LOCKED'],
  [UnlockUserDocument, 'USER_UNLOCKED'],
  [DeleteUserDocument, 'USER_DELETED'],
];

describe('XSP-6 who is told what happens', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let firm: Company;
  let ofPurchasing: Person;
  const newDate = datesFrom('2027-02-05');

  before(async () => {
    gateway = await startTestGateway(testDatabases());
    firm = await company({ gateway });
    ofPurchasing = await quickUser(firm.world, { role: 'GROUP_MANAGER', groups: [firm.purchasing] });
  });

  after(() => gateway.stop());

  function people(): Record<string, Person> {
    const { superadmin, manager, groupManager, user } = firm;
    return { superadmin, manager, groupManager, user, ofPurchasing };
  }

  /** Lets everybody know of the event at once, and gives who was told of what while the work was done. */
  async function toldOf(event: MailEvent, work: () => Promise<unknown>): Promise<Record<string, string[]>> {
    const all = Object.entries(people());
    for (const [, person] of all) await setMails(person, { event, mode: 'IMMEDIATE' });
    const before = await Promise.all(all.map(([, person]) => happeningsTo(gateway, person)));
    await work();
    const told: Record<string, string[]> = {};
    for (const [index, [name, person]] of all.entries()) {
      const news = (await happeningsTo(gateway, person)).slice(before[index]?.length);
      if (news.length > 0) told[name] = news;
    }
    return told;
  }

  describe('users', () => {
    it('of a new user those are told who manage them and have asked for it, not who made them', async () => {
      const { superadmin, groupManager, sales, world } = firm;
      expect(
        await toldOf('USER_CREATED', () => world.createdUser({ groups: [sales], by: superadmin })),
      ).to.deep.equal({ manager: ['USER_CREATED'], groupManager: ['USER_CREATED'] });
      expect(
        await toldOf('USER_CREATED', () => world.createdUser({ groups: [sales], by: groupManager })),
      ).to.deep.equal({ superadmin: ['USER_CREATED'], manager: ['USER_CREATED'] });
      expect(
        await toldOf('USER_CREATED', () => world.createdUser({ role: 'MANAGER', by: superadmin })),
      ).to.deep.equal({ manager: ['USER_CREATED'] });
    });

    it('of a locked, unlocked or deleted user those are told who manage them and have asked for it', async () => {
      const { superadmin, groupManager, sales, purchasing, world } = firm;
      const person = await quickUser(world, { groups: [sales] });
      for (const [document, type] of accessChanges)
        expect(
          await toldOf('USER_ACCESS_CHANGED', () => groupManager.client.run(document, { id: person.id })),
        ).to.deep.equal({ superadmin: [type], manager: [type] });
      const other = await quickUser(world, { groups: [purchasing] });
      expect(
        await toldOf('USER_ACCESS_CHANGED', () => superadmin.client.run(LockUserDocument, { id: other.id })),
      ).to.deep.equal({ manager: ['USER_LOCKED'], ofPurchasing: ['USER_LOCKED'] });
    });

    it('of users of a group that is locked or deleted its managers are not told, who do not see them any more', async () => {
      const { world, superadmin } = firm;
      const [shared, own] = [await world.group(), await world.group()];
      const former = await quickUser(world, { role: 'GROUP_MANAGER', groups: [shared, own] });
      const person = await quickUser(world, { groups: [shared] });
      await setMails(former, { event: 'USER_ACCESS_CHANGED', mode: 'IMMEDIATE' });
      await superadmin.client.run(LockUserDocument, { id: person.id });
      expect(await happeningsTo(gateway, former)).to.deep.equal(['USER_LOCKED']);
      const ends: TypedDocumentNode<unknown, { id: string }>[] = [LockGroupDocument, DeleteGroupDocument];
      for (const end of ends) {
        await superadmin.client.run(end, { id: shared.id });
        await superadmin.client.run(UnlockUserDocument, { id: person.id });
        await superadmin.client.run(LockUserDocument, { id: person.id });
      }
      expect(await happeningsTo(gateway, former)).to.deep.equal(['USER_LOCKED']);
    });

    it('nobody who has not asked is told of users, not even collected', async () => {
      const world = await World.create({ gateway });
      const manager = await quickUser(world, { role: 'MANAGER' });
      const person = await quickUser(world);
      for (const [document] of accessChanges) await world.superadmin.client.run(document, { id: person.id });
      expect(await happeningsTo(gateway, manager)).to.deep.equal([]);
      expect(await collectedIn(world)).to.equal(0);
    });

    it('of an accepted invitation who sent it is told, with the next collected mail, and nobody else', async () => {
      const { world, groupManager, sales } = firm;
      const { id, email } = await world.createdUser({ groups: [sales], by: groupManager });
      await world.accept(await world.invitation({ id, email }));
      const before = await happeningsTo(gateway, firm.superadmin);
      await keepSessions(gateway);
      await runSlot(gateway, newDate(), '12:00');
      const news = (await happeningsTo(gateway, firm.superadmin)).slice(before.length);
      expect(news.filter((type) => type === 'INVITATION_ACCEPTED')).to.not.be.empty;
      for (const person of [firm.manager, groupManager, firm.user])
        expect(await happeningsTo(gateway, person)).not.to.contain('INVITATION_ACCEPTED');
      gateway.clock.reset();
    });
  });

  describe('the account', () => {
    it('of its data those who administer it are told, not who changed them', async () => {
      const input = { company: uniqueName('Firma') };
      expect(
        await toldOf('ACCOUNT_CHANGED', () => firm.superadmin.client.run(UpdateAccountDocument, { input })),
      ).to.deep.equal({ manager: ['ACCOUNT_UPDATED'] });
      const other = { company: uniqueName('Firma') };
      expect(
        await toldOf('ACCOUNT_CHANGED', () =>
          firm.manager.client.run(UpdateAccountDocument, { input: other }),
        ),
      ).to.deep.equal({ superadmin: ['ACCOUNT_UPDATED'] });
    });

    it('of a new superadmin those who administer it are told, the new one among them', async () => {
      const world = await World.create({ gateway });
      const [heir, manager, user] = [
        await quickUser(world, { role: 'MANAGER' }),
        await quickUser(world, { role: 'MANAGER' }),
        await quickUser(world),
      ];
      for (const person of [heir, manager, user, world.superadmin])
        await setMails(person, { event: 'ACCOUNT_CHANGED', mode: 'IMMEDIATE' });
      await world.superadmin.client.run(HandOverSuperadminDocument, {
        input: { userId: heir.id, password },
      });
      for (const person of [heir, manager])
        expect(await happeningsTo(gateway, person)).to.deep.equal(['SUPERADMIN_HANDED_OVER']);
      for (const person of [user, world.superadmin])
        expect(await happeningsTo(gateway, person)).to.deep.equal([]);
    });

    it('of the end of user management nobody is told who has lost access by it', async () => {
      const world = await World.create({ gateway });
      const manager = await quickUser(world, { role: 'MANAGER' });
      await setMails(manager, { event: 'ACCOUNT_CHANGED', mode: 'IMMEDIATE' });
      await world.superadmin.client.run(EndUserManagementDocument, { input: { password } });
      await world.superadmin.client.run(ActivateUserManagementDocument);
      for (const person of [manager, world.superadmin])
        expect(await happeningsTo(gateway, person)).to.deep.equal([]);
      expect(await collectedIn(world)).to.equal(0);
    });

    it('it is collected for who has set nothing, and goes out at noon, once', async () => {
      const world = await World.create({ gateway });
      const manager = await quickUser(world, { role: 'MANAGER' });
      for (const name of ['Eins', 'Zwei'])
        await world.superadmin.client.run(UpdateAccountDocument, { input: { company: uniqueName(name) } });
      expect(await happeningsTo(gateway, manager)).to.deep.equal([]);
      const date = newDate();
      await runSlot(gateway, date, '12:00');
      await runSlot(gateway, date, '12:00');
      await runSlot(gateway, newDate(), '12:00');
      expect(await happeningsTo(gateway, manager)).to.deep.equal(['ACCOUNT_UPDATED', 'ACCOUNT_UPDATED']);
      expect(await writtenTo(gateway, manager)).to.have.length(1);
      gateway.clock.reset();
    });
  });

  describe('the own access', () => {
    async function newPerson(): Promise<Person> {
      return quickUser(firm.world, { groups: [firm.sales] });
    }

    it('of credentials their owner is told at once, and nobody else', async () => {
      const person = await newPerson();
      const { credential } = await firm.world.credential(person, { group: firm.sales });
      expect(await happeningsTo(gateway, person)).to.deep.equal(['CREDENTIAL_CREATED']);
      await person.client.run(DeleteCredentialDocument, { id: credential.id });
      expect(await happeningsTo(gateway, person)).to.deep.equal(['CREDENTIAL_CREATED', 'CREDENTIAL_DELETED']);
      const [mail] = await writtenTo(gateway, person);
      expect(mail?.message).to.include({ concern: 'SECURITY' });
    });

    it('of credentials that end with their group every owner is told at once, and who else sends for it is not', async () => {
      const { world, superadmin } = firm;
      const [ending, other] = [await world.group(), await world.group()];
      const [owner, second, without] = [
        await quickUser(world, { groups: [ending, other] }),
        await quickUser(world, { groups: [ending, other] }),
        await quickUser(world, { groups: [ending, other] }),
      ];
      await world.credential(owner, { group: ending });
      await world.credential(second, { group: ending });
      await world.credential(without, { group: other });
      await deleteGroup(superadmin.client, ending.id);
      for (const person of [owner, second])
        expect(await happeningsTo(gateway, person)).to.deep.equal(['CREDENTIAL_CREATED', 'GROUP_DELETED']);
      expect(await happeningsTo(gateway, without)).to.deep.equal(['CREDENTIAL_CREATED']);
      expect((await writtenTo(gateway, owner)).at(-1)?.message).to.include({ concern: 'SECURITY' });
    });

    it('of a changed password its owner is told at once', async () => {
      const person = await newPerson();
      await person.client.run(ChangePasswordDocument, {
        input: { currentPassword: password, newPassword: 'noch besser als das alte' },
      });
      expect(await happeningsTo(gateway, person)).to.deep.equal(['PASSWORD_CHANGED']);
    });

    it('of a changed e-mail address the user is told at the former one', async () => {
      const person = await newPerson();
      const email = `${uniqueName('neu')}@firma.example`;
      await firm.superadmin.client.run(UpdateUserDocument, { input: { id: person.id, email } });
      expect(await happeningsTo(gateway, person)).to.deep.equal(['USER_UPDATED']);
      const [mail] = await writtenTo(gateway, person);
      expect(mail?.message.to.address).to.equal(person.email);
      await gateway.mailbox.waitFor(person.email);
      expect(gateway.mailbox.to(email)).to.deep.equal([]);
    });

    it('of a changed login name the user is told, of other changes not', async () => {
      const person = await newPerson();
      await firm.superadmin.client.run(UpdateUserDocument, {
        input: { id: person.id, function: 'Einkauf', note: 'neu', lastName: 'Neu' },
      });
      expect(await happeningsTo(gateway, person)).to.deep.equal([]);
      await firm.superadmin.client.run(UpdateUserDocument, {
        input: { id: person.id, loginName: uniqueName('anmeldung') },
      });
      expect(await happeningsTo(gateway, person)).to.deep.equal(['USER_UPDATED']);
      const [mail] = await writtenTo(gateway, person);
      expect(mail?.message.to.address).to.equal(person.email);
    });

    it('who has no access is told nothing', async () => {
      const person = await newPerson();
      await firm.superadmin.client.run(LockUserDocument, { id: person.id });
      const email = `${uniqueName('neu')}@firma.example`;
      await firm.superadmin.client.run(UpdateUserDocument, { input: { id: person.id, email } });
      expect(await happeningsTo(gateway, person)).to.deep.equal([]);
    });
  });

  it('what fails tells nobody: no mail, and nothing collected', async () => {
    const world = await World.create({ gateway });
    const [atOnce, later] = [
      await quickUser(world, { role: 'MANAGER' }),
      await quickUser(world, { role: 'MANAGER' }),
    ];
    await setMails(atOnce, { event: 'ACCOUNT_CHANGED', mode: 'IMMEDIATE' });
    const { dataSource } = gateway.gateway;
    const actor = {
      accountId: world.accountId,
      userId: world.superadmin.id,
      name: 'Sabine',
      ipAddress: null,
    };
    const failed = inTransaction(dataSource, async (manager) => {
      await partsOf(gateway.clock).activities.append(manager, actor, {
        event: { type: 'USER_MANAGEMENT_ACTIVATED', facts: {} },
      });
      throw new Error('It was not to be.');
    });
    await failed.then(
      () => expect.fail('was to fail'),
      () => undefined,
    );
    for (const person of [atOnce, later]) expect(await writtenTo(gateway, person)).to.deep.equal([]);
    expect(await collectedIn(world)).to.equal(0);
  });

  it('nobody of another account is ever told', async () => {
    const stranger = await World.create({ gateway });
    const manager = await quickUser(stranger, { role: 'MANAGER' });
    for (const event of ['ACCOUNT_CHANGED', 'USER_CREATED', 'USER_ACCESS_CHANGED'] as const)
      await setMails(manager, { event, mode: 'IMMEDIATE' });
    await firm.superadmin.client.run(UpdateAccountDocument, { input: { company: uniqueName('Firma') } });
    const { id } = await firm.world.createdUser({ groups: [firm.sales] });
    await firm.superadmin.client.run(DeleteUserDocument, { id });
    await firm.superadmin.client.run(CreateGroupDocument, { input: { name: uniqueName('Gruppe') } });
    expect(await happeningsTo(gateway, manager)).to.deep.equal([]);
  });
});
