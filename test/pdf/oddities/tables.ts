import { PdfFile, values, type Entries } from '../../support/pdf-file.js';
import { letter, odd, onePage, three, threePages, type Oddity } from './oddity.js';

const twoPages = { 2: values.tree([3, 4]) } as const;

function manyPages(count: number): Record<number, string> {
  const numbers = Array.from({ length: count }, (_, index) => index + 10);
  return {
    1: values.catalog(),
    2: values.tree(numbers),
    ...Object.fromEntries(numbers.map((number) => [number, values.page()])),
  };
}

/** A letter whose tree and pages are in an object stream, beside what else `write` adds before the table. */
function compressed(write: (file: PdfFile, entries: Entries) => Entries | undefined): Buffer {
  const file = new PdfFile().add({ 1: letter[1] });
  const { 1: _catalog, ...rest } = letter;
  const entries = file.objectStream(8, rest);
  file.tableStream(9, { ...file.offsets, ...entries, ...write(file, entries) });
  return file.end();
}

/** A table for old readers, which hides the entries that a stream beside it has for new ones. */
function hybrid(visible: readonly number[], hidden: (file: PdfFile) => Entries): Buffer {
  const file = new PdfFile().add(letter);
  const shown = Object.fromEntries(visible.map((number) => [number, file.offsets[number] ?? 0]));
  const at = file.tableStream(9, hidden(file));
  return file.table({ ...shown, 9: 'FREE' }, `/XRefStm ${at}`).end();
}

