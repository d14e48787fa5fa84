/** The description of every field and argument for this confirmation. */
export const confirmedUnwatchedShipments =
  'Confirms that this many waiting shipments lose their last notified approver, or the last user who can decide on them. Without the right number, the change is refused with CONFLICT; the number is `User.solelyWatchedShipments`, and `extensions.count` of the error. Not needed if it is 0.';
