import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import { CustomRoleDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { customRole, memberWith } from '../../../test/support/custom-roles.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import type { Person } from '../../../test/support/world.js';

describe('A role for everyone in the admin page (DBX-9)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  async function openAs({ client }: Person, address: string): Promise<void> {
    const token = client.token ?? '';
    window = await AdminWindow.openAs(browser, firm.world.gateway.url, token, { at: address });
    await window.settled();
  }

  afterEach(async () => {
    window.expectNoComplaint();
    window.expectNothingRefused();
    await window.close();
  });

  const section = (): Locator => window.page.getByRole('region', { name: /^(Für alle|For everyone)$/ });
  const question = (): Locator => window.page.getByRole('alertdialog');

  async function isForEveryone(id: string): Promise<boolean | undefined> {
    return (await firm.superadmin.client.run(CustomRoleDocument, { id })).customRole?.everyone;
  }

  itInBrowser(
    'a manager assigns a role to everyone and removes it, with a preview of gains and losses; a user’s page names it',
    async () => {
      const role = await customRole(firm.world, ['USERS_READ GROUPS']);
      await openAs(firm.manager, `/roles/${role.id}`);
      await section().getByRole('button', { name: 'Allen zuweisen' }).click();
      await question()
        .getByText(/Benutzer gewinn.* Rechte, keiner verliert welche/)
        .waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('everyone-give');
      expect(await isForEveryone(role.id)).to.equal(false);
      await question().getByRole('button', { name: 'Allen zuweisen' }).click();
      await section().getByText('Alle Benutzer haben diese Rolle').waitFor();
      expect(await isForEveryone(role.id)).to.equal(true);
      await window.navigate(`/users/${firm.user.id}`);
      const roles = window.page.getByRole('region', { name: 'Eigene Rollen' });
      await roles.getByRole('listitem').filter({ hasText: role.name }).getByText('Haben alle').waitFor();
      await window.navigate(`/roles/${role.id}`);
      await section().getByRole('button', { name: 'Allen entziehen' }).click();
      await question()
        .getByText(/Kein Benutzer gewinnt Rechte/)
        .waitFor();
      await question().getByRole('button', { name: 'Allen entziehen' }).click();
      await section().getByText('nur die Mitglieder').waitFor();
      expect(await isForEveryone(role.id)).to.equal(false);
    },
  );

  itInBrowser(
    'a user who can assign roles for groups only, or only view them, cannot assign one to everyone',
    async () => {
      const role = await customRole(firm.world, ['GROUPS_READ GROUPS']);
      const reader = await memberWith(firm.world, ['USERS_READ ACCOUNT', 'ROLES_READ ACCOUNT']);
      await openAs(reader, `/roles/${role.id}`);
      expect(await section().count()).to.equal(0);
      await window.close();
      const grants = [
        'USERS_READ ACCOUNT',
        'USERS_UPDATE GROUPS',
        'GROUPS_READ GROUPS',
        'ROLES_READ ACCOUNT',
        'ROLES_ASSIGN GROUPS',
      ];
      await openAs(await memberWith(firm.world, grants, { groups: [firm.sales] }), `/roles/${role.id}`);
      expect(await section().count()).to.equal(0);
    },
  );

  itInBrowser('on a telephone, in the dark and in English, section and question are complete', async () => {
    const role = await customRole(firm.world, ['USERS_READ GROUPS'], { name: 'W'.repeat(90) });
    await openAs(await firm.world.user({ role: 'MANAGER', language: 'EN' }), `/roles/${role.id}`);
    await window.page.emulateMedia({ colorScheme: 'dark' });
    await window.press('Assign to everyone');
    for (const width of [1440, 390]) {
      await window.page.setViewportSize({ width, height: 900 });
      await question().getByText(/gain/).first().waitFor();
      expect(await window.overflow(), `at ${width} px`).to.equal(0);
      expect(await window.accessibilityProblems(), `at ${width} px`).to.deep.equal([]);
      await window.picture(`everyone-dark-${width}`);
    }
    await window.page.emulateMedia({ colorScheme: null });
  });
});
