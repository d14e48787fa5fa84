import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { soundFile } from './pdf-file.js';

const CATALOG = '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n';
const TRAILER = 'trailer\n<</Root 1 0 R/Size 10>>\nstartxref\n0\n%%EOF\n';
const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>';
const CONTENT = '4 0 obj\n<</Length 10>>\nstream\n0 0 m 9 9 l\nendstream\nendobj\n';
// References below 10 are the skeleton's; what a sample adds is numbered from here.
const FIRST_FREE = 10;
const PAGES_PER_BRANCH = 100;

function file(...parts: (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(['%PDF-1.7\n', ...parts, TRAILER].map((part) => Buffer.from(part as string)));
}

/** One sound page, with something hostile or odd in front of it. */
function pageAfter(...parts: (string | Uint8Array)[]): Uint8Array {
  return file(...parts, CATALOG, object(2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'), object(3, PAGE), CONTENT);
}

function object(number: number, value: string): string {
  return `${number} 0 obj\n${value}\nendobj\n`;
}

function stream(
  number: number,
  entries: string,
  contents: Uint8Array,
  length: number | string = contents.length,
): Uint8Array {
  const head = `${number} 0 obj\n<<${entries}/Length ${length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), contents, Buffer.from('\nendstream\nendobj\n')]);
}

function pageTree(count: number, claimed = count): string {
  const branches: string[] = [];
  const objects: string[] = [];
  let number = FIRST_FREE;
  for (let done = 0; done < count; done += PAGES_PER_BRANCH) {
    const branch = number++;
    const inBranch = Math.min(PAGES_PER_BRANCH, count - done);
    const kids: string[] = [];
    for (let page = 0; page < inBranch; page += 1) {
      kids.push(`${number} 0 R`);
      objects.push(object(number++, PAGE));
    }
    branches.push(`${branch} 0 R`);
    objects.push(object(branch, `<</Type/Pages/Parent 2 0 R/Kids[${kids.join(' ')}]/Count ${inBranch}>>`));
  }
  return object(2, `<</Type/Pages/Kids[${branches.join(' ')}]/Count ${claimed}>>`) + objects.join('');
}

/** A sound letter of so many pages, whose page tree has branches of a hundred. */
export function pages(count: number): Uint8Array {
  return file(CATALOG, pageTree(count), CONTENT);
}

/** As most writers save today: the objects compressed in object streams, the trailer in a cross-reference stream. */
export async function compressedPages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < count; page += 1) document.addPage([595, 842]).drawText(`Seite ${page + 1}`);
  return document.save({ useObjectStreams: true });
}

/**
 * A sound letter that is made so many megabytes long by pictures (incompressible bytes).
 * @param lengths Whether streams state their length themselves, or name another object that does (slower to read).
 */
export function heavy(
  megabytes: number,
  pageCount: number,
  lengths: 'direct' | 'indirect' = 'direct',
): Uint8Array {
  const picture = new Uint8Array(1024 * 1024);
  // A multiplicative generator: as incompressible as a scan, and the same on every run.
  let state = 1;
  for (let index = 0; index < picture.length; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    picture[index] = state >>> 24;
  }
  const pictures = Array.from({ length: megabytes - 1 }, (_, index) =>
    stream(
      1_000_000 + index,
      '/Type/XObject/Subtype/Image',
      picture,
      lengths === 'direct' ? picture.length : '999999 0 R',
    ),
  );
  return file(CATALOG, pageTree(pageCount), CONTENT, ...pictures, object(999_999, String(picture.length)));
}

/** Needs a password to be opened. */
export async function encrypted(userPassword = 'geheim'): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('Vertraulich');
  document.encrypt({ userPassword, ownerPassword: 'Eigentuemer', permissions: { printing: false } });
  return document.save();
}

/** Every viewer opens it without asking, and yet it is encrypted. */
export function encryptedWithEmptyUserPassword(): Promise<Uint8Array> {
  return encrypted('');
}

/** Encrypted, and cut before the trailer that says so. */
export async function encryptedWithoutTrailer(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  document.encrypt({ userPassword: '', ownerPassword: 'Eigentuemer' });
  const bytes = Buffer.from(await document.save({ useObjectStreams: false }));
  return bytes.subarray(0, bytes.lastIndexOf('xref\n', bytes.lastIndexOf('startxref') - 1));
}

/** A catalog and a page tree, and no page in it. */
export function zeroPages(): Uint8Array {
  return soundFile({ 1: '<</Type/Catalog/Pages 2 0 R>>', 2: '<</Type/Pages/Kids[]/Count 0>>' });
}

/** Its `/Count` claims another number than there are pages. */
export function lyingCount(real: number, claimed: number): Uint8Array {
  return file(CATALOG, pageTree(real, claimed), CONTENT);
}

/** Three pages before, one of them replaced by an appended change: two are left. */
export function changedAfterwards(): Uint8Array {
  const change = file(object(2, `<</Type/Pages/Kids[${FIRST_FREE + 1} 0 R ${FIRST_FREE + 2} 0 R]/Count 2>>`));
  return Buffer.concat([pages(3), change]);
}

/** The page tree's branch contains itself. */
export function cyclicPageTree(): Uint8Array {
  return file(
    CATALOG,
    object(2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    object(3, '<</Type/Pages/Kids[2 0 R]>>'),
  );
}

/** Sixty levels, each naming the next twice, and none its number of pages: whoever counts them goes 2 to the 60 ways. */
export function multiplyingPageTree(): Uint8Array {
  const levels = Array.from({ length: 60 }, (_, level) => {
    const next = `${FIRST_FREE + level + 1} 0 R`;
    return object(FIRST_FREE + level, `<</Type/Pages/Kids[${level < 59 ? `${next} ${next}` : ''}]>>`);
  });
  return file(CATALOG, object(2, `<</Type/Pages/Kids[${FIRST_FREE} 0 R]>>`), ...levels);
}

/** One page object that the tree names so many times, as it would be printed. */
export function repeatedPage(times: number): Uint8Array {
  return file(
    CATALOG,
    object(2, `<</Type/Pages/Kids[${'3 0 R '.repeat(times)}]>>`),
    object(3, PAGE),
    CONTENT,
  );
}

/** The tree names a page that the file doesn't hold. */
export function missingPage(): Uint8Array {
  return file(CATALOG, object(2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'));
}

/** What the tree names as a page is a number. */
export function pageThatIsNone(): Uint8Array {
  return file(CATALOG, object(2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'), object(3, '42'));
}

/** Two sound pages; what they should show is missing, and some other object is rubbish. */
export function brokenContent(): Uint8Array {
  return file(CATALOG, pageTree(2), object(5, '<< /Rubbish ]]>'));
}

/** Cut in the middle, so that the catalog at the end is gone. */
export function truncated(): Uint8Array {
  const whole = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(pageTree(50)), Buffer.from(CATALOG)]);
  return whole.subarray(0, whole.length / 2);
}

/** A text that never was a PDF. */
export function notAPdf(): Uint8Array {
  return Buffer.from('Sehr geehrte Damen und Herren,\n'.repeat(100));
}

/** Something else, with a PDF behind its first megabyte. */
export function headerFarBehind(): Uint8Array {
  return Buffer.concat([Buffer.alloc(1024 * 1024, 'GIF89a'), pages(1)]);
}

/** An object stream that decompresses to so many megabytes (at most 2,047), a thousand times its own size. */
export function flateBomb(megabytes: number): Uint8Array {
  const bomb = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '), { level: 9 });
  return pageAfter(stream(FIRST_FREE, '/Type/ObjStm/N 1/First 4/Filter/FlateDecode', bomb));
}

/** A bomb within a bomb: compressed twice, a few kilobytes per gigabyte. */
export function doubleFlateBomb(megabytes: number): Uint8Array {
  const bomb = deflateSync(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '), { level: 9 }));
  return pageAfter(stream(FIRST_FREE, '/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]', bomb));
}

/** A cross-reference stream of a few bytes that claims a thousand million entries of no width. */
export function crossReferenceBomb(): Uint8Array {
  const entries = '/Type/XRef/Size 10/Index[0 1000000000]/W[0 0 0]/Root 1 0 R/Filter/FlateDecode';
  return pageAfter(stream(FIRST_FREE, entries, deflateSync(Buffer.alloc(10))));
}

/** A dictionary of so many different names: read by the library alone, it aborts the whole process. */
export function manyNames(count: number): Uint8Array {
  const names = Array.from({ length: count }, (_, index) => `/${index.toString(36)} 1`);
  return pageAfter(object(FIRST_FREE, `<<${names.join('')}>>`));
}

/** One array of so many numbers. */
export function manyNumbers(count: number): Uint8Array {
  return pageAfter(object(FIRST_FREE, `[${'0 '.repeat(count)}]`));
}

/** One text of so many megabytes. */
export function longString(megabytes: number): Uint8Array {
  return pageAfter(object(FIRST_FREE, `(${'a'.repeat(megabytes * 1024 * 1024)})`));
}

/** So many numbers too large for a number, each worth a warning of the library. */
export function manyWarnings(count: number): Uint8Array {
  return pageAfter(object(FIRST_FREE, `[${'99999999999999999999 '.repeat(count)}]`));
}

/** Arrays in arrays, so many levels deep, in an object that no page needs. */
export function deeplyNested(levels: number): Uint8Array {
  return pageAfter(object(FIRST_FREE, '['.repeat(levels) + ']'.repeat(levels)));
}

/** A stream whose length is negative, so that a careless reader goes back and never comes to an end. */
export function negativeLength(): Uint8Array {
  const before = `${FIRST_FREE} 0 obj\n`;
  const head = '<</Length -000000>>\nstream\n';
  const decoy = 'endstream\nendobj\n';
  const back = String(before.length + head.length + decoy.length).padStart(6, '0');
  return pageAfter(decoy, before, head.replace('000000', back), decoy);
}
