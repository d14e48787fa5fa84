import type { Viewer } from '../../shield/viewer.js';

/** Who did it: a viewer, or somebody who had no session yet. */
export type Actor = Pick<Viewer, 'accountId' | 'userId' | 'name' | 'ipAddress'>;
