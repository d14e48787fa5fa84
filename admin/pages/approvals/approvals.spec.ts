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
import { startBrowser } from '../../../test/support/browser.js';
import { company, type Company } from '../../../test/support/company.js';
import { quickUser } from '../../../test/support/rounds.js';
import { decidedAs, password, type Group, type Person, type Shipment } from '../../../test/support/world.js';

/** What the tests use of a canvas of the browser. */
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
    [browser, firm] = await Promise.all([startBrowser(), company()]);
    examinee = await quickUser(firm.world, { trait: 'EXAMINEE', groups: [firm.sales] });
  });

  after(() => browser.close());

  afterEach(async () => {
    for (const window of windows.splice(0)) {
      await window.close();
      expect(window.outside).to.deep.equal([]);
      expect(window.complaints).to.deep.equal([]);
      expect(window.answers.filter(({ status }) => status === 403)).to.deep.equal([]);
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

  it('an approver decides on forty letters by the keyboard alone, each of which was on the screen', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `Brief ${String(index + 1).padStart(2, '0')}.pdf`);
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
  });
});
