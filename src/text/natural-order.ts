/**
 * The key for sorting texts with numbers such as "P-2" and "P-10": each run of digits, without leading zeros, is preceded by its length in two
 * digits, so that 2 comes before 10 anywhere in the text (LXP-9). Texts may have up to 99 digits in a run.
 */
export function naturalKey(text: string): string {
  return text.replace(/\d+/g, (run) => {
    const digits = run.replace(/^0+/, '');
    return `${String(digits.length).padStart(2, '0')}${digits}`;
  });
}
