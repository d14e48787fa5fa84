import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

const formula = '=HYPERLINK("x.example";"Öffnen").pdf';
const markup = `<img src=x onerror=alert(1)> שלום 🙂 ${'W'.repeat(120)}.pdf`;

describe('The page of the shipments (LXP-13)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    const { world, user, manager, sales, purchasing } = firm;
    await world.shipment(user, { group: sales, draft: true, filename: 'Entwurf.pdf' });
    await world.shipment(user, { group: sales, draft: true, filename: formula, pages: 7 });
    await world.shipment(manager, { group: purchasing, draft: true, filename: markup, pages: 3 });
    const examinee = await world.user({ trait: 'EXAMINEE', groups: [sales] });
    await world.shipment(examinee, { group: sales, filename: 'Wartend.pdf', pages: 2 });
  });

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/shipments' });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  itInBrowser(
    'a manager finds a letter by status, group and words; the filters survive a reload and the way to a letter and back',
    async () => {
      const { page } = window;
      await window.logIn(firm.manager.email, password);
      await window.sees('4 von 4');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('shipments');
      expect(await page.locator('main img').count()).to.equal(0);
      await page.getByLabel('Status').selectOption({ label: 'Entwurf' });
      await window.sees('3 von 3');
      await window.pick('Gruppe', 'Vertr');
      await window.sees('2 von 2');
      await window.fill('Suchen', 'HYPERLINK');
      await window.sees('1 von 1');
      await page.reload();
      await window.sees('1 von 1');
      await page.getByRole('row').getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: formula }).waitFor();
      await page.getByRole('link', { name: 'Alle Sendungen' }).click();
      await window.sees('1 von 1');
      await window.fill('Suchen', 'gibt es nicht');
      await window.sees('Kein Eintrag entspricht den Filtern.');
      await window.press('Filter zurücksetzen');
      await window.sees('4 von 4');
    },
  );

  itInBrowser(
    'filters and columns are saved under a name, opened again and deleted; the order of the rows follows a column',
    async () => {
      const { page } = window;
      await window.logIn(firm.manager.email, password);
      await window.sees('4 von 4');
      await window.press('Seiten');
      await page
        .getByRole('columnheader', { name: 'Seiten' })
        .and(page.locator('[aria-sort=ascending]'))
        .waitFor();
      await window.press('Seiten');
      await page.getByRole('row').nth(1).getByText(formula).waitFor();
      await page.getByLabel('Status').selectOption({ label: 'Wartet auf Freigabe' });
      await window.sees('1 von 1');
      await window.press(/^Spalten/);
      await page.getByText('Absender').last().click();
      await page.keyboard.press('Escape');
      await page.getByRole('columnheader', { name: 'Absender' }).waitFor({ state: 'detached' });
      await window.press('Ansichten');
      await window.press('Ansicht speichern');
      await window.sees('Geben Sie der Ansicht einen Namen.');
      await window.fill('Name der Ansicht', 'Was <b>wartet</b>');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.press('Ansicht speichern');

      await window.go('/shipments');
      await window.press(/^Spalten/);
      await page.getByRole('dialog').getByText('Absender').click();
      await page.keyboard.press('Escape');
      await page.getByRole('columnheader', { name: 'Absender' }).waitFor();
      await window.sees('4 von 4');
      await window.press('Ansichten');
      await window.press(/^Was/);
      await window.sees('1 von 1');
      await page.getByRole('columnheader', { name: 'Absender' }).waitFor({ state: 'detached' });
      await window.press('Ansichten');
      await window.press('Ansicht „Was <b>wartet</b>“ löschen');
      await page.getByText('Was <b>wartet</b>').waitFor({ state: 'detached' });
    },
  );

  itInBrowser(
    'what is filtered is exported for a German spreadsheet, in which no file name becomes a formula',
    async () => {
      const { page } = window;
      await window.logIn(firm.manager.email, password);
      await page.getByLabel('Status').selectOption({ label: 'Entwurf' });
      await window.sees('3 von 3');
      const download = page.waitForEvent('download');
      await window.press('Als CSV exportieren');
      const text = await readFile(await (await download).path(), 'utf8');
      const lines = text.split('\r\n');
      expect(text.startsWith('\uFEFF"Nummer";"Datei";"Status";"Absender"')).to.equal(true);
      expect(lines).to.have.length(1 + 3 + 1);
      expect(text).to.include(`;"'${formula.replaceAll('"', '""')}";"Entwurf";`);
      expect(text).to.match(/;7;7;"Einseitig";"Schwarz-Weiß";"National";"Kein Einschreiben";\d+,\d\d;0,01;/);
    },
  );

  itInBrowser(
    'a user sees the own letters only, on a telephone as well, where the file name leads to the letter',
    async () => {
      const { page } = window;
      await page.setViewportSize({ width: 390, height: 844 });
      await window.logIn(firm.user.email, password);
      await window.sees('2 von 2');
      expect(await window.overflow()).to.equal(0);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('shipments-390');
      await page.getByRole('link', { name: 'Entwurf.pdf' }).click();
      await page.getByRole('heading', { level: 1, name: 'Entwurf.pdf' }).waitFor();
    },
  );
});
