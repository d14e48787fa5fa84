import { PDFDocument } from '@cantoo/pdf-lib';
import { PdfFile, soundFile, values } from '../../support/pdf-file.js';
import { letter, odd, three, threePages, type Oddity } from './oddity.js';

const lookalike = `<</Filter/Standard/V 1/R 2/P -4/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})>>`;

/** As a library writes it: 40, 128 or 256 bits, by the version of the format. */
async function encrypted(
  version: '1.3' | '1.5' | '1.7' | '1.7ext3',
  userPassword: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  document.encrypt({ userPassword, ownerPassword: 'Eigentuemer', pdfVersion: version } as Parameters<
    typeof document.encrypt
  >[0]);
  return document.save();
}

/** A letter whose offsets count from the file's first byte, behind something else. */
function behind(junk: string, origin?: number): Buffer {
  return new PdfFile(`${junk}%PDF-1.7\n`, origin).add(letter).table().end();
}

/** Files that every viewer opens, though something about them is odd, and such as look like it. */
export const readerOddities: readonly Oddity[] = [
  odd('a catalog that leads straight to a page', 1, () => soundFile({ 1: values.catalog(), 2: three[3] })),
  odd('a catalog that leads straight to a page which does not say what it is', 1, () =>
    soundFile({ 1: values.catalog(), 2: '<</MediaBox[0 0 595 842]>>' }),
  ),
  odd('a catalog that leads straight to a page in an object stream', 1, () => {
    const file = new PdfFile().add({ 1: values.catalog() });
    file.tableStream(9, { ...file.objectStream(8, { 2: three[3] }), ...file.offsets });
    return file.end();
  }),
  odd('a catalog that leads to a branch without a list', 'NOT_A_PDF', () =>
    soundFile({ 1: values.catalog(), 2: '<</Type/Pages/Count 1>>' }),
  ),
  odd('an end that names no table', 3, () => new PdfFile().add(letter).table().end('')),
  odd('an end that names no table, behind something else', 3, () => {
    const file = new PdfFile('HTTP/1.1 200 OK\r\nserver: x\r\n\r\n%PDF-1.7\n').add(letter).table();
    return file.end('');
  }),
  odd('an end that names the wrong place', 3, () => new PdfFile().add(letter).table().end(7)),
  odd('an end that names a place behind the end', 3, () => new PdfFile().add(letter).table().end(999_999)),
  odd('no end at all', 3, () => new PdfFile().add(letter).table().bytes),
  odd('no table at all, and a tree that was written twice', 2, () =>
    Buffer.concat([
      new PdfFile().add(letter).add({ 2: values.tree([3, 4]) }).bytes,
      Buffer.from('trailer\n<</Root 1 0 R>>\n'),
    ]),
  ),
  odd('something else before the header, offsets from the header', 3, () => behind('\r\n--boundary\r\n\r\n')),
  odd('something else before the header, offsets from the start', 3, () =>
    behind('HTTP/1.1 200 OK\r\n\r\n', 0),
  ),
  odd('a kilobyte less a header before the header', 3, () => behind('x'.repeat(1019))),
  odd('a kilobyte before the header', 3, () => behind('x'.repeat(1024))),
  odd('more than a kilobyte before the header', 'NOT_A_PDF', () => behind('x'.repeat(1025))),
  odd('a line break behind the end', 3, () => Buffer.concat([soundFile(letter), Buffer.from('\n\n')])),
  odd('a kilobyte of nothing behind the end', 3, () => Buffer.concat([soundFile(letter), Buffer.alloc(900)])),
  odd('a boundary behind the end', 3, () =>
    Buffer.concat([soundFile(letter), Buffer.from('\r\n--boundary--\r\n')]),
  ),
  odd('an unused dictionary that looks like one for encryption', 3, () =>
    soundFile({ ...letter, 7: lookalike }),
  ),
  odd('an unused dictionary for encryption in an object stream', 3, () => {
    const file = new PdfFile().add(letter);
    file.tableStream(9, { ...file.objectStream(8, { 7: lookalike }), ...file.offsets });
    return file.end();
  }),
  odd('the catalog mentions encryption', 3, () =>
    soundFile({ ...letter, 1: values.catalog('/Encrypt 7 0 R'), 7: lookalike }),
  ),
  odd('encryption that is nothing', 3, () => soundFile(letter, '/Encrypt null')),
  odd('encryption by a password that nobody knows', 'ENCRYPTED_PDF', () =>
    soundFile({ ...letter, 7: lookalike }, '/Encrypt 7 0 R/ID[(a)(b)]'),
  ),
  odd('encryption in the trailer itself', 'ENCRYPTED_PDF', () =>
    soundFile(letter, `/Encrypt ${lookalike}/ID[(a)(b)]`),
  ),
  odd('encryption by a handler that no viewer has', 'ENCRYPTED_PDF', () =>
    soundFile({ ...letter, 7: '<</Filter/Acme.Rights/V 1>>' }, '/Encrypt 7 0 R'),
  ),
  ...(['1.3', '1.5', '1.7', '1.7ext3'] as const).flatMap((version) => [
    odd(`encryption as in version ${version}, with a password`, 'ENCRYPTED_PDF', () =>
      encrypted(version, 'geheim'),
    ),
    odd(`encryption as in version ${version}, without`, 'ENCRYPTED_PDF', () => encrypted(version, '')),
  ]),
  odd('a file that was cut off in its first half', 'NOT_A_PDF', () => {
    const whole = new PdfFile()
      .add({ 2: letter[2], ...three, 1: letter[1] })
      .table()
      .end();
    return whole.subarray(0, whole.length / 3);
  }),
  odd('a file that was cut off before its table', 'NOT_A_PDF', () => new PdfFile().add(letter).bytes),
  odd('a file that was cut off in its catalog, in an object stream', 'NOT_A_PDF', () => {
    const file = new PdfFile();
    const entries = file.objectStream(8, letter);
    file.tableStream(9, { ...entries, ...file.offsets });
    return file.end().subarray(0, 100);
  }),
  odd('an object stream that is damaged', 'NOT_A_PDF', () => {
    const file = new PdfFile().add({ 1: letter[1], ...three });
    const entries = Object.fromEntries([[2, { stream: 8, index: 0 }]]);
    file.stream(8, '/Type/ObjStm/N 1/First 4/Filter/FlateDecode', 'This was never compressed.');
    file.tableStream(9, { ...entries, ...file.offsets });
    return file.end();
  }),
  odd('a page whose content is damaged', 3, () => {
    const file = new PdfFile().add({
      ...letter,
      4: values.page('/MediaBox[0 0 595 842]/Contents 7 0 R'),
    });
    file.stream(7, '/Filter/FlateDecode', 'This was never compressed.');
    return file.table().end();
  }),
  odd('comments in all places', 3, () =>
    soundFile({
      ...letter,
      2: `% a tree\n<</Type/Pages % of three\n/Kids[${threePages.map((page) => `${page} 0 R`).join('%\n ')}]/Count 3>>`,
    }),
  ),
  odd('names that are written in hexadecimal', 3, () =>
    soundFile({ ...letter, 2: '<</T#79pe/P#61ges/K#69ds[3 0 R 4 0 R 5 0 R]/C#6funt 3>>' }),
  ),
];
