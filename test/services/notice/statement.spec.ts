import { expect } from 'chai';
import {
  AccountingDocument,
  LockUserDocument,
  NameBillingContactDocument,
  RemoveBillingContactDocument,
  UpdateAccountDocument,
} from '../../../src/generated/operations.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { lockGroup } from '../../support/losses.js';
import { keepSessions, localInstant, messagesTo, runSlot, setMails } from '../../support/notices.js';
import { quickUser } from '../../support/rounds.js';
import { storeLetters } from '../../support/stored-letters.js';
import { World, type Person } from '../../support/world.js';

describe('FWD-2, XSP-6 the mail about the costs of a month', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let manager: Person;
  let user: Person;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  beforeEach(async () => {
    world = await World.create({ gateway });
    manager = await quickUser(world, { role: 'MANAGER' });
    user = await quickUser(world, { role: 'GROUP_MANAGER' });
    await world.superadmin.client.run(NameBillingContactDocument, { id: manager.id });
    await gateway.gateway.dataSource.query('DELETE FROM notice_slot');
    await keepSessions(gateway);
  });

  after(() => gateway.stop());

  async function letterOf(
    local: string,
    price: { netCents?: number; currency?: string } = {},
  ): Promise<void> {
    await storeLetters(world, [{ handedOverAt: localInstant(local), ...price }]);
  }

  async function months(person: Person): Promise<string[]> {
    return (await messagesTo(gateway, person, 'STATEMENT')).map(({ month }) => month);
  }

  it('goes to the billing contacts on the first day of the next month, at the time of collected mails', async () => {
    await letterOf('2027-01-15T10:00');
    await runSlot(gateway, '2027-01-31', '12:00');
    await runSlot(gateway, '2027-02-01', '15:00');
    expect(await months(manager)).to.deep.equal([]);
    for (const date of ['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04'])
      await runSlot(gateway, date, '12:00');
    for (const person of [manager, world.superadmin]) expect(await months(person)).to.deep.equal(['2027-01']);
    expect(await months(user)).to.deep.equal([]);
  });

  it('goes to a contact of any role in their language, and not to somebody who sees the accounting and is none', async () => {
    const { client, id } = world.superadmin;
    const member = await quickUser(world, { role: 'MEMBER', language: 'EN' });
    await client.run(NameBillingContactDocument, { id: member.id });
    await client.run(RemoveBillingContactDocument, { id });
    await keepSessions(gateway);
    await letterOf('2027-01-15T10:00');
    await runSlot(gateway, '2027-02-01', '12:00');
    const [toMember] = await messagesTo(gateway, member, 'STATEMENT');
    const [toManager] = await messagesTo(gateway, manager, 'STATEMENT');
    expect(toMember).to.include({ language: 'EN', withoutPage: true }).and.not.have.property('standsIn');
    expect(toManager).to.include({ language: 'DE' }).and.not.have.any.keys('withoutPage', 'standsIn');
    expect(await months(world.superadmin)).to.deep.equal([]);
  });

  it('goes to the superadmin if no contact receives mails: a lost access, or mails that all have switched off', async () => {
    const { client, id } = world.superadmin;
    const group = await world.group();
    const member = await quickUser(world, { role: 'MEMBER', groups: [group] });
    await client.run(NameBillingContactDocument, { id: member.id });
    for (const each of [manager.id, id]) await client.run(RemoveBillingContactDocument, { id: each });
    await keepSessions(gateway);
    await letterOf('2027-01-15T10:00');
    await letterOf('2027-02-15T10:00');
    await setMails(member, { event: 'BILLING', mode: 'NONE' });
    await runSlot(gateway, '2027-02-01', '12:00');
    expect(await months(member)).to.deep.equal([]);
    const [message] = await messagesTo(gateway, world.superadmin, 'STATEMENT');
    expect(message).to.include({ month: '2027-01', standsIn: true });
    await setMails(member, { event: 'BILLING', mode: 'DIGEST' });
    await lockGroup(client, group.id);
    await runSlot(gateway, '2027-03-01', '12:00');
    expect(await months(member)).to.deep.equal([]);
    expect(await months(world.superadmin)).to.deep.equal(['2027-01', '2027-02']);
  });

  it('a contact who is locked on the day before gets no mail; the replacement does', async () => {
    const { client, id } = world.superadmin;
    await client.run(RemoveBillingContactDocument, { id });
    await letterOf('2027-01-15T10:00');
    await client.run(LockUserDocument, { id: manager.id });
    await runSlot(gateway, '2027-02-01', '12:00');
    expect(await months(manager)).to.deep.equal([]);
    expect(await months(world.superadmin)).to.deep.equal(['2027-01']);
  });

  it('is told on the second or third day when the first was missed, and after that no more', async () => {
    await letterOf('2027-01-15T10:00');
    await runSlot(gateway, '2027-02-03', '12:00');
    expect(await months(manager)).to.deep.equal(['2027-01']);
    await letterOf('2027-02-15T10:00');
    await runSlot(gateway, '2027-03-04', '12:00');
    expect(await months(manager)).to.deep.equal(['2027-01']);
  });

  it('nobody is told of a month without letters', async () => {
    await letterOf('2027-01-15T10:00');
    await runSlot(gateway, '2027-03-01', '12:00');
    expect(await months(manager)).to.deep.equal([]);
  });

  it('the sums are those of accounting, for each currency, by the months of the account', async () => {
    for (const [local, netCents, currency] of [
      ['2026-12-31T23:59', 1, 'EUR'],
      ['2027-01-01T00:00', 100, 'EUR'],
      ['2027-01-17T08:00', 250, 'CHF'],
      ['2027-01-31T23:59', 300, 'EUR'],
      ['2027-02-01T00:00', 2, 'EUR'],
    ] as const)
      await letterOf(local, { netCents, currency });
    await runSlot(gateway, '2027-02-01', '12:00');
    const [message] = await messagesTo(gateway, manager, 'STATEMENT');
    const { accounting } = await manager.client.run(AccountingDocument, { from: '2027-01', to: '2027-01' });
    const kept = ['currency', 'shipments', 'netCents', 'surchargeCents', 'vatCents', 'grossCents'] as const;
    expect(message?.amounts.map((amount) => kept.map((key) => amount[key]))).to.deep.equal(
      accounting.totals.map((amount) => kept.map((key) => amount[key])),
    );
    expect(message?.amounts.map(({ currency, netCents }) => [currency, netCents])).to.deep.equal([
      ['CHF', 250],
      ['EUR', 400],
    ]);
  });

  it('comes at an own time, and not to who wants none', async () => {
    await letterOf('2027-01-15T10:00');
    await setMails(manager, { event: 'BILLING', mode: 'DIGEST', digestTime: '08:15' });
    await setMails(world.superadmin, { event: 'BILLING', mode: 'NONE' });
    await runSlot(gateway, '2027-02-01', '12:00');
    expect(await months(manager)).to.deep.equal([]);
    await runSlot(gateway, '2027-02-02', '08:15');
    expect(await months(manager)).to.deep.equal(['2027-01']);
    expect(await months(world.superadmin)).to.deep.equal([]);
  });

  it('an account in another zone is told by its own calendar', async () => {
    const timeZone = 'Pacific/Auckland';
    await world.superadmin.client.run(UpdateAccountDocument, { input: { timeZone } });
    await storeLetters(world, [{ handedOverAt: localInstant('2027-02-01T00:30', timeZone) }]);
    await runSlot(gateway, '2027-02-01', '12:00', { timeZone });
    await runSlot(gateway, '2027-02-02', '12:00');
    expect(await months(manager)).to.deep.equal([]);
    await keepSessions(gateway);
    await runSlot(gateway, '2027-03-01', '12:00', { timeZone });
    expect(await months(manager)).to.deep.equal(['2027-02']);
  });
});
