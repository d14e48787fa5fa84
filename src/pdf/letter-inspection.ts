import { withHybridTable } from './hybrid-file.js';
import type { PdfInspection, PdfProblem } from './inspection.js';
import { BrokenPageTree, hasArea, isPrintable, leavesOf, type Leaf } from './page-tree.js';
import { PlainCopy } from './plain-copy.js';
import { NotPlain, type Position } from './values.js';
import type { Opening, Pdfium, PdfiumDocument } from './pdfium.js';

/** The data of a document that determine whether it is a letter. */
interface Reading {
  readonly copy: PlainCopy;
  readonly catalog: Position;
  readonly leaves: readonly Leaf[];
}

const dynamicForm = /<dynamicRender\b[^>]*>\s*required\s*</;

/** Decides whether a file is a letter of 1 to `mostPages` pages, by docs/decisions/0021-pages-counted-by-pdfium.md. */
export function inspectLetter(pdfium: Pdfium, file: Buffer, mostPages: number): PdfInspection {
  const opening = pdfium.open(withHybridTable(file));
  if (opening.kind !== 'OPEN') return refusedOpening(opening.kind);
  const { document } = opening;
  const reading = read(document, mostPages);
  if (typeof reading === 'string') {
    document.close();
    return refused(reading);
  }
  const claimsTheTruth = document.pages === reading.leaves.length;
  const inspection = claimsTheTruth ? inspectPages(document, reading) : null;
  document.close();
  return inspection ?? inspectCorrected(pdfium, reading);
}

function read(document: PdfiumDocument, mostPages: number): Reading | PdfProblem {
  try {
    const copy = new PlainCopy(document.writeCopy());
    const { catalog } = copy;
    if (catalog === undefined) return 'NOT_A_PDF';
    if (copy.dictionary(copy.entry(catalog, 'Collection')) !== undefined) return 'PORTFOLIO';
    const rendering = copy.entry(catalog, 'NeedsRendering');
    if (rendering !== undefined && copy.token(rendering) === 'true') return 'RENDERED_BY_ONE_VIEWER';

    const leaves: Leaf[] = [];
    for (const leaf of leavesOf(copy, catalog)) {
      if (leaves.length === mostPages) return 'TOO_MANY_PAGES';
      leaves.push(leaf);
    }
    if (leaves.length === 0) return 'NO_PAGES';
    const reading = { copy, catalog, leaves };
    return isRenderedFromXfa(document, reading) ? 'RENDERED_BY_ONE_VIEWER' : reading;
  } catch (error) {
    if (error instanceof NotPlain || error instanceof BrokenPageTree) return 'NOT_A_PDF';
    throw error;
  }
}

/** Tests whether the pages are only placeholders of an XFA form: they show none of its fields, or the form changes its pages. */
function isRenderedFromXfa(document: PdfiumDocument, { copy, catalog, leaves }: Reading): boolean {
  const form = copy.dictionary(copy.entry(catalog, 'AcroForm'));
  const xfa = form === undefined ? undefined : copy.entry(form, 'XFA');
  if (xfa === undefined || (copy.array(xfa) !== undefined && copy.elements(xfa).next().done === true))
    return false;
  if (!leaves.some((leaf) => showsField(copy, leaf))) return true;
  for (const packet of document.xfaPackets()) if (dynamicForm.test(packet)) return true;
  return false;
}

function showsField(copy: PlainCopy, { page }: Leaf): boolean {
  const annotations = copy.array(copy.entry(page, 'Annots'));
  for (const each of annotations === undefined ? [] : copy.elements(annotations)) {
    const annotation = copy.dictionary(each);
    const subtype = annotation === undefined ? undefined : copy.entry(annotation, 'Subtype');
    if (subtype !== undefined && copy.token(subtype) === '/Widget') return true;
  }
  return false;
}

/** Every page must load and have an area, both in the page tree and for the engine. */
function inspectPages(document: PdfiumDocument, { copy, leaves }: Reading): PdfInspection {
  let haveArea = leaves.every((leaf) => hasArea(copy, leaf));
  for (const size of document.pageSizes()) {
    if (size === null) return refused('NOT_A_PDF');
    haveArea &&= isPrintable(size);
  }
  return haveArea ? { ok: true, pages: leaves.length } : refused('PAGE_WITHOUT_AREA');
}

/** The engine trusts the number of pages claimed by a file; if it is wrong, the engine gets a copy with the right one. */
function inspectCorrected(pdfium: Pdfium, reading: Reading): PdfInspection {
  const bytes = withCount(reading);
  if (bytes === null) return refused('NOT_A_PDF');
  const opening = pdfium.open(bytes);
  if (opening.kind !== 'OPEN') return refusedOpening(opening.kind);
  const { document } = opening;
  const inspection =
    document.pages === reading.leaves.length ? inspectPages(document, reading) : refused('NOT_A_PDF');
  document.close();
  return inspection;
}

/** The copy with an incremental update: the root of the page tree with its number of pages. Null if the root is not an object of its own. */
function withCount({ copy, catalog, leaves }: Reading): Buffer | null {
  const number = copy.referenceIn(catalog, 'Pages');
  const root = number === undefined ? undefined : copy.objectAt(number);
  if (number === undefined || root === undefined) return null;
  const kept = [...copy.entries(root)].filter(({ name }) => name !== '/Count');
  const entries = kept.map(({ from, to }) => copy.bytes.toString('latin1', from, to)).join(' ');
  const at = copy.bytes.length;
  const object = `${number} 0 obj\n<</Count ${leaves.length} ${entries}>>\nendobj\n`;
  const table = `xref\n${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<</Root ${copy.root} 0 R/Size ${copy.size}/Prev ${copy.tableAt}>>\n`;
  const change = `${object}${table}${trailer}startxref\n${at + object.length}\n%%EOF\n`;
  return Buffer.concat([copy.bytes, Buffer.from(change, 'latin1')]);
}

function refusedOpening(kind: Exclude<Opening['kind'], 'OPEN'>): PdfInspection {
  return refused(kind === 'ENCRYPTED' ? 'ENCRYPTED_PDF' : 'NOT_A_PDF');
}

function refused(problem: PdfProblem): PdfInspection {
  return { ok: false, problem };
}
