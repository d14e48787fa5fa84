import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { ProgramViewerDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { Client } from '../../../test/support/client.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { World, password } from '../../../test/support/world.js';

describe('The page of the credentials (LXP-10)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/credentials' });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  itInBrowser(
    'a user creates a credential for a group, sees its secret once, uses it and deletes it',
    async () => {
      const { page } = window;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await window.logIn(firm.user.email, password);
      await window.sees('Sie haben noch keine Zugangsdaten.');
      await window.press('Neue Zugangsdaten');
      await window.sees('Zugangsdaten für Druckertreiber und SFTP gibt es noch nicht');
      const label = `Buchhaltung <script>alert(1)</script> \u202e🦊`.padEnd(100, 'x');
      await window.fill(/^Bezeichnung/, label.replace('\u202e', ''));
      await window.press('Anlegen');
      await page.locator('.field-error').waitFor();
      await page.getByLabel('Gruppe').selectOption('Vertrieb');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.press('Anlegen');
      const secret = await page.locator('code').innerText();
      expect(secret).to.match(/^vieraugen_/);
      await page.keyboard.press('Escape');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('secret');
      await window.press('Schlüssel kopieren');
      await window.sees('Kopiert.');
      expect(await page.evaluate('navigator.clipboard.readText()')).to.equal(secret);
      await window.press('Ich habe den Schlüssel gespeichert');
      expect(await page.content()).to.not.contain(secret);

      const program = new Client(firm.world.gateway.url, secret);
      await program.run(ProgramViewerDocument);
      await page.reload();
      const row = page.getByRole('row').filter({ hasText: 'Buchhaltung' });
      await row.getByText('Aktiv').waitFor();
      await row.getByText('Vertrieb').waitFor();
      expect(await row.getByText('Nie').count()).to.equal(0);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await window.overflow()).to.equal(0);
      await row.getByRole('button', { name: 'Löschen' }).click();
      await window.sees('Programme, die sie benutzen, werden sofort abgewiesen.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await page.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).click();
      await window.sees('Sie haben noch keine Zugangsdaten.');
    },
  );

  itInBrowser(
    'a credential without a group stops working with group mode, and its status says what to do',
    async () => {
      const world = await World.create({ gateway: firm.world.gateway });
      await world.credential(world.superadmin, { label: 'Alt' });
      await world.group();
      await window.logIn(world.superadmin.email, password);
      await window.page
        .getByRole('row')
        .filter({ hasText: 'Alt' })
        .getByText('Ohne Gruppe, bitte neu anlegen')
        .waitFor();
    },
  );
});
