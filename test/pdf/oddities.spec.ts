import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import { dropBytesBeforeHeader } from '../../src/pdf/header.js';
import { PdfInspector } from '../../src/pdf/inspector.js';
import { type PdfInspection, type PdfProblem } from '../../src/pdf/inspection.js';
import { otherOpinions, otherReadersAreThere } from '../support/pdf-readers.js';
import { repetitions } from '../support/repetitions.js';
import { readerOddities } from './oddities/readers.js';
import { tableOddities } from './oddities/tables.js';
import { treeOddities } from './oddities/trees.js';
import { viewerOddities } from './oddities/viewers.js';

const oddities = [...tableOddities, ...treeOddities, ...readerOddities, ...viewerOddities];
const thorough = repetitions({ usual: 0, thorough: 1 }) === 1;

/** Refusals that are rules of this service; other readers know no such rules. */
const rules: readonly PdfProblem[] = [
  'ENCRYPTED_PDF',
  'TOO_MANY_PAGES',
  'PAGE_WITHOUT_AREA',
  'PORTFOLIO',
  'RENDERED_BY_ONE_VIEWER',
];

describe('LXP-2 odd files are counted as they are printed, or refused with the right problem', function () {
  this.timeout(60_000);

  let folder: string;
  let inspector: PdfInspector;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-odd-'));
    inspector = new PdfInspector();
  });

  after(async () => {
    await inspector.close();
    await rm(folder, { recursive: true });
  });

  /** As an upload is stored: from the header on. */
  async function stored(bytes: Uint8Array): Promise<string> {
    const file = path.join(folder, 'odd.pdf');
    await writeFile(file, await buffer(Readable.from([bytes]).pipe(dropBytesBeforeHeader())));
    return file;
  }

  for (const { name, make, right } of oddities) {
    it(`${name}: ${typeof right === 'number' ? `${right} pages` : right}`, async () => {
      const inspection: PdfInspection =
        typeof right === 'number' ? { ok: true, pages: right } : { ok: false, problem: right };
      expect(await inspector.inspect(await stored(await make()))).to.deep.equal(inspection);
    });
  }

  (thorough ? describe : describe.skip)('qpdf and poppler agree, wherever they agree with each other', () => {
    before(async () => {
      expect(await otherReadersAreThere(), 'the Debian packages qpdf and poppler-utils').to.equal(true);
    });

    for (const { name, make, right } of oddities.filter(({ right: each }) => !isRule(each))) {
      it(name, async () => {
        const file = path.join(folder, 'as-it-came.pdf');
        await writeFile(file, await make());
        const { qpdf, poppler, everyPageLoads } = await otherOpinions(file);
        if (qpdf !== poppler) return;
        if (qpdf === null) expect(right, 'neither opens it').to.be.a('string');
        else if (everyPageLoads) expect(right, 'both count').to.equal(qpdf);
      });
    }
  });
});

function isRule(right: number | PdfProblem): boolean {
  return typeof right === 'string' && rules.includes(right);
}
