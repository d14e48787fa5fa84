import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { PdfInspector, type PdfLimits } from '../../src/pdf/inspector.js';
import { type PdfInspection, type PdfProblem } from '../../src/pdf/inspection.js';
import { letterPdf } from '../../src/seeds/letter-pdf.js';
import * as samples from '../support/pdf-samples.js';

const MEGABYTE = 1024 * 1024;

const refused = (problem: PdfProblem): PdfInspection => ({ ok: false, problem });
const counted = (pages: number): PdfInspection => ({ ok: true, pages });

async function rejection(promise: Promise<unknown>): Promise<NodeJS.ErrnoException> {
  try {
    await promise;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
  throw new Error('It did not reject.');
}

describe('LXP-2 what is a letter', function () {
  this.timeout(60_000);

  let folder: string;
  let inspector: PdfInspector;
  const further: PdfInspector[] = [];
  let files = 0;

  const store = async (bytes: Uint8Array): Promise<string> => {
    files += 1;
    const path = join(folder, `${files}.pdf`);
    await writeFile(path, bytes);
    return path;
  };
  const inspect = async (bytes: Uint8Array | Promise<Uint8Array>): Promise<PdfInspection> =>
    inspector.inspect(await store(await bytes));
  const limited = (limits: Partial<PdfLimits>): PdfInspector => {
    const other = new PdfInspector(limits);
    further.push(other);
    return other;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vieraugen-pdf-'));
    inspector = new PdfInspector();
  });

  afterEach(async () => {
    await Promise.all(further.splice(0).map((other) => other.close()));
  });

  after(async () => {
    await inspector.close();
    await rm(folder, { recursive: true });
  });

  describe('pages are counted', () => {
    it('counts one page, and six thousand', async () => {
      expect(await inspect(samples.pages(1))).to.deep.equal(counted(1));
      expect(await inspect(samples.pages(6000))).to.deep.equal(counted(6000));
    });

    it('counts in files whose objects are compressed, as most programs save them today', async () => {
      expect(await inspect(samples.compressedPages(250))).to.deep.equal(counted(250));
    });

    it('counts the pages that are there, whatever number the file claims', async () => {
      expect(await inspect(samples.lyingCount(3, 1))).to.deep.equal(counted(3));
      expect(await inspect(samples.lyingCount(3, 9999))).to.deep.equal(counted(3));
    });

    it('counts a page as often as it would be printed', async () => {
      expect(await inspect(samples.repeatedPage(7))).to.deep.equal(counted(7));
    });

    it('counts what a later change of the file left', async () => {
      expect(await inspect(samples.changedAfterwards())).to.deep.equal(counted(2));
    });

    it('does not mind a fault in what a page shows', async () => {
      expect(await inspect(samples.brokenContent())).to.deep.equal(counted(2));
      expect(await inspect(samples.deeplyNested(100_000))).to.deep.equal(counted(1));
      expect(await inspect(samples.negativeLength())).to.deep.equal(counted(1));
      expect(await inspect(samples.crossReferenceBomb())).to.deep.equal(counted(1));
    });

    it('takes 50 MB with six thousand pages while the server goes on answering at once', async () => {
      const path = await store(samples.heavy(50, 6000, 'indirect'));
      await inspector.inspect(await store(samples.pages(1)));
      const delay = monitorEventLoopDelay({ resolution: 10 });
      delay.enable();
      const began = performance.now();
      expect(await inspector.inspect(path)).to.deep.equal(counted(6000));
      delay.disable();
      const milliseconds = performance.now() - began;
      expect(delay.max / 1e6, 'longest wait of the event loop in ms').to.be.below(
        Math.max(250, milliseconds / 2),
      );
    });
  });

  describe('what is no letter is refused by its reason', () => {
    const cases: [string, PdfProblem, () => Uint8Array | Promise<Uint8Array>][] = [
      ['no page at all', 'NO_PAGES', samples.zeroPages],
      ['6,001 pages', 'TOO_MANY_PAGES', () => samples.pages(6001)],
      ['one page named 6,001 times', 'TOO_MANY_PAGES', () => samples.repeatedPage(6001)],
      ['a file that needs a password', 'ENCRYPTED_PDF', () => samples.encrypted()],
      ['a file encrypted with an empty password', 'ENCRYPTED_PDF', samples.encryptedWithEmptyUserPassword],
      ['an encrypted file that lost its trailer', 'NOT_A_PDF', samples.encryptedWithoutTrailer],
      ['a text file', 'NOT_A_PDF', samples.notAPdf],
      ['an empty file', 'NOT_A_PDF', () => new Uint8Array(0)],
      ['a header and nothing else', 'NOT_A_PDF', () => Buffer.from('%PDF-1.7\n')],
      ['a PDF hidden behind something else', 'NOT_A_PDF', samples.headerFarBehind],
      ['a file that was cut off', 'NOT_A_PDF', samples.truncated],
      ['a page that is missing', 'NOT_A_PDF', samples.missingPage],
      ['a page that is none', 'NOT_A_PDF', samples.pageThatIsNone],
      ['a page tree that contains itself', 'NOT_A_PDF', samples.cyclicPageTree],
    ];
    for (const [title, problem, make] of cases) {
      it(`refuses ${title}`, async () => {
        expect(await inspect(make())).to.deep.equal(refused(problem));
      });
    }

    it('does not mistake a file that is not there for a bad letter', async () => {
      const error = await rejection(inspector.inspect(join(folder, 'nowhere.pdf')));
      expect(error.code).to.equal('ENOENT');
      expect(await inspect(samples.pages(2))).to.deep.equal(counted(2));
    });
  });

  describe('a hostile file stops nothing', () => {
    const hostile: [string, Partial<PdfLimits>, () => Uint8Array][] = [
      ['never comes to an end', { milliseconds: 1000 }, samples.multiplyingPageTree],
      ['decompresses to 400 MB', { memoryMegabytes: 128 }, () => samples.flateBomb(400)],
      ['hides a bomb in a bomb', { memoryMegabytes: 128 }, () => samples.doubleFlateBomb(300)],
      ['has more names than memory holds', { memoryMegabytes: 64 }, () => samples.manyNames(2_000_000)],
      ['has more numbers than memory holds', { memoryMegabytes: 64 }, () => samples.manyNumbers(10_000_000)],
      ['has a text longer than memory holds', { memoryMegabytes: 32 }, () => samples.longString(16)],
      ['is larger than any upload', { fileMegabytes: 1 }, () => samples.heavy(2, 1)],
    ];
    for (const [title, limits, make] of hostile) {
      it(`refuses a file that ${title}, keeps memory bounded, and answers the next one`, async () => {
        const other = limited({ parallel: 1, ...limits });
        const [bad, good] = [await store(make()), await store(samples.pages(3))];
        expect(await other.inspect(good)).to.deep.equal(counted(3));

        const before = process.memoryUsage.rss();
        let most = before;
        const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
        const answers = await Promise.all([other.inspect(bad), other.inspect(good)]);
        clearInterval(watch);
        expect(answers).to.deep.equal([refused('PDF_TOO_COMPLEX'), counted(3)]);
        expect((most - before) / MEGABYTE, 'growth of memory in MB').to.be.below(350);
      });
    }
  });

  describe('inspections share few threads', () => {
    it('lets those beyond the limit wait, and answers each', async () => {
      const other = limited({ parallel: 2 });
      const paths = await Promise.all(
        Array.from({ length: 12 }, (_, index) => store(samples.pages(index + 1))),
      );
      const answers = await Promise.all(paths.map((path) => other.inspect(path)));
      expect(answers).to.deep.equal(paths.map((_, index) => counted(index + 1)));
    });

    it('lets an honest file pass two that never end', async () => {
      const other = limited({ parallel: 2, slow: 1, slowMilliseconds: 100 });
      const [endless, letter] = [await store(samples.multiplyingPageTree()), await store(samples.pages(3))];
      const hostile = [rejection(other.inspect(endless)), rejection(other.inspect(endless))];
      expect(await other.inspect(letter)).to.deep.equal(counted(3));
      await other.close();
      await Promise.all(hostile);
    });

    it('reads each file anew in the same thread, and after one that broke it', async () => {
      const other = limited({ parallel: 1, memoryMegabytes: 40 });
      const [letter, bomb] = [await store(samples.pages(3)), await store(samples.manyNumbers(3_000_000))];
      for (let round = 0; round < 2; round++) {
        expect(await other.inspect(letter)).to.deep.equal(counted(3));
        expect(await other.inspect(bomb)).to.deep.equal(refused('PDF_TOO_COMPLEX'));
      }
      for (let pages = 1; pages <= 10; pages++)
        expect(await other.inspect(await store(samples.pages(pages)))).to.deep.equal(counted(pages));
    });

    it('gives an unused thread back, and starts one again when it is needed', async () => {
      const other = limited({ idleMilliseconds: 20 });
      const path = await store(samples.pages(1));
      await other.inspect(path);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await other.inspect(path)).to.deep.equal(counted(1));
    });

    it('ends what runs and what waits when it is closed', async () => {
      const other = limited({ parallel: 1 });
      const path = await store(samples.multiplyingPageTree());
      const errors = [rejection(other.inspect(path)), rejection(other.inspect(path))];
      await other.close();
      await Promise.all(errors);
      await rejection(other.inspect(path));
    });

    it('neither keeps the process alive nor floods its output', async () => {
      const module = new URL('../../src/pdf/inspector.js', import.meta.url).href;
      const path = await store(samples.manyWarnings(1000));
      const program = `import { PdfInspector } from ${JSON.stringify(module)};
        console.log(JSON.stringify(await new PdfInspector().inspect(${JSON.stringify(path)})));`;
      const parameters = ['--input-type=module', '--eval', program];
      const { stdout, stderr } = await promisify(execFile)(process.execPath, parameters, {
        timeout: 120_000,
      });
      expect(JSON.parse(stdout)).to.deep.equal(counted(1));
      expect(stderr).to.equal('');
    });
  });

  describe("the demo's letters are real ones", () => {
    const letter = {
      subject: 'Änderung Ihres Vertrags – Größe „L“',
      sender: 'Nordlicht Energie GmbH · Königstraße 14 · 24103 Kiel',
      recipient: ['Müller & Söhne', 'Übersee-Allee 3', '20457 Hamburg'],
      date: '12. Mai 2025',
      body: 'Sehr geehrte Damen und Herren,\n\nanbei die Aufstellung für Łódź. 😀\n\nMit freundlichen Grüßen',
    };

    for (const pages of [1, 2, 17]) {
      it(`makes a letter of exactly ${pages} page(s)`, async () => {
        expect(await inspect(letterPdf({ ...letter, pages }))).to.deep.equal(counted(pages));
      });
    }

    it('makes the same letter twice as the same file', async () => {
      const [first, second] = [
        await letterPdf({ ...letter, pages: 2 }),
        await letterPdf({ ...letter, pages: 2 }),
      ];
      expect(Buffer.compare(first, second)).to.equal(0);
    });

    it('never cuts a text off that needs more pages', async () => {
      const body = 'Noch ein Satz.\n'.repeat(60);
      expect(await rejection(letterPdf({ ...letter, body, pages: 1 }))).to.be.instanceOf(RangeError);
      expect(await inspect(letterPdf({ ...letter, body, pages: 2 }))).to.deep.equal(counted(2));
    });
  });
});
