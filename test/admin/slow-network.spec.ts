import { randomBytes } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { GroupsDocument, ShipmentsDocument } from '../../src/generated/operations.js';
import { AdminWindow } from '../support/admin-window.js';
import { company, type Company } from '../support/company.js';
import { sharedBrowser } from '../support/hooks.js';
import { pages } from '../support/pdf-samples.js';
import { itInBrowser } from '../support/repetitions.js';
import { quickUser } from '../support/rounds.js';
import { password, uniqueName, type Person } from '../support/world.js';

/** 400 kbit/s each way, with a round trip of 0.4 s. */
const slowLine = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

describe('The admin page on a slow line', function () {
  this.timeout(90_000);
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

  /** The number of answers to an operation in this window. */
  function answersTo(operation: string): number {
    return window.answers.filter((each) => each.operation === operation).length;
  }

  async function choose(name: string, content: Uint8Array): Promise<void> {
    const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(content) };
    await window.page.locator('input[type=file]').setInputFiles([file]);
  }

  itInBrowser('an upload shows its progress, and a double click sends nothing twice', async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/send' });
    const { page } = window;
    const line = await page.context().newCDPSession(page);
    await line.send('Network.emulateNetworkConditions', slowLine);
    await window.fill('Anmeldename', examinee.email);
    await window.fill('Passwort', password);
    await page.getByRole('button', { name: 'Anmelden' }).dblclick();
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    expect(answersTo('LogIn')).to.equal(1);

    const document = await PDFDocument.create();
    document.addPage();
    document.setSubject(randomBytes(30_000).toString('hex'));
    await choose('Langsam.pdf', await document.save({ useObjectStreams: false }));
    const progress = page.getByRole('progressbar', { name: 'Langsam.pdf' });
    await progress.and(page.locator('[aria-valuenow]:not([aria-valuenow="0"])')).waitFor();
    await window.press('Zur Freigabe senden');
    await window.sees('Die Dateien werden noch hochgeladen und geprüft.');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Beidseitig').click();
    await window.sees('Ein Brief, eine Seite');
    expect(await page.getByRole('radio', { name: 'Beidseitig' }).isChecked()).to.equal(true);
    await page.getByRole('button', { name: 'Zur Freigabe senden' }).dblclick();
    await window.sees('Wird gesendet …');
    await window.sees('Ein Brief übernommen');
    await window.settled();
    expect(answersTo('CreateShipment')).to.equal(1);
    const { shipments } = await examinee.client.run(ShipmentsDocument, { filter: { search: 'Langsam' } });
    expect(shipments.nodes.map(({ options }) => options.sides)).to.deep.equal(['DUPLEX']);
  });

  itInBrowser(
    'a request without an answer shows a notice, fails at last, and can be repeated with the same input',
    async () => {
      window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/groups' });
      const { page } = window;
      await page.clock.install();
      await window.logIn(firm.manager.email, password);
      await window.sees('Vertrieb');
      const name = uniqueName('Langsam');
      const creation = await window.holdBack('CreateGroup');
      await window.press('Neue Gruppe');
      await window.fill(/^Name/, name);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Anlegen' }).and(page.locator('[data-busy]')).waitFor();
      await page.clock.fastForward(6_000);
      await window.sees('Der Server braucht länger als sonst.');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('slow');
      await page.clock.fastForward(45_000);
      await page.getByRole('dialog').getByText('Der Server antwortet nicht.').waitFor();
      await page.getByText('Der Server braucht länger').waitFor({ state: 'detached' });
      expect(await page.getByLabel(/^Name/).inputValue()).to.equal(name);
      creation.release();
      await window.press('Anlegen');
      await page.getByRole('row').filter({ hasText: name }).waitFor();
      const { groups } = await firm.manager.client.run(GroupsDocument, { filter: { search: name } });
      expect(groups.nodes).to.have.length(1);
    },
  );

  itInBrowser(
    'a list without an answer shows a notice, and loads by itself when the gateway answers again',
    async () => {
      window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/groups' });
      const { page } = window;
      await page.clock.install();
      const list = await window.holdBack('Groups');
      await window.logIn(firm.manager.email, password);
      await window.sees('Wird geladen …');
      await page.clock.fastForward(6_000);
      await window.sees('Der Server braucht länger als sonst.');
      await page.clock.fastForward(45_000);
      await window.sees('Keine Verbindung zum Server.');
      list.release();
      await page.clock.fastForward(2_000);
      await window.sees('Vertrieb');
      await page.getByText('Keine Verbindung zum Server.').waitFor({ state: 'detached' });
    },
  );

  itInBrowser('an upload that stops halfway fails, and one press repeats it', async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/send' });
    const { page } = window;
    await page.clock.install();
    await window.logIn(examinee.email, password);
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    let isStuck = true;
    await page.route('**/uploads/**', async (route) => {
      if (!isStuck) await route.fallback();
    });
    // The page watches for silence from the moment it sends the file, not from the moment it shows the bar.
    const upload = page.waitForRequest('**/uploads/**');
    await choose('Hängt.pdf', pages(1));
    await page.getByRole('progressbar', { name: 'Hängt.pdf' }).waitFor();
    await upload;
    await page.clock.fastForward(46_000);
    await window.sees('Der Server antwortet nicht.');
    isStuck = false;
    await window.press('Hängt.pdf erneut hochladen');
    await window.sees('Ein Brief, eine Seite');
  });
});
