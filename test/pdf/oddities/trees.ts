import { PdfFile, soundFile, values } from '../../support/pdf-file.js';
import { letter, odd, three, threePages, type Oddity } from './oddity.js';

const branch = (kids: readonly number[], further?: string): string =>
  values.tree(kids, `/Parent 2 0 R${further ?? `/Count ${kids.length}`}`);

/** A catalog, this tree, three pages, and what else there is. */
function withTree(tree: string, further: Readonly<Record<number, string>> = {}): Buffer {
  return soundFile({ 1: values.catalog(), 2: tree, ...three, ...further });
}

/** Files whose page trees are deep, lie or are broken. */
export const treeOddities: readonly Oddity[] = [
  odd('a tree with branches of unequal depth', 3, () =>
    withTree(values.tree([3, 6], '/Count 3'), {
      6: branch([4, 7], '/Count 2'),
      7: values.tree([5], '/Parent 6 0 R/Count 1'),
    }),
  ),
  odd('an empty branch among pages', 3, () =>
    withTree(values.tree([3, 6, 4, 5], '/Count 3'), { 6: branch([]) }),
  ),
  odd('a branch that claims too few pages', 3, () =>
    withTree(values.tree([6], '/Count 3'), { 6: branch([3, 4, 5], '/Count 1') }),
  ),
  odd('a tree that claims too few pages', 3, () => withTree(values.tree(threePages, '/Count 1'))),
  odd('a tree that claims too many pages', 3, () => withTree(values.tree(threePages, '/Count 9999'))),
  odd('a tree that claims fewer than no pages', 3, () => withTree(values.tree(threePages, '/Count -3'))),
  odd('a tree that claims nothing', 3, () => withTree(values.tree(threePages, ''))),
  odd('a tree that claims nothing, with a branch that claims too few', 3, () =>
    withTree(values.tree([6], ''), { 6: branch([3, 4, 5], '/Count 1') }),
  ),
  odd('7,000 pages that claim to be one', 'TOO_MANY_PAGES', () =>
    withTree(values.tree(new Array<number>(7000).fill(3), '/Count 1')),
  ),
  odd('a page that is named three times', 3, () => withTree(values.tree([3, 3, 3]))),
  odd('a page that stands in the list itself', 1, () =>
    withTree(`<</Type/Pages/Kids[${values.page()}]/Count 1>>`),
  ),
  odd('a page that says of what kind it is by a reference', 1, () =>
    withTree(values.tree([6]), {
      6: '<</Type 7 0 R/Parent 2 0 R/MediaBox 8 0 R>>',
      7: '/Page',
      8: '[0 0 595 842]',
    }),
  ),
  odd('pages that do not say of what kind they are', 3, () =>
    soundFile({
      1: values.catalog(),
      2: values.tree(threePages),
      ...Object.fromEntries(threePages.map((number) => [number, '<</Parent 2 0 R/MediaBox[0 0 595 842]>>'])),
    }),
  ),
  odd('a tree that is no object of its own', 3, () =>
    soundFile({ 1: `<</Type/Catalog/Pages ${values.tree(threePages)}>>`, ...three }),
  ),
  odd('a tree without a page', 'NO_PAGES', () => withTree(values.tree([]))),
  odd('a tree of empty branches', 'NO_PAGES', () =>
    withTree(values.tree([6, 7], '/Count 0'), { 6: branch([]), 7: branch([]) }),
  ),
  odd('a tree without a page that claims one', 'NO_PAGES', () => withTree(values.tree([], '/Count 1'))),
  odd('a tree that contains itself', 'NOT_A_PDF', () => withTree(values.tree([3, 2]))),
  odd('a branch that contains its tree', 'NOT_A_PDF', () =>
    withTree(values.tree([3, 6]), { 6: branch([2], '/Count 1') }),
  ),
  odd('a branch that is named twice', 'NOT_A_PDF', () =>
    withTree(values.tree([6, 6], '/Count 2'), { 6: branch([3]) }),
  ),
  odd('nothing where a page should be', 'NOT_A_PDF', () =>
    withTree('<</Type/Pages/Kids[3 0 R null 5 0 R]/Count 3>>'),
  ),
  odd('a page that the file does not hold', 'NOT_A_PDF', () => withTree(values.tree([3, 4, 9]))),
  odd('a number where a page should be', 'NOT_A_PDF', () => withTree(values.tree([3, 6]), { 6: '42' })),
  odd('a stream where a page should be', 'NOT_A_PDF', () => {
    const file = new PdfFile().add({ 1: values.catalog(), 2: values.tree([3, 6]), ...three });
    file.stream(6, '/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]', 'q Q');
    return file.table().end();
  }),
  odd('a catalog without a tree', 'NOT_A_PDF', () => soundFile({ 1: '<</Type/Catalog>>', ...three })),
  odd('a catalog that the file does not hold', 'NOT_A_PDF', () => {
    const { 1: _catalog, ...rest } = letter;
    return new PdfFile().add(rest).table().end();
  }),
];
