import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import {
  CustomRoleDocument,
  CustomRoleLimitsDocument,
  UpdateCustomRoleDocument,
} from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { assignRole, customRole, grantsFrom, memberWith } from '../../../test/support/custom-roles.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password, uniqueName, type Person } from '../../../test/support/world.js';

describe('The pages of the roles (PLY-3, PLY-4)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let managers: AdminWindow;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    managers = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/roles' });
    await managers.logIn(firm.manager.email, password);
  });

  after(() => managers.close());

  /** Opens an address in the window of the manager. */
  async function open(address = '/roles'): Promise<void> {
    window = managers;
    await window.page.setViewportSize({ width: 1280, height: 800 });
    await window.go(address);
  }

  /** Opens an address as somebody else. */
  async function openAs({ email }: Person, address = '/roles'): Promise<void> {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: address });
    await window.logIn(email, password);
  }

  afterEach(() => {
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  function row(name: string): Locator {
    return window.page.getByRole('row').filter({ hasText: name });
  }

  function dialog(): Locator {
    return window.page.getByRole('dialog');
  }

  /** The choice of a scope for a permission. */
  function scope(permission: string, name: string): Locator {
    return window.page
      .getByRole('radiogroup', { name: permission, exact: true })
      .getByRole('radio', { name, exact: true });
  }

  async function choose(permission: string, name: string): Promise<void> {
    await scope(permission, name).locator('xpath=ancestor::label').click();
    await scope(permission, name).and(window.page.locator(':checked')).waitFor({ state: 'attached' });
  }

  async function unfold(area: string): Promise<void> {
    await window.page.getByRole('button', { name: area, exact: true }).click();
  }

  /** Chooses in the menu of a row. */
  async function act(name: string, action: string): Promise<void> {
    await row(name).getByRole('button', { name: 'Aktionen' }).click();
    await window.page.getByRole('menuitem', { name: action }).click();
  }

  async function storedGrants(id: string): Promise<string[]> {
    const { customRole: found } = await firm.superadmin.client.run(CustomRoleDocument, { id });
    return (found?.grants ?? []).map(({ permission, scope: held }) => `${permission} ${held}`).sort();
  }

  function idOfPage(): string {
    return new URL(window.page.url()).pathname.split('/').at(-1) ?? '';
  }

  itInBrowser(
    'a manager creates a role, chooses what it grants, renames, copies and deletes it, all by clicks',
    async () => {
      await open();
      await window.page.getByRole('navigation').getByRole('link', { name: 'Rollen' }).waitFor();
      await window.press('Neue Rolle');
      await dialog().getByLabel(/^Name/).fill('Manager');
      await dialog().getByRole('button', { name: 'Anlegen' }).click();
      await dialog().locator('.field-error').waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      const name = uniqueName('Personalstelle');
      await dialog().getByLabel(/^Name/).fill(name);
      await dialog()
        .getByLabel(/^Zweck/)
        .fill('Legt neue Mitarbeiter an.');
      await dialog().getByRole('button', { name: 'Anlegen' }).click();

      await window.page.getByRole('heading', { level: 1, name }).waitFor();
      await unfold('Benutzer');
      await choose('Benutzer ändern', 'Eigene Gruppen');
      await window.sees('Dazugenommen: Benutzer sehen (Eigene Gruppen) und Gruppen sehen (Eigene Gruppen).');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('role-permissions');
      await window.press('Speichern');
      await window.page.getByRole('button', { name: 'Bearbeiten: Rechte' }).waitFor();
      const id = idOfPage();
      expect(await storedGrants(id)).to.deep.equal([
        'GROUPS_READ GROUPS',
        'USERS_READ GROUPS',
        'USERS_UPDATE GROUPS',
      ]);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('role');

      await window.page.getByRole('link', { name: '← Alle Rollen' }).click();
      await row(name).getByText('Legt neue Mitarbeiter an.').waitFor();
      await act(name, 'Umbenennen');
      const renamed = uniqueName('Personalbüro');
      await dialog().getByLabel(/^Name/).fill(renamed);
      await dialog().getByRole('button', { name: 'Speichern' }).click();
      await row(renamed).waitFor();
      await act(renamed, 'Kopieren');
      await dialog().getByRole('button', { name: 'Anlegen' }).click();
      await window.page.getByRole('heading', { level: 1, name: `${renamed} (Kopie)` }).waitFor();
      expect(await storedGrants(idOfPage())).to.deep.equal(await storedGrants(id));
      await window.press('Löschen');
      await window.sees('Niemand hat die Rolle.');
      await window.page.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).click();
      await window.page.getByRole('heading', { level: 1, name: 'Rollen' }).waitFor();
      await row(`${renamed} (Kopie)`).waitFor({ state: 'detached' });
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('roles');
    },
  );

  itInBrowser(
    'PLY-5 a permission is limited to statuses and channels of letters, the preview shows it, and it stays when something else is changed',
    async () => {
      const role = await customRole(firm.world, ['SHIPMENTS_READ ACCOUNT']);
      await assignRole(firm.world, role, firm.user);
      await open(`/roles/${role.id}?edit=permissions`);
      await window.page.getByText('Nur in bestimmten Status').click();
      await window.page.getByRole('checkbox', { name: 'Versendet' }).locator('xpath=ancestor::label').click();
      await window.page.getByText('Nur aus bestimmten Wegen').click();
      await window.page.getByRole('checkbox', { name: 'SFTP' }).locator('xpath=ancestor::label').click();
      // In the details of the preview.
      await window.page.getByText('Verliert: Sendungen sehen (Ganzes Konto).').waitFor({ state: 'attached' });
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('role-limits');
      await window.press('Speichern');
      await window.sees('Nur: Versendet; SFTP');
      const limits = async () =>
        (await firm.superadmin.client.run(CustomRoleLimitsDocument, { id: role.id })).customRole?.grants ??
        [];
      const limited = {
        permission: 'SHIPMENTS_READ',
        scope: 'ACCOUNT',
        statuses: ['SENT'],
        channels: ['SFTP'],
      };
      expect(await limits()).to.deep.equal([limited]);
      await window.press('Bearbeiten: Rechte');
      await unfold('Protokoll');
      await choose('Protokoll sehen', 'Nur eigene');
      await window.press('Speichern');
      await window.page.getByRole('button', { name: 'Bearbeiten: Rechte' }).waitFor();
      expect(await limits())
        .to.deep.include(limited)
        .and.to.have.length(2);
    },
  );

  itInBrowser('a template gives a new role its permissions, name and purpose', async () => {
    await open();
    await window.press('Neue Rolle');
    await dialog().getByLabel('Vorlage').selectOption({ label: 'Lager' });
    await dialog().getByLabel('Vorlage').selectOption({ label: 'Buchhaltung' });
    await window.settled();
    expect(await dialog().getByLabel(/^Name/).inputValue()).to.equal('Buchhaltung');
    const name = uniqueName('Buchhaltung');
    await dialog().getByLabel(/^Name/).fill(name);
    await dialog().getByLabel('Vorlage').selectOption({ label: 'Lager' });
    await window.settled();
    expect(await dialog().getByLabel(/^Name/).inputValue(), 'written by hand').to.equal(name);
    await dialog().getByLabel('Vorlage').selectOption({ label: 'Buchhaltung' });
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('role-template');
    await dialog().getByRole('button', { name: 'Anlegen' }).click();
    await window.page.getByRole('heading', { level: 1, name }).waitFor();
    await scope('Kosten sehen', 'Ganzes Konto')
      .and(window.page.locator(':checked'))
      .waitFor({ state: 'attached' });
    await window.sees('Sieht alle Sendungen und ihre Kosten.');
    expect(await storedGrants(idOfPage())).to.include('ACCOUNTING_READ ACCOUNT');
  });

  itInBrowser(
    'the grid finds a permission, grants a whole area, and marks what lacks its needs',
    async () => {
      const role = await customRole(firm.world, ['SHIPMENTS_READ OWN']);
      await open(`/roles/${role.id}`);
      await window.press('Bearbeiten: Rechte');
      await scope('Sendungen sehen', 'Nur eigene').waitFor({ state: 'attached' });
      expect(await scope('E-Mails erneut senden', 'Nein').count(), 'folded').to.equal(0);
      await window.fill('Recht suchen', 'zustellung');
      await scope('E-Mails und ihre Zustellung sehen', 'Nein').waitFor({ state: 'attached' });
      await scope('Sendungen sehen', 'Nein').waitFor({ state: 'detached' });
      expect(
        await scope('E-Mails und ihre Zustellung sehen', 'Nur eigene').count(),
        'no such scope',
      ).to.equal(0);
      await window.fill('Recht suchen', '');

      await window.page.getByLabel('Ganzer Bereich: E-Mails').selectOption({ label: 'Ganzes Konto' });
      await window.sees('Dazugenommen: Benutzer sehen (Ganzes Konto).');
      expect(await scope('E-Mails erneut senden', 'Ganzes Konto').isChecked()).to.equal(true);
      await choose('Benutzer sehen', 'Nein');
      await window.sees('Ohne Wirkung: Es fehlt „Benutzer sehen“.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('role-missing');
      await window.press('Speichern');
      await window.sees(/^Einige Rechte sind ohne Wirkung/);
      await window.page.keyboard.press('Escape');
      await window.press('„Benutzer sehen“ dazunehmen');
      await window.press('Speichern');
      await window.press('Bearbeiten: Rechte');
      expect(await storedGrants(role.id)).to.deep.equal([
        'MAILS_READ ACCOUNT',
        'MAILS_RETRY ACCOUNT',
        'SHIPMENTS_READ OWN',
        'USERS_READ ACCOUNT',
      ]);
    },
  );

  itInBrowser('concurrent changes of another administrator are not overwritten', async () => {
    const role = await customRole(firm.world, ['SHIPMENTS_READ OWN', 'GROUPS_READ GROUPS']);
    await open(`/roles/${role.id}`);
    await window.press('Bearbeiten: Rechte');
    await choose('Gruppen sehen', 'Ganzes Konto');
    await firm.superadmin.client.run(UpdateCustomRoleDocument, {
      input: { id: role.id, grants: grantsFrom('GROUPS_READ GROUPS', 'USERS_READ ACCOUNT') },
    });
    await window.look();
    await scope('Sendungen sehen', 'Nein')
      .and(window.page.locator(':checked'))
      .waitFor({ state: 'attached' });
    await window.press('Speichern');
    await window.page.getByRole('button', { name: 'Bearbeiten: Rechte' }).waitFor();
    expect(await storedGrants(role.id)).to.deep.equal(['GROUPS_READ ACCOUNT', 'USERS_READ ACCOUNT']);
  });

  itInBrowser('permissions that the viewer could not give are disabled, with the reason', async () => {
    const keeper = await memberWith(
      firm.world,
      ['USERS_READ ACCOUNT', 'ROLES_READ ACCOUNT', 'ROLES_MANAGE ACCOUNT', 'GROUPS_READ GROUPS'],
      { groups: [firm.sales] },
    );
    const wide = await customRole(firm.world, ['SHIPMENTS_READ ACCOUNT']);
    const narrow = await customRole(firm.world, ['GROUPS_READ GROUPS']);
    await openAs(keeper);
    await row(wide.name).getByRole('button', { name: 'Aktionen' }).click();
    await window.page.getByRole('menuitem', { name: 'Umbenennen' }).getByText(/nicht/).waitFor();
    await window.page.keyboard.press('Escape');
    await row(narrow.name).getByRole('link').click();
    await window.press('Bearbeiten: Rechte');
    await window.sees('Höchstens „Eigene Gruppen“: Weiter reicht Ihr eigenes Recht nicht.');
    expect(await scope('Gruppen sehen', 'Ganzes Konto').isDisabled()).to.equal(true);
    expect(await scope('Gruppen sehen', 'Nein').isDisabled()).to.equal(false);
    await unfold('Briefe');
    expect(await scope('Sendungen sehen', 'Nur eigene').isDisabled()).to.equal(true);
    await window.sees('Sie können dieses Recht nicht geben, weil Sie es selbst nicht haben.');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('role-beyond');
    await window.close();
  });

  itInBrowser('a user who can only view roles finds no actions that change them', async () => {
    const reader = await memberWith(firm.world, ['USERS_READ ACCOUNT', 'ROLES_READ ACCOUNT']);
    const role = await customRole(firm.world, ['SHIPMENTS_READ OWN']);
    await assignRole(firm.world, role, firm.user);
    await openAs(reader);
    await row(role.name).getByRole('link').click();
    await row(firm.user.email).waitFor();
    const buttons = await window.page.getByRole('main').getByRole('button').allInnerTexts();
    expect(buttons.filter((each) => /Neue Rolle|Bearbeiten|Löschen|hinzufügen|⋯/.test(each))).to.deep.equal(
      [],
    );
    await window.close();
  });

  itInBrowser('a user without the permission has no pages of roles', async () => {
    await openAs(firm.user);
    await window.sees('Seite nicht gefunden');
    expect(await window.page.getByRole('link', { name: 'Rollen' }).count()).to.equal(0);
    await window.close();
  });

  itInBrowser(
    'every width from a telephone to a wide screen has the whole page, in the dark too',
    async () => {
      const role = await customRole(firm.world, ['SHIPMENTS_READ OWN', 'USERS_READ ACCOUNT'], {
        name: `${uniqueName('Rolle')} ${'W'.repeat(70)}`,
      });
      await assignRole(firm.world, role, firm.user);
      await open(`/roles/${role.id}`);
      await window.page.emulateMedia({ colorScheme: 'dark' });
      await window.press('Bearbeiten: Rechte');
      await unfold('Gruppen');
      for (const width of [1440, 1024, 834, 390]) {
        await window.page.setViewportSize({ width, height: 900 });
        await window.settled();
        expect(await window.overflow(), `at ${width} px`).to.equal(0);
        expect(await window.accessibilityProblems(), `at ${width} px`).to.deep.equal([]);
        await window.picture(`role-dark-${width}`);
      }
      await window.page.emulateMedia({ colorScheme: null });
    },
  );

  itInBrowser('the pages of roles are available in English', async () => {
    const role = await customRole(firm.world, ['USERS_READ ACCOUNT']);
    await openAs(await firm.world.user({ role: 'MANAGER', language: 'EN' }), `/roles/${role.id}`);
    await window.press('Edit: Permissions');
    await window.sees('Oneself, the users of the own groups, or all.');
    await window.picture('role-english');
    await window.close();
  });
});
