import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

describe('The page of the groups (LXP-4, LXP-5)', function () {
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

  itInBrowser(
    'a manager creates a group, changes it, locks it, unlocks it and deletes it, all by clicks',
    async () => {
      const { page } = window;
      await window.logIn(firm.manager.email, password);
      await window.press('Neue Gruppe');
      await window.fill(/^Name/, 'Vertrieb');
      await window.press('Anlegen');
      await window.sees('Diesen Namen hat bereits eine andere Gruppe.');
      await window.fill(/^Name/, 'Außendienst');
      await window.fill(/^Kostenstelle/, '4711');
      await window.press('Anlegen');
      const row = page.getByRole('row').filter({ hasText: 'Außendienst' });
      await row.getByText('4711').waitFor();
      const choose = async (action: string): Promise<void> => {
        await row.getByRole('button', { name: 'Aktionen' }).click();
        await page.getByRole('menuitem', { name: action }).click();
      };
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('groups');

      await choose('Bearbeiten');
      await window.fill(/^Kostenstelle/, '4712');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('group-form');
      await window.press('Speichern');
      await row.getByText('4712').waitFor();

      await choose('Sperren');
      await window.sees('Niemand verliert dadurch den Zugang.');
      await page.getByRole('alertdialog').getByRole('button', { name: 'Sperren' }).click();
      await row.getByText('Gesperrt').waitFor();
      await choose('Entsperren');
      await row.getByText('Aktiv').waitFor();

      await choose('Löschen');
      await page.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).click();
      await row.waitFor({ state: 'detached' });
    },
  );

  itInBrowser('a user sees the own groups and nothing that changes them', async () => {
    await window.logIn(firm.user.email, password);
    await window.sees('Vertrieb');
    const buttons = await window.page.getByRole('main').getByRole('button').allInnerTexts();
    expect(buttons.filter((each) => /Neue Gruppe|Aktionen|⋯/.test(each))).to.deep.equal([]);
    window.expectNothingRefused();
  });
});
