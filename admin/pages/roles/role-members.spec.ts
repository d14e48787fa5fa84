import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import { CustomRoleDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { assignRole, customRole } from '../../../test/support/custom-roles.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password, uniqueName } from '../../../test/support/world.js';

describe('The members of a role, and the effect of changes on them (PLY-3, PLY-4)', function () {
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

  itInBrowser('before a role is saved, the page shows the gains and losses of its members', async () => {
    const role = await customRole(firm.world, ['SHIPMENTS_READ GROUPS']);
    const member = await firm.world.createdUser({ role: 'MEMBER', firstName: 'Vera', groups: [firm.sales] });
    await assignRole(firm.world, role, member, firm.user);
    await open(`/roles/${role.id}`);
    await window.press('Bearbeiten: Rechte');
    await choose('Sendungen sehen', 'Nur eigene');
    await window.sees('Kein Mitglied gewinnt Rechte, 2 verlieren welche.');
    await unfold('Freigaben');
    await choose('Briefe anderer freigeben oder ablehnen', 'Eigene Gruppen');
    await window.sees('2 Mitglieder gewinnen Rechte, 2 verlieren welche.');
    await window.page.getByText('Änderungen je Benutzer').click();
    const line = window.page.getByRole('listitem').filter({ hasText: 'Vera' });
    await line
      .getByText(
        'Gewinnt: Freigaben sehen (Eigene Gruppen) und Briefe anderer freigeben oder ablehnen (Eigene Gruppen).',
      )
      .waitFor();
    await line.getByText('Verliert: Sendungen sehen (Eigene Gruppen).').waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('role-preview');
    await window.press('Abbrechen');
    await window.press('Löschen');
    await window.sees('Kein Mitglied gewinnt Rechte, 2 verlieren welche.');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('role-delete');
    await window.page.getByRole('alertdialog').getByRole('button', { name: 'Abbrechen' }).click();
    expect(await storedGrants(role.id), 'a preview changes nothing').to.deep.equal(['SHIPMENTS_READ GROUPS']);
  });

  itInBrowser(
    'several members are added at once, one is removed, and the deletion names the rest',
    async () => {
      const role = await customRole(firm.world, ['SHIPMENTS_READ OWN']);
      const [anna, bert] = await Promise.all(
        ['Anna', 'Bert'].map((firstName) =>
          firm.world.createdUser({ firstName, lastName: uniqueName('Neuling'), groups: [firm.sales] }),
        ),
      );
      await open(`/roles/${role.id}`);
      await window.sees('Noch niemand hat diese Rolle.');
      await window.press('Mitglieder hinzufügen');
      await dialog().getByRole('searchbox').fill('Neuling');
      await dialog().getByText('Superadmin').waitFor({ state: 'detached' });
      await dialog()
        .getByText(anna?.email ?? '')
        .click();
      await dialog()
        .getByText(bert?.email ?? '')
        .click();
      await window.sees(/^2 gewählt: Anna .* und Bert /);
      await dialog().getByRole('searchbox').fill(firm.manager.email);
      await dialog().getByText('Das können Sie nicht mit Ihrem eigenen Benutzer tun.').waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('role-add');
      await dialog().getByRole('button', { name: 'Hinzufügen' }).click();
      await row(anna?.email ?? '').waitFor();
      await row(bert?.email ?? '').waitFor();
      await act(anna?.email ?? '', 'Entfernen');
      await window.sees(/^Anna .* hat die Rolle nicht mehr\.$/);
      await row(anna?.email ?? '').waitFor({ state: 'detached' });
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('role-members');
      await window.press('Löschen');
      await window.sees('Ein Mitglied verliert sofort die Rolle und die Rechte, die nur sie enthält.');
      await assignRole(firm.world, role, { id: anna?.id ?? '' });
      await window.page.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).click();
      await window.sees('2 Mitglieder verlieren sofort die Rolle und die Rechte, die nur sie enthält.');
      await window.page.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).click();
      await window.page.getByRole('heading', { level: 1, name: 'Rollen' }).waitFor();
    },
  );

  itInBrowser(
    'a change of a role that takes the last approver from a waiting letter needs another confirmation',
    async () => {
      const { world } = await company();
      const group = await world.group();
      const examinee = await world.user({ trait: 'EXAMINEE', groups: [group] });
      const role = await customRole(world, [
        'SHIPMENTS_READ GROUPS',
        'APPROVALS_READ GROUPS',
        'APPROVALS_DECIDE GROUPS',
      ]);
      const approver = await world.user({ role: 'MEMBER', groups: [group] });
      await assignRole(world, role, approver);
      await world.shipment(examinee, { group });
      window = await AdminWindow.open(browser, world.gateway.url, { at: `/roles/${role.id}` });
      await window.logIn(world.superadmin.email, password);
      await window.press('Bearbeiten: Rechte');
      await choose('Briefe anderer freigeben oder ablehnen', 'Nein');
      await window.press('Speichern');
      const question = window.page.getByRole('alertdialog');
      await question.getByText(/^Eine wartende Sendung verliert dadurch ihren letzten Freigeber/).waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await question.getByRole('button', { name: 'Abbrechen' }).click();
      await window.press('Speichern');
      await question.getByRole('button', { name: 'Speichern' }).click();
      await window.page.getByRole('button', { name: 'Bearbeiten: Rechte' }).waitFor();
      await window.close();
    },
  );

  itInBrowser(
    'PLY-5 a role is assigned for certain groups only, and the list of members shows these',
    async () => {
      const role = await customRole(firm.world, ['SHIPMENTS_READ ACCOUNT']);
      const lastName = uniqueName('Gruppenleser');
      const person = await firm.world.createdUser({ firstName: 'Clara', lastName, groups: [firm.sales] });
      await open(`/roles/${role.id}`);
      await window.press('Mitglieder hinzufügen');
      await dialog().getByRole('searchbox').first().fill(lastName);
      await dialog().getByText(person.email).click();
      await dialog().getByText('Nur für bestimmte Gruppen').click();
      await window.sees('Wählen Sie mindestens eine Gruppe.');
      await dialog()
        .getByRole('group', { name: 'Gruppen' })
        .getByText(firm.sales.name, { exact: true })
        .click();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await dialog().getByRole('button', { name: 'Hinzufügen' }).click();
      await row(person.email).getByText(`Für ${firm.sales.name}`).waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
    },
  );
});
