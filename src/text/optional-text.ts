/** An optional text as it is stored: null instead of nothing. */
export function optionalText(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
