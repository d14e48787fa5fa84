/** The description of every field and argument for this confirmation. */
export const confirmedUnwatchedShipments =
  'The number of waiting shipments of which no user with the approver trait is notified after the change, or on which nobody can decide any more, as seen in `User.solelyWatchedShipments` or in `extensions.count` of the CONFLICT; not needed if it is 0.';
