/** More than any name or file name has that the gateway accepts. */
const longestLine = 300;
const longestText = 4_000;

/** Marks that change the direction of what follows, or that nobody sees. */
const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Where mail programs see the beginning of an address or the end of a domain, as that of shipments' file names is not. */
const linkable = /:(?=\/\/)|www(?=\.)|(?<=[\p{L}\p{N}-])\.(?=(?!pdf\b)\p{L})/giu;
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/**
 * The same message with every text in it fit to be shown: on one line (a `comment` keeps its lines), without control
 * characters and changes of direction, not endlessly long, and with no address that a mail program would make a link of.
 */
export function displayable<T>(message: T): T {
  // Only texts are exchanged, each for a text, so the shape stays.
  return cleaned(message, oneLine) as T;
}

/** The text, cut where it has more than so many characters. */
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
      cleaned(each, name === 'comment' ? manyLines : oneLine),
    ]),
  );
}

function oneLine(text: string): string {
  return shortened(visible(text), longestLine);
}

function manyLines(text: string): string {
  const lines = text.replace(lineBreak, '\n').split('\n').map(visible);
  return shortened(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    longestText,
  );
}

function visible(text: string): string {
  return text
    .replace(lineBreak, ' ')
    .replace(/\t/g, ' ')
    .replace(invisible, '')
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(linkable, '$&\u2060');
}
