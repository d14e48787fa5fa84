import { describeEnum } from './described-enum.js';

/** The status of a group. */
export const GroupStatus = describeEnum('GroupStatus', 'The status of a group (LXP-4).', {
  ACTIVE: 'The group is in use.',
  LOCKED: 'The group is locked. Members without another active group have no access until it is unlocked.',
  DELETED: 'The group is deleted for good; shipments keep its name.',
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
