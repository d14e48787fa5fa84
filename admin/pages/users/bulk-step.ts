import type { Failure } from '../../parts/data/failure';
import type { ListedUser } from './user-columns';

/** An action on many users: what it does to one of them; null if it succeeded. */
export type BulkStep = (user: ListedUser) => Promise<Failure | null>;
