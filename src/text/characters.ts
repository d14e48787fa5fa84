/**
 * Characters that are invisible, change the direction of the text, or have no agreed form: controls, format characters, fillers,
 * private-use and unassigned code points, lone surrogates. Tabs and line breaks are not among them.
 */
const unseenClass =
  '[\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Default_Ignorable_Code_Point}' +
  // A blank of Braille, the place of an embedded object, and the blanks of notes, of Khitan and of hieroglyphs.
  '\\u2800\\uFFFC\\u{1D159}\\u{16FE4}\\u{13441}\\u{13442}]';

const viramas =
  '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D3B\\u0D3C\\u0D4D\\u0DCA\\u1039\\u103A\\u17D2\\uA806\\uA953\\uA9C0]';
const joined = '[\\p{L}&&[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}]]';

/**
 * Places where a script needs an invisible character: in emoji, after a Han character whose variant it selects, and the joiners of
 * Arabic and Indic scripts (RFC 5892, appendix A.1 and A.2).
 */
const needed = [
  '\\p{RGI_Emoji}',
  '(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]',
  '(?<=\\p{Unified_Ideograph})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  `(?<=${joined}\\p{M}*)\\u200C(?=${joined})`,
  `(?<=${viramas})[\\u200C\\u200D]`,
  `(?<=\\p{L})\\u200D(?=${viramas})`,
].join('|');

// Properties of whole sequences need the flag `v`, which the compiler's target does not know yet.
const neededOrUnseen = new RegExp(`(${needed})|${unseenClass}`, 'gv');
const anyUnseen = new RegExp(unseenClass, 'gv');
const unseenOrSeparator = new RegExp(`${unseenClass}|[\\x85\\u2028\\u2029]`, 'gv');

/** A mark without a base letter, or more marks on one letter than any script has (UTS #39, 5.4). */
const strayMarks = /(?:^|\s)\p{M}|[\p{Mn}\p{Me}]{5,}/u;

const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Tests whether the text displays as it is stored: no invisible characters except where the script needs them, and no stray marks. */
export function isShowable(text: string): boolean {
  for (const [, isNeeded] of text.matchAll(neededOrUnseen)) if (isNeeded === undefined) return false;
  return !strayMarks.test(text);
}

/** The text without invisible characters. For all output, since rows may be older than the rules. */
export function showable(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(neededOrUnseen, (_, isNeeded: string | undefined) => isNeeded ?? '');
}

/** The same on one line. */
export function showableLine(text: string): string {
  return showable(withLineFeeds(text).replace(/[\n\t]/g, ' '));
}

/** The text without any invisible character, even where the script needs it: for comparisons. */
export function withoutUnseen(text: string): string {
  return text.replace(anyUnseen, '');
}

/** The text in lower case, without a second dot above a letter that has one: "İ" would become an "i" with a second, invisible dot. */
export function inLowerCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/ı(?=\u0307)/g, 'i')
    .replace(/(?<=\p{Soft_Dotted})\u0307/gu, '');
}

/** The text with every invisible character and separator as its JSON escape, except line feeds. */
export function escaped(text: string): string {
  return text.replace(unseenOrSeparator, (unseen) =>
    Array.from(
      { length: unseen.length },
      (_, index) => `\\u${unseen.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** The text with every line break as a line feed. */
export function withLineFeeds(text: string): string {
  return text.replace(lineBreaks, '\n');
}

/** The length in code points of the stored form, as the database counts it. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Tests whether one word mixes Latin, Greek and Cyrillic letters, many of which look alike. */
export function mixesAlphabets(word: string): boolean {
  return (
    [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u].filter((each) => each.test(word))
      .length > 1
  );
}
