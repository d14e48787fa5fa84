import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { LockGroupDocument, UpdateUserDocument, UserDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password, uniqueName, type Person } from '../../../test/support/world.js';

describe('The page of a user (LXP-6, LXP-7, LXP-8)', function () {
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

  /** Opens the page of a user in the window of the manager. */
  async function open(id: string): Promise<void> {
    window = managers;
    await window.go(`/users/${id}`);
    await window.page.getByRole('heading', { level: 2 }).first().waitFor();
  }

  /** Opens the page of a user as somebody else. */
  async function openAs({ email }: Person, id: string): Promise<void> {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: `/users/${id}` });
    await window.logIn(email, password);
    await window.page.getByRole('heading', { level: 2 }).first().waitFor();
  }

  afterEach(() => {
    window.expectNoComplaint();
  });

  /** Presses a button of the question that is asked. */
  async function answer(name: string): Promise<void> {
    await window.page.getByRole('alertdialog').getByRole('button', { name }).click();
  }

  /** Saves the part of this title. */
  async function save(part: string): Promise<void> {
    await window.page.getByRole('region', { name: part }).getByRole('button', { name: 'Speichern' }).click();
  }

  /** Saves the part of this title, and waits until the part shows what is stored. */
  async function saveAndSee(part: string): Promise<void> {
    await save(part);
    await window.page.getByRole('button', { name: `Bearbeiten: ${part}` }).waitFor();
  }

  itInBrowser('a manager changes name, login, role, groups and note, each in its place', async () => {
    const { id } = await firm.world.createdUser({ firstName: 'Berta', groups: [firm.sales] });
    await open(id);
    await window.press('Bearbeiten: Person');
    await window.fill(/^Vorname/, 'Bertha');
    await window.fill(/^Funktion/, 'Empfang');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await save('Person');
    await window.page.getByRole('heading', { level: 1, name: /^Bertha/ }).waitFor();
    const focused = window.page.locator(':focus');
    expect(await focused.getAttribute('aria-label'), 'the focus returns').to.equal('Bearbeiten: Person');

    const email = `${uniqueName('bertha')}@firma.example`;
    await window.press('Bearbeiten: Anmeldung');
    await window.fill(/^E-Mail/, firm.user.email);
    await save('Anmeldung');
    await window.page
      .locator('.field-error')
      .filter({ hasText: /E-Mail/ })
      .waitFor();
    await window.fill(/^E-Mail/, email);
    await save('Anmeldung');
    await window.page.getByRole('definition').filter({ hasText: email }).first().waitFor();

    await window.press('Bearbeiten: Rolle und Gruppen');
    await window.page.getByText('Verwaltet die Benutzer der eigenen Gruppen').click();
    await window.page.getByText('Prüft Briefe anderer').click();
    await window.page.getByText(firm.purchasing.name, { exact: true }).click();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await saveAndSee('Rolle und Gruppen');
    await window.sees('Gruppenmanager');

    await window.press('Bearbeiten: Notiz');
    await window.page.getByRole('textbox', { name: /^Notiz/ }).fill('<b>Nur</b> vormittags');
    await saveAndSee('Notiz');
    await window.sees('<b>Nur</b> vormittags');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('user');

    const { user } = await firm.superadmin.client.run(UserDocument, { id });
    expect(user).to.deep.include({
      firstName: 'Bertha',
      email,
      role: 'GROUP_MANAGER',
      approvalTrait: 'APPROVER',
    });
    expect(user?.groups.map(({ id: groupId }) => groupId)).to.have.members([
      firm.sales.id,
      firm.purchasing.id,
    ]);
  });

  itInBrowser(
    'a manager invites a user, who then has no access yet, with the date in a sentence',
    async () => {
      const { id, email } = await firm.world.createdUser({ groups: [firm.sales] });
      await open(id);
      await window.sees('noch nicht eingeladen');
      await window.press('Einladen');
      await window.sees(`Die Einladung geht an ${email}.`);
      await window.sees(/Die Einladung vom .* ist nicht angenommen\. Sie gilt bis/);
      await firm.world.gateway.mailbox.waitFor(email);
      await window.page.getByRole('button', { name: 'Erneut einladen' }).waitFor();
    },
  );

  itInBrowser(
    'a manager locks the only approver, confirming the shipments that nobody watches, unlocks and deletes them',
    async () => {
      const { world, purchasing } = firm;
      const [approver, examinee] = await Promise.all([
        world.user({ firstName: 'Anna', lastName: 'Einzig', trait: 'APPROVER', groups: [purchasing] }),
        world.user({ trait: 'EXAMINEE', groups: [purchasing] }),
      ]);
      // Nobody else is notified of this group: superadmin and manager have no approver trait.
      await world.shipment(examinee, { group: purchasing });
      await open(approver.id);
      await window.press('Sperren');
      await window.sees('Anna Einzig sperren?');
      await window.sees('Eine wartende Sendung verliert dadurch ihren letzten Freigeber');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('user-lock');
      // Another shipment comes while the question is open: it is asked again with the new number.
      await world.shipment(examinee, { group: purchasing });
      await answer('Sperren');
      await window.sees('2 wartende Sendungen verlieren dadurch');
      await answer('Sperren');
      await window.sees('Anna Einzig hat keinen Zugang: gesperrt.');
      await window.press('Entsperren');
      await window.sees('Anna Einzig hat Zugang.');
      await window.press('Löschen');
      await window.sees('Das lässt sich nicht rückgängig machen.');
      await answer('Löschen');
      await window.page.waitForURL(/\/users$/);
      const { user } = await firm.superadmin.client.run(UserDocument, { id: approver.id });
      expect(user?.status).to.equal('DELETED');
    },
  );

  itInBrowser('a change of groups that takes the access away is asked about first', async () => {
    const { world } = firm;
    const archive = await world.group();
    const member = await world.user({ firstName: 'Mira', groups: [firm.sales, archive] });
    await world.superadmin.client.run(LockGroupDocument, { id: archive.id });
    await open(member.id);
    await window.press('Bearbeiten: Rolle und Gruppen');
    await window.page.getByRole('main').getByText(firm.sales.name, { exact: true }).click();
    await save('Rolle und Gruppen');
    await window.sees('Der Benutzer verliert dadurch den Zugang');
    await answer('Abbrechen');
    expect((await firm.superadmin.client.run(UserDocument, { id: member.id })).user?.groups).to.have.length(
      2,
    );
    await save('Rolle und Gruppen');
    await answer('Speichern');
    await window.sees(/^Mira .* hat keinen Zugang: Keine Gruppe ist aktiv/);
  });

  itInBrowser('a group manager cannot change a user of other groups too, and reads why', async () => {
    const { world, sales, purchasing, groupManager } = firm;
    const shared = await world.user({ groups: [sales, purchasing] });
    await openAs(groupManager, shared.id);
    await window.press('Bearbeiten: Person');
    await window.sees(/auch zu Gruppen|anderen Gruppen/);
    expect(await window.page.getByLabel(/^Vorname/).count()).to.equal(0);
    expect(await window.page.getByRole('button', { name: /Superadmin/ }).count()).to.equal(0);
    window.expectNothingRefused();
  });

  itInBrowser(
    'the superadmin hands the role over with the own password, and goes on as a manager',
    async () => {
      const { world, superadmin, manager } = firm;
      await world.superadmin.client.run(UpdateUserDocument, {
        input: { id: manager.id, firstName: 'Martha' },
      });
      await openAs(superadmin, manager.id);
      await window.press('Superadmin-Rolle übergeben');
      await window.fill(/^Ihr Passwort/, 'nicht das richtige');
      await window.press(/^Übergeben$/);
      await window.page
        .getByRole('dialog')
        .getByText(/Passwort ist falsch|stimmt nicht|falsch/)
        .first()
        .waitFor();
      await window.fill(/^Ihr Passwort/, password);
      await window.press(/^Übergeben$/);
      await window.sees(/^Martha .* ist jetzt Superadmin\.$/);
      await window.page
        .getByRole('button', { name: 'Superadmin-Rolle übergeben' })
        .waitFor({ state: 'detached' });
      expect(await window.accessibilityProblems()).to.deep.equal([]);
    },
  );

  itInBrowser('the address of a user who does not exist says so', async () => {
    window = managers;
    await window.go('/users/01J00000000000000000000000');
    await window.page.getByRole('alert').waitFor();
    await window.page.getByRole('link', { name: '← Alle Benutzer' }).click();
    await window.page.getByRole('heading', { level: 1, name: 'Benutzer' }).waitFor();
  });
});
