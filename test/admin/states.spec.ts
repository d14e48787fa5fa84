import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { AdminWindow } from '../support/admin-window.js';
import { company, type Company } from '../support/company.js';
import { sharedBrowser } from '../support/hooks.js';
import { itInBrowser, someOf } from '../support/repetitions.js';
import { World, type Person } from '../support/world.js';

/** The state of the gateway: it gives no answer, an error, the answer that it is not ready, or the data. */
type GatewayState = 'SILENT' | 'FAILING' | 'UNAVAILABLE' | 'ANSWERING';

const answers = {
  FAILING: { status: 200, message: 'Das hat nicht geklappt.', code: 'INTERNAL_SERVER_ERROR' },
  UNAVAILABLE: { status: 503, message: 'Gleich wieder da.', code: 'SERVICE_UNAVAILABLE' },
} as const;

/** Actions that open something over a page, or show a problem in it. */
const openers: Record<string, [address: string, open: (page: Page) => Promise<void>]> = {
  'the menu of a row': [
    '/groups',
    async (page) => {
      await page.getByRole('button', { name: 'Aktionen: Einkauf' }).click();
      await page.getByRole('menuitem').first().waitFor();
    },
  ],
  'a form with a problem': [
    '/groups',
    async (page) => {
      await page.getByRole('button', { name: 'Neue Gruppe' }).click();
      await page.getByRole('dialog').getByLabel('Name').fill('Einkauf');
      await page.keyboard.press('Enter');
      await page.getByText('Diesen Namen hat bereits eine andere Gruppe.').waitFor();
    },
  ],
  'the choice of columns': [
    '/users',
    async (page) => {
      await page.getByRole('button', { name: /^Spalten/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  'the form for a user': [
    '/users',
    async (page) => {
      await page.getByRole('button', { name: 'Neuer Benutzer' }).click();
      await page.getByRole('dialog').getByLabel('Vorname').waitFor();
    },
  ],
  'chosen rows': [
    '/users',
    async (page) => {
      await page.locator('.table-head label').click();
      await page.getByRole('button', { name: 'Auswahl aufheben' }).waitFor();
    },
  ],
  'the options of a filter': [
    '/shipments',
    async (page) => {
      await page.getByRole('combobox', { name: 'Gruppe' }).fill('e');
      await page.getByRole('option').first().waitFor();
    },
  ],
  'a filter that nothing matches': [
    '/groups?search=gibtesnicht',
    (page) => page.getByText('Kein Eintrag entspricht den Filtern.').waitFor(),
  ],
  'the reason of a refusal': [
    '/send',
    async (page) => {
      await page.getByRole('button', { name: 'Senden', exact: true }).click();
      await page.getByText('Wählen Sie zuerst eine PDF-Datei aus.').waitFor();
    },
  ],
  'the details of an entry': [
    '/activities',
    async (page) => {
      await page.locator('.row-details').first().click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  'the form for credentials': [
    '/credentials',
    async (page) => {
      await page.getByRole('main').getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  'the navigation of a telephone': [
    '/profile',
    async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: 'Menü' }).click();
      await page.getByRole('link', { name: 'Gruppen' }).waitFor();
    },
  ],
  'no connection': [
    '/profile',
    async (page) => {
      await page.context().setOffline(true);
      await page.getByText('Keine Verbindung zum Server.').waitFor();
    },
  ],
};

describe('Every state of the pages is accessible', function () {
  this.timeout(90_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;
  let wrong: string[];

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  beforeEach(() => {
    wrong = [];
  });

  afterEach(async () => {
    await window.close();
    expect(window.complaints.filter((each) => !each.includes('Failed to fetch'))).to.deep.equal([]);
    expect(wrong).to.deep.equal([]);
  });

  async function openAs(person: Person): Promise<string[]> {
    const { url } = firm.world.gateway;
    window = await AdminWindow.openAs(browser, url, person.client.token ?? '', { at: '/nowhere' });
    await window.settled();
    const listed = await window.navigationAddresses();
    expect(listed.length).to.be.greaterThan(10);
    return listed;
  }

  async function measure(state: string): Promise<void> {
    const problems = await window.accessibilityProblems();
    // While it shows options, React Aria hides the rest from screen readers; the focus can only leave when they are closed.
    const isPartly = (await window.page.getByRole('listbox').count()) > 0;
    const counted = problems.filter(
      (problem) => !isPartly || !/^(aria-hidden-focus|page-has-heading-one|region):/.test(problem),
    );
    wrong.push(...counted.map((problem) => `${state}: ${problem}`));
  }

  itInBrowser('while pages load, when loading failed, and while the gateway is not ready', async () => {
    const addresses = await openAs(firm.superadmin);
    const { page } = window;
    let gateway: GatewayState = 'ANSWERING';
    let release = (): void => undefined;
    let released = Promise.resolve();
    await page.route('**/graphql', async (route) => {
      if (gateway === 'SILENT') await released;
      if (gateway === 'ANSWERING' || gateway === 'SILENT') return route.fallback();
      const { status, message, code } = answers[gateway];
      return route.fulfill({ status, json: { errors: [{ message, extensions: { code } }] } });
    });
    // The page of the shipments is the last.
    const others = addresses.filter((address) => address !== '/shipments');
    for (const address of someOf(others, 4, 8)) {
      gateway = 'SILENT';
      released = new Promise((resolve) => {
        release = resolve;
      });
      const asked = page.waitForRequest('**/graphql', { timeout: 2_000 }).catch(() => null);
      await window.navigate(address);
      const isAsking = (await asked) !== null;
      await measure(`${address} loading`);
      gateway = 'FAILING';
      release();
      await window.settled();
      if (isAsking) await page.getByText('Das hat nicht geklappt.').first().waitFor();
      await measure(`${address} failed`);
    }
    gateway = 'UNAVAILABLE';
    await window.navigate('/shipments?search=x');
    await window.sees('Keine Verbindung zum Server.');
    await measure('unavailable');
    gateway = 'ANSWERING';
    await page.getByText('Keine Verbindung zum Server.').waitFor({ state: 'detached' });
  });

  itInBrowser('while there is nothing to show yet', async () => {
    const world = await World.create({ gateway: firm.world.gateway });
    const addresses = await openAs(world.superadmin);
    for (const address of someOf(addresses, 5, 10)) {
      await window.navigate(address);
      await window.settled();
      await measure(`${address} empty`);
    }
  });

  itInBrowser('with something open over the page, and with problems in it', async () => {
    await openAs(firm.superadmin);
    for (const [state, [address, open]] of someOf(Object.entries(openers), 6, 10)) {
      await window.page.setViewportSize({ width: 1280, height: 800 });
      await window.go(address);
      await window.settled();
      await open(window.page);
      await window.settled();
      await measure(state);
      await window.page.context().setOffline(false);
    }
  });
});
