/** Whether a text of the address can be the id of an object: one that was cut off or made up is no filter. */
export function isRecordId(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
}
