/** The stored form of an optional text: null instead of an empty text. */
export function optionalText(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
