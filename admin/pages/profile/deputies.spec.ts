import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import {
  MyDeputiesDocument,
  MyDeputyshipsDocument,
  UserDeputiesDocument,
} from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { nameDeputy } from '../../../test/support/deputies.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import type { Person } from '../../../test/support/world.js';

/** The day so many days after today (UTC), as YYYY-MM-DD. */
function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

describe('Deputies of absent approvers in the admin page (docs/decisions/0054)', function () {
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

  const section = (): Locator => window.page.getByRole('region', { name: 'Vertretung' });
  const dialog = (): Locator => window.page.getByRole('dialog');

  const approver = (firstName: string): Promise<Person> =>
    firm.world.user({ trait: 'APPROVER', firstName, lastName: 'Freigeber', groups: [firm.sales] });

  itInBrowser(
    'an approver names a deputy on the own profile for a time, changes its end, and ends it, all by clicks',
    async () => {
      const absent = await approver('Anna');
      await firm.world.user({ firstName: 'Berta', lastName: 'Vertreterin', groups: [firm.sales] });
      await openAs(absent, '/profile');
      await section().getByText('Zurzeit ist niemand benannt.').waitFor();
      await section().getByRole('button', { name: 'Vertretung benennen' }).click();
      await dialog().getByRole('button', { name: 'Vertretung benennen' }).click();
      await window.sees('Wählen Sie den letzten Tag.');
      await window.pick('Vertretung', 'Vertreterin');
      await dialog().getByLabel('Bis einschließlich').fill(dayIn(-3));
      await dialog().getByRole('button', { name: 'Vertretung benennen' }).click();
      await window.sees('Das Ende muss nach dem Beginn und in der Zukunft liegen.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('deputy-form');
      await dialog().getByLabel('Bis einschließlich').fill(dayIn(7));
      await dialog().getByRole('button', { name: 'Vertretung benennen' }).click();
      await window.sees('Berta Vertreterin ist als Vertretung benannt.');
      await section().getByText('Läuft').waitFor();
      const stored = async () =>
        (await absent.client.run(MyDeputiesDocument)).viewer?.user.deputies?.map(({ endsAt }) =>
          Math.round((Date.parse(endsAt) - Date.now()) / 86_400_000),
        );
      expect((await stored())?.[0]).to.be.within(7, 8);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('deputies');

      await section().getByRole('button', { name: 'Zeitraum ändern: Berta Vertreterin' }).click();
      await window.sees('Die Vertretung hat begonnen.');
      await dialog().getByLabel('Bis einschließlich').fill(dayIn(20));
      await dialog().getByRole('button', { name: 'Speichern' }).click();
      await window.sees('Der Zeitraum ist geändert.');
      expect((await stored())?.[0]).to.be.within(20, 21);
      await section()
        .getByRole('button', { name: /^Beenden/ })
        .click();
      await window.page.getByRole('alertdialog').getByRole('button', { name: 'Beenden' }).click();
      await window.sees('Berta Vertreterin ist nicht mehr Vertretung.');
      expect(await stored()).to.deep.equal([]);
    },
  );

  itInBrowser(
    'a manager of the approver names the deputy on the user’s page; a user who does not decide has no such section',
    async () => {
      const absent = await approver('Ina');
      await firm.world.user({ firstName: 'Karla', lastName: 'Springerin', groups: [firm.sales] });
      await openAs(firm.manager, `/users/${absent.id}`);
      await section().getByRole('button', { name: 'Vertretung benennen' }).click();
      // The mail settings below have a field about deputies, too.
      await dialog().getByRole('combobox', { name: 'Vertretung', exact: true }).fill('Springerin');
      await window.page.getByRole('option').filter({ hasText: 'Springerin' }).click();
      await dialog().getByLabel(/^Ab/).fill(dayIn(2));
      await dialog().getByLabel('Bis einschließlich').fill(dayIn(4));
      await dialog().getByRole('button', { name: 'Vertretung benennen' }).click();
      await section().getByText('Geplant').waitFor();
      const { user } = await firm.manager.client.run(UserDeputiesDocument, { id: absent.id });
      expect(user?.deputies).to.have.length(1);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.go(`/users/${firm.user.id}`);
      await window.page.getByRole('region', { name: 'Rolle und Gruppen' }).waitFor();
      await window.settled();
      expect(await section().count()).to.equal(0);
    },
  );

  itInBrowser('a user who does not decide has no deputies on the profile', async () => {
    await openAs(firm.user, '/profile');
    await window.page.getByRole('region', { name: 'Was Sie dürfen' }).waitFor();
    expect(await section().count()).to.equal(0);
  });

  itInBrowser(
    'the approvals and the profile name the approver of a deputy, and the decision names both',
    async () => {
      const absent = await approver('Otto');
      const deputy = await firm.world.user({
        firstName: 'Dora',
        lastName: 'Stellvertreterin',
        groups: [firm.sales],
      });
      const examinee = await firm.world.user({ trait: 'EXAMINEE', groups: [firm.sales] });
      await nameDeputy(firm.world, absent, deputy);
      const letter = await firm.world.shipment(examinee, { group: firm.sales, filename: 'Mahnung.pdf' });
      await openAs(deputy, '/profile');
      await window.sees(/^Sie vertreten Otto Freigeber/);
      await window.follow('Freigaben');
      await window.sees(/^Sie vertreten Otto Freigeber/);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('approvals-deputy');
      // Nobody approves a letter that was not on the screen yet.
      await window.page
        .getByRole('region', { name: 'Mahnung.pdf', exact: true })
        .locator('canvas')
        .first()
        .waitFor();
      await window.press(/^Freigeben/);
      await window.sees('„Mahnung.pdf“ ist freigegeben.');
      await window.close();
      await openAs(examinee, `/shipments/${letter.id}`);
      await window.page
        .getByRole('region', { name: 'Frühere Entscheidungen' })
        .getByText('Dora Stellvertreterin für Otto Freigeber')
        .waitFor();
    },
  );

  itInBrowser(
    'a deputy resigns on the profile after a confirmation, and the page of approvals is gone; a planned deputyship as well',
    async () => {
      const absent = await approver('Udo');
      const later = await approver('Vera');
      const deputy = await firm.world.user({ firstName: 'Dora', lastName: 'Fort', groups: [firm.sales] });
      await nameDeputy(firm.world, absent, deputy);
      const startsAt = new Date(Date.now() + 3 * 86_400_000);
      await nameDeputy(firm.world, later, deputy, { startsAt });
      await openAs(deputy, '/profile');
      const approvals = window.page.getByRole('link', { name: 'Freigaben', exact: true });
      await approvals.first().waitFor();
      await section().getByRole('button', { name: 'Niederlegen: Vertretung von Udo Freigeber' }).click();
      const asked = window.page.getByRole('alertdialog');
      await asked.getByText('Die Vertretung endet sofort, und Udo Freigeber wird benachrichtigt.').waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('resign-deputyship');
      await asked.getByRole('button', { name: 'Niederlegen' }).click();
      await window.sees('Sie vertreten Udo Freigeber nicht mehr.');
      await approvals.first().waitFor({ state: 'hidden' });
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('deputyship-resigned');
      await section().getByRole('button', { name: 'Niederlegen: Vertretung von Vera Freigeber' }).click();
      await asked.getByRole('button', { name: 'Niederlegen' }).click();
      await window.sees('Sie vertreten Vera Freigeber nicht mehr.');
      const { viewer } = await deputy.client.run(MyDeputyshipsDocument);
      expect(viewer?.standsInFor).to.deep.equal([]);
    },
  );

  itInBrowser('on a telephone, in the dark and in English, section and form are complete', async () => {
    const absent = await firm.world.user({ trait: 'APPROVER', language: 'EN', groups: [firm.sales] });
    const deputy = await firm.world.user({ lastName: 'W'.repeat(60), groups: [firm.sales] });
    await nameDeputy(firm.world, absent, deputy);
    await openAs(absent, '/profile');
    await window.page.emulateMedia({ colorScheme: 'dark' });
    for (const width of [1440, 390]) {
      await window.page.setViewportSize({ width, height: 900 });
      await window.page.getByRole('button', { name: /^Change the period/ }).scrollIntoViewIfNeeded();
      expect(await window.overflow(), `at ${width} px`).to.equal(0);
      expect(await window.accessibilityProblems(), `at ${width} px`).to.deep.equal([]);
      await window.picture(`deputies-dark-${width}`);
    }
    await window.press('Name a deputy');
    await dialog().getByLabel('Until, inclusive').waitFor();
    expect(await window.overflow()).to.equal(0);
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.page.emulateMedia({ colorScheme: null });
  });
});
