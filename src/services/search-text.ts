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
    const writtenOut = word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
    return [folded, foldWord(writtenOut), folded.replace(/([aou])e/g, '$1')];
  });
  return [...new Set(writings)].join(' ').slice(0, 2_000);
}

/** The words of a search, as LIKE patterns that must all be found; the user's % and _ mean themselves. */
export function searchPatterns(search: string): string[] {
  return foldWord(search)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
