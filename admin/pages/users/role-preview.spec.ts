import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import { CreateUserDocument, UserDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, userInput, type Company } from '../../../test/support/company.js';
import { assignRole, customRole } from '../../../test/support/custom-roles.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import type { Person } from '../../../test/support/world.js';

describe('The giver of a role, and the effect of another one, on the page of a user (PLY-3, PLY-4)', function () {
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

  const section = (): Locator => window.page.getByRole('region', { name: 'Rolle und Gruppen' });
  const preview = (): Locator => window.page.getByRole('region', { name: 'Was sich dadurch ändert' });

  /** Chooses an option of the form. */
  function choose(name: RegExp): Promise<void> {
    return section().getByRole('radio', { name }).locator('xpath=ancestor::label').click();
  }

  itInBrowser('each role of a user shows its giver and time', async () => {
    const user = await firm.world.user({ groups: [firm.sales] });
    const role = await customRole(firm.world, ['SHIPMENTS_READ OWN']);
    await assignRole(firm.world, role, user);
    await openAs(firm.manager, `/users/${user.id}`);
    const line = window.page
      .getByRole('region', { name: 'Eigene Rollen' })
      .getByRole('listitem')
      .filter({ hasText: role.name });
    await line.getByText(/^Von Sabine Schäfer am \d/).waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('role-given');
  });

  itInBrowser(
    'before base role, trait or type are saved, the page shows the gains and losses of the user, and nothing is stored yet',
    async () => {
      const user = await firm.world.user({ groups: [firm.sales] });
      await openAs(firm.manager, `/users/${user.id}`);
      await section()
        .getByRole('button', { name: /^Bearbeiten/ })
        .click();
      expect(await preview().count()).to.equal(0);
      await choose(/^Gruppenmanager/);
      await preview()
        .getByText(/^Gewinnt: .*Benutzer anlegen/)
        .waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('user-preview');
      const { user: stored } = await firm.manager.client.run(UserDocument, { id: user.id });
      expect(stored).to.deep.include({ role: 'USER' });
      const { createUser } = await firm.manager.client.run(CreateUserDocument, {
        input: userInput({ type: 'READ_ONLY', role: 'USER', groupIds: [firm.sales.id] }),
      });
      await window.go(`/users/${createUser.user.id}`);
      await section()
        .getByRole('button', { name: /^Bearbeiten/ })
        .click();
      await choose(/^Vollzugriff/);
      await preview()
        .getByText(/^Gewinnt: .*Briefe senden/)
        .waitFor();
    },
  );

  itInBrowser('a user who cannot view roles changes the trait without a preview', async () => {
    const user = await firm.world.user({ groups: [firm.sales] });
    await openAs(firm.groupManager, `/users/${user.id}`);
    await section()
      .getByRole('button', { name: /^Bearbeiten/ })
      .click();
    await section().getByRole('radio').last().waitFor({ state: 'attached' });
    expect(await preview().count()).to.equal(0);
    expect(await window.page.getByRole('region', { name: 'Eigene Rollen' }).count()).to.equal(0);
  });

  itInBrowser('on a telephone and in the dark, the preview is complete', async () => {
    const user = await firm.world.user({ groups: [firm.sales] });
    await openAs(firm.manager, `/users/${user.id}`);
    await window.page.emulateMedia({ colorScheme: 'dark' });
    await window.page.setViewportSize({ width: 390, height: 900 });
    await section()
      .getByRole('button', { name: /^Bearbeiten/ })
      .click();
    await choose(/^Gruppenmanager/);
    await preview()
      .getByText(/^Gewinnt/)
      .scrollIntoViewIfNeeded();
    expect(await window.overflow()).to.equal(0);
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('user-preview-dark-390');
    await window.page.emulateMedia({ colorScheme: null });
  });
});
