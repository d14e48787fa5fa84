import { describeEnum } from './described-enum.js';

/** An area of the mobile app. */
export const AppArea = describeEnum('AppArea', 'An area of the mobile app (PLY-16).', {
  SHIPMENTS: 'Shipments and their states.',
  SENDING: 'Sending letters.',
  APPROVALS: 'Letters that wait for a decision.',
  ACCOUNTING: 'The costs of shipments.',
  USERS: 'Users and their access.',
  ACTIVITIES: 'The activity log.',
});
/** See the constant of the same name. */
export type AppArea = keyof typeof AppArea;

/** A key figure of the mobile app, which is a field of `Dashboard`. */
export const KeyFigure = describeEnum(
  'KeyFigure',
  'A key figure of the mobile app, by the field of `Dashboard` that has it (PLY-16).',
  {
    SHIPMENTS_AWAITING_MY_DECISION: '`Dashboard.shipmentsAwaitingMyDecision`.',
    MY_SHIPMENTS_AWAITING_APPROVAL: '`Dashboard.myShipmentsAwaitingApproval`.',
    MY_REJECTED_SHIPMENTS: '`Dashboard.myRejectedShipments`.',
    MY_DELETED_SHIPMENTS: '`Dashboard.myDeletedShipments`.',
    USERS_WITHOUT_GROUP: '`Dashboard.usersWithoutGroup`.',
    USERS_WITHOUT_ACCESS: '`Dashboard.usersWithoutAccess`.',
  },
);
/** See the constant of the same name. */
export type KeyFigure = keyof typeof KeyFigure;
