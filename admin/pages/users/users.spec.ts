import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import { LockGroupDocument, LockUserDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password, uniqueName, type Person } from '../../../test/support/world.js';

/** Names as nobody should have them, and as the page has to bear them. */
const hostileNames = ['<img src=x onerror=alert(1)>', 'W'.repeat(100), '👨‍👩‍👧 🏴', 'שָׁלוֹם {name}'];

describe('The page of the users (LXP-4 to LXP-8)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let managers: AdminWindow;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    const { world } = firm;
    const archive = await world.group('Archiv');
    const [locked] = await Promise.all([
      world.user({ firstName: 'Ludger', lastName: 'Los', groups: [firm.sales] }),
      world.user({ firstName: 'Otto', lastName: 'Ohne', groups: [archive] }),
      world.createdUser({ firstName: 'Nina', lastName: 'Neu', groups: [firm.sales] }),
    ]);
    await world.superadmin.client.run(LockUserDocument, { id: locked.id });
    await world.superadmin.client.run(LockGroupDocument, { id: archive.id, confirmedAccessLoss: 1 });
    managers = await AdminWindow.open(browser, world.gateway.url, { at: '/users' });
    await managers.logIn(firm.manager.email, password);
  });

  after(() => managers.close());

  /** Opens an address in the window of the manager. */
  async function open(address = '/users'): Promise<void> {
    window = managers;
    await window.go(address);
  }

  /** Logs somebody else in in a window of their own. */
  async function openAs({ email }: Person): Promise<void> {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/users' });
    await window.logIn(email, password);
  }

  afterEach(() => {
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  function row(name: string): Locator {
    return window.page.getByRole('row').filter({ hasText: name });
  }

  async function choose(name: string): Promise<void> {
    await row(name).getByRole('checkbox').locator('xpath=ancestor::label').click();
  }

  itInBrowser('a manager creates a clerk whose letters are examined and invites them in one go', async () => {
    await open();
    const email = `${uniqueName('clara')}@firma.example`;
    await window.press('Neuer Benutzer');
    const dialog = window.page.getByRole('dialog');
    await dialog.getByLabel(/^Vorname/).fill('Clara');
    await dialog.getByLabel(/^Nachname/).fill('Klerk');
    await dialog.getByLabel(/^E-Mail/).fill(firm.user.email);
    await dialog.getByText('Briefe werden geprüft').click();
    expect(await dialog.getByText('Superadmin', { exact: true }).count(), 'nobody gives this role').to.equal(
      0,
    );
    await dialog.getByRole('button', { name: 'Anlegen und einladen' }).click();
    await dialog.getByText('Bitte wählen Sie eine Gruppe.').waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('create-user');
    await dialog.getByText(firm.sales.name, { exact: true }).click();
    await dialog.getByLabel(/^E-Mail/).fill(email);
    await dialog.getByRole('button', { name: 'Anlegen und einladen' }).click();

    await window.sees(`Clara Klerk ist angelegt. Die Einladung geht an ${email}.`);
    const [mail] = await firm.world.gateway.mailbox.waitFor(email);
    expect(mail?.text).to.contain('/invitation?token=');
    await row(email).getByText('Wird geprüft').waitFor();
    const access = row(email).getByText('Nein: Einladung offen');
    await access.waitFor();
    for (const width of [1440, 834]) {
      await window.page.setViewportSize({ width, height: 1000 });
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = await access.evaluate((element) => ({
        scrollWidth: Reflect.get(element, 'scrollWidth') as number,
        clientWidth: Reflect.get(element, 'clientWidth') as number,
        scrollHeight: Reflect.get(element, 'scrollHeight') as number,
        clientHeight: Reflect.get(element, 'clientHeight') as number,
      }));
      expect([scrollWidth, scrollHeight], `not cut off at ${width}`).to.deep.equal([
        clientWidth,
        clientHeight,
      ]);
    }
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('users');
  });

  itInBrowser('the choice of a role only leaves the approval traits that go with it', async () => {
    await open();
    await window.press('Neuer Benutzer');
    const dialog = window.page.getByRole('dialog');
    await dialog.getByText('Briefe werden geprüft').click();
    await dialog.getByText('Verwaltet das Kundenkonto').click();
    await dialog.getByText('Briefe werden geprüft').waitFor({ state: 'detached' });
    expect(await dialog.getByRole('radio', { name: /^Sendet ohne Prüfung/ }).isChecked()).to.equal(true);
  });

  itInBrowser('a manager finds out who has no access and why, and restores access with a group', async () => {
    await open();
    await window.page.getByRole('link', { name: /Benutzer haben keinen Zugang$/ }).click();
    await row('Ludger Los').getByText('Nein: Gesperrt').waitFor();
    await row('Nina Neu').getByText('Nein: Nicht eingeladen').waitFor();
    await row('Otto Ohne').getByText('Nein: Keine aktive Gruppe').waitFor();
    await row(firm.manager.email).waitFor({ state: 'detached' });

    await window.page.getByRole('link', { name: 'Keine aktive Gruppe: 1' }).click();
    await row('Nina Neu').waitFor({ state: 'detached' });
    await choose('Otto Ohne');
    await window.press('Einer Gruppe zuordnen');
    const dialog = window.page.getByRole('dialog');
    await dialog.getByLabel('Gruppe').selectOption({ label: firm.purchasing.name });
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await dialog.getByRole('button', { name: 'Zuordnen' }).click();
    await window.sees('1 Benutzer ist jetzt in der Gruppe.');
    await window.picture('users-assigned');
    await dialog.getByRole('button', { name: 'Schließen' }).click();
    await window.sees('Kein Eintrag entspricht den Filtern.');
    expect(await window.page.getByRole('link', { name: /^Keine aktive Gruppe/ }).count()).to.equal(0);
  });

  itInBrowser('an action on several users says for whom it was refused and why', async () => {
    await open('/users?access=NO');
    await choose('Ludger Los');
    await choose('Nina Neu');
    await window.sees('2 ausgewählt');
    await window.press('Einladen');
    await window.page.getByRole('dialog').getByRole('button', { name: 'Einladen' }).click();
    await window.sees('1 Einladung ist unterwegs.');
    const refusals = await window.page.getByRole('dialog').getByRole('listitem').allInnerTexts();
    expect(refusals).to.have.length(1);
    expect(refusals[0]).to.match(/^Ludger Los: .*gesperrt/i);
    expect(await window.accessibilityProblems()).to.deep.equal([]);
  });

  itInBrowser(
    'PLY-10 several users are locked, and then deleted, in one go after a question that names them',
    async () => {
      const [one, two] = [
        await firm.world.createdUser({ groups: [firm.sales], lastName: 'Ende-Eins' }),
        await firm.world.createdUser({ groups: [firm.sales], lastName: 'Ende-Zwei' }),
      ];
      await open('/users?search=Ende');
      await choose(one.email);
      await choose(two.email);
      const dialog = window.page.getByRole('dialog');
      for (const [action, confirmed, done] of [
        ['Sperren', 'Sperren', '2 Benutzer sind gesperrt.'],
        ['Löschen', 'Endgültig löschen', '2 Benutzer sind gelöscht.'],
      ] as const) {
        await window.sees('2 ausgewählt');
        await window.press(action);
        await dialog.getByText('Ende-Eins').waitFor();
        expect(await window.accessibilityProblems()).to.deep.equal([]);
        await dialog.getByRole('button', { name: confirmed }).click();
        await window.sees(done);
        await dialog.getByRole('button', { name: 'Schließen' }).click();
      }
      await window.sees('Kein Eintrag entspricht den Filtern.');
    },
  );

  itInBrowser('filters and columns stay after a look at a user and after a reload', async () => {
    await open();
    await window.page.getByLabel('Rolle').selectOption({ label: 'Gruppenmanager' });
    await row(firm.user.email).waitFor({ state: 'detached' });
    await window.press(/^Spalten/);
    await window.page.getByRole('dialog').getByText('Anmeldename').click();
    await window.page.keyboard.press('Escape');
    await window.page.getByRole('columnheader', { name: 'Anmeldename' }).waitFor();
    await row(firm.groupManager.email).getByRole('link').click();
    await window.page.getByRole('link', { name: '← Alle Benutzer' }).click();
    await row(firm.groupManager.email).waitFor();
    await window.page.reload();
    await row(firm.groupManager.email).waitFor();
    expect(await window.page.getByLabel('Rolle').inputValue()).to.equal('GROUP_MANAGER');
    expect(await window.page.getByRole('columnheader', { name: 'Anmeldename' }).count()).to.equal(1);
    expect(await row(firm.user.email).count()).to.equal(0);
  });

  itInBrowser('the names stay in the table, whatever columns the browser has stored', async () => {
    await open();
    await window.press(/^Spalten/);
    await window.page.getByRole('dialog').getByText('Rolle', { exact: true }).click();
    await window.page.keyboard.press('Escape');
    const header = window.page.getByRole('columnheader');
    await header.filter({ hasText: 'Rolle' }).waitFor({ state: 'detached' });
    await window.page.evaluate(`{
      const key = Object.keys(localStorage).find((each) => each.startsWith('vieraugen-users-'));
      const kept = JSON.parse(localStorage.getItem(key));
      localStorage.setItem(key, JSON.stringify({ ...kept, hidden: [...kept.hidden, 'name', 'nonsense'] }));
    }`);
    await window.page.reload();
    await header.filter({ hasText: /^Name/ }).waitFor();
    expect(await header.filter({ hasText: 'Rolle' }).count()).to.equal(0);
    await window.page.evaluate(`localStorage.clear()`);
  });

  itInBrowser(
    'a narrower window has as many columns as fit, chosen ones first, and folds the filters',
    async () => {
      await openAs(firm.superadmin);
      const { page } = window;
      const headers = async (): Promise<string[]> => {
        const all = await page.getByRole('columnheader').allInnerTexts();
        return all.map((text) => text.replace(/[↑↓]/, '').trim()).filter((text) => text !== '');
      };
      const expectHeaders = async (width: number, expected: readonly string[]): Promise<void> => {
        await page.setViewportSize({ width, height: 900 });
        const last = page.getByRole('columnheader').nth(expected.length + 1);
        // The table follows the window a moment later; the first column is the choice of rows.
        await last.waitFor({ state: 'detached' });
        expect(await headers()).to.deep.equal(expected);
        const fits = await page.evaluate<boolean>(
          `(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.querySelector('.table-scroller'))`,
        );
        expect(fits, `everything fits at ${width} px`).to.equal(true);
      };
      const wide = ['Name', 'Zugang', 'E-Mail', 'Rolle', 'Freigabe', 'Gruppen', 'Letzte Anmeldung'];
      await row(firm.user.email).waitFor();
      await expectHeaders(1440, wide);
      await expectHeaders(834, wide.slice(0, 3));
      await window.press(/^Spalten/);
      await page.getByRole('dialog').getByText('Anmeldename').click();
      await page.keyboard.press('Escape');
      await expectHeaders(834, ['Name', 'Zugang', 'Anmeldename']);
      expect(await page.getByLabel('Rolle').isVisible()).to.equal(true);
      await expectHeaders(390, ['Name', 'Zugang']);
      expect(await page.getByLabel('Rolle').isVisible()).to.equal(false);
      await page.getByText('Filter', { exact: true }).click();
      await page.getByLabel('Rolle').selectOption({ label: 'Gruppenmanager' });
      await page.getByText('Filter (1)', { exact: true }).waitFor();
      await window.press('7 weitere Spalten');
      await page.getByRole('columnheader', { name: 'Letzte Anmeldung' }).waitFor();
      await window.press('Weniger Spalten');
      await page.getByRole('columnheader', { name: 'Letzte Anmeldung' }).waitFor({ state: 'detached' });
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.close();
    },
  );

  itInBrowser(
    'a group manager sees the users of the own groups, and gives no role beyond the own',
    async () => {
      await openAs(firm.groupManager);
      await row(firm.user.email).waitFor();
      expect(await row(firm.manager.email).count()).to.equal(0);
      await window.press('Neuer Benutzer');
      const dialog = window.page.getByRole('dialog');
      await dialog.getByRole('radio', { name: /^Gruppenmanager/ }).waitFor();
      expect(await dialog.getByRole('radio', { name: /^Manager/ }).count()).to.equal(0);
      expect(
        await dialog.getByRole('checkbox', { name: firm.sales.name }).isChecked(),
        'the only group',
      ).to.equal(true);
    },
  );

  itInBrowser('a plain user has no page of users', async () => {
    await openAs(firm.user);
    await window.sees('Seite nicht gefunden');
    expect(await window.page.getByRole('link', { name: 'Benutzer' }).count()).to.equal(0);
  });

  itInBrowser('hostile names run nothing and break no layout, also in a narrow window', async () => {
    await Promise.all(
      hostileNames.map((firstName) =>
        firm.world.createdUser({ firstName, lastName: 'Feindlich', groups: [firm.sales] }),
      ),
    );
    await managers.page.setViewportSize({ width: 390, height: 844 });
    await open('/users?search=Feindlich');
    for (const name of hostileNames) await row(name).waitFor();
    expect(await window.overflow()).to.equal(0);
    await row(hostileNames[1] ?? '')
      .getByRole('link')
      .click();
    await window.page.getByRole('heading', { level: 1, name: /^W/ }).waitFor();
    expect(await window.overflow()).to.equal(0);
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('user-hostile');
  });
});
