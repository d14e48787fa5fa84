import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { RegisterAccountDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { confirmRegistration, newRegistration } from '../../../test/support/registration.js';
import { password, uniqueName } from '../../../test/support/world.js';

describe('The page of an invitation (LXP-6)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  async function open(token: string, options: { locale?: string } = {}): Promise<void> {
    const at = `/invitation?token=${token}`;
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at, ...options });
  }

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
  });

  async function fillIn(first: string, second: string): Promise<void> {
    await window.fill(/^Passwort$/, first);
    await window.fill('Passwort wiederholen', second);
    await window.press('Annehmen und anmelden');
  }

  /** Invites a new user; the token comes with the mail. */
  async function invitation(): Promise<string> {
    return firm.world.invitation(await firm.world.createdUser({ firstName: 'Ida', groups: [firm.sales] }));
  }

  itInBrowser('the invited user chooses a password and begins to work', async () => {
    await open(await invitation());
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await fillIn(password, 'etwas anderes');
    await window.sees('Die beiden Passwörter sind verschieden.');
    await fillIn('kurz', 'kurz');
    await window.page.locator('.field-error').filter({ hasText: /8/ }).waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('invitation');
    await fillIn(password, password);
    await window.page.locator('nav').waitFor({ state: 'attached' });
    await window.page.waitForURL((address) => address.pathname === '/');
    await window.sees('Ida');
  });

  itInBrowser('a used link says what to do, in English as well', async () => {
    const token = await invitation();
    await firm.world.accept(token);
    await open(token, { locale: 'en-GB' });
    await window.fill(/^Password$/, password);
    await window.fill('Repeat the password', password);
    await window.press('Accept and log in');
    await window.sees('This link is incomplete, expired or already used.');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.press('Go to login');
    await window.page.getByLabel('Login name').waitFor();
  });

  itInBrowser(
    'somebody who is logged in in the browser is named, and logged out only if they agree',
    async () => {
      const token = await invitation();
      window = await AdminWindow.open(browser, firm.world.gateway.url);
      await window.logIn(firm.manager.email, password);
      await window.go(`/invitation?token=${token}`);
      await window.sees(/^In diesem Browser ist Petra .* angemeldet/);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.press('Abmelden und weiter');
      await fillIn(password, password);
      await window.page.locator('nav').waitFor({ state: 'attached' });
      await window.sees('Ida');
    },
  );

  itInBrowser(
    'a login name that was taken since the invitation is asked for, and for nobody else',
    async () => {
      const { gateway } = firm.world;
      const email = `${uniqueName('karla')}@firma.example`;
      const token = await firm.world.invitation(
        await firm.world.createdUser({ email, groups: [firm.sales] }),
      );
      // The owner of the address registers a company with it, which takes the login name.
      gateway.mailbox.forget(email);
      const { registerAccount } = await firm.world
        .anonymous()
        .run(RegisterAccountDocument, { input: newRegistration(email) });
      await confirmRegistration(gateway, { accountId: registerAccount.account.id, email });
      await open(token);
      expect(await window.page.getByLabel(/^Anmeldename/).count()).to.equal(0);
      await fillIn(password, password);
      // A free name is offered.
      await window.page.getByLabel(/^Anmeldename/).waitFor();
      expect(await window.page.getByLabel(/^Anmeldename/).inputValue()).to.match(/^karla/);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.press('Annehmen und anmelden');
      await window.page.locator('nav').waitFor({ state: 'attached' });
    },
  );
});
