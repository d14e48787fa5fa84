import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { ShipmentsDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { encrypted, notAPdf, pages } from '../../../test/support/pdf-samples.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password, type Person } from '../../../test/support/world.js';

/** A file as it is chosen in the browser. */
function pdf(name: string, content: Uint8Array): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(content) };
}

describe('The page on which letters are sent (LXP-2, LXP-3, LXP-11)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let examinee: Person;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    examinee = await firm.world.user({ trait: 'EXAMINEE', groups: [firm.sales] });
  });

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/send' });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  const choose = (...files: ReturnType<typeof pdf>[]): Promise<void> =>
    window.page.locator('input[type=file]').setInputFiles(files);

  /** The ids of the letters that were accepted, in their order. */
  const accepted = async (): Promise<string[]> => {
    const links = window.page.getByRole('region', { name: 'Ergebnis' }).locator('.letter-name a');
    const addresses: (string | null)[] = [];
    for (const link of await links.all()) addresses.push(await link.getAttribute('href'));
    return addresses.map((address) => (address ?? '').replace('/shipments/', ''));
  };

  itInBrowser(
    'a user sends two letters with the same options at once, and both lie in the spool as they were chosen',
    async () => {
      const { page } = window;
      const { world, user, sales } = firm;
      await window.logIn(user.email, password);
      await page.getByText('Wählen Sie').waitFor({ state: 'detached' });
      const files = [pdf('Rechnung.pdf', pages(3)), pdf('Angebot.pdf', pages(1))];
      await choose(...files);
      await window.sees('3 Seiten');
      await window.sees('eine Seite');
      // The only group is chosen already.
      expect(await page.getByLabel('Gruppe').inputValue()).to.equal(sales.id);
      await page.getByText('Beidseitig').click();
      await page.getByRole('radiogroup', { name: 'Farbe' }).getByText('Farbe').last().click();
      await window.sees('2 Briefe, 4 Seiten');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.picture('send');
      const total = await page.locator('.send-total strong').innerText();
      await window.press('2 Briefe senden');
      await window.sees('2 Briefe übernommen');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      const ids = await accepted();
      let cents = 0;
      for (const [index, id] of ids.entries()) {
        const sent = await world.shipmentIn(user, id, 'SENT');
        expect(sent.options).to.include({ sides: 'DUPLEX', colour: 'COLOUR' });
        cents += sent.price.grossCents;
        const spool = path.join(world.gateway.gateway.config.spoolDirectory, `${id}.pdf`);
        expect(Buffer.compare(await readFile(spool), files[index]?.buffer ?? Buffer.alloc(0))).to.equal(0);
      }
      expect(ids).to.have.length(2);
      expect(total).to.equal(
        new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format(cents / 100),
      );
    },
  );

  itInBrowser(
    'a sender with several groups sees that the group is missing before pressing anything',
    async () => {
      const { page } = window;
      const sender = await firm.world.user({ groups: [firm.sales, firm.purchasing] });
      await window.logIn(sender.email, password);
      await choose(pdf('Brief.pdf', pages(2)));
      await window.sees('Wählen Sie die Gruppe, für die gesendet wird.');
      await page.getByLabel('Gruppe').selectOption(firm.sales.id);
      await page.getByText('Wählen Sie die Gruppe').waitFor({ state: 'detached' });
      await window.press(/^Brief senden$/);
      await window.sees('Ein Brief übernommen');
    },
  );

  itInBrowser(
    'files that are no letters are refused with their reasons, and the others are sent',
    async () => {
      const { page } = window;
      await window.logIn(firm.user.email, password);
      await choose(
        pdf('Text.pdf', notAPdf()),
        pdf('Geheim.pdf', await encrypted()),
        pdf('Brief.pdf', pages(2)),
      );
      await window.sees('Die Datei ist kein lesbares PDF.');
      await window.sees('Das PDF ist verschlüsselt. Bitte speichern Sie es ohne Passwort.');
      await window.sees('2 Seiten');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await window.press(/^Brief senden$/);
      await window.sees('Ein Brief übernommen');
      expect(await accepted()).to.have.length(1);
      await window.press('Text.pdf entfernen');
      await window.press('Geheim.pdf entfernen');
      await page.getByText('Text.pdf').waitFor({ state: 'detached' });
      await window.press(/^Senden$/);
      await window.sees('Wählen Sie zuerst eine PDF-Datei aus.');
    },
  );

  itInBrowser(
    'international letters have no registered mail, and the price follows the options',
    async () => {
      const { page } = window;
      await window.logIn(firm.user.email, password);
      await choose(pdf('Brief.pdf', pages(1)));
      await page.getByText('Einschreiben Einwurf').click();
      await window.sees('Ein Brief, eine Seite');
      const price = page.locator('.send-total strong');
      await price.filter({ hasText: '€' }).waitFor();
      const registered = await price.innerText();
      await page.getByText('International', { exact: true }).click();
      await window.sees('Einschreiben gibt es nur für nationale Briefe.');
      await price.filter({ hasNotText: registered }).filter({ hasText: '€' }).waitFor();
      await window.press('Als Entwurf behalten');
      await window.sees('Als Entwurf behalten. Nichts wird gesendet');
      const [id = ''] = await accepted();
      const draft = await firm.world.shipmentIn(firm.user, id, 'DRAFT');
      expect(draft.options).to.include({ destination: 'INTERNATIONAL', registered: 'NONE' });
    },
  );

  itInBrowser('an examinee sends with the keyboard alone, and learns who releases the letter', async () => {
    const { page } = window;
    await window.logIn(examinee.email, password);
    await window.sees('Vier Augen: Ihre Briefe werden erst gedruckt');
    const focused = (): Promise<string> => page.evaluate<string>(`document.activeElement?.textContent ?? ''`);
    const tabTo = async (name: string): Promise<void> => {
      for (let steps = 0; steps < 40; steps++) {
        await page.keyboard.press('Tab');
        if ((await focused()) === name) return;
      }
      throw new Error(`The keyboard does not reach ${name}.`);
    };
    await tabTo('Dateien auswählen');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles([pdf('Kündigung.pdf', pages(2))]);
    await window.sees('2 Seiten');
    await tabTo('Zur Freigabe senden');
    await page.keyboard.press('Enter');
    await window.sees('Ein Brief übernommen');
    await window.sees('Wartet auf Freigabe');
    await window.sees(/\d Personen können freigeben\./);
    const [id = ''] = await accepted();
    await firm.world.shipmentIn(examinee, id, 'PENDING_APPROVAL');
    // The result is where the keyboard goes on.
    expect(await focused()).to.include('Ein Brief übernommen');
  });

  itInBrowser(
    'a letter whose answer was lost is sent once, however often the button is pressed',
    async () => {
      const { page } = window;
      await window.logIn(examinee.email, password);
      await choose(pdf('Einmal.pdf', pages(1)));
      await window.sees('Ein Brief, eine Seite');
      await page.route('**/graphql', async (route) => {
        if (!(route.request().postData() ?? '').includes('createShipment')) {
          await route.fallback();
          return;
        }
        await route.fetch();
        await route.abort();
      });
      await window.press('Zur Freigabe senden');
      await window.sees('Der Server antwortet nicht.');
      await page.unroute('**/graphql');
      await window.press('Zur Freigabe senden');
      await window.sees('Ein Brief übernommen');
      const { shipments } = await examinee.client.run(ShipmentsDocument, { filter: { search: 'Einmal' } });
      expect(shipments.nodes).to.have.length(1);
    },
  );

  itInBrowser(
    'the same letter sent again within a day is sent with a warning that names the first one',
    async () => {
      await window.logIn(firm.user.email, password);
      const content = pages(4);
      const first = await firm.world.shipment(firm.user, { group: firm.sales, bytes: content });
      await choose(pdf('Noch einmal.pdf', content));
      await window.sees('Ein Brief, 4 Seiten');
      await window.press(/^Brief senden$/);
      await window.sees('Dieselbe Datei wurde in den 24 Stunden davor schon eingereicht:');
      await window.sees(first.number);
    },
  );

  itInBrowser(
    'unsent files outlive a look at another page, and the browser asks before they are lost',
    async () => {
      const { page } = window;
      await window.logIn(firm.user.email, password);
      const asksBeforeLeaving = (): Promise<boolean> =>
        page.evaluate<boolean>(`!dispatchEvent(new Event('beforeunload', { cancelable: true }))`);
      expect(await asksBeforeLeaving()).to.equal(false);
      await choose(pdf('Behalten.pdf', pages(1)));
      await window.sees('eine Seite');
      await page.getByRole('link', { name: 'Sendungen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Sendungen' }).waitFor();
      expect(await asksBeforeLeaving()).to.equal(true);
      await page.getByRole('link', { name: 'Briefe senden' }).click();
      await window.sees('Behalten.pdf');
      await window.press('Behalten.pdf entfernen');
      expect(await asksBeforeLeaving()).to.equal(false);
    },
  );

  itInBrowser(
    'hostile file names are text, break no layout of a telephone, and one that is too long is refused at its file',
    async () => {
      const { page } = window;
      await page.setViewportSize({ width: 390, height: 844 });
      await window.logIn(examinee.email, password);
      const markup = '<img src=x onerror=alert(1)>.pdf';
      const mixed = `🙂🙂 שלום ‮fdp.exe ${'W'.repeat(180)}.pdf`;
      await choose(pdf(markup, pages(1)), pdf('x'.repeat(300), pages(1)));
      await window.sees(markup);
      await window.sees(/höchstens 255 Zeichen/);
      expect(await window.overflow()).to.equal(0);
      await window.press(`${'x'.repeat(300)} entfernen`);
      await choose(pdf(mixed, pages(1)));
      await page.getByText('W'.repeat(180)).waitFor();
      expect(await window.overflow()).to.equal(0);
      await window.picture('send-hostile-390');
      expect(await page.locator('main img').count()).to.equal(0);
    },
  );
});
