import type { PdfProblem } from '../../../src/pdf/inspection.js';
import { values } from '../../support/pdf-file.js';

/** An odd file, and what is right: its number of pages, or why it is refused. */
export interface Oddity {
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly right: number | PdfProblem;
}

/** A row of the table. */
export function odd(name: string, right: Oddity['right'], make: Oddity['make']): Oddity {
  return { name, make, right };
}

/** Three pages, numbered as `threePages` names them. */
export const three = { 3: values.page(), 4: values.page(), 5: values.page() } as const;

/** Numbers of the pages in `three`. */
export const threePages = [3, 4, 5] as const;

/** A catalog, a tree and three pages. */
export const letter = { 1: values.catalog(), 2: values.tree(threePages), ...three } as const;

/** The tree that a forger would have counted instead. */
export const onePage = { 2: values.tree([3]) } as const;
