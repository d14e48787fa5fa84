import { describeEnum } from './described-enum.js';

/** The direction of a sort order. */
export const SortDirection = describeEnum('SortDirection', 'The direction of a sort order.', {
  ASC: 'Ascending: the smallest, first or oldest item comes first.',
  DESC: 'Descending: the largest, last or newest item comes first.',
});
/** See the constant of the same name. */
export type SortDirection = keyof typeof SortDirection;
