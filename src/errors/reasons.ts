/**
 * Every value of `errors[].extensions.reason`: the exact reason for an expected error, for clients that show a message of their
 * own. An error whose code says everything carries no reason.
 */
export const errorReasons = {
  USER_HOLDS_MORE: 'The other user holds a permission that the viewer could not grant.',
  LOCK_MADE_BY_MORE: 'The lock was set by a user who held a permission that the viewer lacks.',
  INVITEE_WITHOUT_ACCESS:
    'All groups of the user are locked or deleted, so the invitation could not be accepted.',
  OWN_SHIPMENT: 'The viewer is the sender of the shipment, and another user has to decide.',
  APPROVAL_STALE: 'The approval named is not the current one of the shipment.',
  ALREADY_DECIDED: 'The approval has already been decided on.',
  GROUP_LOCKED: 'The group of the shipment is locked.',
  GROUP_DELETED: 'The group of the shipment is deleted.',
  ACCOUNT_UNCONFIRMED: 'The registration of the account is not confirmed yet.',
  FILE_MISSING: 'The file of the shipment is missing on the server; the operator has to restore it.',
  FOLDER_MISSING: 'A folder of the gateway is away on the server; the operator has to bring it back.',
  MIGRATIONS_MISSING: 'The database lacks migrations of this version; the operator has to run them.',
  DATABASE_NEWER:
    'The database has migrations that this version does not know; the operator has to update the gateway.',
  CHANNEL_UNAVAILABLE: 'The channel of the credential does not exist yet.',
  HAND_OVER_BEGUN: 'The hand-over of the shipment to print has begun.',
  ACCESS_LOSS_UNCONFIRMED:
    'Users would lose access; their number is in `count` and has to be confirmed as `confirmedAccessLoss`.',
  UNWATCHED_SHIPMENTS_UNCONFIRMED:
    'Waiting shipments would lose their last notified approver; their number is in `count` and has to be confirmed as `confirmedUnwatchedShipments`.',
} as const;

/** A reason from the catalogue. */
export type ErrorReason = keyof typeof errorReasons;
