import { describeEnum } from './described-enum.js';

/** Which way a list is sorted. */
export const SortDirection = describeEnum('SortDirection', 'Which way a list is sorted.', {
  ASC: 'Smallest, first or oldest on top.',
  DESC: 'Largest, last or newest on top.',
});
/** See the constant of the same name. */
export type SortDirection = keyof typeof SortDirection;
