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
  GROUP_LOCKED: 'The group, or the group of the shipment, is locked.',
  GROUP_DELETED: 'The group, or the group of the shipment, is deleted.',
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
  SENDER_ONLY: 'Only the sender of the shipment can do this.',
  NOT_DECIDER: 'The viewer cannot decide on the shipment.',
  SHIPMENT_STATUS: 'The status of the shipment does not allow this.',
  APPROVAL_NOT_NEEDED: 'The shipment needed no approval, so only its sender can do this.',
  GROUP_NOT_DELETED: 'Only shipments of a deleted group can be moved.',
  NO_OTHER_GROUP: 'The account has no group to move the shipment to; it can be decided on without a move.',
  GROUP_REQUIRED: 'The account has groups, and the shipment has none.',
  GROUP_OUT_OF_REACH: 'The viewer cannot send for the group of the shipment any more.',
  OWN_USER: 'The user is the viewer, and only another user can do this.',
  OWN_ACCESS_LOSS: 'The viewer would lose access.',
  USER_IN_OTHER_GROUPS: 'The user also belongs to groups that the viewer does not manage.',
  OWN_GROUPS_ONLY: 'The viewer can create users only in groups that the viewer belongs to.',
  USER_DELETED: 'The user is deleted.',
  USER_LOCKED: 'The user is locked.',
  USER_NOT_LOCKED: 'The user is neither locked nor kept out after wrong passwords.',
  USER_ACTIVE: 'The user has already accepted an invitation.',
  USER_NOT_ACTIVE: 'The user is not active.',
  GRANT_BEYOND_OWN: 'The role or the approval trait has a permission that the viewer could not grant.',
  SUPERADMIN_HANDED_OVER: 'The role of superadmin is not assigned; the superadmin hands it over.',
  PERMISSION_MISSING: 'The viewer lacks the permission.',
  GROUP_NOT_LOCKED: 'The group is not locked.',
  USER_MANAGEMENT_INACTIVE: 'User management is not active.',
} as const;

/** A reason from the catalogue. */
export type ErrorReason = keyof typeof errorReasons;
