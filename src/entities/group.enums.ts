import { describeEnum } from './described-enum.js';

/** Whether a group can be used. */
export const GroupStatus = describeEnum('GroupStatus', 'Whether a group can be used (LXP-4).', {
  ACTIVE: 'In use.',
  LOCKED: 'Locked; who belongs to no other group has no access until it is unlocked.',
  DELETED: 'Gone for good; shipments keep its name.',
});
/** See the constant of the same name. */
export type GroupStatus = keyof typeof GroupStatus;
