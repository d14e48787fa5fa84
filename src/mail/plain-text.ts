import { compile, type FormatCallback } from 'html-to-text';

/** Our link: its label, and below it the address, unbroken whatever its length. */
const link: FormatCallback = (element, walk, builder) => {
  const { href } = element.attribs as { href: string };
  walk(element.children, builder);
  builder.addInline(':');
  builder.addLineBreak();
  builder.startNoWrap();
  builder.addLiteral(href);
  builder.stopNoWrap();
};

/** An entry of a list: its first line has a dash, and all others are indented, so that none looks like a line of the mail itself. */
const entry: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2, reservedLineLength: 2 });
  walk(element.children, builder);
  builder.closeBlock({
    trailingLineBreaks: 2,
    blockTransform: (text) => `- ${text.replaceAll('\n', '\n  ')}`,
  });
};

/** The figure at the right of an entry's first line. */
const figure: FormatCallback = (element, walk, builder) => {
  builder.addInline(' · ');
  walk(element.children, builder);
};

/** The last lines, separated like a signature in mail programs. */
const footer: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.closeBlock({ blockTransform: (text) => `-- \n${text}` });
};

const convert = compile({
  wordwrap: 78,
  // Names and addresses are copied from here, so long ones are not wrapped.
  longWordSplit: { forceWrapOnLimit: false },
  formatters: { link, entry, figure, footer },
  selectors: [
    { selector: 'head', format: 'skip' },
    { selector: '.preheader', format: 'skip' },
    { selector: '.brand', format: 'skip' },
    // The address is already below the link.
    { selector: '.address', format: 'skip' },
    { selector: 'h1', options: { uppercase: false, leadingLineBreaks: 1, trailingLineBreaks: 2 } },
    { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 3, trailingLineBreaks: 2 } },
    { selector: 'a', format: 'link' },
    { selector: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 2 } },
    { selector: 'table.entry', format: 'entry' },
    { selector: 'td.figure', format: 'figure' },
    { selector: 'table.amounts', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    { selector: 'td.footer', format: 'footer' },
  ],
});

/** The HTML of a mail as readable text: wrapped, entries one below the other, quotations marked with `> `. */
export function plainText(html: string): string {
  return `${convert(html)}\n`;
}
