import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { storeLetters } from '../../../test/support/stored-letters.js';
import { password } from '../../../test/support/world.js';

/** The middle of the month so many months ago. */
function monthsAgo(count: number): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 15, 12));
}

const german = new Intl.DateTimeFormat('de', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const lastMonth = german.format(monthsAgo(1));

describe('The page of the accounting (LXP-1)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    const { sales, purchasing, user, manager } = firm;
    const letter = { vatCents: 19, surchargeCents: 1 };
    await storeLetters(firm.world, [
      ...[1, 1, 1, 2, 4].map((month) => ({
        ...letter,
        senderId: user.id,
        groupId: sales.id,
        costCentre: '4711',
        netCents: 99,
        handedOverAt: monthsAgo(month),
      })),
      { ...letter, senderId: manager.id, groupId: purchasing.id, netCents: 180, handedOverAt: monthsAgo(1) },
      { ...letter, senderId: manager.id, netCents: 180, currency: 'CHF', handedOverAt: monthsAgo(2) },
    ]);
  });

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/accounting' });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
  });

  /** The lines of the table, cell by cell. */
  async function lines(): Promise<string[]> {
    const table = window.page.getByRole('table', { name: 'Kosten', exact: true });
    const rows = await table
      .getByRole('row')
      .filter({ has: window.page.getByRole('cell') })
      .all();
    const texts = await Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts()));
    return texts.map((cells) => cells.join('|').replaceAll('\u00a0', ' '));
  }

  itInBrowser(
    'what each group spent last month is there without a choice, in a table and in a chart',
    async () => {
      const { page } = window;
      await window.logIn(firm.manager.email, password);
      await page.getByRole('row').filter({ hasText: lastMonth }).first().waitFor();
      const spent = (await lines()).filter((row) => row.startsWith(lastMonth));
      expect(spent).to.deep.equal([
        `${lastMonth}|Einkauf|1|1|1,80 €|0,01 €|0,19 €|2,00 €`,
        `${lastMonth}|Vertrieb|3|3|2,97 €|0,03 €|0,57 €|3,57 €`,
      ]);
      await page.getByRole('img', { name: /^Kosten je Monat und Gruppe, brutto in EUR/ }).waitFor();
      await page.getByRole('img', { name: /brutto in CHF/ }).waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await page.getByText('Als Tabelle').first().click();
      const cells = page.getByRole('row', { name: new RegExp(`^${lastMonth}.*3,57`) }).getByRole('cell');
      expect((await cells.allInnerTexts()).map((text) => text.replace('\u00a0', ' '))).to.include.members([
        '3,57 €',
        '2,00 €',
        '5,57 €',
      ]);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('accounting');
    },
  );

  itInBrowser(
    'one group by sender and cost centre, kept in the address and exported as it is shown',
    async () => {
      const { page } = window;
      await window.logIn(firm.manager.email, password);
      await window.pick('Gruppe', 'Vertr');
      const breakdown = page.getByRole('group', { name: 'Aufschlüsseln nach' });
      await breakdown.getByText('Kostenstelle').click();
      await breakdown.getByText('Monat').click();
      await breakdown.getByText('Gruppe').click();
      await window.sees('1 von 1');
      expect((await lines())[0]).to.match(/^4711\|5\|5\|4,95/);
      await breakdown.getByText('Kostenstelle').click();
      await window.sees('Eine Angabe bleibt immer gewählt.');
      expect((await lines())[0]).to.match(/^4711/);
      await page.reload();
      await window.sees('1 von 1');
      expect((await lines())[0]).to.match(/^4711\|5\|5\|4,95/);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Als CSV exportieren' }).click(),
      ]);
      const exported = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
      expect(exported.map((line) => line.split(';')[0]?.replaceAll(/["\ufeff]/g, ''))).to.deep.equal([
        'Kostenstelle',
        '4711',
        'Summe',
      ]);
    },
  );

  itInBrowser(
    'the link of a mail opens its month; an address that names nonsense opens the last months',
    async () => {
      const { page } = window;
      const month = monthsAgo(2).toISOString().slice(0, 7);
      await window.go(`/accounting?month=${month}`);
      await window.logIn(firm.manager.email, password);
      await window.sees('2 von 2');
      expect((await lines()).every((row) => row.startsWith(german.format(monthsAgo(2))))).to.equal(true);
      expect(await page.getByLabel('Von').inputValue()).to.equal(month);

      await window.go('/accounting?from=2026-99&to=x&by=NONSENSE&group=1&sender=%3Cscript%3E');
      await page.getByRole('row').filter({ hasText: lastMonth }).first().waitFor();
      expect(window.answers.flatMap(({ codes }) => codes)).to.deep.equal([]);
      await window.go('/accounting?from=2001-01&to=2001-03');
      await window.sees('In diesem Zeitraum wurde kein Brief zum Druck übergeben.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
    },
  );

  itInBrowser('on a telephone and in forced colours the chart stays readable', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ forcedColors: 'active' });
    await window.logIn(firm.manager.email, password);
    await page.getByRole('img', { name: /brutto in EUR/ }).waitFor();
    expect(await window.overflow()).to.equal(0);
    const display = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('.chart-pattern-2')).display`,
    );
    expect(display).to.not.equal('none');
    await window.picture('accounting-forced');
  });

  itInBrowser('a group manager has no such page', async () => {
    await window.logIn(firm.groupManager.email, password);
    await window.sees('Seite nicht gefunden');
    expect(await window.page.getByRole('link', { name: 'Kosten' }).count()).to.equal(0);
    window.expectNothingRefused();
  });
});
