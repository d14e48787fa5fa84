/**
 * The text that numbers such as "P-2" and "P-10" are sorted by: before the digits of each run, without leading zeros, stands their
 * count in two digits, so that 2 comes before 10 wherever the numbers stand (LXP-9). Texts may have up to 99 digits in a run.
 */
export function naturalKey(text: string): string {
  return text.replace(/\d+/g, (run) => {
    const digits = run.replace(/^0+/, '');
    return `${String(digits.length).padStart(2, '0')}${digits}`;
  });
}
