import { showableLine, withLineFeeds } from './characters.js';

/** Longer than any name or file name that the gateway accepts. */
const longestLine = 300;
const longestText = 4_000;
const longestName = 210;
/** The texts of a message that keep their line breaks. */
const namesOfLines: ReadonlySet<string> = new Set(['comment', 'text']);

/** The characters in which mail programs recognise an address or the end of a domain, such as that of a file name. */
const linkable = /:(?=\/\/)|www(?=\.)|(?<=[\p{L}\p{N}-])\.(?=(?!pdf\b)\p{L})/giu;

/** The parts of a page: the head, our own address and tags, which stay unchanged, and texts. */
const partOfHtml = /<head>.*?<\/head>|<p class="address.*?<\/p>|<[^>]*>|[^<]+/gs;

/**
 * The same message with all texts made displayable: on one line (a `comment` and a `text` keep their lines), without control characters and
 * changes of direction, and of limited length. No character is added, so that copied texts are unchanged.
 */
export function displayable<T>(message: T): T {
  // Only texts are replaced by texts, so the shape stays the same.
  return cleaned(message, oneLine) as T;
}

/**
 * The same HTML without texts that a mail program would turn into links, except our own address: such texts are divided by elements, look the
 * same and are copied unchanged.
 */
export function unlinked(html: string): string {
  return html.replace(partOfHtml, (part) =>
    part.startsWith('<') ? part : part.replace(linkable, '<span>$&</span>'),
  );
}

/** The display name beside an address in a mail header; empty if nothing displayable is left, or if it looks like another address. */
export function displayName(name: string): string {
  const shown = shortened(showableLine(name).replace(/\s+/g, ' ').trim(), longestName);
  return /[@＠<>]/.test(shown) ? '' : shown;
}

/** The text, cut off beyond this number of characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

function cleaned(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((each) => cleaned(each, clean));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      cleaned(each, namesOfLines.has(name) ? manyLines : oneLine),
    ]),
  );
}

function oneLine(text: string): string {
  return shortened(visible(text), longestLine);
}

function manyLines(text: string): string {
  const lines = withLineFeeds(text).split('\n').map(visible);
  return shortened(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    longestText,
  );
}

function visible(text: string): string {
  return showableLine(text).replace(/\s+/g, ' ').trim();
}
