import anyAscii from 'any-ascii';
import { mixesAlphabets } from './characters.js';
import { nameKey } from './kinds.js';

/** The key for comparing names by their appearance: as `nameKey`, with every letter replaced by the Latin letter that it resembles. */
export function appearanceKey(name: string): string {
  return anyAscii(nameKey(name)).toLowerCase().trim();
}

/** Tests whether a word of the name mixes letters of several alphabets, which only misleading names do. */
export function hasMixedWord(name: string): boolean {
  return name.split(/\s+/).some(mixesAlphabets);
}
