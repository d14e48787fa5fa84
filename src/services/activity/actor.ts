import type { Viewer } from '../../shield/viewer.js';

/** The actor of an activity: a viewer, or a person without a session. */
export type Actor = Pick<Viewer, 'accountId' | 'userId' | 'name' | 'ipAddress'>;
