import type { GroupStatus } from '../../entities/group.enums.js';
import type { Reasons } from './reason.js';

const groupStates: Record<GroupStatus, string> = {
  ACTIVE: 'ist aktiv',
  LOCKED: 'ist gesperrt',
  DELETED: 'ist gelöscht',
};

/** Reasons of groups. */
export const groupReasons = {
  GROUP_NOT_IN_STATE: {
    code: 'INVALID_STATE',
    when: 'The group is deleted, or is locked or unlocked already.',
    remedy: 'Load the group again.',
    messages: {
      EN: ({ status, needed }: { status: GroupStatus; needed: readonly GroupStatus[] }) =>
        `The group is ${status}; this needs ${needed.join(' or ')}.`,
      DE: ({ status }: { status: GroupStatus }) => `Die Gruppe ${groupStates[status]}.`,
    },
  },
} as const satisfies Reasons;
