import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

describe('The page of the account (LXP-1, LXP-12, LXP-15)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/account' });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
  });

  itInBrowser('a manager changes each section on its own, and finds everything again', async () => {
    const { page } = window;
    const name = `${'<b>Firma</b> 🦊'.padEnd(199, 'x')}!`;
    await window.logIn(firm.manager.email, password);
    const section = (title: string) => page.getByRole('region', { name: title, exact: true });
    const save = async (title: string): Promise<void> => {
      await section(title).getByRole('button', { name: 'Speichern' }).click();
      await section(title).getByText('Gespeichert.').waitFor();
    };
    await section('Firma').getByLabel('Name').fill('');
    await section('Firma').getByRole('button', { name: 'Speichern' }).click();
    await section('Firma').locator('.field-error').waitFor();
    await section('Firma').getByLabel('Name').fill(name);
    await section('Firma').getByLabel('Land').selectOption('Österreich');
    await section('Firma').getByLabel('Zeitzone').selectOption('Europe/Vienna');
    await save('Firma');
    await page.getByRole('banner').getByText(name).waitFor();

    const times = section('Zeiten der Benachrichtigungen');
    await times.getByRole('button', { name: '15:00 entfernen' }).click();
    await times.getByRole('button', { name: 'Uhrzeit hinzufügen' }).last().click();
    await times.getByLabel('Alles Übrige, Uhrzeit 2').fill('12:00');
    await times.getByRole('button', { name: 'Speichern' }).click();
    await times.locator('.field-error').waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await times.getByLabel('Alles Übrige, Uhrzeit 2').fill('17:30');
    await save('Zeiten der Benachrichtigungen');

    const days = section('Tage der Benachrichtigungen');
    await days.getByText('Sonntag').click();
    await days.getByLabel('Pause an Feiertagen').selectOption('Österreich');
    await days.getByLabel('Land oder Kanton').selectOption('Tirol');
    await save('Tage der Benachrichtigungen');

    await section('Rückruf').getByLabel('Minuten bis zum Druck').fill('viele');
    await section('Rückruf').getByRole('button', { name: 'Speichern' }).click();
    await window.sees('Bitte geben Sie eine Zahl von 0 bis 60 an.');
    await section('Rückruf').getByLabel('Minuten bis zum Druck').fill('15');
    await save('Rückruf');

    await page.reload();
    await times.getByLabel('Alles Übrige, Uhrzeit 2').waitFor();
    expect(await times.getByLabel('Alles Übrige, Uhrzeit 2').inputValue()).to.equal('17:30');
    expect(await times.getByLabel(/^Wartende Freigaben/).count()).to.equal(1);
    expect(await days.getByLabel('Land oder Kanton').inputValue()).to.equal('7');
    expect(await days.getByLabel('Sonntag').isChecked()).to.equal(false);
    expect(await days.getByLabel('Montag').isChecked()).to.equal(true);
    expect(await section('Rückruf').getByLabel('Minuten bis zum Druck').inputValue()).to.equal('15');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('account');
    for (const width of [390, 834]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await window.overflow()).to.equal(0);
    }
    const buttons = await page.getByRole('main').getByRole('button').allInnerTexts();
    expect(buttons.filter((each) => /Ausschalten|Löschen/.test(each))).to.deep.equal([]);
    window.expectNothingRefused();
  });

  itInBrowser('the superadmin switches user management off and on, each time told what happens', async () => {
    const { page } = window;
    await window.logIn(firm.superadmin.email, password);
    await window.press('Ausschalten …');
    await window.sees('Alle Benutzer außer Ihnen verlieren sofort und endgültig den Zugang.');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.fill('Ihr Passwort', 'falsch, ganz falsch');
    await window.press('Endgültig ausschalten');
    await window.sees('Das Passwort ist falsch.');
    await window.fill('Ihr Passwort', password);
    await window.press('Endgültig ausschalten');
    await window.press('Einschalten');
    await window.sees('Ab sofort kostet jede Sendung 1 Cent netto mehr.');
    await window.sees('Frühere Benutzer und Gruppen kommen nicht zurück.');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Einschalten' }).click();
    await page.getByRole('button', { name: 'Ausschalten …' }).waitFor();
  });

  itInBrowser(
    'the superadmin deletes the account with its typed name and the password, and nobody logs in any more',
    async () => {
      const { page } = window;
      await window.logIn(firm.superadmin.email, password);
      await window.press('Löschen …');
      await window.fill('Name der Firma zur Bestätigung', 'Eine andere Firma');
      await window.fill('Ihr Passwort', password);
      await window.press('Endgültig löschen');
      await window.sees('Das ist nicht der Name der Firma.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.fill(
        'Name der Firma zur Bestätigung',
        await page.getByLabel('Name', { exact: true }).inputValue(),
      );
      await window.press('Endgültig löschen');
      await page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
      await window.fill('Anmeldename', firm.superadmin.email);
      await window.fill('Passwort', password);
      await window.press('Anmelden');
      await window.sees('Anmeldename oder Passwort ist falsch');
    },
  );
});
