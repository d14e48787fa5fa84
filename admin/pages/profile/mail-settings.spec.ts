import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

describe('The page of the notifications (XSP-6)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/profile/mail' });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  itInBrowser('a user has decisions mailed at a time of their own, and finds that again', async () => {
    await window.logIn(firm.user.email, password);
    const { page } = window;
    await page.getByLabel('Eigene Sendung abgelehnt').selectOption('Gesammelt um 12:00 Uhr');
    await page.getByLabel('Eigene Sendung freigegeben').selectOption('Gesammelt zu einer anderen Zeit …');
    const time = page.getByLabel('Uhrzeit für „Eigene Sendung freigegeben“');
    await time.fill('');
    await window.press('Speichern');
    await window.sees('Bitte geben Sie eine Uhrzeit an.');
    await time.fill('16:30');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('mail-settings');
    await window.press('Speichern');
    await window.sees('Gespeichert.');
    await page.reload();
    expect(await time.inputValue()).to.equal('16:30');
  });

  itInBrowser(
    'mails that protect the login are named with the reason, and cannot be switched off',
    async () => {
      await window.logIn(firm.user.email, password);
      await window.sees('Diese E-Mails schützen den Zugang und lassen sich nicht abschalten.');
      await window.sees('Anmeldung mit neuem Browser oder Programm');
      const events = window.page.getByRole('combobox');
      expect(await events.count()).to.equal(3);
      await window.page.getByText('Betrifft Sie zurzeit nicht (6)').click();
      expect(await events.count()).to.equal(9);
      await window.page.setViewportSize({ width: 390, height: 800 });
      expect(await window.overflow()).to.equal(0);
    },
  );

  itInBrowser(
    'the last approver who is notified confirms that waiting letters lose their last one',
    async () => {
      const { world, sales } = firm;
      const examinee = await world.user({ trait: 'EXAMINEE', groups: [sales] });
      const letter = await world.shipment(examinee, { group: sales });
      expect(letter.status).to.equal('PENDING_APPROVAL');
      await window.logIn(firm.groupManager.email, password);
      const choice = window.page.getByLabel('Sendungen warten auf Freigabe');
      await choice.selectOption('Keine E-Mail');
      await window.press('Speichern');
      await window.sees('Eine Sendung wartet auf Freigabe');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.press('Abbrechen');
      await choice.selectOption('Sofort');
      await window.press('Speichern');
      await window.sees('Gespeichert.');
      await choice.selectOption('Keine E-Mail');
      await window.press('Speichern');
      await window.press('Trotzdem speichern');
      await window.sees('Gespeichert.');
      await window.page.reload();
      expect(await choice.inputValue()).to.equal('NONE');
    },
  );

  itInBrowser('the page speaks English to who prefers it', async () => {
    const user = await firm.world.user({ language: 'EN', groups: [firm.sales] });
    await window.logIn(user.email, password);
    await window.sees('These mails protect the login and cannot be switched off.');
    expect(await window.page.getByLabel('Own shipment rejected').inputValue()).to.equal('ACCOUNT_TIMES');
  });
});
