import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import {
  LockGroupDocument,
  ShipmentsDocument,
  UnlockGroupDocument,
  UsersDocument,
} from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { quickShipment, quickUser } from '../../../test/support/rounds.js';
import { password, World, type Person } from '../../../test/support/world.js';
import { writeAuthority } from '../../../test/support/authority.js';

describe('The start page', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let examinee: Person;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    examinee = await quickUser(firm.world, { trait: 'EXAMINEE', groups: [firm.sales] });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  async function open(person: Person): Promise<void> {
    window = await AdminWindow.open(browser, firm.world.gateway.url);
    await window.logIn(person.email, password);
    await window.page.getByRole('heading', { name: 'Übersicht' }).waitFor();
  }

  const letter = () => quickShipment(firm.world, examinee, firm.sales.id);

  /** The counts of the tasks, by their addresses. */
  async function tasks(): Promise<Record<string, number>> {
    const section = window.page.getByRole('region', { name: 'Zu tun' });
    await section.waitFor();
    const links = await section.getByRole('link').all();
    const entries = links.map(async (link) => [
      (await link.getAttribute('href')) ?? '',
      Number.parseInt(await link.innerText(), 10),
    ]);
    return Object.fromEntries(await Promise.all(entries)) as Record<string, number>;
  }

  itInBrowser('who has nothing to do is not bothered', async () => {
    await open(firm.user);
    await window.sees('Zurzeit ist nichts zu tun.');
    await window.sees('Es gibt noch keine Briefe.');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
  });

  itInBrowser(
    'a sender sees how many letters wait, were rejected or deleted, as many as the lists have',
    async () => {
      const letters = [await letter(), await letter(), await letter(), await letter()];
      await firm.world.reject(firm.manager, letters[0]!, 'Anschrift fehlt');
      await firm.world.remove(firm.manager, letters[1]!);
      await open(examinee);
      const found = await tasks();
      const mine = (status: string): string => `/shipments?status=${status}&sender=${examinee.id}`;
      expect(found).to.deep.equal({
        [mine('REJECTED')]: 1,
        [mine('DELETED')]: 1,
        [mine('PENDING_APPROVAL')]: 2,
      });
      for (const status of ['REJECTED', 'DELETED', 'PENDING_APPROVAL'] as const) {
        const filter = { statuses: [status], senderIds: [examinee.id] };
        const { shipments } = await examinee.client.run(ShipmentsDocument, { filter });
        expect(shipments.totalCount, status).to.equal(found[mine(status)]);
      }
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('dashboard');
    },
  );

  itInBrowser('the counts of an approver follow what happens, and lead to the list', async () => {
    await open(firm.groupManager);
    const waiting = (await tasks())['/approvals'] ?? 0;
    // More than one, so that the words are those of several letters.
    await Promise.all([letter(), letter(), letter()]);
    // No touch of the page: it follows by itself, within ten seconds.
    const link = window.page.getByRole('link', {
      name: `${waiting + 3} Briefe warten auf Ihre Entscheidung`,
    });
    await link.waitFor({ timeout: 10_000 });
    await link.click();
    await window.sees(`${waiting + 3} Briefe warten`);
  });

  itInBrowser('a manager sees who has no access and who needs a group; others do not', async () => {
    const { world, superadmin } = firm;
    const group = await world.group('Lager');
    await quickUser(world, { groups: [group] });
    await superadmin.client.run(LockGroupDocument, { id: group.id, confirmedAccessLoss: 1 });
    const former = await quickUser(world, { groups: [firm.sales] });
    await writeAuthority(world, 'DELETE FROM membership WHERE user_id = ?', [former.id]);
    await open(firm.manager);
    const found = await tasks();
    const lists = {
      '/users?access=NO_ACTIVE_GROUP': { accessReasons: ['NO_ACTIVE_GROUP' as const] },
      '/users?access=NEEDS_GROUP': { needsGroup: true },
    };
    for (const [address, filter] of Object.entries(lists)) {
      const { users } = await firm.manager.client.run(UsersDocument, { filter });
      expect(found[address], address).to.equal(users.totalCount).and.greaterThan(0);
    }
    await window.close();
    await open(firm.groupManager);
    expect(Object.keys(await tasks()).filter((address) => address.startsWith('/users'))).to.deep.equal([]);
    await superadmin.client.run(UnlockGroupDocument, { id: group.id });
  });

  itInBrowser('a new account is led to its first step', async () => {
    const world = await World.create({ userManagement: false });
    window = await AdminWindow.open(browser, world.gateway.url);
    await window.logIn(world.superadmin.email, password);
    await window.sees('Die Benutzerverwaltung ist nicht aktiv.');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('dashboard-new');
    await window.page.getByRole('link', { name: 'Zum Kundenkonto' }).click();
    await window.page.waitForURL('**/account');
  });
});
