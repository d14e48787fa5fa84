/** Folds what people type so that writing does not matter: compatibility forms, blanks around, and case (login names, e-mails, group names). */
export function foldKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Folds a word for searching: lower case, no diacritics, "ß" as "ss". */
export function foldWord(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
}

/**
 * The text that searches look into: every part folded, and once more with umlauts written out, so that "Müller" is found
 * by "muller" and by "mueller" (LXP-9).
 */
export function searchText(parts: readonly (string | null)[]): string {
  const plain = parts.filter((part) => part !== null && part !== '').join(' ');
  const writtenOut = plain.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  const folded = foldWord(plain);
  const alternative = foldWord(writtenOut);
  return (folded === alternative ? folded : `${folded} ${alternative}`).slice(0, 2_000);
}

/** The words of a search, as LIKE patterns that must all be found; the user's % and _ mean themselves. */
export function searchPatterns(search: string): string[] {
  return foldWord(search)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
