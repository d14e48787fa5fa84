import anyAscii from 'any-ascii';
import { mixesAlphabets } from './characters.js';
import { nameKey } from './kinds.js';

/** The key for comparing names by their appearance: as `nameKey`, and with every letter as the Latin one that stands for it. */
export function appearanceKey(name: string): string {
  return anyAscii(nameKey(name)).toLowerCase().trim();
}

/** Tests whether a word of the name has letters of several alphabets, which no honest name has. */
export function hasMixedWord(name: string): boolean {
  return name.split(/\s+/).some(mixesAlphabets);
}
