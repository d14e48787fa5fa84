import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { pages } from '../../../test/support/pdf-samples.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

describe('Files dropped on the page on which letters are sent', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;
  let folder: string;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-drop-'));
  });

  after(() => rm(folder, { recursive: true }));

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/send' });
    await window.logIn(firm.user.email, password);
    await window.page.locator('.file-drop').waitFor();
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  async function stored(name: string, content: Uint8Array | string): Promise<string> {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    return file;
  }

  /** Drags files or folders of the machine over the page, and drops them there. */
  async function drop(...files: string[]): Promise<void> {
    const { page } = window;
    const place = await page.locator('.file-drop').boundingBox();
    if (place === null) throw new Error('There is no place for files.');
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files, dragOperationsMask: 1 };
    const at = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
    await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at, data });
    await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at, data });
    await page.locator('.file-drop[data-drop-target]').waitFor();
    await session.send('Input.dispatchDragEvent', { type: 'drop', ...at, data });
  }

  /** The names in the list of letters. */
  function names(): Promise<string[]> {
    return window.page.locator('.letter .letter-name').allInnerTexts();
  }

  itInBrowser(
    'thirty PDF files at once become letters, and any other file is refused in its place',
    async () => {
      const files: string[] = [];
      for (let number = 1; number <= 30; number += 1)
        files.push(await stored(`Brief ${String(number).padStart(2, '0')}.pdf`, pages(1)));
      await drop(...files, await stored('Notiz.txt', 'Kein Brief'));
      await window.sees('30 Briefe, 30 Seiten');
      await window.sees('Die Datei ist kein lesbares PDF.');
      expect(await names()).to.deep.equal([...files.map((file) => path.basename(file)), 'Notiz.txt']);
      expect(await window.accessibilityProblems()).to.deep.equal([]);
    },
  );

  itInBrowser('a folder adds its PDF files, and one without any shows an error', async () => {
    await stored('Post/Brief 10.pdf', pages(1));
    await stored('Post/Brief 9.PDF', pages(2));
    await stored('Post/Mahnungen/Mahnung.pdf', pages(3));
    await stored('Post/desktop.ini', '');
    await stored('Leer/Notiz.txt', 'Kein Brief');
    await drop(path.join(folder, 'Leer'));
    await window.sees('Der Ordner enthält keine PDF-Datei.');
    expect(await names()).to.deep.equal([]);
    await drop(path.join(folder, 'Post'));
    await window.sees('3 Briefe, 6 Seiten');
    expect(await names()).to.have.members(['Brief 9.PDF', 'Brief 10.pdf', 'Mahnung.pdf']);
    expect((await names()).indexOf('Brief 9.PDF')).to.be.lessThan((await names()).indexOf('Brief 10.pdf'));
    expect(await window.page.getByText('keine PDF-Datei').count()).to.equal(0);
  });

  itInBrowser('a file that is already in the list is marked, so that nobody pays for it twice', async () => {
    const file = await stored('Doppelt.pdf', pages(1));
    await drop(file);
    await window.sees('Ein Brief, eine Seite');
    expect(await window.page.getByText('Diese Datei steht schon in der Liste.').count()).to.equal(0);
    await drop(file, await stored('Anders.pdf', pages(1)));
    await window.sees('3 Briefe, 3 Seiten');
    const marked = window.page.locator('.letter').filter({ hasText: 'steht schon in der Liste' });
    expect(await marked.locator('.letter-name').allInnerTexts()).to.deep.equal(['Doppelt.pdf']);
    await window.page.getByRole('button', { name: 'Doppelt.pdf entfernen' }).last().click();
    await marked.waitFor({ state: 'detached' });
    await window.sees('2 Briefe, 2 Seiten');
  });
});
