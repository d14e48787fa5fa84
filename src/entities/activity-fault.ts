import { describeEnum } from './described-enum.js';

/** The kind of a fault in the activity log. */
export const ActivityFaultReason = describeEnum(
  'ActivityFaultReason',
  'The kind of a fault in the activity log.',
  {
    CHANGED: 'The entry was changed or moved to another place.',
    REMOVED: 'The entry was removed or made unreadable.',
    NOT_SEALED: "The seal of the entry was not made with the gateway's key.",
    OUT_OF_ORDER: 'Entries before this one are missing from the chain, or this one is in the wrong place.',
    NOT_IN_CHAIN:
      'The entry is neither sealed nor waiting to be sealed: it was not written by the gateway, or its place was removed.',
    WRONGLY_WAITING:
      'The entry waits to be sealed, but is already sealed, or was removed before its sealing.',
    END_DIFFERS: 'The end of the chain is not its recorded head.',
    HEAD_MISSING:
      'The head at the last verification without a fault is no longer part of the chain: entries at the end were removed or replaced.',
    LOG_MISSING: 'The log has no entry, not even that of the registration.',
  },
);
/** See the constant of the same name. */
export type ActivityFaultReason = keyof typeof ActivityFaultReason;
