import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import { UserGrantsDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { assignRole, customRole, exclude, memberWith } from '../../../test/support/custom-roles.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

describe('Custom roles and rights on the pages of users (PLY-3, PLY-4)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let managers: AdminWindow;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    managers = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/users' });
    await managers.logIn(firm.manager.email, password);
  });

  after(() => managers.close());

  async function open(address: string): Promise<void> {
    window = managers;
    await window.go(address);
  }

  afterEach(() => {
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  function part(name: string): Locator {
    return window.page.getByRole('region', { name, exact: true });
  }

  async function choose(permission: string, name: string): Promise<void> {
    const radio = window.page
      .getByRole('radiogroup', { name: permission, exact: true })
      .getByRole('radio', { name, exact: true });
    await radio.locator('xpath=ancestor::label').click();
    await radio.and(window.page.locator(':checked')).waitFor({ state: 'attached' });
  }

  async function grantsOf(id: string) {
    const { user } = await firm.superadmin.client.run(UserGrantsDocument, { id });
    return {
      roles: user?.customRoles.map(({ name }) => name),
      rights: user?.rights.map(({ permission, scope }) => `${permission} ${scope}`).toSorted(),
      exclusions: user?.exclusions.map(({ permission }) => permission),
    };
  }

  itInBrowser('a manager assigns custom roles to a user, and removes one again', async () => {
    const [first, second] = [
      await customRole(firm.world, ['GROUPS_READ ACCOUNT']),
      await customRole(firm.world, ['SHIPMENTS_READ GROUPS']),
    ];
    const { id } = await firm.world.createdUser({ role: 'MEMBER', groups: [firm.sales] });
    await open(`/users/${id}`);
    await part('Eigene Rollen').getByText('Keine eigene Rolle.').waitFor();
    await window.press('Bearbeiten: Eigene Rollen');
    await part('Eigene Rollen').getByText(first.name).click();
    await part('Eigene Rollen').getByText(second.name).click();
    await part('Eigene Rollen').getByRole('button', { name: 'Speichern' }).click();
    await part('Eigene Rollen').getByRole('link', { name: second.name }).waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.press('Bearbeiten: Eigene Rollen');
    await part('Eigene Rollen').getByText(first.name).click();
    await part('Eigene Rollen').getByRole('button', { name: 'Speichern' }).click();
    await part('Eigene Rollen').getByRole('link', { name: second.name }).waitFor();
    await part('Eigene Rollen').getByRole('link', { name: first.name }).waitFor({ state: 'detached' });
    expect((await grantsOf(id)).roles).to.deep.equal([second.name]);
    await part('Eigene Rollen').getByRole('link', { name: second.name }).click();
    await window.page.getByRole('heading', { level: 1, name: second.name }).waitFor();
  });

  itInBrowser(
    'a manager gives a right, excludes from another one, and finds giver and time of both',
    async () => {
      const { id } = await firm.world.createdUser({ groups: [firm.sales] });
      await open(`/users/${id}`);
      await window.sees('Keine: Der Benutzer hat genau die Rechte seiner Rollen.');
      await window.press('Bearbeiten: Rechte und Ausschlüsse');
      await window.fill('Recht suchen', 'Sendungen sehen');
      await choose('Sendungen sehen', 'Eigene Gruppen');
      await window.fill('Recht suchen', 'Briefe senden');
      await choose('Briefe senden', 'Ausgeschlossen');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('user-rights-form');
      await part('Rechte und Ausschlüsse').getByRole('button', { name: 'Speichern' }).click();
      const lines = part('Rechte und Ausschlüsse').getByRole('listitem');
      await lines.filter({ hasText: /Sendungen sehen.*Eigene Gruppen.*Von Petra .* am / }).waitFor();
      await lines.filter({ hasText: /Briefe senden.*Ausgeschlossen.*Von Petra .* am / }).waitFor();
      expect(await grantsOf(id)).to.deep.include({
        rights: ['SHIPMENTS_READ GROUPS'],
        exclusions: ['SHIPMENTS_SEND'],
      });
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('user-rights');
    },
  );

  itInBrowser(
    'a right that lacks a needed one is refused at its row, until that one is given too',
    async () => {
      const { id } = await firm.world.createdUser({ role: 'MEMBER', groups: [firm.sales] });
      await open(`/users/${id}`);
      await window.press('Bearbeiten: Rechte und Ausschlüsse');
      await window.page.getByRole('button', { name: 'Freigaben', exact: true }).click();
      await choose('Briefe anderer freigeben oder ablehnen', 'Eigene Gruppen');
      await window.sees(
        'Dazugenommen: Freigaben sehen (Eigene Gruppen) und Sendungen sehen (Eigene Gruppen).',
      );
      await choose('Freigaben sehen', 'Nein');
      await part('Rechte und Ausschlüsse').getByRole('button', { name: 'Speichern' }).click();
      await window.page
        .getByRole('radiogroup', { name: 'Briefe anderer freigeben oder ablehnen' })
        .locator('.field-error')
        .waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await choose('Freigaben sehen', 'Eigene Gruppen');
      await part('Rechte und Ausschlüsse').getByRole('button', { name: 'Speichern' }).click();
      await window.page.getByRole('button', { name: 'Bearbeiten: Rechte und Ausschlüsse' }).waitFor();
      expect((await grantsOf(id)).rights).to.deep.equal([
        'APPROVALS_DECIDE GROUPS',
        'APPROVALS_READ GROUPS',
        'SHIPMENTS_READ GROUPS',
      ]);
    },
  );

  itInBrowser(
    'before roles, rights or exclusions are saved, the page shows the gains and losses of the user',
    async () => {
      const role = await customRole(firm.world, ['SHIPMENTS_READ GROUPS']);
      const { id } = await firm.world.createdUser({ role: 'MEMBER', groups: [firm.sales] });
      await open(`/users/${id}`);
      await window.press('Bearbeiten: Eigene Rollen');
      await part('Eigene Rollen').getByText(role.name).click();
      await part('Eigene Rollen').getByText('Gewinnt: Sendungen sehen (Eigene Gruppen).').waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('user-roles-preview');
      await part('Eigene Rollen').getByRole('button', { name: 'Abbrechen' }).click();
      await window.press('Bearbeiten: Rechte und Ausschlüsse');
      await window.fill('Recht suchen', 'Kundenkonto sehen');
      await choose('Kundenkonto sehen', 'Ausgeschlossen');
      await part('Rechte und Ausschlüsse').getByText('Verliert: Kundenkonto sehen (Ganzes Konto).').waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('user-rights-preview');
    },
  );

  itInBrowser('an explanation shows every source of a permission, its giver, and the verdict', async () => {
    const role = await customRole(firm.world, ['SHIPMENTS_READ ACCOUNT']);
    const user = await firm.world.user({ firstName: 'Wanda', groups: [firm.sales] });
    await assignRole(firm.world, role, user);
    await exclude(firm.world, user, 'SHIPMENTS_SEND');
    await open(`/users/${user.id}`);
    const why = window.page.getByRole('region', { name: /^Warum darf Wanda .* das\?$/ });
    await why.getByLabel('Recht').selectOption({ label: 'Sendungen sehen' });
    await why.getByText(/^Ja: Wanda .* darf das \(Ganzes Konto\)\.$/).waitFor();
    const line = (text: string): Locator => why.getByRole('listitem').filter({ hasText: text });
    await line('Grundrolle „Benutzer“: Nur eigene').getByText('ändert nichts').waitFor();
    await line(`Eigene Rolle „${role.name}“: Ganzes Konto`)
      .getByText(/^Von .* am /)
      .waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await why.scrollIntoViewIfNeeded();
    await window.picture('user-why');
    await why.getByLabel('Recht').selectOption({ label: 'Briefe senden' });
    await why.getByText(/^Nein: Wanda .* darf das nicht\.$/).waitFor();
    await line('Von diesem Recht ausgeschlossen, unabhängig von Rollen und Rechten.')
      .getByText(/^Von .* am /)
      .waitFor();
    await why.getByLabel('Recht').selectOption({ label: 'Eigene Zugangsdaten verwalten' });
    await line('Ohne Wirkung, weil „Briefe senden“ fehlt.').waitFor();
    await why.getByLabel('Recht').selectOption({ label: 'E-Mails erneut senden' });
    await why.getByText('Keine Rolle und kein Recht erlaubt es.').waitFor();
  });

  itInBrowser('a user cannot change their own roles and rights, and finds the reason', async () => {
    await open(`/users/${firm.manager.id}`);
    await window.press('Bearbeiten: Rechte und Ausschlüsse');
    await window.sees('Das können Sie nicht mit Ihrem eigenen Benutzer tun.');
    await window.page.keyboard.press('Escape');
    await window.press('Bearbeiten: Eigene Rollen');
    await window.sees('Das können Sie nicht mit Ihrem eigenen Benutzer tun.');
  });

  itInBrowser(
    'a user who can only assign roles assigns none that administer beyond the own permissions (XSP-1)',
    async () => {
      const assigner = await memberWith(
        firm.world,
        [
          'USERS_READ ACCOUNT',
          'USERS_UPDATE ACCOUNT',
          'GROUPS_READ ACCOUNT',
          'ROLES_READ ACCOUNT',
          'ROLES_ASSIGN ACCOUNT',
          'SHIPMENTS_READ OWN',
        ],
        { groups: [firm.sales] },
      );
      const [within, beyond] = [
        await customRole(firm.world, ['GROUPS_READ ACCOUNT']),
        await customRole(firm.world, ['GROUPS_READ ACCOUNT', 'GROUPS_CREATE ACCOUNT']),
      ];
      const { id } = await firm.world.createdUser({ role: 'MEMBER', groups: [firm.sales] });
      window = await AdminWindow.open(browser, firm.world.gateway.url, { at: `/users/${id}` });
      await window.logIn(assigner.email, password);
      await window.press('Bearbeiten: Eigene Rollen');
      const checkbox = (name: string): Locator => window.page.getByRole('checkbox', { name });
      await checkbox(beyond.name).waitFor({ state: 'attached' });
      expect(await checkbox(beyond.name).isDisabled()).to.equal(true);
      await part('Eigene Rollen').getByText(within.name).click();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('user-roles-form');
      await part('Eigene Rollen').getByRole('button', { name: 'Speichern' }).click();
      await part('Eigene Rollen').getByRole('link', { name: within.name }).waitFor();
      expect(
        await window.page.getByRole('button', { name: 'Bearbeiten: Rechte und Ausschlüsse' }).count(),
      ).to.equal(0);
      await window.close();
    },
  );

  itInBrowser(
    'the table of users filters by a custom role, and has a column of them if it fits',
    async () => {
      const role = await customRole(firm.world, ['GROUPS_READ ACCOUNT']);
      await assignRole(firm.world, role, firm.user);
      await open('/users');
      await window.page.setViewportSize({ width: 1280, height: 800 });
      await window.page.getByLabel('Eigene Rolle').selectOption({ label: role.name });
      const row = (email: string): Locator => window.page.getByRole('row').filter({ hasText: email });
      await row(firm.groupManager.email).waitFor({ state: 'detached' });
      await row(firm.user.email).waitFor();
      expect(await window.page.getByRole('columnheader', { name: 'Eigene Rollen' }).count()).to.equal(0);
      await window.page.setViewportSize({ width: 1920, height: 800 });
      await row(firm.user.email).getByText(role.name).waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('users-custom-roles');
      await window.page.setViewportSize({ width: 1280, height: 800 });
    },
  );
});
