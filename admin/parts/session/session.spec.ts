import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { UpdateUserDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { startBrowser } from '../../../test/support/browser.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password, uniqueName } from '../../../test/support/world.js';

describe('The session of the admin page', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/groups' });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
  });

  /** Ends the sessions of the manager, as the expiry would. */
  async function endSessions(): Promise<void> {
    await firm.world.gateway.gateway.dataSource.query(
      'DELETE FROM session WHERE account_id = ? AND user_id = ?',
      [firm.world.accountId, firm.manager.id],
    );
  }

  /** Fills in a new group as the manager, in whose session nothing can be saved any more. */
  async function writeGroup(name: string): Promise<void> {
    await window.logIn(firm.manager.email, password);
    await window.press('Neue Gruppe');
    await window.fill(/^Name/, name);
    await endSessions();
    await window.press('Anlegen');
    await window.sees('Bitte melden Sie sich wieder an');
  }

  async function logInAgain(email: string): Promise<void> {
    await window.fill('Anmeldename', email);
    await window.fill('Passwort', password);
    await window.press('Anmelden');
  }

  /** A further tab of the window's browser, logged in like it. */
  async function furtherTab(address: string): Promise<Page> {
    const tab = await window.page.context().newPage();
    await tab.goto(new URL(address, firm.world.gateway.url).href);
    await tab.getByRole('navigation').waitFor();
    return tab;
  }

  itInBrowser(
    'a session that ends asks for the login in place, and the half-written form is saved afterwards',
    async () => {
      const name = uniqueName('Mahnwesen');
      await writeGroup(name);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('session-ended');
      expect(await window.page.getByLabel('Anmeldename').inputValue()).to.equal(firm.manager.email);
      await window.fill('Passwort', 'falsch, ganz falsch');
      await window.press('Anmelden');
      await window.sees('Anmeldename oder Passwort ist falsch');
      await logInAgain(firm.manager.email);
      await window.page.getByRole('row').filter({ hasText: name }).waitFor();
      expect(await window.page.getByRole('dialog').count()).to.equal(0);
    },
  );

  itInBrowser(
    'another user who logs in there begins with a page of their own, and nothing is saved in their name',
    async () => {
      const name = uniqueName('Fremdes');
      await writeGroup(name);
      await logInAgain(firm.superadmin.email);
      await window.page.waitForURL((url) => url.pathname === '/');
      await window.sees('Sabine Schäfer');
      await window.page.getByRole('link', { name: 'Gruppen' }).click();
      await window.page.getByRole('row').filter({ hasText: 'Vertrieb' }).waitFor();
      expect(await window.page.getByText(name).count()).to.equal(0);
    },
  );

  itInBrowser('a login again in one tab frees the other one, which keeps what was written', async () => {
    const name = uniqueName('Zweites');
    await writeGroup(name);
    const other = await window.page.context().newPage();
    await other.goto(new URL('/profile', firm.world.gateway.url).href);
    await other.getByLabel('Anmeldename').fill(firm.manager.email);
    await other.getByLabel('Passwort').fill(password);
    await other.getByRole('button', { name: 'Anmelden' }).click();
    await other.getByRole('navigation').waitFor();
    await window.page.getByRole('row').filter({ hasText: name }).waitFor();
  });

  itInBrowser(
    'a page that is looked at again notices the end of its session before anything is written',
    async () => {
      await window.logIn(firm.manager.email, password);
      await window.sees('Vertrieb');
      await endSessions();
      await window.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      await window.sees('Bitte melden Sie sich wieder an');
      await logInAgain(firm.manager.email);
      await window.page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(new URL(window.page.url()).pathname).to.equal('/groups');
    },
  );

  itInBrowser('a log-out in one tab reaches the other', async () => {
    await window.logIn(firm.manager.email, password);
    const other = await furtherTab('/profile');
    await window.press('Abmelden');
    await other.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
    await window.page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
  });

  itInBrowser('a log-out and a login in the explorer reach the page in another tab', async () => {
    await window.logIn(firm.manager.email, password);
    await window.sees('Vertrieb');
    const explorer = await window.page.context().newPage();
    await explorer.goto(new URL('/explorer', firm.world.gateway.url).href);
    const bar = explorer.getByRole('banner');
    await bar.getByRole('button', { name: 'Log out' }).click();
    await window.page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
    await bar.getByLabel('Login name').fill(firm.superadmin.email);
    await bar.getByLabel('Password').fill(password);
    await bar.getByRole('button', { name: 'Log in' }).click();
    await window.page.getByRole('navigation').waitFor();
    await window.sees('Sabine Schäfer');
  });

  itInBrowser('nothing of a user is left on the way back after the log-out', async () => {
    const keeping = await startBrowser({ keepsPages: true });
    try {
      const shared = await AdminWindow.open(keeping, firm.world.gateway.url, { at: '/groups' });
      await shared.logIn(firm.manager.email, password);
      await shared.sees('Vertrieb');
      await shared.page.evaluate(
        `addEventListener('pageshow', () => sessionStorage.setItem('shown', document.body.innerText))`,
      );
      await shared.press('Abmelden');
      await shared.page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
      await shared.page.evaluate('history.back()');
      await shared.page.waitForURL((url) => url.pathname === '/groups');
      await shared.page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
      expect(await shared.page.evaluate("sessionStorage.getItem('shown')"))
        .to.be.a('string')
        .and.not.contain('Vertrieb');
      expect(await shared.page.getByText('Vertrieb').count()).to.equal(0);
      shared.expectNoComplaint();
    } finally {
      await keeping.close();
    }
  });

  itInBrowser('two tabs agree after a change of a list, a form and the name of the company', async () => {
    await window.logIn(firm.manager.email, password);
    const other = await furtherTab('/account');
    const name = uniqueName('Neubau');
    await window.press('Neue Gruppe');
    await window.fill(/^Name/, name);
    await window.press('Anlegen');
    const third = await furtherTab('/groups');
    await third.getByRole('row').filter({ hasText: name }).waitFor();
    await third.goto(new URL('/account', firm.world.gateway.url).href);
    const company = third.getByRole('region', { name: 'Firma', exact: true });
    await company.getByLabel('Name').fill('Nachher GmbH');
    await other.getByLabel('Minuten bis zum Druck').fill('7');
    await company.getByRole('button', { name: 'Speichern' }).click();
    const renamed = other.getByRole('region', { name: 'Firma', exact: true });
    await other.getByRole('banner').getByText('Nachher GmbH').waitFor();
    await renamed.locator('input[value="Nachher GmbH"]').waitFor();
    expect(await other.getByLabel('Minuten bis zum Druck').inputValue()).to.equal('7');
    await window.page.getByRole('banner').getByText('Nachher GmbH').waitFor();
  });

  itInBrowser(
    'without a network the page says so, keeps what is written, and recovers by itself',
    async () => {
      const name = uniqueName('Später');
      await window.logIn(firm.manager.email, password);
      await window.press('Neue Gruppe');
      await window.fill(/^Name/, name);
      await window.page.context().setOffline(true);
      await window.press('Anlegen');
      await window.sees('Der Server antwortet nicht. Ihre Eingaben bleiben erhalten.');
      await window.page.getByText('Keine Verbindung zum Server.').waitFor({ state: 'attached' });
      await window.page.context().setOffline(false);
      await window.page.getByText('Keine Verbindung zum Server.').waitFor({ state: 'detached' });
      await window.press('Anlegen');
      await window.page.getByRole('row').filter({ hasText: name }).waitFor();
    },
  );

  itInBrowser('a page that is opened first without a network opens once there is one', async () => {
    const { page } = window;
    await window.logIn(firm.manager.email, password);
    await window.sees('Vertrieb');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Mein Profil' }).click();
    await window.sees('Keine Verbindung zum Server.');
    await page.context().setOffline(false);
    await page.getByLabel('Vorname').waitFor();
    expect(new URL(page.url()).pathname).to.equal('/profile');
  });

  itInBrowser('a page whose file is missing during an update opens once it is there', async () => {
    const { page } = window;
    const file = /\/assets\/profile\.page-.*\.js$/;
    // Before the page loads the files of all pages ahead.
    await page.route(file, (route) => route.fulfill({ status: 404, body: '' }));
    await window.logIn(firm.manager.email, password);
    await window.sees('Vertrieb');
    let loads = 0;
    page.on('load', () => loads++);
    await page.getByRole('link', { name: 'Mein Profil' }).click();
    await page.waitForTimeout(4_000);
    expect(loads).to.be.within(1, 2);
    await page.unroute(file);
    await page.getByLabel('Vorname').waitFor();
    expect(new URL(page.url()).pathname).to.equal('/profile');
  });

  itInBrowser(
    'while the gateway has no time (503) the page says so, and shows everything once it has',
    async () => {
      const { page } = window;
      await window.logIn(firm.manager.email, password);
      await page.route('**/graphql', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/json',
          body: JSON.stringify({ errors: [{ message: '', extensions: { code: 'SERVICE_UNAVAILABLE' } }] }),
        }),
      );
      await page.getByRole('link', { name: 'Mein Profil' }).click();
      await window.sees('Keine Verbindung zum Server.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await page.unroute('**/graphql');
      await page.getByLabel('Vorname').waitFor();
      await page.getByText('Keine Verbindung zum Server.').waitFor({ state: 'detached' });
    },
  );

  itInBrowser('a page that is opened while nothing answers says so, and opens by itself later', async () => {
    const { page } = window;
    await window.logIn(firm.manager.email, password);
    await page.route('**/graphql', (route) => route.abort());
    await page.reload();
    await window.sees('Der Server antwortet nicht.');
    await page.unroute('**/graphql');
    await page.getByRole('row').filter({ hasText: 'Vertrieb' }).waitFor();
  });

  itInBrowser(
    'a role that becomes narrower or wider changes the page, with one refusal at most',
    async () => {
      const { world, sales } = firm;
      const person = await world.user({ role: 'MANAGER' });
      const become = async (role: 'USER' | 'MANAGER'): Promise<void> => {
        await world.superadmin.client.run(UpdateUserDocument, {
          input: { id: person.id, role, groupIds: [sales.id] },
        });
      };
      await window.logIn(person.email, password);
      await window.press('Neue Gruppe');
      await window.fill(/^Name/, uniqueName('Verboten'));
      await become('USER');
      await window.press('Anlegen');
      await window.page.getByRole('link', { name: 'Kundenkonto' }).waitFor({ state: 'detached' });
      const refusals = (): number => window.answers.filter(({ status }) => status === 403).length;
      expect(refusals()).to.be.at.most(1);
      await window.go('/account');
      await window.sees('Seite nicht gefunden');
      await become('MANAGER');
      await window.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      await window.page.getByRole('heading', { level: 1, name: 'Kundenkonto' }).waitFor();
      expect(refusals()).to.be.at.most(1);
    },
  );
});
