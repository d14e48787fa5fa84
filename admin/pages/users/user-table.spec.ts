import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import { CreateUserDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, userInput, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

const partner = 'Müller & Partner KG';

describe('The table of the users (DBX-1, XSP-3)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    const groupIds = [firm.sales.id];
    for (const [lastName, email] of [
      ['Innen', 'innen@mueller.example'],
      ['Aussen', 'aussen@freemail.example'],
      ['Anders', 'anders@freemail.example'],
    ] as const)
      await firm.superadmin.client.run(CreateUserDocument, {
        input: userInput({ lastName, email, companyName: partner, groupIds }),
      });
    await firm.superadmin.client.run(CreateUserDocument, {
      input: userInput({ lastName: 'Fremd', email: 'fremd@freemail.example', groupIds }),
    });
  });

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/users' });
    await window.logIn(firm.manager.email, password);
  });

  afterEach(async () => {
    window.expectNoComplaint();
    window.expectNothingRefused();
    await window.close();
  });

  /** The last names in sight, in their order. */
  async function names(): Promise<string[]> {
    await window.settled();
    const links = await window.page.getByRole('row').getByRole('link').allTextContents();
    return links.map((name) => name.replace(/^Petra /, ''));
  }

  /** Waits for these names in sight: a busy machine asks for them a moment after the choice. */
  async function seesNames(...expected: readonly string[]): Promise<void> {
    const last = window.page.getByRole('row').getByRole('link').nth(expected.length);
    await last.waitFor({ state: 'detached' });
    for (const [index, name] of expected.entries())
      await window.page.getByRole('row').getByRole('link').nth(index).filter({ hasText: name }).waitFor();
  }

  async function addCondition(column: string, operator: string, value: string): Promise<void> {
    await window.press('Spalte filtern');
    const dialog = window.page.getByRole('dialog', { name: 'Spalte filtern' });
    await dialog.getByLabel('Spalte').selectOption({ label: column });
    await dialog.getByLabel('Bedingung').selectOption({ label: operator });
    await dialog.getByLabel('Text').fill(value);
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await dialog.getByRole('button', { name: 'Hinzufügen' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  function header(name: string): Locator {
    return window.page.getByRole('columnheader', { name });
  }

  itInBrowser(
    'a manager finds all users of a company whose e-mail is not of its domain, saves that as a view, and opens it again after a reload',
    async () => {
      const { page } = window;
      await window.press(/^Spalten/);
      await page.getByRole('dialog').getByText('Firma', { exact: true }).click();
      await page.keyboard.press('Escape');
      await header('Firma').waitFor();
      await addCondition('Firma', 'beginnt mit', 'mueller & partner');
      await addCondition('E-Mail', 'enthält nicht', '@mueller.example');
      await seesNames('Anders', 'Aussen');
      await header('Firma').getByRole('button').click();
      await header('E-Mail').getByRole('button').click();
      await header('E-Mail').getByRole('button').click();
      await window.settled();
      await seesNames('Aussen', 'Anders');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('user-table');

      await window.press('Ansichten');
      await window.fill('Name der Ansicht', 'Partner außer Haus');
      await window.press('Ansicht speichern');
      await window.go('/users');
      expect(await names()).to.include('Fremd');
      await window.press(/^Spalten/);
      await page.getByRole('dialog').getByText('Firma', { exact: true }).click();
      await page.keyboard.press('Escape');
      await header('Firma').waitFor({ state: 'detached' });
      await page.reload();
      await window.press('Ansichten');
      await window.press(/^Partner außer Haus$/);
      await window.sees('Firma beginnt mit „mueller & partner“');
      await header('Firma').waitFor();
      await seesNames('Aussen', 'Anders');
      // The address alone contains the filters for another user, but not the columns.
      await page.reload();
      await seesNames('Aussen', 'Anders');
      await window.press(/^Bedingung entfernen: E-Mail/);
      await window.press(/^Bedingung entfernen: Firma/);
      expect(await names()).to.include('Fremd');
    },
  );

  itInBrowser('an empty value is refused, and an invalid address results in no filter', async () => {
    const { page } = window;
    await window.press('Spalte filtern');
    const dialog = page.getByRole('dialog', { name: 'Spalte filtern' });
    await dialog.getByRole('button', { name: 'Hinzufügen' }).click();
    await dialog.getByText('Geben Sie einen Text mit 1 bis 254 Zeichen ein.').waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    const invented = new URLSearchParams({
      columns: `note.contains=x&lastName.isLike=x&lastName.contains=&lastName.contains=${'x'.repeat(255)}&__proto__.equals=x&lastName.startsWith=Fre`,
    });
    await window.go(`/users?${invented.toString()}`);
    await seesNames('Fremd');
  });

  itInBrowser(
    'on a telephone the conditions are folded with the other filters, and nothing overflows',
    async () => {
      const { page } = window;
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByText('Filter', { exact: true }).click();
      await addCondition('Firma', 'ist gleich', 'MÜLLER & PARTNER KG');
      await addCondition('E-Mail', 'endet mit', `${'langer-text-'.repeat(10)}@freemail.example`);
      await window.sees('Kein Eintrag entspricht den Filtern.');
      expect(await window.overflow()).to.equal(0);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('user-table-390');
      await window.press(/^Bedingung entfernen: E-Mail/);
      expect(await names()).to.have.members(['Anders', 'Aussen', 'Innen']);
    },
  );
});
