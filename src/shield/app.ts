import type { AppArea, KeyFigure } from '../entities/app.enums.js';
import type { Permission, Scope } from './permissions.js';
import { holds, type Viewer } from './viewer.js';

/** The permission without which an area or a key figure of the app has nothing to show, in at least this scope. */
interface Shown {
  permission: Permission;
  scope: Scope;
}

/** The permission of each area of the mobile app (PLY-16). */
export const appAreas: Readonly<Record<AppArea, Shown>> = {
  SHIPMENTS: { permission: 'shipments.read', scope: 'OWN' },
  SENDING: { permission: 'shipments.send', scope: 'OWN' },
  APPROVALS: { permission: 'approvals.decide', scope: 'OWN' },
  ACCOUNTING: { permission: 'accounting.read', scope: 'ACCOUNT' },
  USERS: { permission: 'users.update', scope: 'GROUPS' },
  ACTIVITIES: { permission: 'activities.read', scope: 'OWN' },
};

/** The permission of each key figure of the mobile app (PLY-16). */
export const keyFigures: Readonly<Record<KeyFigure, Shown>> = {
  SHIPMENTS_AWAITING_MY_DECISION: { permission: 'approvals.decide', scope: 'OWN' },
  MY_SHIPMENTS_AWAITING_APPROVAL: { permission: 'shipments.send', scope: 'OWN' },
  MY_REJECTED_SHIPMENTS: { permission: 'shipments.send', scope: 'OWN' },
  MY_DELETED_SHIPMENTS: { permission: 'shipments.send', scope: 'OWN' },
  USERS_WITHOUT_GROUP: { permission: 'users.update', scope: 'ACCOUNT' },
  USERS_WITHOUT_ACCESS: { permission: 'users.update', scope: 'ACCOUNT' },
};

/** The entries of a table that the viewer sees in the app: those that their permissions open, without those that are hidden. */
export function shownInApp<Name extends string>(
  table: Readonly<Record<Name, Shown>>,
  viewer: Viewer,
  hidden: readonly Name[],
): Name[] {
  return (Object.keys(table) as Name[]).filter((name) => {
    const { permission, scope } = table[name];
    return holds(viewer, permission, scope) && !hidden.includes(name);
  });
}
