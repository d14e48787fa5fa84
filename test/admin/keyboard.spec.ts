import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import { AdminWindow } from '../support/admin-window.js';
import { company, type Company } from '../support/company.js';
import { sharedBrowser } from '../support/hooks.js';
import { Keyboard } from '../support/keyboard.js';
import { invitationToken } from '../support/mailbox.js';
import { pages } from '../support/pdf-samples.js';
import { itInBrowser, someOf } from '../support/repetitions.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { password, uniqueName, type Person } from '../support/world.js';

describe('The admin page by the keyboard alone', function () {
  this.timeout(90_000);
  let browser: Browser;
  let firm: Company;
  const windows: AdminWindow[] = [];

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    const examinee = await quickUser(firm.world, { trait: 'EXAMINEE', groups: [firm.sales] });
    for (let count = 0; count < 14; count += 1)
      await quickShipment(firm.world, examinee, firm.sales.id, true);
  });

  afterEach(async () => {
    for (const window of windows.splice(0)) {
      await window.close();
      window.expectNoComplaint();
      window.expectNothingRefused();
    }
  });

  /** A window in which a user logs in with the keyboard, and opens a page of the navigation. */
  async function open(person: Pick<Person, 'email'>, title?: string): Promise<[AdminWindow, Keyboard]> {
    const [window, keyboard] = await openAt('/');
    await logIn(window, keyboard, person.email);
    if (title !== undefined) await follow(window, keyboard, title);
    return [window, keyboard];
  }

  async function openAt(at: string): Promise<[AdminWindow, Keyboard]> {
    const window = await AdminWindow.open(browser, firm.world.gateway.url, { at });
    windows.push(window);
    return [window, new Keyboard(window.page)];
  }

  async function logIn({ page }: AdminWindow, keyboard: Keyboard, email: string): Promise<void> {
    await keyboard.fill(page.getByLabel('Anmeldename'), email);
    await keyboard.fill(page.getByLabel('Passwort'), password);
    await keyboard.press('Enter');
    await page.locator('nav').waitFor();
  }

  async function follow(window: AdminWindow, keyboard: Keyboard, title: string): Promise<void> {
    await keyboard.enter(window.page.getByRole('navigation').getByRole('link', { name: title, exact: true }));
    await window.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await window.settled();
  }

  const button = (within: AdminWindow['page'] | Locator, name: string | RegExp): Locator =>
    within.getByRole('button', { name });

  itInBrowser(
    'a manager creates a group and invites a clerk, who sends a letter that an approver releases',
    async () => {
      const name = uniqueName('Abteilung');
      const email = `${uniqueName('clara')}@firma.example`;
      const [managerWindow, managerKeyboard] = await open(firm.manager, 'Gruppen');
      const opener = button(managerWindow.page, 'Neue Gruppe');
      await managerKeyboard.enter(opener);
      await managerKeyboard.type(name);
      await managerKeyboard.enter(button(managerWindow.page.getByRole('dialog'), 'Anlegen'));
      await managerWindow.page.getByRole('row').filter({ hasText: name }).waitFor();
      expect(await managerKeyboard.isOn(opener), 'the focus is on the button that opened the form').to.equal(
        true,
      );

      await follow(managerWindow, managerKeyboard, 'Benutzer');
      await managerKeyboard.enter(button(managerWindow.page, 'Neuer Benutzer'));
      const form = managerWindow.page.getByRole('dialog');
      await form.getByLabel(/^Vorname/).waitFor();
      await managerKeyboard.type('Clara');
      await managerKeyboard.fill(form.getByLabel(/^Nachname/), 'Klerk');
      await managerKeyboard.fill(form.getByLabel(/^E-Mail/), email);
      await managerKeyboard.tabTo(form.getByRole('radio', { name: /^Sendet ohne Prüfung/ }));
      const examined = form.getByRole('radio', { name: /^Briefe werden geprüft/ });
      while (!(await examined.isChecked())) await managerKeyboard.press('ArrowDown');
      await managerKeyboard.tabTo(form.getByRole('checkbox', { name: firm.sales.name }));
      await managerKeyboard.press('Space');
      await managerKeyboard.enter(button(form, 'Anlegen und einladen'));
      await managerWindow.sees(`Clara Klerk ist angelegt. Die Einladung geht an ${email}.`);
      expect(await managerKeyboard.isOn(button(managerWindow.page, 'Neuer Benutzer'))).to.equal(true);

      const [mail] = await firm.world.gateway.mailbox.waitFor(email);
      const [clerkWindow, clerkKeyboard] = await openAt(`/invitation?token=${invitationToken(mail!)}`);
      await clerkKeyboard.fill(clerkWindow.page.getByLabel('Passwort', { exact: true }), password);
      await clerkKeyboard.fill(clerkWindow.page.getByLabel('Passwort wiederholen'), password);
      await clerkKeyboard.press('Enter');
      await clerkWindow.page.locator('nav').waitFor();
      await follow(clerkWindow, clerkKeyboard, 'Briefe senden');
      const chooser = clerkWindow.page.waitForEvent('filechooser');
      await clerkKeyboard.enter(button(clerkWindow.page, 'Dateien auswählen'));
      const buffer = Buffer.from(pages(2));
      await (await chooser).setFiles([{ name: `${name}.pdf`, mimeType: 'application/pdf', buffer }]);
      await clerkWindow.sees('Ein Brief, 2 Seiten');
      await clerkKeyboard.tabTo(clerkWindow.page.getByRole('radio', { name: 'Einseitig' }));
      await clerkKeyboard.press('ArrowDown');
      expect(await clerkWindow.page.getByRole('radio', { name: 'Beidseitig' }).isChecked()).to.equal(true);
      await clerkKeyboard.enter(button(clerkWindow.page, 'Zur Freigabe senden'));
      await clerkWindow.sees('Ein Brief übernommen');

      const [approverWindow, approverKeyboard] = await open(firm.groupManager, 'Freigaben');
      await approverWindow.page
        .getByRole('region', { name: `${name}.pdf`, exact: true })
        .locator('canvas')
        .first()
        .waitFor();
      await approverKeyboard.enter(
        approverWindow.page.getByRole('main').getByRole('button', { name: /^Freigeben/ }),
      );
      await approverWindow.sees(`„${name}.pdf“ ist freigegeben.`);
      await approverWindow.sees('Kein Brief wartet auf Ihre Entscheidung.');
      await approverKeyboard.press('Tab');
      expect((await approverKeyboard.look()).isNowhere, 'the keyboard goes on').to.equal(false);
      for (const each of [managerKeyboard, clerkKeyboard, approverKeyboard])
        expect([...each.faults]).to.deep.equal([]);
    },
  );

  itInBrowser('on each page every step of the focus is marked and uncovered, there and back', async () => {
    const [window, keyboard] = await open(firm.superadmin);
    const listed = await window.navigationAddresses();
    expect(listed.length).to.be.greaterThan(10);
    const faults: string[] = [];
    for (const address of someOf([...listed, `/users/${firm.user.id}`], 4, 8)) {
      await window.go(address);
      await window.settled();
      const stops = await keyboard.walk();
      if (stops.length < listed.length + 4) faults.push(`${address}: only ${stops.join()}`);
      faults.push(...[...keyboard.faults].map((fault) => `${address}: ${fault}`));
      keyboard.faults.clear();
    }
    expect(faults).to.deep.equal([]);
  });

  itInBrowser('a table is sorted, its columns are chosen, its rows are chosen and acted on', async () => {
    const [window, keyboard] = await open(firm.manager, 'Benutzer');
    const { page } = window;
    await keyboard.press('Escape');
    await keyboard.enter(page.getByRole('link', { name: 'Zum Inhalt' }));
    const header = page.getByRole('columnheader', { name: /^Name/ });
    await keyboard.enter(button(header, /^Name/));
    await header.and(page.locator('[aria-sort=descending]')).waitFor();
    await window.settled();
    expect(await keyboard.isOn(header), 'the focus stays at the header').to.equal(true);

    const columns = button(page, 'Spalten');
    await keyboard.tabTo(columns, 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.tabTo(page.getByRole('dialog').getByRole('checkbox', { name: 'Anmeldename' }));
    await keyboard.press('Space', 'Escape');
    await page.getByRole('columnheader', { name: 'Anmeldename' }).waitFor();
    expect(await keyboard.isOn(columns), 'the focus is back at the button').to.equal(true);

    const row = page.getByRole('row').filter({ hasText: firm.user.email });
    await keyboard.tabTo(row.getByRole('checkbox'));
    await keyboard.press('Space');
    await window.sees('1 ausgewählt');
    expect(await keyboard.isOn(row.getByRole('checkbox'))).to.equal(true);
    const clear = button(page, 'Auswahl aufheben');
    await keyboard.enter(clear);
    await clear.waitFor({ state: 'detached' });
    expect((await keyboard.look()).isNowhere, 'the focus outlives the button').to.equal(false);
    expect([...keyboard.faults]).to.deep.equal([]);
  });

  itInBrowser(
    'a menu is walked by arrows; a dialog keeps the focus, Escape closes it, and the focus returns to the row, or to the next one if it is gone',
    async () => {
      const names = ['A1', 'A2', 'A3'].map((prefix) => uniqueName(prefix));
      for (const name of names) await firm.world.group(name);
      const [window, keyboard] = await open(firm.manager, 'Gruppen');
      const { page } = window;
      const [menu, nextMenu] = names.slice(1).map((name) => button(page, `Aktionen: ${name}`));
      await keyboard.tabTo(menu!);
      await keyboard.press('ArrowDown');
      await page.getByRole('menuitem').first().waitFor();
      await keyboard.press('ArrowDown', 'Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await menu!.and(page.locator(':focus')).waitFor();

      const remove = async (): Promise<Locator> => {
        await keyboard.press('Enter');
        await page.getByRole('menuitem').first().waitFor();
        while (!(await keyboard.isOn(page.getByRole('menuitem', { name: 'Löschen' }))))
          await keyboard.press('ArrowDown');
        await keyboard.press('Enter');
        const dialog = page.getByRole('alertdialog');
        await dialog.waitFor();
        return dialog;
      };
      const dialog = await remove();
      expect(await keyboard.isOn(button(dialog, 'Abbrechen')), 'the harmless button first').to.equal(true);
      for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
        await keyboard.press(key);
        await keyboard.look();
        expect(await keyboard.isOn(dialog), 'the focus stays in the dialog').to.equal(true);
      }
      await keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      // React Aria gives the focus back in the next frame.
      await menu!.and(page.locator(':focus')).waitFor();

      await remove();
      await keyboard.enter(button(dialog, 'Löschen'));
      await page.getByRole('row').filter({ hasText: names[1]! }).waitFor({ state: 'detached' });
      await window.settled();
      expect((await keyboard.look()).name).to.include(names[2]);
      expect(await keyboard.isOn(nextMenu!), 'the same button of the next row').to.equal(true);
      expect([...keyboard.faults]).to.deep.equal([]);
    },
  );
});
