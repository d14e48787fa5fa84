import { describeEnum } from './described-enum.js';

/** Whether a group can be used. */
export const GroupStatus = describeEnum('GroupStatus', 'Whether a group can be used (LXP-4).', {
  ACTIVE: 'In use.',
  LOCKED: 'Locked; who belongs to no other group has no access until it is unlocked.',
  DELETED: 'Gone for good; shipments keep its name.',
});
/** See the constant of the same name. */
export type GroupStatus = keyof typeof GroupStatus;

/** An action on a group. */
export const GroupAction = describeEnum(
  'GroupAction',
  'An action on a group, by the mutation that carries it out.',
  {
    UPDATE: "Change the group's data: updateGroup.",
    LOCK: 'Lock the group: lockGroup.',
    UNLOCK: 'Unlock the group: unlockGroup.',
    DELETE: 'Delete the group: deleteGroup.',
  },
);
/** See the constant of the same name. */
export type GroupAction = keyof typeof GroupAction;
