/** Random choices that follow from a seed: the same seed gives the same ones. */
export class Chance {
  private state: number;

  constructor(seed: number | string) {
    this.state = typeof seed === 'number' ? seed : hash(seed);
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Whether something happens that happens with this probability. */
  is(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of these. */
  one<T>(things: readonly T[]): T {
    if (things.length === 0) throw new Error('There is nothing to choose from.');
    return things[this.below(things.length)] as T;
  }

  /** Those of these that happen to be taken, each with this probability. */
  some<T>(things: readonly T[], probability = 0.5): T[] {
    return things.filter(() => this.is(probability));
  }
}

/** A number for a text, spread well (FNV-1a). */
export function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  return mixed >>> 0;
}