/** Files whose table, streams or later changes lead to other objects than those that stand last. */
export const tableOddities: readonly Oddity[] = [
  odd('a tree of three, and an orphan after it that lists one', 3, () =>
    new PdfFile().add(letter).orphan(onePage).table().end(),
  ),
  odd('a tree of one, and an orphan after it that lists three', 1, () =>
    new PdfFile()
      .add({ ...letter, ...onePage })
      .orphan({ 2: letter[2] })
      .table()
      .end(),
  ),
  odd('an orphan before the tree', 3, () => new PdfFile().orphan(onePage).add(letter).table().end()),
  odd('an orphaned catalog with a tree of its own', 3, () =>
    new PdfFile()
      .add(letter)
      .orphan({ 1: '<</Type/Catalog/Pages 7 0 R>>', 7: values.tree([3]) })
      .table()
      .end(),
  ),
  odd('an orphan behind the table', 3, () => {
    const file = new PdfFile().add(letter).table();
    const { tableAt } = file;
    return file.orphan(onePage).end(tableAt);
  }),
  odd('7,000 pages, and an orphan that lists one', 'TOO_MANY_PAGES', () =>
    new PdfFile()
      .add(manyPages(7000))
      .orphan({ 2: values.tree([10]) })
      .table()
      .end(),
  ),
  odd('a tree in an object stream, and a plain orphan of it', 3, () =>
    compressed((file) => {
      file.orphan(onePage);
      return undefined;
    }),
  ),
  odd('a plain tree, and an orphan of it in an object stream', 3, () => {
    const file = new PdfFile().add(letter);
    file.objectStream(8, onePage);
    file.tableStream(9);
    return file.end();
  }),
  odd('two object streams with the same object, of which the table names the first', 3, () =>
    compressed((file) => {
      file.objectStream(7, onePage);
      return { 7: file.offsets[7] ?? 0 };
    }),
  ),
  odd('two object streams with the same object, of which the table names the second', 1, () =>
    compressed((file) => ({ ...file.objectStream(7, onePage), 7: file.offsets[7] ?? 0 })),
  ),
  odd('an incremental update of the tree', 2, () => {
    const file = new PdfFile().add(letter).table();
    const previous = file.tableAt;
    file.raw('startxref\n0\n%%EOF\n');
    const at = file.add(twoPages).offsets[2] ?? 0;
    return file.table({ 2: at }, `/Prev ${previous}`).end();
  }),
  odd('an incremental update that the end of the file does not name', 3, () => {
    const file = new PdfFile().add(letter).table();
    const first = file.tableAt;
    const at = file.add(twoPages).offsets[2] ?? 0;
    return file.table({ 2: at }, `/Prev ${first}`).end(first);
  }),
  odd('an incremental update that removes a page', 2, () => {
    const file = new PdfFile().add(letter).table();
    const previous = file.tableAt;
    const at = file.add(twoPages).offsets[2] ?? 0;
    return file.table({ 2: at, 5: 'FREE' }, `/Prev ${previous}`).end();
  }),
  odd('two incremental updates, the last of which restores the tree', 3, () => {
    const file = new PdfFile().add(letter).table();
    const [first, tree] = [file.tableAt, file.offsets[2] ?? 0];
    const at = file.add(twoPages).offsets[2] ?? 0;
    const second = file.table({ 2: at }, `/Prev ${first}`).tableAt;
    return file.table({ 2: tree }, `/Prev ${second}`).end();
  }),
  odd('an incremental update by a stream over a classical table', 2, () => {
    const file = new PdfFile().add(letter).table();
    const previous = file.tableAt;
    const at = file.add(twoPages).offsets[2] ?? 0;
    file.tableStream(9, { 2: at }, `/Prev ${previous}`);
    return file.end();
  }),
  odd('an incremental update that puts the tree into an object stream', 2, () => {
    const file = new PdfFile().add(letter).table();
    const previous = file.tableAt;
    const entries = file.objectStream(8, twoPages);
    file.tableStream(9, { ...entries, 8: file.offsets[8] ?? 0 }, `/Prev ${previous}`);
    return file.end();
  }),
  odd('a table of which a stream hides the tree', 3, () =>
    hybrid([1, 3, 4, 5], (file) => ({ 2: file.offsets[2] ?? 0 })),
  ),
  odd('a table of which a stream hides the tree in an object stream', 3, () =>
    hybrid([1, 3, 4, 5], (file) => ({
      ...file.objectStream(8, { 2: letter[2] }),
      8: file.offsets[8] ?? 0,
    })),
  ),
  odd('a hybrid table, and an orphan that lists one', 3, () =>
    hybrid([1, 3, 4, 5], (file) => {
      const at = file.offsets[2] ?? 0;
      file.orphan(onePage);
      return { 2: at };
    }),
  ),
  odd('a hybrid table that has the tree itself, beside a stream that has another', 3, () =>
    hybrid([1, 2, 3, 4, 5], (file) => ({ 2: file.raw(`2 0 obj\n${onePage[2]}\nendobj\n`) })),
  ),
  odd('a hybrid table with an incremental update', 2, () => {
    const file = new PdfFile().add(letter);
    const { 2: _tree, ...shown } = file.offsets;
    const at = file.tableStream(9, { 2: file.offsets[2] ?? 0 });
    const previous = file.table({ ...shown, 9: 'FREE' }, `/XRefStm ${at}`).tableAt;
    file.orphan(onePage);
    const changed = file.add(twoPages).offsets[2] ?? 0;
    file.orphan(onePage);
    return file.table({ 2: changed }, `/Prev ${previous}`).end();
  }),
  odd('an incremental update whose stream hides the tree', 2, () => {
    const file = new PdfFile().add(letter).table();
    const previous = file.tableAt;
    const changed = file.add(twoPages).offsets[2] ?? 0;
    file.orphan(onePage);
    const at = file.tableStream(9, { 2: changed });
    return file.table({ 9: 'FREE' }, `/Prev ${previous}/XRefStm ${at}`).end();
  }),
  odd('entries that lead to a page by another generation', 3, () => {
    const file = new PdfFile().add(letter).add({ 2: values.tree(threePages).replace('5 0 R', '5 2 R') });
    const at = file.add({ 5: three[5] }, 2).offsets[5] ?? 0;
    return file.table({ ...file.offsets, 5: { offset: at, generation: 2 } }).end();
  }),
  odd('a page that the table calls free', 'NOT_A_PDF', () => {
    const file = new PdfFile().add(letter);
    return file.table({ ...file.offsets, 4: 'FREE' }).end();
  }),
  odd('a table in one section with short lines', 3, () =>
    new PdfFile().add(letter).table(undefined, '', '\r\n').end(),
  ),
];
