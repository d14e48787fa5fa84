import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { UpdateAccountDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { memberWith } from '../../../test/support/custom-roles.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { pages } from '../../../test/support/pdf-samples.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password, type Person } from '../../../test/support/world.js';

describe('The page of a shipment (LXP-2, LXP-11)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let examinee: Person;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    examinee = await firm.world.user({ trait: 'EXAMINEE', groups: [firm.sales] });
    await firm.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 30 } });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  /** Opens a letter as somebody. */
  const open = async (person: { email: string }, { id }: { id: string }): Promise<void> => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: `/shipments/${id}` });
    await window.logIn(person.email, password);
  };

  const confirm = (name: string): Promise<void> =>
    window.page.getByRole('alertdialog').getByRole('button', { name }).click();

  itInBrowser(
    'an examinee reads why a letter was rejected, changes its options and its file, and submits it again',
    async () => {
      const { world, sales, groupManager } = firm;
      const letter = await world.shipment(examinee, { group: sales, pages: 1, filename: 'Falsch.pdf' });
      await world.reject(groupManager, letter, 'Bitte beidseitig, <b>und</b> die richtige Anlage.');
      await open(examinee, letter);
      const { page } = window;
      await window.sees('Abgelehnt. Ändern Sie den Brief');
      await window.sees('Bitte beidseitig, <b>und</b> die richtige Anlage.');
      await window.sees('Seitdem unverändert');
      await page.getByText('von 1').waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('shipment-rejected');
      await window.press('Ändern');
      await page.getByText('Beidseitig', { exact: true }).click();
      await page
        .locator('input[type=file]')
        .setInputFiles([
          { name: 'Richtig.pdf', mimeType: 'application/pdf', buffer: Buffer.from('kein PDF') },
        ]);
      await window.press('Speichern');
      await window.sees('Die Datei ist kein lesbares PDF.');
      await page
        .locator('input[type=file]')
        .setInputFiles([{ name: 'Richtig.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pages(2)) }]);
      await window.sees('Neue Datei: Richtig.pdf');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.press('Speichern');
      await page.getByRole('heading', { level: 1, name: 'Richtig.pdf' }).waitFor();
      await window.sees('Seitdem geändert: Datei, Versand');
      await page.getByText('von 2').waitFor();
      await window.press('Erneut einreichen');
      await window.sees(/\d Personen können freigeben\./);
      const waiting = await world.shipmentIn(examinee, letter.id, 'PENDING_APPROVAL');
      expect(waiting).to.include({ filename: 'Richtig.pdf', pages: 2 });
      expect(waiting.options.sides).to.equal('DUPLEX');
      const buttons = await page.locator('.page-header').getByRole('button').allInnerTexts();
      expect(buttons).to.deep.equal(['Zurückrufen']);
    },
  );

  itInBrowser(
    'the sender of an approved letter sees until when it is held, and hands it over at once or calls it back',
    async () => {
      const { world, sales, groupManager } = firm;
      const letters = [];
      for (const filename of ['Eilig.pdf', 'Irrtum.pdf']) {
        const letter = await world.shipment(examinee, { group: sales, filename });
        await world.approve(groupManager, letter);
        letters.push(letter);
      }
      const [urgent, mistaken] = letters;
      if (urgent === undefined || mistaken === undefined) throw new Error('There are two letters.');
      await open(examinee, urgent);
      await window.sees(/Wird am .* an den Druck übergeben\./);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.press('Sofort übergeben');
      await confirm('Sofort übergeben');
      await world.shipmentIn(examinee, urgent.id, 'SENT');
      await window.go(`/shipments/${mistaken.id}`);
      await window.press('Zurückrufen');
      await window.sees('Sie wird nicht gedruckt.');
      await confirm('Zurückrufen');
      await window.page.locator('.shipment-head').getByText('Zurückgerufen').waitFor();
      await world.shipmentIn(examinee, mistaken.id, 'CANCELED');
    },
  );

  itInBrowser(
    'PLY-5 a user who sees no approvals sees the state of a shipment, but neither decider nor comment',
    async () => {
      const { world, sales, groupManager } = firm;
      const viewer = await memberWith(world, ['SHIPMENTS_READ GROUPS'], { groups: [sales] });
      const [rejected, waiting] = [
        await world.shipment(examinee, { group: sales }),
        await world.shipment(examinee, { group: sales }),
      ];
      await world.reject(groupManager, rejected, 'Bitte beidseitig');
      await open(viewer, rejected);
      await window.page.locator('.shipment-head').getByText('Abgelehnt').waitFor();
      expect(await window.page.getByText('Bitte beidseitig').count()).to.equal(0);
      expect(await window.page.getByText('Frühere Entscheidungen').count()).to.equal(0);
      await window.go(`/shipments/${waiting.id}`);
      await window.sees('Wartet auf Freigabe.');
      expect(await window.page.getByText(/können freigeben|kann freigeben/).count()).to.equal(0);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
    },
  );

  itInBrowser(
    'an approver is led to the decision, takes an approval back, and deletes a letter after one question',
    async () => {
      const { world, sales, groupManager } = firm;
      const letter = await world.shipment(examinee, { group: sales, filename: 'Zu prüfen.pdf' });
      await open(groupManager, letter);
      const { page } = window;
      await window.press('Entscheiden');
      await page.waitForURL(`**/approvals?letter=${letter.id}`);
      await world.approve(groupManager, letter);
      await window.go(`/shipments/${letter.id}`);
      await window.press('Freigabe zurücknehmen');
      await confirm('Freigabe zurücknehmen');
      await page.locator('.shipment-head').getByText('Wartet auf Freigabe').waitFor();
      await window.press('Löschen');
      await window.sees('Der Absender wird benachrichtigt.');
      await confirm('Löschen');
      await page.locator('.shipment-head').getByText('Gelöscht').waitFor();
      await window.sees('Die Datei ist mit der Sendung gelöscht.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
    },
  );

  itInBrowser(
    "another user's letter does not exist for a user, and a hostile file name breaks nothing on a telephone",
    async () => {
      const { world, sales, manager, user } = firm;
      const name = `<img src=x onerror=alert(1)> 🙂 שלום ${'W'.repeat(150)}.pdf`;
      const [hidden, own] = await Promise.all([
        world.shipment(manager, { group: sales, draft: true }),
        world.shipment(user, { group: sales, draft: true, filename: name }),
      ]);
      await open(user, hidden);
      await window.page.getByRole('alert').waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.page.setViewportSize({ width: 390, height: 844 });
      await window.go(`/shipments/${own.id}`);
      await window.sees('Ein Entwurf: Nichts wird gesendet');
      expect(await window.overflow()).to.equal(0);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('shipment-390');
    },
  );
});
