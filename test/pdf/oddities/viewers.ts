import { PdfFile, soundFile, values } from '../../support/pdf-file.js';
import { letter, odd, three, threePages, type Oddity } from './oddity.js';

const widget = '<</Type/Annot/Subtype/Widget/FT/Tx/T(Name)/Rect[50 700 300 720]/P 3 0 R>>';
const template = '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform/></template></xdp:xdp>';
const config = (rendering: string): string =>
  `<config><acrobat><acrobat7><dynamicRender>${rendering}</dynamicRender></acrobat7></acrobat></config>`;

/** A form of XFA: its entry, what else the catalog and the first page have, and the streams from number 7 on. */
function form(
  {
    xfa,
    catalog = '',
    page = '',
    fields = '',
  }: { xfa: string; catalog?: string; page?: string; fields?: string },
  ...streams: string[]
): Buffer {
  const file = new PdfFile().add({
    ...letter,
    1: values.catalog(`/AcroForm<</Fields[${fields}]${xfa}>>${catalog}`),
    3: values.page(`/MediaBox[0 0 595 842]${page}`),
    6: widget,
  });
  streams.forEach((content, index) => file.stream(7 + index, '', content));
  return file.table().end();
}

const withField = { fields: '6 0 R', page: '/Annots[6 0 R]' } as const;

/** A letter with these boxes on its second page, or on its tree. */
const boxes = (page: string, tree = ''): Buffer =>
  soundFile({
    ...letter,
    2: values.tree(threePages, `/Count 3${tree}`),
    3: values.page('/MediaBox[0 0 595 842]'),
    4: values.page(page),
  });

function attached(): Buffer {
  const file = new PdfFile().add({
    ...letter,
    1: values.catalog('/Names<</EmbeddedFiles<</Names[(a.pdf)6 0 R]>>>>/PageMode/UseAttachments'),
    6: '<</Type/Filespec/F(a.pdf)/EF<</F 7 0 R>>>>',
  });
  file.stream(7, '/Type/EmbeddedFile', soundFile(letter));
  return file.table().end();
}

