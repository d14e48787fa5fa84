/** The description of every field and argument for this confirmation. */
export const confirmedUnwatchedShipments =
  'The number of waiting shipments that lose their last notified approver, or the last user who can decide on them, through the change, as in `User.solelyWatchedShipments` or in `extensions.count` of the CONFLICT. Not needed if it is 0.';
