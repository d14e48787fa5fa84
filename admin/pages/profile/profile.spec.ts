import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

describe('The page of the profile', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/profile' });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
  });

  itInBrowser('a user changes name and language, and the page speaks the new language at once', async () => {
    const hostile = '<img src=x onerror=alert(1)>🦊';
    await window.logIn(firm.user.email, password);
    await window.fill('Vorname', '');
    await window.press('Speichern');
    await window.page.getByLabel('Vorname').and(window.page.locator('[aria-invalid=true]')).waitFor();
    await window.fill('Vorname', hostile);
    await window.page.getByRole('combobox', { name: 'Sprache' }).selectOption('Englisch');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('profile');
    await window.press('Speichern');
    await window.page.getByRole('heading', { name: 'My profile' }).waitFor();
    await window.sees('Saved.');
    await window.page.getByRole('navigation').getByText(hostile).waitFor();
    expect(await window.page.getByLabel('First name').inputValue()).to.equal(hostile);
    window.expectNothingRefused();
  });

  itInBrowser(
    'a new password needs the present one, ends the other sessions and keeps this one',
    async () => {
      const { world } = firm;
      const user = await world.user({ groups: [firm.sales] });
      const other = await AdminWindow.open(browser, world.gateway.url, { at: '/profile' });
      await window.logIn(user.email, password);
      await other.logIn(user.email, password);
      await window.fill('Jetziges Passwort', 'falsch, ganz falsch');
      await window.page.getByLabel(/^Neues Passwort$/).fill('ein ganz neues Passwort');
      await window.page.getByLabel('Passwort wiederholen').fill('ein ganz anderes Passwort');
      await window.press('Passwort ändern');
      await window.sees('Die beiden Passwörter sind verschieden.');
      await window.page.getByLabel('Passwort wiederholen').fill('ein ganz neues Passwort');
      await window.press('Passwort ändern');
      await window.sees('Das Passwort ist falsch.');
      await window.fill('Jetziges Passwort', password);
      await window.press('Passwort ändern');
      await window.sees('Gespeichert.');
      expect(await window.page.getByLabel('Jetziges Passwort').inputValue()).to.equal('');
      await other.fill('Vorname', 'Halb geschrieben');
      await other.press('Speichern');
      await other.sees('Bitte melden Sie sich wieder an');
      await other.close();
    },
  );

  itInBrowser('a user reads who they are, since when they are logged in, and what they may do', async () => {
    await window.logIn(firm.groupManager.email, password);
    const { page } = window;
    const facts = page.getByRole('region', { name: 'Zugang' });
    for (const fact of [firm.groupManager.email, 'Gruppenmanager', 'Vertrieb', /Chrome/, '127.0.0.1'])
      await facts.getByText(fact).first().waitFor();
    const permissions = page.getByRole('region', { name: 'Was Sie dürfen' });
    await permissions.getByText('Benutzer anlegen').waitFor();
    expect(await permissions.getByText('Kundenkonto löschen').count()).to.equal(0);
    for (const width of [390, 834]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await window.overflow()).to.equal(0);
    }
  });
});
