/**
 * The thread in which uploaded PDFs are read. `PdfInspector` starts it; nothing else imports it at run time.
 *
 * Node's `resourceLimits` alone don't protect the server: they ignore ArrayBuffers, and a single large
 * allocation (a growing Map or array) at the heap limit aborts the whole process instead of the thread.
 * Therefore the library's two hot spots, the byte it reads next and the buffer it decodes into, are metered
 * here, and the thread gives up long before the hard limit.
 */
import { readFileSync, statSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFXRefStreamParser,
  decodePDFRawStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { PdfInspection, PdfProblem } from './inspector.js';

/** What the thread needs to know of `PdfLimits`. Megabytes are 1024 * 1024 bytes. */
export interface ReadingLimits {
  readonly pages: number;
  readonly heapMegabytes: number;
  readonly bufferMegabytes: number;
  readonly fileMegabytes: number;
}

/** The order: read the file at this path. */
export interface ReadingOrder {
  readonly path: string;
}

/**
 * What the thread tells: that it can take orders, an answer (and whether the thread is fit for a further order),
 * or that the file could not be read at all.
 */
export type ReadingReport =
  | { readonly kind: 'READY' }
  | { readonly kind: 'ANSWER'; readonly inspection: PdfInspection; readonly reusable: boolean }
  | { readonly kind: 'FAULT'; readonly message: string; readonly code: string | undefined };

const MEGABYTE = 1024 * 1024;
// ISO 32000 readers look for the header in the first kilobyte.
const HEADER_WINDOW = 1024;
// A byte read makes at most some 100 bytes of heap, so that less than 10 MB are allocated unseen.
const BYTES_BETWEEN_CHECKS = 0xffff;
const CROSS_REFERENCE_ENTRIES = 1_000_000;
// The library interns names and references for ever, so a thread that holds much is replaced.
const REUSABLE_BELOW_MEGABYTES = 128;

const limits = workerData as ReadingLimits;
const port = connectedPort();

function connectedPort() {
  if (parentPort === null) throw new Error('inspector.worker runs only as a worker thread.');
  return parentPort;
}

function report(message: ReadingReport): void {
  port.postMessage(message);
}

function refused(problem: PdfProblem): PdfInspection {
  return { ok: false, problem };
}

function isReusable(): boolean {
  const statistics = getHeapStatistics();
  return statistics.used_heap_size + statistics.external_memory < REUSABLE_BELOW_MEGABYTES * MEGABYTE;
}

/** An error would be swallowed by the library, which skips what it can't parse; so the thread ends instead. */
function giveUp(): never {
  report({ kind: 'ANSWER', inspection: refused('PDF_TOO_COMPLEX'), reusable: false });
  process.exit();
}

function giveUpBeyondLimits(bytesToCome: number): void {
  const statistics = getHeapStatistics();
  if (statistics.used_heap_size > limits.heapMegabytes * MEGABYTE) giveUp();
  if (statistics.external_memory + bytesToCome > limits.bufferMegabytes * MEGABYTE) giveUp();
}

type Method = (this: object, ...parameters: never[]) => unknown;

/** Replaces one method of the library; fails at once where a new version of it no longer has that method. */
function meter<T extends Method>(prototype: unknown, name: string, metered: (original: T) => T): void {
  const original: unknown =
    typeof prototype === 'object' && prototype !== null ? Reflect.get(prototype, name) : undefined;
  if (typeof original !== 'function') throw new Error(`@cantoo/pdf-lib has no ${name} to meter any more.`);
  Reflect.set(prototype as object, name, metered(original as T));
}

function meterLibrary(): void {
  const emptyParser = PDFParser.forBytesWithOptions(new Uint8Array(0));
  const byteStream: unknown = Object.getPrototypeOf(Reflect.get(emptyParser, 'bytes'));
  meter<(this: object) => unknown>(byteStream, 'next', (original) => {
    // Called for each byte of up to 50 MB, hence the mask and nothing shared with the other meters.
    let bytesRead = 0;
    return function () {
      bytesRead = (bytesRead + 1) & BYTES_BETWEEN_CHECKS;
      if (bytesRead === 0) giveUpBeyondLimits(0);
      return original.call(this);
    };
  });

  const { context } = emptyParser as unknown as { context: PDFContext };
  const hexadecimal = decodePDFRawStream(
    PDFRawStream.of(context.obj({ Filter: 'ASCIIHexDecode' }), new Uint8Array(0)),
  );
  const decodeStream: unknown = Object.getPrototypeOf(Object.getPrototypeOf(hexadecimal));
  meter<(this: object, requested: number) => unknown>(decodeStream, 'ensureBuffer', (original) => {
    return function (requested) {
      const { byteLength } = Reflect.get(this, 'buffer') as Uint8Array;
      // The buffer grows to the next power of two.
      if (requested > byteLength) giveUpBeyondLimits(2 * requested);
      return original.call(this, requested);
    };
  });

  // Entries are made for the declared number, without reading bytes where the declared widths are 0.
  meter<(this: object) => unknown>(PDFXRefStreamParser.prototype, 'parseEntries', (original) => {
    return function () {
      const subsections = Reflect.get(this, 'subsections') as { length: number }[];
      const entries = subsections.reduce((sum, { length }) => sum + Math.max(0, length), 0);
      if (entries > CROSS_REFERENCE_ENTRIES) giveUp();
      giveUpBeyondLimits(0);
      return original.call(this);
    };
  });
}

function isNamed(object: PDFObject | undefined, name: string): boolean {
  return object === PDFName.of(name);
}

function isPresent(object: PDFObject | undefined): object is PDFObject {
  return object !== undefined && object !== PDFNull;
}

function isEncrypted(context: PDFContext): boolean {
  if (isPresent(context.trailerInfo.Encrypt)) return true;
  // A file whose trailer is lost still shows its encryption dictionary.
  return context
    .enumerateIndirectObjects()
    .some(
      ([, object]) =>
        object instanceof PDFDict &&
        isNamed(object.lookup(PDFName.of('Filter')), 'Standard') &&
        isPresent(object.get(PDFName.of('O'))) &&
        isPresent(object.get(PDFName.of('U'))) &&
        object.lookup(PDFName.of('V')) instanceof PDFNumber,
    );
}

/**
 * Counts the leaves below the catalog's page tree, each as often as it would be printed. A branch that is
 * reached twice (a cycle, or a tree that multiplies itself) and a leaf that is no page make the file unreadable.
 */
function countPages(context: PDFContext): PdfInspection {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) return refused('NOT_A_PDF');
  const root = catalog.lookup(PDFName.of('Pages'));
  if (!(root instanceof PDFDict) || !root.has(PDFName.of('Kids'))) return refused('NOT_A_PDF');

  const branchesSeen = new Set<PDFDict>();
  const open: PDFObject[] = [root];
  let pages = 0;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!(node instanceof PDFDict)) return refused('NOT_A_PDF');
    const type = node.lookup(PDFName.of('Type'));
    const hasKids = node.has(PDFName.of('Kids'));
    if (isNamed(type, 'Page') || (!hasKids && type === undefined)) {
      pages += 1;
      if (pages > limits.pages) return refused('TOO_MANY_PAGES');
      continue;
    }
    const kids = node.lookup(PDFName.of('Kids'));
    if (!(kids instanceof PDFArray) || branchesSeen.has(node)) return refused('NOT_A_PDF');
    branchesSeen.add(node);
    for (const kid of kids.asArray()) {
      const child = context.lookup(kid);
      if (child === undefined) return refused('NOT_A_PDF');
      open.push(child);
    }
  }
  return pages === 0 ? refused('NO_PAGES') : { ok: true, pages };
}

async function read(path: string): Promise<PdfInspection> {
  if (statSync(path).size > limits.fileMegabytes * MEGABYTE) return refused('PDF_TOO_COMPLEX');
  const bytes = readFileSync(path);
  if (!bytes.subarray(0, HEADER_WINDOW).includes('%PDF-')) return refused('NOT_A_PDF');

  let context: PDFContext;
  try {
    context = await PDFParser.forBytesWithOptions(bytes, Infinity).parseDocument();
  } catch {
    return refused('NOT_A_PDF');
  }
  return isEncrypted(context) ? refused('ENCRYPTED_PDF') : countPages(context);
}

async function carryOut({ path }: ReadingOrder): Promise<void> {
  try {
    const inspection = await read(path);
    report({ kind: 'ANSWER', inspection, reusable: isReusable() });
  } catch (error) {
    report({
      kind: 'FAULT',
      message: error instanceof Error ? error.message : String(error),
      code: error instanceof Error && 'code' in error ? String(error.code) : undefined,
    });
  }
}

// The library warns per oddity; a hostile file would flood the server's log with millions of lines.
console.warn = () => undefined;
meterLibrary();
port.on('message', (order: ReadingOrder) => void carryOut(order));
report({ kind: 'READY' });
