import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import { LockUserDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { assignRole, customRole, memberWith } from '../../../test/support/custom-roles.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { uniqueName, type Person } from '../../../test/support/world.js';

describe('Messages to users in the admin page (PLY-10, PLY-11)', function () {
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

  const dialog = (): Locator => window.page.getByRole('dialog');
  const send = (): Promise<void> => dialog().getByRole('button', { name: 'Senden' }).click();

  /** Users with a last name that nobody else has. */
  async function people(): Promise<{ lastName: string; reached: Person; locked: Person }> {
    const lastName = uniqueName('Empfaenger');
    const make = (firstName: string): Promise<Person> =>
      firm.world.user({ firstName, lastName, groups: [firm.sales] });
    const [reached, locked] = await Promise.all([make('Rita'), make('Lars')]);
    await firm.superadmin.client.run(LockUserDocument, { id: locked.id });
    return { lastName, reached, locked };
  }

  async function write(subject: string): Promise<void> {
    await dialog().getByLabel('Betreff').fill(subject);
    await dialog()
      .getByLabel('Nachricht', { exact: true })
      .fill('Ab Montag gilt der neue Briefbogen.\n\nGruß');
  }

  itInBrowser(
    'to users chosen in the table: the number beforehand, nothing sent if one cannot get it, and the result of each',
    async () => {
      const { lastName, reached } = await people();
      await openAs(firm.manager, `/users?search=${lastName}`);
      await window.page
        .getByRole('checkbox', { name: /^Alle 2 geladenen/ })
        .locator('xpath=ancestor::label')
        .click();
      await window.press('Nachricht schreiben');
      await window.sees('Ein Benutzer bekommt die E-Mail. Einer kann sie nicht bekommen');
      await send();
      await dialog().locator('.field-error').first().waitFor();
      const subject = uniqueName('Briefbögen');
      await write(subject);
      await send();
      await window.sees('Nichts wurde gesendet');
      await dialog().getByText(`Lars ${lastName}`).waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('message-refused');
      expect(await dialog().getByLabel('Betreff').inputValue()).to.equal(subject);
      await dialog().getByText('Auch senden, wenn').click();
      await send();
      await window.sees('Eine E-Mail ist unterwegs.');
      await dialog().getByText(`Lars ${lastName}`).waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('message-sent');
      const mails = await firm.world.gateway.mailbox.waitFor(reached.email, 2);
      expect(mails.at(-1)?.subject).to.contain(subject);
      await dialog().getByRole('button', { name: 'Schließen' }).click();
    },
  );

  itInBrowser('to all holders of a role from its page, with the names of refused users', async () => {
    const { lastName, reached, locked } = await people();
    const role = await customRole(firm.world, []);
    await assignRole(firm.world, role, reached, locked);
    await openAs(firm.manager, `/roles/${role.id}`);
    await window.press('Nachricht schreiben');
    await window.sees('Ein Benutzer bekommt die E-Mail. Einer kann sie nicht bekommen');
    const subject = uniqueName('Rolle');
    await write(subject);
    await dialog().getByText('Auch senden, wenn').click();
    await send();
    await window.sees('Eine E-Mail ist unterwegs.');
    await dialog().getByText(`Lars ${lastName}`).waitFor();
    const mails = await firm.world.gateway.mailbox.waitFor(reached.email, 2);
    expect(mails.at(-1)?.subject).to.contain(subject);
  });

  itInBrowser(
    'a role without holders says so, and a user without the permission finds no button',
    async () => {
      const role = await customRole(firm.world, []);
      await openAs(firm.manager, `/roles/${role.id}`);
      const button = (): Locator => window.page.getByRole('button', { name: 'Nachricht schreiben' });
      await button().click();
      await window.page.getByRole('dialog', { name: 'Noch niemand hat diese Rolle.' }).waitFor();
      await window.close();
      await openAs(firm.groupManager, '/users');
      await window.page.getByRole('checkbox').nth(1).locator('xpath=ancestor::label').click();
      await window.page.getByRole('button', { name: 'Auswahl aufheben' }).waitFor();
      expect(await button().count()).to.equal(0);
      await window.close();
      await openAs(
        await memberWith(firm.world, ['USERS_READ ACCOUNT', 'ROLES_READ ACCOUNT']),
        `/roles/${role.id}`,
      );
      expect(await button().count()).to.equal(0);
    },
  );

  itInBrowser('on a telephone, in the dark and in English, the form is complete', async () => {
    const { reached } = await people();
    const role = await customRole(firm.world, [], { name: 'W'.repeat(90) });
    await assignRole(firm.world, role, reached);
    await openAs(await firm.world.user({ role: 'MANAGER', language: 'EN' }), `/roles/${role.id}`);
    await window.page.emulateMedia({ colorScheme: 'dark' });
    await window.press('Write a message');
    for (const width of [1440, 390]) {
      await window.page.setViewportSize({ width, height: 900 });
      await window.sees('One user gets the mail.');
      expect(await window.overflow(), `at ${width} px`).to.equal(0);
      expect(await window.accessibilityProblems(), `at ${width} px`).to.deep.equal([]);
      await window.picture(`message-dark-${width}`);
    }
    await window.page.emulateMedia({ colorScheme: null });
  });
});
