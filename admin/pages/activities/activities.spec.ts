import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import type { Browser } from 'playwright-core';
import {
  ActivitiesDocument,
  ActivityVerificationDocument,
  CreateGroupDocument,
  LockUserDocument,
  UnlockUserDocument,
  UpdateGroupDocument,
  VerifyActivitiesDocument,
} from '../../../src/generated/operations.js';
import { absentId } from '../../../test/support/activity-log.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

const hostile = `<img src=x onerror=alert(1)>שלום 🙂 ${'X'.repeat(60)}`;

describe('The page of the activity log (LXP-14)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    const { client } = firm.superadmin;
    await client.run(LockUserDocument, { id: firm.user.id });
    await client.run(UnlockUserDocument, { id: firm.user.id });
    const { createGroup } = await client.run(CreateGroupDocument, { input: { name: hostile } });
    for (const costCentre of ['4711', '4712'])
      await client.run(UpdateGroupDocument, { input: { id: createGroup.group.id, costCentre } });
  });

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/activities' });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
  });

  /** The sentences in sight. */
  const sentences = (): Promise<string[]> =>
    window.page.getByRole('row').locator('.row-details').allInnerTexts();

  itInBrowser(
    'a manager finds out who locked a user: by type, by user and by day, in an address that can be sent on',
    async () => {
      const { page } = window;
      await window.logIn(firm.manager.email, password);
      await page
        .getByRole('combobox', { name: 'Art', exact: true })
        .selectOption({ label: 'Benutzer gesperrt' });
      await window.sees('1 von 1');
      expect(await sentences()).to.have.length(1);
      expect((await sentences())[0]).to.match(/^Sabine Schäfer hat den Benutzer Petra .* gesperrt\.$/);

      await page.getByRole('combobox', { name: 'Art', exact: true }).selectOption('');
      await window.pick('Benutzer', firm.user.email);
      const picker = page.getByRole('combobox', { name: 'Benutzer' });
      await page.getByRole('row').filter({ hasText: 'gesperrt' }).first().waitFor();
      await page.waitForURL(/user=/);
      const today = Temporal.Now.plainDateISO('Europe/Berlin').toString();
      await page.getByLabel('Bis').fill('2020-01-01');
      await window.sees('Kein Eintrag entspricht den Filtern.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await page.getByLabel('Bis').fill(today);
      await page.getByRole('row').filter({ hasText: 'entsperrt' }).waitFor();

      const [name, count] = [await picker.inputValue(), (await sentences()).length];
      await page.reload();
      await page.getByRole('row').filter({ hasText: 'entsperrt' }).waitFor();
      expect(await sentences()).to.have.length(count);
      expect(name).to.match(/^Petra /);
      await page.waitForFunction(
        `document.querySelector('input[role=combobox]').value === ${JSON.stringify(name)}`,
      );
      await picker.fill('');
      await page.waitForURL((url) => !url.searchParams.has('user'));
    },
  );

  itInBrowser(
    'the export has exactly what is filtered, and the page says how to verify the whole log',
    async () => {
      const { page } = window;
      await window.logIn(firm.manager.email, password);
      await window.fill('Suchen', 'entsperrt');
      await window.sees('1 von 1');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Als CSV exportieren' }).click(),
      ]);
      const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
      expect(lines).to.have.length(2);
      expect(lines[1]).to.contain('entsperrt');

      await window.press('Protokoll prüfen');
      await window.sees('Das Protokoll wurde noch nicht geprüft.');
      const name = `activities-${new Date().toISOString().slice(0, 10)}.jsonl`;
      await window.sees(`npm run verify -- ${name}`);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      const [log] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /das ganze Protokoll/ }).click(),
      ]);
      expect(log.suggestedFilename()).to.equal(name);
      const [head = ''] = (await readFile(await log.path(), 'utf8')).split('\n');
      expect(JSON.parse(head)).to.include({ kind: 'vieraugen-activities', complete: true });
    },
  );

  itInBrowser(
    'a manager verifies the log on a telephone: one run for all viewers, no fault, and a head to copy',
    async () => {
      const { page } = window;
      const { gateway, accountId } = firm.world;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.setViewportSize({ width: 390, height: 800 });
      await window.logIn(firm.manager.email, password);
      // Another process runs it, for as long as the test likes.
      await firm.superadmin.client.run(VerifyActivitiesDocument);
      await gateway.gateway.dataSource.query(
        'UPDATE activity_verification SET requested_at = UTC_TIMESTAMP(3), claim = ?, claimed_at = UTC_TIMESTAMP(3) WHERE account_id = ?',
        [absentId, accountId],
      );
      await window.press('Protokoll prüfen');
      await window.sees(/^Die Prüfung läuft seit/);
      await window.press('Wird geprüft …');
      expect(window.answers.map(({ operation }) => operation)).not.to.contain('VerifyActivities');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      expect(await window.overflow()).to.equal(0);

      await gateway.gateway.services.activityVerifications.forgetClaims();
      await window.sees(/^Protokoll unverändert: \d+ Einträge geprüft, am /);
      await page.getByText(/^Die Prüfung läuft seit/).waitFor({ state: 'detached' });
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      expect(await window.overflow()).to.equal(0);
      await window.press('Prüfwert kopieren');
      await window.sees('Kopiert.');
      const { activityVerification } = await firm.superadmin.client.run(ActivityVerificationDocument);
      expect(await page.evaluate('navigator.clipboard.readText()')).to.equal(
        activityVerification?.result?.head,
      );

      await Promise.all([
        page.waitForResponse((response) => {
          const { operationName } = (response.request().postDataJSON() ?? {}) as { operationName?: string };
          return operationName === 'VerifyActivities';
        }),
        window.press('Jetzt prüfen'),
      ]);
      await page.getByRole('button', { name: 'Jetzt prüfen' }).waitFor();
      const again = await firm.superadmin.client.run(ActivityVerificationDocument);
      expect(again.activityVerification?.result?.faultCount).to.equal(0);
    },
  );

  itInBrowser(
    'faults appear above the log, and in the dialog with the current entry, even a hostile or removed one',
    async () => {
      const { page } = window;
      const { gateway, accountId } = firm.world;
      const { dataSource } = gateway.gateway;
      const filter = { search: '4711' };
      const { activities } = await firm.superadmin.client.run(ActivitiesDocument, { filter });
      const [removed, changed] = activities.nodes.map(({ id }) => id);
      const rows = 'FROM activity WHERE account_id = ? AND id IN (?, ?)';
      const where = [accountId, changed, removed];
      await dataSource.query(`CREATE TABLE kept_activity AS SELECT * ${rows}`, where);
      try {
        await dataSource.query(
          "UPDATE activity SET ip_address = '192.0.2.1' WHERE account_id = ? AND id = ?",
          [accountId, changed],
        );
        await dataSource.query('DELETE FROM activity WHERE account_id = ? AND id = ?', [accountId, removed]);
        await window.logIn(firm.manager.email, password);
        await window.press('Protokoll prüfen');
        await window.press('Jetzt prüfen');
        await window.sees(/^Prüfung am .*: 2 Fehler\. Das Protokoll ist nicht mehr so/);
        await window.sees(/^Eintrag \d+ wurde geändert oder an eine andere Stelle gesetzt\./);
        await page.getByRole('dialog').getByText('<img src=x onerror=alert(1)>').waitFor();
        await window.sees(`Kennung ${removed}`);
        expect(await page.getByRole('button', { name: 'Prüfwert kopieren' }).count()).to.equal(0);
        expect(await window.accessibilityProblems()).to.deep.equal([]);
        expect(await window.overflow()).to.equal(0);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await window.sees('Die letzte Prüfung hat im Protokoll 2 Fehler gefunden.');
        expect(await window.accessibilityProblems()).to.deep.equal([]);
      } finally {
        await dataSource.query(`DELETE ${rows}`, where);
        await dataSource.query('INSERT INTO activity SELECT * FROM kept_activity');
        await dataSource.query('DROP TABLE kept_activity');
      }
      await window.press('Protokoll prüfen');
      await window.press('Jetzt prüfen');
      await window.sees(/^Protokoll unverändert/);
      await page.getByText('Die letzte Prüfung hat').waitFor({ state: 'detached' });
    },
  );

  itInBrowser(
    'a long sentence with a hostile name is read in full by keyboard alone, and the focus comes back',
    async () => {
      const { page } = window;
      await window.logIn(firm.manager.email, password);
      await window.fill('Suchen', '4712');
      await window.sees('1 von 1');
      expect(await window.overflow()).to.equal(0);
      const sentence = page.locator('.row-details').first();
      await sentence.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('<img src=x onerror=alert(1)>').first().waitFor();
      await dialog.getByText('127.0.0.1').waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      expect(await window.overflow()).to.equal(0);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await page.evaluate<string>('document.activeElement.className')).to.equal('row-details');
    },
  );

  itInBrowser('on a telephone there are time and sentence; everything else is one press away', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 390, height: 800 });
    await window.logIn(firm.manager.email, password);
    await page.locator('.row-details').first().click();
    await page.getByRole('dialog').getByText('Ausgeführt von').waitFor();
    expect(await window.overflow()).to.equal(0);
  });

  itInBrowser(
    'a user sees the entries that concern them, without a filter by user and without a verification',
    async () => {
      const { page } = window;
      await window.logIn(firm.user.email, password);
      await page.locator('.row-details').first().waitFor();
      expect((await sentences()).join())
        .to.contain('Petra')
        .and.not.to.contain('onerror');
      expect(await page.getByRole('combobox', { name: 'Benutzer' }).count()).to.equal(0);
      expect(await page.getByRole('button', { name: 'Protokoll prüfen' }).count()).to.equal(0);
      window.expectNothingRefused();
    },
  );
});
