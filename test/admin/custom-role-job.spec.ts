import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { ShipmentsDocument } from '../../src/generated/operations.js';
import { letterPdf } from '../../src/seeds/letter-pdf.js';
import { AdminWindow } from '../support/admin-window.js';
import { company, type Company } from '../support/company.js';
import { sharedBrowser } from '../support/hooks.js';
import { invitationToken } from '../support/mailbox.js';
import { itInBrowser } from '../support/repetitions.js';
import { password, uniqueName } from '../support/world.js';

describe('The main job with custom roles alone, by clicks (PLY-2, PLY-3, PLY-4)', function () {
  this.timeout(90_000);
  let browser: Browser;
  let firm: Company;
  const windows: AdminWindow[] = [];

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  afterEach(async () => {
    for (const window of windows.splice(0)) {
      await window.close();
      window.expectNoComplaint();
    }
  });

  async function open(at: string): Promise<AdminWindow> {
    const window = await AdminWindow.open(browser, firm.world.gateway.url, { at });
    windows.push(window);
    return window;
  }

  /** Chooses an option by its words, as the mouse does. */
  async function choose({ page }: AdminWindow, group: string, name: string | RegExp): Promise<void> {
    const option = page
      .getByRole('radiogroup', { name: group, exact: true })
      .getByRole('radio', { name, exact: true });
    await option.locator('xpath=ancestor::label').click();
    await option.and(page.locator(':checked')).waitFor({ state: 'attached' });
  }

  itInBrowser(
    'an administrator creates a role for sending and assigns it to a member, who sends a letter until the role no longer permits it',
    async () => {
      const admin = await open('/');
      await admin.logIn(firm.manager.email, password);
      await admin.follow('Rollen');
      await admin.press('Neue Rolle');
      const role = uniqueName('Poststelle');
      await admin.fill(/^Name/, role);
      await admin.press('Anlegen');
      await admin.page.getByRole('heading', { level: 1, name: role }).waitFor();
      await admin.page.getByRole('button', { name: 'Briefe', exact: true }).click();
      await choose(admin, 'Briefe senden', 'Ganzes Konto');
      await admin.page.getByRole('button', { name: 'Gruppen', exact: true }).click();
      await choose(admin, 'Gruppen sehen', 'Ganzes Konto');
      await admin.press('Speichern');
      await admin.page.getByRole('button', { name: 'Bearbeiten: Rechte' }).waitFor();

      await admin.follow('Benutzer');
      await admin.press('Neuer Benutzer');
      const email = `${uniqueName('mila')}@firma.example`;
      await admin.fill('Vorname', 'Mila');
      await admin.fill('Nachname', 'Mitglied');
      await admin.page.getByRole('dialog').getByRole('textbox', { name: 'E-Mail', exact: true }).fill(email);
      await choose(admin, 'Rolle', /^Mitglied/);
      await choose(admin, 'Freigabe', /^Sendet ohne Prüfung/);
      await admin.press('Anlegen und einladen');
      const [mail] = await firm.world.gateway.mailbox.waitFor(email);
      if (mail === undefined) throw new Error('No invitation came.');

      const member = await open(`/invitation?token=${invitationToken(mail)}`);
      await member.page.getByLabel('Passwort', { exact: true }).fill(password);
      await member.fill('Passwort wiederholen', password);
      await member.press('Annehmen und anmelden');
      await member.page.locator('nav').waitFor({ state: 'attached' });
      const sending = member.page.getByRole('navigation').getByRole('link', { name: 'Briefe senden' });
      expect(await sending.count(), 'a member without a role').to.equal(0);

      await admin.page.getByRole('row').filter({ hasText: email }).getByRole('link').click();
      await admin.press('Bearbeiten: Eigene Rollen');
      const held = admin.page.getByRole('region', { name: 'Eigene Rollen', exact: true });
      await held.getByText(role).click();
      await held.getByRole('button', { name: 'Speichern' }).click();
      await admin.page.getByRole('link', { name: role }).waitFor();

      await member.look();
      await sending.click();
      const buffer = Buffer.from(
        await letterPdf({
          subject: 'Angebot',
          sender: 'Beispiel & Söhne · Hauptstraße 1 · 21423 Winsen',
          recipient: ['Frau', 'Erika Mustermann', 'Gartenweg 3', '20095 Hamburg'],
          date: '29.11.2026',
          body: 'Sehr geehrte Frau Mustermann,\n\nanbei unser Angebot.',
          pages: 1,
        }),
      );
      await member.page
        .locator('input[type=file]')
        .setInputFiles({ name: 'Angebot.pdf', mimeType: 'application/pdf', buffer });
      await member.page.getByLabel(/^Gruppe/).selectOption({ label: firm.purchasing.name });
      await member.page
        .getByRole('button', { name: /^Brief senden/ })
        .and(member.page.locator(':not(.button-refused)'))
        .click();
      await member.sees(/Ein Brief übernommen/);
      const { shipments } = await firm.superadmin.client.run(ShipmentsDocument, { first: 5 });
      expect(shipments.nodes).to.have.length(1);
      await member.picture('member-sends');

      await admin.page.getByRole('link', { name: role }).click();
      await admin.press('Bearbeiten: Rechte');
      await choose(admin, 'Briefe senden', 'Nein');
      await admin.press('Speichern');
      await admin.page.getByRole('button', { name: 'Bearbeiten: Rechte' }).waitFor();

      await member.look();
      await sending.waitFor({ state: 'detached' });
      await member.sees('Seite nicht gefunden');
      await member.page.getByRole('navigation').getByRole('link', { name: 'Sendungen' }).click();
      await member.page.getByRole('table').getByText('Angebot').waitFor();
      await member.picture('member-afterwards');
      for (const window of windows) window.expectNothingRefused();
    },
  );
});
