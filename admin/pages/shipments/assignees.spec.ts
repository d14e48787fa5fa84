import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import { AssigneesDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { assign } from '../../../test/support/assignments.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import type { Person } from '../../../test/support/world.js';

describe('The assignment of a shipment on its page (FWD-4)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let colleague: Person;
  let letter: { id: string };
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    colleague = await firm.world.user({ firstName: 'Berta', lastName: 'Kollegin', groups: [firm.sales] });
  });

  beforeEach(async () => {
    letter = await firm.world.shipment(firm.user, {
      group: firm.sales,
      draft: true,
      filename: 'Angebot.pdf',
    });
  });

  async function openAs({ client }: Person, address = `/shipments/${letter.id}`): Promise<void> {
    const token = client.token ?? '';
    window = await AdminWindow.openAs(browser, firm.world.gateway.url, token, { at: address });
    await window.settled();
  }

  afterEach(async () => {
    window.expectNoComplaint();
    window.expectNothingRefused();
    await window.close();
  });

  const section = (): Locator => window.page.getByRole('region', { name: 'Zugewiesen an' });

  async function assignees(): Promise<string[]> {
    const { shipment } = await firm.manager.client.run(AssigneesDocument, { id: letter.id });
    return (shipment?.assignees ?? []).map(({ id }) => id);
  }

  itInBrowser(
    'a manager assigns a letter and removes the assignment by clicks; a user who cannot be assigned is named with the reason',
    async () => {
      const bare = await firm.world.user({
        role: 'MEMBER',
        firstName: 'Max',
        lastName: 'Ohnerecht',
        groups: [firm.sales],
      });
      await openAs(firm.manager);
      await section().getByText('Niemandem.').waitFor();
      await section().getByRole('button', { name: 'Zuweisen' }).click();
      await window.pick('Wem', 'Ohnerecht');
      await window.pick('Wem', 'Kollegin');
      const dialog = window.page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Zuweisen' }).click();
      await window.sees('Max Ohnerecht: Dieser Benutzer kann keine Sendungen sehen.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('assign');
      expect(await assignees()).to.deep.equal([]);
      await dialog.getByRole('button', { name: 'Max Ohnerecht entfernen' }).click();
      await dialog.getByRole('button', { name: 'Zuweisen' }).click();
      await section().getByText('Berta Kollegin').waitFor();
      expect(await assignees()).to.deep.equal([colleague.id]);
      expect(bare.id).not.to.equal(colleague.id);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('assignees');
      await section().getByRole('button', { name: 'Entfernen: Berta Kollegin' }).click();
      await window.sees('Die Sendung ist Berta Kollegin nicht mehr zugewiesen.');
      expect(await assignees()).to.deep.equal([]);
    },
  );

  itInBrowser(
    'the assignee finds the letter by the filter “assigned to: me”, sees it as assigned, and passes it on to nobody',
    async () => {
      await assign(firm.manager, letter, colleague);
      await firm.world.shipment(colleague, { group: firm.sales, draft: true, filename: 'Eigener.pdf' });
      await openAs(colleague, '/shipments');
      await window.page.getByRole('combobox', { name: 'Zugewiesen an' }).click();
      await window.page.getByRole('option', { name: 'Mich', exact: true }).click();
      await window.page.getByRole('link', { name: 'Eigener.pdf' }).waitFor({ state: 'detached' });
      await window.page.getByRole('link', { name: 'Angebot.pdf' }).click();
      await section().getByText('Berta Kollegin').waitFor();
      expect(await section().getByRole('button').count()).to.equal(0);
    },
  );

  itInBrowser(
    'a manager sees in a column to whom letters are assigned, filters by one assignee, and exports both',
    async () => {
      const sole = await firm.world.user({ firstName: 'Elke', lastName: 'Einzige', groups: [firm.sales] });
      await assign(firm.manager, letter, sole);
      await openAs(firm.manager, '/shipments');
      const { page } = window;
      await window.press(/^Spalten/);
      await page.getByRole('dialog').getByText('Zugewiesen an').click();
      await page.keyboard.press('Escape');
      await window.pick('Zugewiesen an', 'Einzige');
      await window.sees('1 von 1');
      await page.getByRole('row').nth(1).getByText('Elke Einzige').waitFor();
      expect(await window.overflow()).to.equal(0);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('shipments-by-assignee');
      await page.reload();
      await window.sees('1 von 1');
      expect(await page.getByLabel('Zugewiesen an').first().inputValue()).to.equal('Elke Einzige');
      const download = page.waitForEvent('download');
      await window.press('Als CSV exportieren');
      const [head, row, ...rest] = (await readFile(await (await download).path(), 'utf8')).split('\r\n');
      const at = head?.split(';').indexOf('"Zugewiesen an"') ?? -1;
      expect(row?.split(';')[at]).to.equal('"Elke Einzige"');
      expect(rest).to.deep.equal(['']);
    },
  );

  itInBrowser('a user who cannot assign shipments has no section on a letter without assignees', async () => {
    await openAs(firm.user);
    await window.sees('Ein Entwurf');
    expect(await section().count()).to.equal(0);
  });

  itInBrowser('on a telephone, in the dark and in English, the section is complete', async () => {
    await assign(firm.manager, letter, colleague);
    await openAs(await firm.world.user({ role: 'MANAGER', language: 'EN' }));
    await window.page.emulateMedia({ colorScheme: 'dark' });
    for (const width of [1440, 390]) {
      await window.page.setViewportSize({ width, height: 900 });
      await window.page.getByRole('button', { name: 'Remove: Berta Kollegin' }).waitFor();
      expect(await window.overflow(), `at ${width} px`).to.equal(0);
      expect(await window.accessibilityProblems(), `at ${width} px`).to.deep.equal([]);
      await window.picture(`assignees-dark-${width}`);
    }
    await window.page.emulateMedia({ colorScheme: null });
  });
});
