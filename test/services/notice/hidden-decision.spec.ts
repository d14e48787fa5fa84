import { expect } from 'chai';
import { renderMail } from '../../../src/mail/render-mail.js';
import { exclude } from '../../support/custom-roles.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { datesFrom, keepSessions, messagesTo, runSlot, setMails } from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { World, type Person } from '../../support/world.js';

describe('PLY-5 the mail about decisions to a sender who does not see approvals', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;
  let approver: Person;
  const newDate = datesFrom('2027-06-07');

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    approver = await quickUser(world, { trait: 'APPROVER', firstName: 'Claudia', lastName: 'Chef' });
  });

  after(() => gateway.stop());

  /** A sender who has sent a letter, and sees no approvals from then on, and the rejection of the letter. */
  async function rejected(clerk: Person, { isHidden }: { isHidden: boolean }): Promise<void> {
    const letter = await quickShipment(world, clerk, null);
    if (isHidden) await exclude(world, clerk, 'APPROVALS_READ');
    await world.reject(approver, letter, 'Bitte in Farbe');
  }

  async function toldAtNoon(clerk: Person) {
    await keepSessions(gateway);
    await runSlot(gateway, newDate(), '12:00');
    return messagesTo(gateway, clerk, 'LETTERS_DECIDED');
  }

  it('the collected mail has the outcome of the letter, but not decider, time and comment', async () => {
    const clerk = await quickUser(world, { trait: 'EXAMINEE' });
    await rejected(clerk, { isHidden: true });
    const [message] = await toldAtNoon(clerk);
    expect(message?.letters).to.have.length(1);
    expect(message?.letters[0]).to.deep.include({
      outcome: 'REJECTED',
      decidedBy: null,
      decidedAt: null,
      comment: null,
    });
    const { subject, text, html } = renderMail(message!, 'https://app.vieraugen.example/shipments');
    expect(subject).to.match(/wurde abgelehnt$/);
    for (const secret of ['Claudia', 'Chef', 'Farbe', 'null'])
      expect(`${text} ${html}`).not.to.contain(secret);
  });

  it('so does the immediate mail', async () => {
    const clerk = await quickUser(world, { trait: 'EXAMINEE' });
    await setMails(clerk, { event: 'LETTER_REJECTED', mode: 'IMMEDIATE' });
    await rejected(clerk, { isHidden: true });
    const [message] = await messagesTo(gateway, clerk, 'LETTERS_DECIDED');
    expect(message?.letters[0]).to.deep.include({ outcome: 'REJECTED', decidedBy: null, comment: null });
  });

  it('a sender who sees approvals gets the decider and the comment, as before', async () => {
    const clerk = await quickUser(world, { trait: 'EXAMINEE' });
    await rejected(clerk, { isHidden: false });
    const [message] = await toldAtNoon(clerk);
    expect(message?.letters[0]).to.deep.include({ decidedBy: 'Claudia Chef', comment: 'Bitte in Farbe' });
    const { text } = renderMail(message!, 'https://app.vieraugen.example/shipments');
    expect(text).to.contain('Claudia Chef').and.contain('Bitte in Farbe');
  });
});
