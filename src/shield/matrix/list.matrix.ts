import { anyone, signedIn } from '../access.js';
import { fields, mergedRows } from './rows.js';

/** What the fields that all concepts share take. */
export const listMatrix = mergedRows(
  { 'Query.node': signedIn, 'Node.id': anyone },
  fields('PageInfo', signedIn, 'hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'),
);
