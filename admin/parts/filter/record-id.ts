/** Tests whether a text of the address has the form of an id. A text of another form is no filter. */
export function isRecordId(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
}
