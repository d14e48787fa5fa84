import anyAscii from 'any-ascii';

/* A copy of the folding of version 0.1 for migrations, which never change; the program's own is src/text/search-text.ts. */

/**
 * Characters that are invisible, change the direction of the text, or have no agreed form: controls, format characters, fillers,
 * private-use and unassigned code points, lone surrogates. Tabs and line breaks are not among them.
 */
const unseenClass =
  '[\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Default_Ignorable_Code_Point}' +
  // A blank of Braille, the place of an embedded object, and the blanks of notes, of Khitan and of hieroglyphs.
  '\\u2800\\uFFFC\\u{1D159}\\u{16FE4}\\u{13441}\\u{13442}]';
const anyUnseen = new RegExp(unseenClass, 'gv');

/** Latin letters that do not decompose: "ł", "ø", "æ", "ß", "ı" and the like. */
const otherLatin = /[^\P{Script=Latin}a-z]/gu;
/** The characters used as an apostrophe; a grave or acute accent only between letters. */
const apostrophe =
  /[\u2018\u2019\u201B\u02B9\u02BB-\u02BD\u02BE\u02BF\u2032\u2035\uA78C\uFF07]|(?<=\p{L})[`\u00B4](?=\p{L})/gu;

/** Folds a word for searching: lower case, no diacritics, plain letters, one apostrophe and one hyphen. */
function foldWord(text: string): string {
  return text
    .toLowerCase()
    .replace(apostrophe, "'")
    .replace(/\p{Pd}/gu, '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(otherLatin, (letter) => anyAscii(letter).toLowerCase())
    .replaceAll('ς', 'σ');
}

/**
 * The text in which searches look: every word folded, with umlauts as two letters and with such pairs as one, so that "Müller" and "Mueller"
 * are both found by "müller", "mueller" and "muller"; and without apostrophes (LXP-9).
 */
export function frozenSearchText(parts: readonly (string | null)[]): string {
  const words = parts.flatMap((part) => wordsOf((part ?? '').replace(anyUnseen, '')));
  return [...new Set(words.flatMap(everyWriting))]
    .filter((writing) => writing !== '')
    .join(' ')
    .slice(0, 2_000);
}

/** The text that the filter of a column searches: every spelling of the whole value on a line of its own (DBX-1). */
export function frozenWritings([value = null]: readonly (string | null)[]): string {
  const line = wordsOf((value ?? '').replace(anyUnseen, '')).join(' ');
  const writings = [...new Set(everyWriting(line))].filter((writing) => writing !== '');
  return writings.length === 0 ? '' : `\n${writings.join('\n')}\n`;
}

function everyWriting(text: string): string[] {
  const folded = foldWord(text);
  const writings = [folded, foldWord(writtenOut(text)), drawnTogether(folded)];
  return [...writings, ...writings.map(withoutApostrophes)];
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

function withoutApostrophes(folded: string): string {
  return folded.replaceAll("'", '');
}

function writtenOut(word: string): string {
  return word.replaceAll('ä', 'ae').replace(/[öø]/g, 'oe').replaceAll('ü', 'ue');
}

function drawnTogether(folded: string): string {
  return folded.replace(/([aou])e/g, '$1');
}
