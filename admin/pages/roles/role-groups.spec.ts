import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import { UserGrantsDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import {
  assignRole,
  assignRoleFor,
  customRole,
  exclude,
  memberWith,
} from '../../../test/support/custom-roles.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password, type Person } from '../../../test/support/world.js';

describe('The groups for which a role is held, changed on the pages of the role and of the user (PLY-5)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;
  let holder: Person;
  let role: { id: string; name: string };
  let other: { id: string; name: string };

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/roles' });
    await window.logIn(firm.manager.email, password);
  });

  after(() => window.close());

  beforeEach(async () => {
    const { world, sales } = firm;
    [holder, role, other] = await Promise.all([
      world.user({ role: 'MEMBER', firstName: 'Greta', lastName: 'Gruppe' }),
      customRole(world, ['SHIPMENTS_READ ACCOUNT']),
      customRole(world, ['GROUPS_READ ACCOUNT']),
    ]);
    await assignRole(world, other, holder);
    await assignRoleFor(world, role, [sales], holder);
  });

  afterEach(() => {
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  const dialog = (): Locator => window.page.getByRole('dialog');
  const preview = (): Locator => dialog().getByRole('region', { name: 'Was sich dadurch ändert' });

  async function toggle(group: { name: string }): Promise<void> {
    await dialog().getByRole('group', { name: 'Gruppen' }).getByText(group.name, { exact: true }).click();
  }

  /** The groups for which the holder has the role, by name; null for the whole account. */
  async function heldFor(): Promise<string[] | null> {
    const { user } = await firm.superadmin.client.run(UserGrantsDocument, { id: holder.id });
    const assignments = user?.customRoleAssignments ?? [];
    expect(assignments.some(({ customRole: { id } }) => id === other.id)).to.equal(true);
    const held = assignments.find(({ customRole: { id } }) => id === role.id);
    return held?.groups?.map(({ name }) => name) ?? null;
  }

  itInBrowser(
    'on the page of the role, a member gets another group, and the gain and the loss are shown before',
    async () => {
      await window.go(`/roles/${role.id}`);
      const row = window.page.getByRole('row').filter({ hasText: holder.email });
      await row.getByRole('button', { name: 'Aktionen' }).click();
      await window.page.getByRole('menuitem', { name: 'Gruppen ändern' }).click();
      await dialog()
        .getByRole('checkbox', { name: firm.sales.name })
        .and(window.page.locator(':checked'))
        .waitFor();
      await toggle(firm.sales);
      await window.sees('Wählen Sie mindestens eine Gruppe.');
      await toggle(firm.purchasing);
      await preview().getByText('Gewinnt: Sendungen sehen (Einkauf).').waitFor();
      await preview().getByText('Verliert: Sendungen sehen (Vertrieb).').waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('role-groups-of-member');
      expect(await heldFor(), 'not saved yet').to.deep.equal(['Vertrieb']);
      await dialog().getByRole('button', { name: 'Speichern' }).click();
      await row.getByText('Für Einkauf').waitFor();
      expect(await heldFor()).to.deep.equal(['Einkauf']);
    },
  );

  itInBrowser('on the page of the user, a role gets a further group, then the whole account', async () => {
    await window.go(`/users/${holder.id}`);
    const roles = window.page.getByRole('region', { name: 'Eigene Rollen', exact: true });
    const change = roles.getByRole('button', { name: `Gruppen ändern: ${role.name}` });
    await roles.getByText('Für Vertrieb').waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('user-roles-with-groups');
    await change.click();
    await toggle(firm.purchasing);
    await preview().getByText('Gewinnt: Sendungen sehen (Einkauf).').waitFor();
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await roles.getByText('Für Einkauf und Vertrieb').waitFor();
    await change.click();
    await dialog().getByText('Nur für bestimmte Gruppen').click();
    await preview()
      .getByText(/^Gewinnt: .*Sendungen sehen \(Ganzes Konto\)/)
      .waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await roles.getByText(/^Für /).waitFor({ state: 'detached' });
    expect(await heldFor()).to.equal(null);
  });

  itInBrowser(
    'a viewer who can assign the role for groups only adds a member for a group, and for nothing else',
    async () => {
      const { world, sales } = firm;
      const rights = ['USERS_READ', 'USERS_UPDATE', 'GROUPS_READ', 'SHIPMENTS_READ', 'ROLES_ASSIGN'];
      const grants = [...rights.map((permission) => `${permission} GROUPS`), 'ROLES_READ ACCOUNT'];
      const viewer = await memberWith(world, grants, { groups: [sales] });
      const colleague = await world.createdUser({ role: 'MEMBER', firstName: 'Nora', groups: [sales] });
      const token = viewer.client.token ?? '';
      const own = await AdminWindow.openAs(browser, world.gateway.url, token, { at: `/roles/${role.id}` });
      await own.press('Mitglieder hinzufügen');
      const adding = own.page.getByRole('dialog');
      await adding.getByText(colleague.email).click();
      expect(await adding.getByRole('checkbox', { name: 'Nur für bestimmte Gruppen' }).isDisabled()).to.equal(
        true,
      );
      await own.sees('Wählen Sie mindestens eine Gruppe.');
      await adding.getByRole('group', { name: 'Gruppen' }).getByText(sales.name, { exact: true }).click();
      expect(await own.accessibilityProblems()).to.deep.equal([]);
      await own.picture('role-add-in-groups');
      await adding.getByRole('button', { name: 'Hinzufügen' }).click();
      await own.page
        .getByRole('row')
        .filter({ hasText: colleague.email })
        .getByText(`Für ${sales.name}`)
        .waitFor();
      own.expectNoComplaint();
      own.expectNothingRefused();
      await own.close();
    },
  );

  itInBrowser(
    'a viewer who cannot change the roles of the user is not offered to change the groups',
    async () => {
      const { world } = firm;
      const reader = await world.user({ role: 'MANAGER' });
      await exclude(world, reader, 'ROLES_ASSIGN');
      const token = reader.client.token ?? '';
      const own = await AdminWindow.openAs(browser, world.gateway.url, token, { at: `/users/${holder.id}` });
      await own.settled();
      expect(await own.page.getByRole('button', { name: /^Gruppen ändern/ }).count()).to.equal(0);
      await own.close();
    },
  );
});
