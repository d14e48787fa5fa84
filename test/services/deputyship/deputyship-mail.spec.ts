import { expect } from 'chai';
import type { HappeningsMessage } from '../../../src/entities/mail-message.js';
import {
  DeleteUserDocument,
  EndDeputyshipDocument,
  LockUserDocument,
  NameDeputyDocument,
  RemoveUsersFromGroupDocument,
  ResignDeputyshipDocument,
  UpdateAccountDocument,
  UpdateDeputyshipDocument,
} from '../../../src/generated/operations.js';
import { mailLink } from '../../../src/mail/links.js';
import { renderMail } from '../../../src/mail/render-mail.js';
import { inDays, nameDeputy } from '../../support/deputies.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import {
  collectedIn,
  datesFrom,
  happeningsTo,
  keepSessions,
  localInstant,
  messagesTo,
  runSlot,
  setClock,
  setMails,
} from '../../support/notices.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

describe('XSP-6, LXP-11 deputies and approvers are notified of deputyships by mail (docs/decisions/0063)', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let approver: Person;
  let deputy: Person;
  const newDate = datesFrom('2027-05-03');

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  beforeEach(async () => {
    world = await World.create({ gateway, company: 'Beispiel' });
    group = await world.group();
    const named = { firstName: 'Petra', lastName: 'Jordan' };
    approver = await quickUser(world, { trait: 'APPROVER', groups: [group], ...named });
    deputy = await quickUser(world, { groups: [group], firstName: 'Dora', lastName: 'Decker' });
    await keepSessions(gateway);
  });

  after(() => gateway.stop());

  const told = (person: { id: string }): Promise<string[]> => happeningsTo(gateway, person);

  async function lastTo(person: Person): Promise<HappeningsMessage> {
    const message = (await messagesTo(gateway, person, 'HAPPENINGS')).at(-1);
    if (message === undefined) throw new Error('There is a mail about happenings.');
    return message;
  }

  it('a deputy is notified of the naming, a changed period and the end; an approver is not notified of their own action', async () => {
    const { id } = await nameDeputy(world, approver, deputy);
    expect(await told(deputy)).to.deep.equal(['DEPUTY_NAMED']);
    const endsAt = inDays(world, 20).toISOString();
    await approver.client.run(UpdateDeputyshipDocument, { input: { id, endsAt } });
    await approver.client.run(EndDeputyshipDocument, { id });
    gateway.clock.advance(3_600_000);
    expect(await told(deputy)).to.deep.equal(['DEPUTY_NAMED', 'DEPUTYSHIP_UPDATED', 'DEPUTYSHIP_ENDED']);
    expect(await told(approver)).to.deep.equal([]);
    gateway.clock.reset();
  });

  it('if an administrator names a deputy and ends the deputyship, both users are notified', async () => {
    const { id } = await nameDeputy(world, approver, deputy, { by: world.superadmin });
    await world.superadmin.client.run(EndDeputyshipDocument, { id });
    for (const person of [deputy, approver])
      expect(await told(person)).to.deep.equal(['DEPUTY_NAMED', 'DEPUTYSHIP_ENDED']);
    expect(await told(world.superadmin)).to.deep.equal([]);
  });

  it('an administrator who ends their own deputyship is not notified; the approver is', async () => {
    const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
    await keepSessions(gateway);
    const { id } = await nameDeputy(world, approver, head);
    expect(await told(head)).to.deep.equal(['DEPUTY_NAMED']);
    await head.client.run(EndDeputyshipDocument, { id });
    expect(await told(head)).to.deep.equal(['DEPUTY_NAMED']);
    expect(await told(approver)).to.deep.equal(['DEPUTYSHIP_ENDED']);
  });

  it('the approver and the administrator who had named the deputy are notified of a resignation', async () => {
    const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
    await keepSessions(gateway);
    const { id } = await nameDeputy(world, approver, deputy, { by: head });
    await deputy.client.run(ResignDeputyshipDocument, { id });
    expect(await told(approver)).to.deep.equal(['DEPUTY_NAMED', 'DEPUTYSHIP_RESIGNED']);
    expect(await told(head)).to.deep.equal(['DEPUTYSHIP_RESIGNED']);
    expect(await told(deputy)).to.deep.equal(['DEPUTY_NAMED']);
    expect(await told(world.superadmin)).to.deep.equal([]);
  });

  it('an administrator who no longer manages the approver is not notified of the resignation', async () => {
    const other = await world.group();
    const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group, other] });
    await keepSessions(gateway);
    const { id } = await nameDeputy(world, approver, deputy, { by: head });
    await world.superadmin.client.run(RemoveUsersFromGroupDocument, {
      input: { groupId: group.id, userIds: [head.id] },
    });
    await deputy.client.run(ResignDeputyshipDocument, { id });
    expect(await told(head)).to.deep.equal([]);
    expect(await told(approver)).to.include('DEPUTYSHIP_RESIGNED');
  });

  it('if one of the two users is deleted, the other is notified of the end', async () => {
    const second = await quickUser(world, { groups: [group] });
    const third = await quickUser(world, { trait: 'APPROVER', groups: [group] });
    await nameDeputy(world, approver, deputy);
    await nameDeputy(world, approver, second);
    await nameDeputy(world, third, deputy);
    await world.superadmin.client.run(DeleteUserDocument, { id: deputy.id });
    expect(await told(approver)).to.deep.equal(['DEPUTYSHIP_ENDED']);
    expect(await told(third)).to.deep.equal(['DEPUTYSHIP_ENDED']);
    await world.superadmin.client.run(DeleteUserDocument, { id: approver.id });
    gateway.clock.advance(3_600_000);
    expect(await told(second)).to.deep.equal(['DEPUTY_NAMED', 'DEPUTYSHIP_ENDED']);
    gateway.clock.reset();
  });

  it('users without access are not notified, and a refused naming notifies nobody', async () => {
    const endsAt = inDays(world, 3).toISOString();
    await approver.client.refused('BAD_USER_INPUT', NameDeputyDocument, {
      input: { deputyId: deputy.id, endsAt: inDays(world, -3).toISOString() },
    });
    const { id } = await nameDeputy(world, approver, deputy, { by: world.superadmin });
    expect(await told(deputy)).to.deep.equal(['DEPUTY_NAMED']);
    await world.superadmin.client.run(LockUserDocument, { id: deputy.id });
    await approver.client.refused('INVALID_STATE', NameDeputyDocument, {
      input: { deputyId: deputy.id, endsAt },
    });
    await world.superadmin.client.run(EndDeputyshipDocument, { id });
    gateway.clock.advance(3_600_000);
    expect(await told(deputy)).to.deep.equal(['DEPUTY_NAMED']);
    expect(await told(approver)).to.deep.equal(['DEPUTY_NAMED', 'DEPUTYSHIP_ENDED']);
    gateway.clock.reset();
  });

  it('mail settings put the notice into a digest, or stop it', async () => {
    const date = newDate();
    setClock(gateway, localInstant(`${date}T08:00`));
    const silent = await quickUser(world, { groups: [group] });
    await keepSessions(gateway);
    await setMails(deputy, { event: 'DEPUTYSHIP_CHANGED', mode: 'DIGEST' });
    await setMails(silent, { event: 'DEPUTYSHIP_CHANGED', mode: 'NONE' });
    await nameDeputy(world, approver, deputy);
    await nameDeputy(world, approver, silent);
    expect(await told(deputy)).to.deep.equal([]);
    expect(await collectedIn(world)).to.equal(1);
    await runSlot(gateway, date, '12:00');
    expect(await told(deputy)).to.deep.equal(['DEPUTY_NAMED']);
    expect(await told(silent)).to.deep.equal([]);
    expect((await lastTo(deputy)).concern).to.equal('DEPUTYSHIP');
    gateway.clock.reset();
  });

  it('a digest of a deputyship and other events is a mail about the account', async () => {
    const date = newDate();
    setClock(gateway, localInstant(`${date}T08:00`));
    const manager = await quickUser(world, { role: 'MANAGER', trait: 'APPROVER' });
    await keepSessions(gateway);
    await setMails(manager, { event: 'DEPUTYSHIP_CHANGED', mode: 'DIGEST' });
    await nameDeputy(world, manager, deputy, { by: world.superadmin });
    await world.superadmin.client.run(UpdateAccountDocument, { input: { company: 'Anders GmbH' } });
    await runSlot(gateway, date, '12:00');
    const { concern, happenings } = await lastTo(manager);
    expect(concern).to.equal('ACCOUNT');
    expect(happenings.map(({ details }) => details.event.type)).to.have.members([
      'DEPUTY_NAMED',
      'ACCOUNT_UPDATED',
    ]);
    gateway.clock.reset();
  });

  it('the mail says who represents whom and when, in the reader’s language, and leads to the profile', async () => {
    const english = await quickUser(world, { language: 'EN', groups: [group] });
    const startsAt = new Date(Date.UTC(2030, 0, 6, 23));
    setClock(gateway, localInstant(`${newDate()}T08:00`));
    await gateway.gateway.dataSource.query("UPDATE session SET expires_at = '2099-01-01'");
    const now = gateway.clock.now().getTime();
    gateway.clock.advance(startsAt.getTime() - 86_400_000 - now);
    const endsAt = new Date(Date.UTC(2030, 0, 13, 23));
    for (const person of [deputy, english])
      await nameDeputy(world, approver, person, { by: world.superadmin, startsAt, endsAt });
    const german = await lastTo(deputy);
    const link = mailLink(german, 'https://app.vieraugen.example', () => '');
    expect(link).to.equal('https://app.vieraugen.example/profile');
    const { subject, text } = renderMail(german, link);
    expect(subject).to.equal('Eine Vertretung wurde benannt');
    expect(text.replace(/\s+/g, ' '))
      .to.contain(
        'hat Dora Decker als Vertretung von Petra Jordan benannt, 07.01.2030, 00:00 bis 14.01.2030, 00:00.',
      )
      .and.to.contain('niederlegen');
    const other = renderMail(await lastTo(english), link);
    expect(other.subject).to.equal('A deputy was named');
    expect(other.text.replace(/\s+/g, ' ')).to.match(
      /as deputy of Petra Jordan, 7 Jan 2030, 00:00 to 14 Jan 2030/,
    );
    gateway.clock.reset();
  });
});
