/** Folds what people type so that writing does not matter: compatibility forms, blanks around, and case (login names, e-mails, group names). */
export function foldKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Folds a word for searching: lower case, no diacritics, "ß" as "ss". */
function foldWord(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
}

/**
 * The text that searches look into: every word folded, with umlauts written out and with written-out umlauts drawn together,
 * so that "Müller" and "Mueller" are both found by "müller", "mueller" and "muller" (LXP-9).
 */
export function searchText(parts: readonly (string | null)[]): string {
  const words = parts
    .flatMap((part) => (part ?? '').normalize('NFC').toLowerCase().split(/\s+/))
    .filter((word) => word !== '');
  const writings = words.flatMap((word) => {
    const folded = foldWord(word);
    return [folded, foldWord(writtenOut(word)), drawnTogether(folded)];
  });
  return [...new Set(writings)].join(' ').slice(0, 2_000);
}

/**
 * The words of a search, each as LIKE patterns of which one must be found in a search text; the user's % and _ mean
 * themselves. Who types some umlauts and writes others out ("müller-juergens") has them all drawn together.
 */
export function searchWords(search: string): string[][] {
  return search
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => [foldWord(word), ...(/[äöü]/.test(word) ? [drawnTogether(foldWord(word))] : [])])
    .filter(([word]) => word?.trim() !== '')
    .slice(0, 10)
    .map((writings) => [...new Set(writings)].map((each) => `%${each.replace(/[\\%_]/g, '\\$&')}%`));
}

function writtenOut(word: string): string {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}

function drawnTogether(folded: string): string {
  return folded.replace(/([aou])e/g, '$1');
}
