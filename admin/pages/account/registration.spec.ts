import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { RegisterAccountDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { Client } from '../../../test/support/client.js';
import type { TestGateway } from '../../../test/support/gateway.js';
import { sharedBrowser, sharedGateway } from '../../../test/support/hooks.js';
import { registrationToken } from '../../../test/support/mailbox.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { confirmRegistration, newRegistration } from '../../../test/support/registration.js';
import { password, uniqueName } from '../../../test/support/world.js';

describe('The pages of the registration (LXP-1)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let gateway: TestGateway;
  let window: AdminWindow;

  before(async () => {
    [browser, gateway] = await Promise.all([sharedBrowser(), sharedGateway()]);
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  itInBrowser(
    'in German, a company registers, looks around, confirms through the mail and is ready to send',
    async () => {
      const email = `${uniqueName('nora')}@firma.example`;
      window = await AdminWindow.open(browser, gateway.url, { timezoneId: 'Europe/Vienna', locale: 'de-AT' });
      const { page } = window;
      await page.getByRole('link', { name: 'Firma registrieren' }).click();
      await window.fill('Firma', 'Neu & Söhne <b>GmbH</b>');
      await window.fill('Vorname', 'Nora');
      await window.fill('Nachname', 'Neu');
      await window.fill('E-Mail-Adresse', 'nora');
      await window.fill(/^Passwort$/, password);
      await window.fill('Passwort wiederholen', `${password}!`);
      expect(await page.getByLabel('Land').inputValue()).to.equal('AT');
      expect(await page.getByLabel('Zeitzone').inputValue()).to.equal('Europe/Vienna');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('register');
      await window.press('Registrieren');
      await window.sees('Die beiden Passwörter sind verschieden.');
      await window.fill('Passwort wiederholen', password);
      await window.press('Registrieren');
      await page.getByLabel('E-Mail-Adresse').and(page.locator('[aria-invalid=true]')).waitFor();
      await window.fill('E-Mail-Adresse', email);
      await window.press('Registrieren');
      await window.sees(`An ${email} ist eine E-Mail unterwegs`);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await page.getByRole('link', { name: 'Umsehen' }).click();
      await page.getByRole('link', { name: 'Zugangsdaten' }).click();
      await window.press('Neue Zugangsdaten');
      await window.sees('Das Konto ist noch nicht bestätigt.');

      const [mail] = await gateway.mailbox.waitFor(email);
      if (mail === undefined) throw new Error('No mail came.');
      await window.go(`/confirm?token=${registrationToken(mail)}`);
      expect(window.answers.some(({ operation }) => operation === 'ConfirmRegistration')).to.equal(false);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.press('Registrierung bestätigen');
      await window.sees('„Neu & Söhne <b>GmbH</b>“ ist bestätigt.');
      await page.getByRole('link', { name: 'Weiter' }).click();
      await page.getByRole('link', { name: 'Zugangsdaten' }).click();
      await window.press('Neue Zugangsdaten');
      await page.getByLabel('Bezeichnung').waitFor();
    },
  );

  itInBrowser('in English, another browser confirms through the mail and logs in there', async () => {
    const email = `${uniqueName('nora')}@firma.example`;
    window = await AdminWindow.open(browser, gateway.url, { at: '/register', locale: 'en-GB' });
    await window.fill('Company', 'New Ltd');
    await window.fill('First name', 'Nora');
    await window.fill('Last name', 'New');
    await window.fill('E-mail address', email);
    await window.fill(/^Password$/, password);
    await window.fill('Repeat the password', password);
    await window.press('Register');
    await window.sees(`A mail is on its way to ${email}`);
    const [mail] = await gateway.mailbox.waitFor(email);
    if (mail === undefined) throw new Error('No mail came.');
    expect(mail.subject).to.equal('Confirm the registration of New Ltd');
    await window.close();
    window = await AdminWindow.open(browser, gateway.url, {
      at: `/confirm?token=${registrationToken(mail)}`,
      locale: 'en-GB',
      viewport: { width: 390, height: 800 },
    });
    await window.press('Confirm the registration');
    await window.sees('“New Ltd” is confirmed.');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    expect(await window.overflow()).to.equal(0);
    await window.logIn(email, password);
    await window.page.waitForURL((url) => url.pathname === '/');
  });

  itInBrowser(
    'an invalid link leads to another registration, and an incomplete one back to the mail',
    async () => {
      window = await AdminWindow.open(browser, gateway.url, { at: '/confirm?token=nonsense' });
      await window.press('Registrierung bestätigen');
      await window.sees('Dieser Link ist ungültig oder abgelaufen.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.page.getByRole('link', { name: 'Erneut registrieren' }).click();
      await window.page.getByLabel('Firma').waitFor();
      await window.go('/confirm');
      await window.sees('In der Adresse fehlt der Code aus der E-Mail.');
    },
  );

  itInBrowser(
    'whose login name was taken before the confirmation chooses another one and logs in with it',
    async () => {
      const email = `${uniqueName('nora')}@firma.example`;
      const register = async (): Promise<string> => {
        const { registerAccount } = await new Client(gateway.url).run(RegisterAccountDocument, {
          input: { ...newRegistration(email), loginName: uniqueNameOf(email) },
        });
        return registerAccount.account.id;
      };
      await register();
      const [first] = await gateway.mailbox.waitFor(email);
      if (first === undefined) throw new Error('No mail came.');
      const token = registrationToken(first);
      gateway.mailbox.forget(email);
      await confirmRegistration(gateway, { accountId: await register(), email });
      window = await AdminWindow.open(browser, gateway.url, { at: `/confirm?token=${token}` });
      await window.press('Registrierung bestätigen');
      const name = window.page.getByLabel('Neuer Anmeldename');
      await name.waitFor();
      const suggestion = await name.inputValue();
      expect(suggestion).to.not.equal('');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.press('Registrierung bestätigen');
      await window.sees('ist bestätigt.');
      expect(await window.page.getByLabel('Anmeldename').inputValue()).to.equal(suggestion);
    },
  );
});

/** A login name that is no address. */
function uniqueNameOf(email: string): string {
  return email.replace(/@.*/, '');
}
