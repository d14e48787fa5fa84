import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { BillingContactsDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

describe('Billing contacts on the pages of users and the account (FWD-2)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
  });

  async function contacts(): Promise<string[]> {
    const { account } = await firm.superadmin.client.run(BillingContactsDocument);
    return account.billingContacts.map(({ id }) => id);
  }

  itInBrowser(
    'a manager names another one and removes the first; the last one cannot be removed',
    async () => {
      const { user, superadmin, manager } = firm;
      window = await AdminWindow.open(browser, firm.world.gateway.url, { at: `/users/${user.id}` });
      await window.logIn(manager.email, password);
      await window.sees('Erhält keine Abrechnungen.');
      await window.press('Als Rechnungskontakt benennen');
      await window.sees('Erhält die monatliche Abrechnung per E-Mail.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('billing-contact');
      expect(await contacts()).to.deep.equal([superadmin.id, user.id]);

      await window.go('/account');
      const section = window.page.getByRole('region', { name: 'Rechnungskontakte' });
      await section.getByRole('link').nth(1).waitFor();
      expect(await section.getByRole('listitem').count()).to.equal(2);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await section.getByRole('link').first().click();
      await window.press('Als Rechnungskontakt entfernen');
      await window.sees('Erhält keine Abrechnungen.');
      expect(await contacts()).to.deep.equal([user.id]);

      await window.go(`/users/${user.id}`);
      await window.press('Als Rechnungskontakt entfernen');
      await window.sees(/Dieser Benutzer ist der einzige Rechnungskontakt/);
    },
  );

  itInBrowser('a group manager has no section for it', async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, {
      at: `/users/${firm.groupManager.id}`,
    });
    await window.logIn(firm.groupManager.email, password);
    await window.page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await window.page.getByRole('region', { name: 'Rechnungskontakt' }).count()).to.equal(0);
    window.expectNothingRefused();
  });
});
