import { readFile } from 'node:fs/promises';

/**
 * The approved policy, one line for each permission, table, holding and field. No command writes this file: a change of
 * the policy is made twice, in the tables of src/shield and by hand here.
 */
const file = new URL('../../../test/policy/approved-policy.txt', import.meta.url);

/** The lines of the approved policy. */
export async function approvedLines(): Promise<string[]> {
  return (await readFile(file, 'utf8')).trimEnd().split('\n');
}
