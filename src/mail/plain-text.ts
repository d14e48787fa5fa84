import { compile, type FormatCallback } from 'html-to-text';

/** Our link: what it does, and under it the address, unbroken however long it is. */
const link: FormatCallback = (element, walk, builder) => {
  const { href } = element.attribs as { href: string };
  walk(element.children, builder);
  builder.addInline(':');
  builder.addLineBreak();
  builder.startNoWrap();
  builder.addLiteral(href);
  builder.stopNoWrap();
};

/** An entry of a list: its first line has a dash, all others stand in, so that none can pass for a line of ours. */
const entry: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2, reservedLineLength: 2 });
  walk(element.children, builder);
  builder.closeBlock({
    trailingLineBreaks: 2,
    blockTransform: (text) => `- ${text.replaceAll('\n', '\n  ')}`,
  });
};

/** What stands at the right of an entry's first line, on that line. */
const figure: FormatCallback = (element, walk, builder) => {
  builder.addInline(' · ');
  walk(element.children, builder);
};

/** The last lines, set off as mail programs expect it of a signature. */
const footer: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.closeBlock({ blockTransform: (text) => `-- \n${text}` });
};

const convert = compile({
  wordwrap: 78,
  // Names and addresses are copied from here: one that is longer than a line stays whole.
  longWordSplit: { forceWrapOnLimit: false },
  formatters: { link, entry, figure, footer },
  selectors: [
    { selector: 'head', format: 'skip' },
    { selector: '.preheader', format: 'skip' },
    { selector: '.brand', format: 'skip' },
    // The address stands below its link already.
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

/** A mail's HTML as text that can be read as it is: wrapped, entries one below the other, quotations marked with `> `. */
export function plainText(html: string): string {
  return `${convert(html)}\n`;
}
