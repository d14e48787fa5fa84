import { expect } from 'chai';
import {
  EndDeputyshipDocument,
  LockUserDocument,
  RejectShipmentDocument,
  UnlockUserDocument,
} from '../../../src/generated/operations.js';
import { renderMail } from '../../../src/mail/render-mail.js';
import { inDays, nameDeputy } from '../../support/deputies.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import {
  datesFrom,
  keepSessions,
  listing,
  messagesTo,
  runSlot,
  setClock,
  localInstant,
  setMails,
  waitingTold,
} from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { decidedAs, World, type Group, type Person } from '../../support/world.js';

describe('LXP-12 a deputy is notified of waiting letters during the deputyship', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let clerk: Person;
  let approver: Person;
  let deputy: Person;
  const newDate = datesFrom('2027-03-02');

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  beforeEach(async () => {
    world = await World.create({ gateway });
    group = await world.group();
    clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [group] });
    approver = await quickUser(world, { trait: 'APPROVER', groups: [group] });
    deputy = await quickUser(world, { groups: [await world.group()] });
    await keepSessions(gateway);
  });

  after(() => gateway.stop());

  const told = (person: Person): Promise<string[]> => waitingTold(gateway, person);

  it('at the times of the account, together with the approver, until the deputyship ends', async () => {
    const date = newDate();
    setClock(gateway, localInstant(`${date}T08:00`));
    const letter = await quickShipment(world, clerk, group.id);
    const { id } = await nameDeputy(world, approver, deputy, { by: world.superadmin });
    await runSlot(gateway, date, '12:00');
    expect(await told(deputy)).to.deep.equal([listing(letter)]);
    expect(await told(approver)).to.deep.equal([listing(letter)]);
    await world.superadmin.client.run(EndDeputyshipDocument, { id });
    await runSlot(gateway, date, '15:00');
    expect(await told(deputy)).to.deep.equal([listing(letter)]);
  });

  it('not of their own letters', async () => {
    const date = newDate();
    setClock(gateway, localInstant(`${date}T08:00`));
    const examinee = await quickUser(world, { trait: 'EXAMINEE', groups: [group] });
    const other = await quickShipment(world, clerk, group.id);
    await quickShipment(world, examinee, group.id);
    await nameDeputy(world, approver, examinee);
    await runSlot(gateway, date, '12:00');
    expect(await told(examinee)).to.deep.equal([listing(other)]);
  });

  it('not before it begins, nor after its end, nor while the approver is locked', async () => {
    const date = newDate();
    setClock(gateway, localInstant(`${date}T08:00`));
    const letter = await quickShipment(world, clerk, group.id);
    await nameDeputy(world, approver, deputy, {
      by: world.superadmin,
      startsAt: localInstant(`${date}T12:30`),
      endsAt: inDays(world, 1),
    });
    await runSlot(gateway, date, '12:00');
    expect(await told(deputy)).to.deep.equal([]);
    const { id } = approver;
    await world.superadmin.client.run(LockUserDocument, { id, confirmedUnwatchedShipments: 1 });
    await runSlot(gateway, date, '15:00');
    expect(await told(deputy)).to.deep.equal([]);
    await world.superadmin.client.run(UnlockUserDocument, { id });
    const next = newDate();
    await runSlot(gateway, next, '12:00');
    expect(await told(deputy)).to.deep.equal([]);
    expect(letter.status).to.equal('PENDING_APPROVAL');
  });

  it('immediately or never, by their mail settings', async () => {
    const date = newDate();
    setClock(gateway, localInstant(`${date}T08:00`));
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    await setMails(deputy, { event: 'APPROVAL_WAITING', mode: 'IMMEDIATE' });
    const letter = await quickShipment(world, clerk, group.id);
    expect(await told(deputy)).to.deep.equal([listing(letter)]);
    await setMails(deputy, { event: 'APPROVAL_WAITING', mode: 'NONE' });
    await runSlot(gateway, date, '12:00');
    expect(await told(deputy)).to.deep.equal([listing(letter)]);
  });

  it('a deputy does not count as a watcher: locking the last notified approver still needs a confirmation', async () => {
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    await quickShipment(world, clerk, group.id);
    const error = await world.superadmin.client.refused('CONFLICT', LockUserDocument, { id: approver.id });
    expect(error.extensions.reason).to.equal('UNWATCHED_SHIPMENTS_UNCONFIRMED');
  });

  it('the sender is notified of the decider and of the approver represented', async () => {
    const date = newDate();
    setClock(gateway, localInstant(`${date}T08:00`));
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    const letter = await quickShipment(world, clerk, group.id);
    await deputy.client.run(RejectShipmentDocument, { input: decidedAs(letter) });
    await runSlot(gateway, date, '12:00');
    const [message] = await messagesTo(gateway, clerk, 'LETTERS_DECIDED');
    if (message === undefined) throw new Error('The sender is told of a rejection.');
    expect(message.letters[0]?.decidedFor).to.match(/^Petra /);
    const { text } = renderMail(message, gateway.url);
    expect(text.replace(/\s+/g, ' ')).to.match(/von Petra \S+ in Vertretung von Petra \S+/);
  });
});