/** Files that show something else than the letter in some viewers, or nothing. */
export const viewerOddities: readonly Oddity[] = [
  odd('a form whose pages are rendered when it is opened', 'RENDERED_BY_ONE_VIEWER', () =>
    form({ xfa: '/XFA 7 0 R', catalog: '/NeedsRendering true' }, template),
  ),
  odd('the same with fields on its pages', 'RENDERED_BY_ONE_VIEWER', () =>
    form({ xfa: '/XFA[(template)7 0 R]', catalog: '/NeedsRendering true', ...withField }, template),
  ),
  odd('pages that are rendered when the file is opened, without a form', 'RENDERED_BY_ONE_VIEWER', () =>
    soundFile({ ...letter, 1: values.catalog('/NeedsRendering true') }),
  ),
  odd('pages that are rendered when the file is opened, by a reference', 'RENDERED_BY_ONE_VIEWER', () =>
    soundFile({ ...letter, 1: values.catalog('/NeedsRendering 6 0 R'), 6: 'true' }),
  ),
  odd('an XFA form whose page shows no field', 'RENDERED_BY_ONE_VIEWER', () =>
    form({ xfa: '/XFA 7 0 R' }, template),
  ),
  odd('an XFA form in parts whose page shows no field', 'RENDERED_BY_ONE_VIEWER', () =>
    form({ xfa: '/XFA[(preamble)7 0 R(template)8 0 R]', fields: '6 0 R' }, '<xdp:xdp>', template),
  ),
  odd('an XFA form that changes its pages', 'RENDERED_BY_ONE_VIEWER', () =>
    form({ xfa: '/XFA[(template)7 0 R(config)8 0 R]', ...withField }, template, config('required')),
  ),
  odd('an XFA form whose pages are as printed', 3, () =>
    form({ xfa: '/XFA[(template)7 0 R(config)8 0 R]', ...withField }, template, config('forbidden')),
  ),
  odd('a form that once was an XFA form', 3, () => form({ xfa: '/XFA[]', ...withField })),
  odd('an ordinary form', 3, () => form({ xfa: '', ...withField })),
  odd('pages that need not be rendered', 3, () =>
    soundFile({ ...letter, 1: values.catalog('/NeedsRendering false') }),
  ),
  odd('a portfolio', 'PORTFOLIO', () =>
    soundFile({ ...letter, 1: values.catalog('/Collection<</View/D>>') }),
  ),
  odd('a portfolio by a reference', 'PORTFOLIO', () =>
    soundFile({ ...letter, 1: values.catalog('/Collection 6 0 R'), 6: '<</Type/Collection>>' }),
  ),
  odd('a portfolio whose catalog is in an object stream', 'PORTFOLIO', () => {
    const file = new PdfFile();
    const entries = file.objectStream(8, { ...letter, 1: values.catalog('/Collection<</View/T>>') });
    file.tableStream(9, { ...entries, ...file.offsets });
    return file.end();
  }),
  odd('a portfolio by an incremental update', 'PORTFOLIO', () => {
    const file = new PdfFile().add(letter).table();
    const previous = file.tableAt;
    const at = file.add({ 1: values.catalog('/Coll#65ction<<>>') }).offsets[1] ?? 0;
    return file.table({ 1: at }, `/Prev ${previous}`).end();
  }),
  odd('an unused dictionary that looks like a portfolio', 3, () =>
    soundFile({ ...letter, 6: values.catalog('/Collection<</View/D>>') }),
  ),
  odd('a portfolio that is nothing', 3, () =>
    soundFile({ ...letter, 1: values.catalog('/Collection null') }),
  ),
  odd('a portfolio that an incremental update removed', 3, () => {
    const file = new PdfFile().add({ ...letter, 1: values.catalog('/Collection<<>>') }).table();
    const previous = file.tableAt;
    const at = file.add({ 1: letter[1] }).offsets[1] ?? 0;
    return file.table({ 1: at }, `/Prev ${previous}`).end();
  }),
  odd('a letter with an attachment', 3, attached),
  odd('a page of no size', 'PAGE_WITHOUT_AREA', () => boxes('/MediaBox[0 0 0 0]')),
  odd('a page of no width', 'PAGE_WITHOUT_AREA', () => boxes('/MediaBox[100 0 100 842]')),
  odd('a page of no height', 'PAGE_WITHOUT_AREA', () => boxes('/MediaBox[0 842 595 842]')),
  odd('a page of no size by its tree', 'PAGE_WITHOUT_AREA', () => boxes('', '/MediaBox[0 0 0 0]')),
  odd('a page of no size by a reference', 'PAGE_WITHOUT_AREA', () =>
    soundFile({ ...letter, 4: values.page('/MediaBox 6 0 R'), 6: '[0 0 7 0 R 842]', 7: '0' }),
  ),
  odd('a page thinner than a hair', 'PAGE_WITHOUT_AREA', () => boxes('/MediaBox[0 0 .001 842]')),
  odd('a page larger than any sheet', 'PAGE_WITHOUT_AREA', () => boxes('/MediaBox[0 0 99999999 99999999]')),
  odd('a page whose box has three corners', 'PAGE_WITHOUT_AREA', () => boxes('/MediaBox[0 0 595]')),
  odd('a page whose box is no numbers', 'PAGE_WITHOUT_AREA', () => boxes('/MediaBox[/a/b/c/d]')),
  odd('a page that is cropped to nothing', 'PAGE_WITHOUT_AREA', () =>
    boxes('/MediaBox[0 0 595 842]/CropBox[0 0 0 0]'),
  ),
  odd('a page that is cropped to what lies beside it', 'PAGE_WITHOUT_AREA', () =>
    boxes('/MediaBox[0 0 595 842]/CropBox[600 0 700 842]'),
  ),
  odd('a page whose box is upside down', 3, () => boxes('/MediaBox[595 842 0 0]')),
  odd('a page whose box begins below zero', 3, () => boxes('/MediaBox[-297 -421 298 421]')),
  odd('a page that inherits its box', 3, () => boxes('', '/MediaBox[0 0 595 842]')),
  odd('a page without a box, which all viewers show as a letter', 3, () => boxes('')),
  odd('a page that is cropped', 3, () => boxes('/MediaBox[0 0 700 900]/CropBox[50 50 645 892]')),
  odd('a page that is turned and enlarged', 3, () => boxes('/MediaBox[0 0 595 842]/Rotate 90/UserUnit 2')),
  odd('three pages of a sound letter', 3, () => soundFile({ ...letter, ...three })),
];
