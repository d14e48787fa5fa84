import anyAscii from 'any-ascii';
import { withoutInvisible } from './characters.js';

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
export function searchableText(parts: readonly (string | null)[]): string {
  const words = parts.flatMap((part) => wordsOf(withoutInvisible(part ?? '')));
  return [...new Set(words.flatMap(everyWriting))]
    .filter((writing) => writing !== '')
    .join(' ')
    .slice(0, 2_000);
}

/**
 * The text that the filter of a column searches: every spelling of the whole value on a line of its own, with a line break also before the first
 * and after the last; empty without a value (DBX-1). Umlauts and apostrophes as in `searchableText`.
 */
export function writingsOf(value: string | null): string {
  const writings = [...new Set(everyWriting(oneLine(value ?? '')))].filter((writing) => writing !== '');
  return writings.length === 0 ? '' : `\n${writings.join('\n')}\n`;
}

/** The spellings of a filter value; it matches a text of `writingsOf` that contains one of them. */
export function soughtWritings(value: string): string[] {
  const writings = [...new Set(writingsSought(oneLine(value)))].filter((writing) => writing !== '');
  // A value of invisible characters matches nothing: no folded text has them.
  return writings.length === 0 ? [value] : writings;
}

/**
 * The words of a search, each as LIKE patterns of which one must match a search text; % and _ in the search are literal. If a word has both
 * umlauts and pairs of letters ("müller-juergens"), the pairs are also contracted.
 */
export function searchWords(search: string): string[][] {
  const words = wordsOf(withoutInvisible(search))
    .map((word) => writingsSought(word).filter((writing) => writing !== ''))
    .filter((writings) => writings.length > 0)
    .slice(0, 10);
  // A search for invisible characters matches nothing; blanks alone do not restrict.
  const sought = words.length === 0 && search.trim() !== '' ? [[search]] : words;
  return sought.map((writings) => [...new Set(writings)].map((each) => `%${literally(each)}%`));
}

/** The text as a part of a LIKE pattern. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function everyWriting(text: string): string[] {
  const folded = foldWord(text);
  const writings = [folded, foldWord(transcribeUmlauts(text)), contractUmlauts(folded)];
  return [...writings, ...writings.map(withoutApostrophes)];
}

function writingsSought(text: string): string[] {
  const folded = foldWord(text);
  const writings = [folded, ...(/[äöü]/.test(text) ? [contractUmlauts(folded)] : [])];
  return [...writings, ...writings.map(withoutApostrophes)];
}

function oneLine(text: string): string {
  return wordsOf(withoutInvisible(text)).join(' ');
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

function transcribeUmlauts(word: string): string {
  return word.replaceAll('ä', 'ae').replace(/[öø]/g, 'oe').replaceAll('ü', 'ue');
}

function contractUmlauts(folded: string): string {
  return folded.replace(/([aou])e/g, '$1');
}
