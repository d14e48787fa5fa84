import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import {
  ApprovalsDocument,
  DecideShipmentsDocument,
  DeleteGroupDocument,
  LockGroupDocument,
  ShipmentDocument,
  SubmitShipmentDocument,
  UpdateAccountDocument,
} from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { quickUser } from '../../../test/support/rounds.js';
import { decidedAs, password, type Group, type Person, type Shipment } from '../../../test/support/world.js';

/** The part of a browser's canvas that the tests use. */
interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): {
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
  };
}

/** Counts the dark pixels of a canvas, in the browser. */
function darkPixels(canvas: Canvas): number {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, index) => index % 4 === 0 && value < 128).length;
}

describe('The page of the approvals (LXP-11)', function () {
  this.timeout(120_000);
  let browser: Browser;
  let firm: Company;
  let examinee: Person;
  const windows: AdminWindow[] = [];

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    examinee = await quickUser(firm.world, { trait: 'EXAMINEE', groups: [firm.sales] });
  });

  afterEach(async () => {
    for (const window of windows.splice(0)) {
      await window.close();
      window.expectNoComplaint();
      window.expectNothingRefused();
    }
    // Each test begins with an empty queue.
    const { approvals } = await firm.superadmin.client.run(ApprovalsDocument, { first: 100 });
    const decisions = approvals.nodes.map((each) => ({ ...decidedAs(each), decision: 'DELETE' as const }));
    if (decisions.length > 0)
      await firm.superadmin.client.run(DecideShipmentsDocument, { input: { decisions } });
  });

  async function open(
    person: Person,
    options: Parameters<typeof AdminWindow.open>[2] = {},
  ): Promise<AdminWindow> {
    const window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/approvals', ...options });
    windows.push(window);
    await window.logIn(person.email, password);
    return window;
  }

  async function letter(
    filename: string,
    { by = examinee, group = firm.sales }: { by?: Person; group?: Group } = {},
  ): Promise<Shipment> {
    const document = await PDFDocument.create();
    document
      .addPage([595, 842])
      .drawText(`${filename.replace(/[^ -~]/g, '')} an Frau Muster`, { x: 60, y: 700 });
    document.addPage([595, 842]).drawText('Seite 2', { x: 60, y: 700 });
    return firm.world.shipment(by, { group, filename, bytes: await document.save() });
  }

  /** Waits until the first page of the letter is on the screen; gives its picture. */
  async function read({ page }: AdminWindow, filename: string): Promise<Locator> {
    const canvas = page.getByRole('region', { name: filename, exact: true }).locator('canvas').first();
    await canvas.waitFor();
    return canvas;
  }

  itInBrowser(
    'an approver decides on forty letters by the keyboard alone, each of which was on the screen',
    async () => {
      const names = Array.from(
        { length: 40 },
        (_, index) => `Brief ${String(index + 1).padStart(2, '0')}.pdf`,
      );
      const letters: Shipment[] = [];
      for (const name of names) letters.push(await letter(name));
      const window = await open(firm.groupManager);
      const { page } = window;
      await window.sees('40 Briefe warten');
      const first = await read(window, 'Brief 01.pdf');
      const ink = await first.evaluate(darkPixels);
      expect(ink).to.be.greaterThan(100);
      expect(await page.locator('.pdf-text').first().innerText()).to.contain('an Frau Muster');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('approvals');

      for (const [index, name] of names.entries()) {
        await read(window, name);
        if (index % 4 === 3) {
          await page.keyboard.press('r');
          await page.keyboard.type(`Bitte Adresse prüfen (${index + 1}).`);
          await page.keyboard.press('Control+Enter');
        } else await page.keyboard.press('a');
      }
      await window.sees('Kein Brief wartet auf Ihre Entscheidung.');
      await window.sees('„Brief 40.pdf“ ist abgelehnt.');
      for (const [index, { id }] of letters.entries()) {
        const { shipment } = await examinee.client.run(ShipmentDocument, { id });
        if (index % 4 !== 3) expect(shipment?.approval?.state).to.equal('APPROVED');
        else {
          expect(shipment?.status).to.equal('REJECTED');
          expect(shipment?.approval?.comment).to.equal(`Bitte Adresse prüfen (${index + 1}).`);
        }
      }
    },
  );

  itInBrowser(
    'somebody else was faster: the failure names letter and reason, and the work goes on',
    async () => {
      const [first, second] = [await letter('Erster.pdf'), await letter('Zweiter.pdf')];
      await letter('Dritter.pdf');
      const [one, other] = [await open(firm.groupManager), await open(firm.manager)];
      await Promise.all([read(one, 'Erster.pdf'), read(other, 'Erster.pdf')]);
      const queue = await one.holdBack('Approvals');

      await other.page.keyboard.press('a');
      await other.sees('„Erster.pdf“ ist freigegeben.');
      await one.page.keyboard.press('a');
      await read(one, 'Zweiter.pdf');
      const failures = one.page.getByRole('alert');
      await failures.getByText('Eine Entscheidung wurde nicht ausgeführt').waitFor();
      expect(await failures.innerText()).to.match(/Erster\.pdf.*Freigabe: .*bereits/s);

      // The sender replaces the letter that is read: the earlier version cannot be approved, and stays until the new one is asked for.
      await firm.world.reject(firm.manager, second);
      await examinee.client.run(SubmitShipmentDocument, { id: second.id });
      await one.page.keyboard.press('a');
      await read(one, 'Dritter.pdf');
      await failures.getByText('2 Entscheidungen wurden nicht ausgeführt').waitFor();
      expect((await firm.world.state(examinee, second)).status).to.equal('PENDING_APPROVAL');
      expect((await firm.world.state(examinee, first)).approval?.decidedBy?.id).to.equal(firm.manager.id);

      queue.release();
      const show = (name: string): Locator =>
        failures
          .getByRole('listitem')
          .filter({ hasText: name })
          .getByRole('button', { name: 'Brief zeigen' });
      await show('Erster.pdf').waitFor({ state: 'detached' });
      await show('Zweiter.pdf').click();
      await read(one, 'Zweiter.pdf');
      await one.page.keyboard.press('a');
      await one.sees('„Zweiter.pdf“ ist freigegeben.');
      await one.press('Alle ausblenden');
      await failures.waitFor({ state: 'detached' });
    },
  );

  itInBrowser('the letter that is read stays, whatever happens in the queue', async () => {
    const read1 = await letter('Gelesen.pdf');
    const window = await open(firm.groupManager);
    await read(window, 'Gelesen.pdf');
    await letter('Neuer.pdf');
    await window.look();
    await window.sees('2 Briefe warten');
    await firm.world.reject(firm.manager, read1);
    await examinee.client.run(SubmitShipmentDocument, { id: read1.id });
    await window.look();
    await window.sees('Dieser Brief wurde inzwischen neu eingereicht.');
    await read(window, 'Gelesen.pdf');
    await window.press('Neue Fassung zeigen');
    await window.sees('Frühere Entscheidungen');
    await firm.world.approve(firm.manager, read1);
    await window.look();
    await window.sees('Dieser Brief wartet nicht mehr');
    await read(window, 'Gelesen.pdf');
    await window.page.keyboard.press('a');
    expect(window.answers.map(({ operation }) => operation)).not.to.include('DecideShipments');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.page.keyboard.press('j');
    await read(window, 'Neuer.pdf');
  });

  itInBrowser(
    'a letter of a locked group says why it waits; one of a deleted group is moved, then approved',
    async () => {
      const { world, superadmin } = firm;
      const [locked, deleted] = [await world.group('Lager'), await world.group('Archiv')];
      const sender = await quickUser(world, { trait: 'EXAMINEE', groups: [locked, deleted, firm.sales] });
      const waiting = await letter('Lagerbrief.pdf', { by: sender, group: locked });
      const homeless = await letter('Archivbrief.pdf', { by: sender, group: deleted });
      await superadmin.client.run(LockGroupDocument, { id: locked.id });
      await superadmin.client.run(DeleteGroupDocument, { id: deleted.id });
      const window = await open(firm.manager);
      const { page } = window;
      await read(window, 'Lagerbrief.pdf');
      await window.sees('Die Gruppe der Sendung ist gesperrt.');
      for (const key of ['a', 'r', 'd']) await page.keyboard.press(key);
      expect(window.answers.map(({ operation }) => operation)).not.to.include('DecideShipments');
      expect((await world.state(sender, waiting)).status).to.equal('PENDING_APPROVAL');

      await page.keyboard.press('j');
      await read(window, 'Archivbrief.pdf');
      await window.press('In andere Gruppe verschieben');
      await page.getByRole('dialog').getByLabel('Gruppe').selectOption('Vertrieb');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Verschieben' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.locator('.letter-facts').getByText('Vertrieb').waitFor();
      await read(window, 'Archivbrief.pdf');
      await page.keyboard.press('a');
      await window.sees('„Archivbrief.pdf“ ist freigegeben.');
      expect((await world.state(sender, homeless)).group?.id).to.equal(firm.sales.id);
    },
  );

  itInBrowser('several letters are decided together, each with its own result', async () => {
    const names = ['Eins.pdf', 'Zwei.pdf', 'Drei.pdf'] as const;
    const letters: Shipment[] = [];
    for (const name of names) letters.push(await letter(name));
    const window = await open(firm.groupManager);
    await read(window, 'Eins.pdf');
    const queue = await window.holdBack('Approvals');
    await window.page.getByLabel('Eins.pdf auswählen').check();
    await window.page.getByLabel('Drei.pdf auswählen').check();
    const [, , third] = letters;
    await firm.world.reject(firm.manager, third!);
    await window.page
      .getByRole('region', { name: 'Wartende Briefe' })
      .getByRole('button', { name: 'Freigeben' })
      .click();
    await window.sees('2 Briefe freigeben?');
    await window.page.getByRole('alertdialog').getByRole('button', { name: 'Freigeben' }).click();
    await read(window, 'Zwei.pdf');
    await window.page.getByRole('alert').getByText('Drei.pdf').waitFor();
    await window.sees('„Eins.pdf“ ist freigegeben.');
    queue.release();
    const states = await Promise.all(letters.map((each) => firm.world.state(examinee, each)));
    expect(states.map(({ approval }) => approval?.state)).to.deep.equal(['APPROVED', 'PENDING', 'REJECTED']);
  });

  itInBrowser(
    'an approval is taken back as long as the letter is held; the keys can be switched off',
    async () => {
      await firm.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 10 } });
      const held = await letter('Gehalten.pdf');
      const window = await open(firm.groupManager);
      const { page } = window;
      await read(window, 'Gehalten.pdf');
      await page.keyboard.press('a');
      await window.sees('„Gehalten.pdf“ ist freigegeben. Bis');
      await page.keyboard.press('u');
      await read(window, 'Gehalten.pdf');
      expect((await firm.world.state(examinee, held)).status).to.equal('PENDING_APPROVAL');

      await page.keyboard.press('?');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await page.getByLabel('Tastenkürzel verwenden').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('r');
      expect(await page.getByLabel(/^Begründung/).count()).to.equal(0);
      await window.press('Ablehnen');
      await page.getByLabel(/^Begründung/).fill('Bleibt stehen');
      await page.keyboard.press('Escape');
      await window.press('Ablehnen');
      expect(await page.getByLabel(/^Begründung/).inputValue()).to.equal('Bleibt stehen');
      await firm.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 0 } });
    },
  );

  itInBrowser('hostile names, file names and comments are nothing but text, at every width', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const sender = await quickUser(firm.world, {
      trait: 'EXAMINEE',
      groups: [firm.sales],
      firstName: markup,
      lastName: `אבג ${'W'.repeat(60)} 🙂`,
    });
    const filename = `${markup} אבג 👩‍👩‍👧 ${'M'.repeat(150)}.pdf`;
    const hostile = await letter(filename, { by: sender });
    await firm.world.reject(firm.manager, hostile, `${markup}\n${'unendlich'.repeat(200)}`);
    await sender.client.run(SubmitShipmentDocument, { id: hostile.id });
    for (const width of [390, 834, 1440]) {
      const window = await open(firm.groupManager, { viewport: { width, height: 900 } });
      await window.page.locator('.pdf-paper canvas').first().waitFor();
      await window.sees('Frühere Entscheidungen');
      expect(await window.page.locator('main img').count()).to.equal(0);
      expect(await window.overflow()).to.equal(0);
      await window.picture(`approvals-hostile-${width}`);
    }
  });

  itInBrowser('who decides on nothing has no such page', async () => {
    const window = await open(firm.user);
    await window.sees('Seite nicht gefunden');
  });
});
