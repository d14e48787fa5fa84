import { activityTypes } from '../../src/entities/activity-type.js';
import { fieldsFor, type Sight } from './documents.js';

// A failed login is noted some time after the answer, and neither it nor a refused attempt each time.
const loggedAtOnce = Object.keys(activityTypes).filter(
  (type) => type !== 'LOGIN_FAILED' && type !== 'ESCALATION_REFUSED',
);

const everyone = '[CREATED, INVITED, ACTIVE, LOCKED, DELETED]';
const everyGroup = '[ACTIVE, LOCKED, DELETED]';
const everyLetter = '[DRAFT, PENDING_APPROVAL, REJECTED, QUEUED, SENT, CANCELED, DELETED]';

/** The requested data. */
export interface Asked {
  sight: Sight;
  decides: boolean;
  /** Counts the users without a group. */
  counts: boolean;
  shipments: boolean;
  account: boolean;
  activities: boolean;
  credentials: boolean;
  customRoles: boolean;
  templates: boolean;
  /** Also totals, filtered lists, and whatever else there is: that costs twice as much. */
  thorough: boolean;
  /** Letters in full, not in brief. */
  inFull: boolean;
}

/** The data that a person sees; fields that require a permission only for its holders. */
export function everythingSeen(asked: Asked): string {
  const { sight, thorough, inFull } = asked;
  const fields = fieldsFor(sight);
  const total = thorough ? 'totalCount' : '';
  const more = `
    ${asked.account ? `account { ${fields.account} }` : ''}
    ${asked.activities ? `activities(first: 1, filter: { types: [${loggedAtOnce.join(', ')}] }) { totalCount }` : ''}
    ${asked.credentials ? `credentials(first: 200) { nodes { ${fields.credential} } totalCount }` : ''}
    ${asked.customRoles ? `customRoles(first: 200) { nodes { ${fields.customRole} } totalCount }` : ''}
    ${asked.templates ? `bookingTemplates(first: 200) { nodes { ${fields.template} } }` : ''}
    ${sight.users ? 'someUsers: users(first: 200, filter: $users) { nodes { id } totalCount }' : ''}
    ${asked.shipments ? overviews : ''}`;
  const variables = [
    ...(thorough && sight.users ? ['$users: UserFilter'] : []),
    ...(thorough && asked.shipments ? ['$shipments: ShipmentFilter'] : []),
  ];
  const letters = `shipments(first: 200, filter: { statuses: ${everyLetter} }) {
      nodes { ${inFull ? fields.letter : fields.letterInBrief} } ${total}
    }`;
  return `query ${variables.length === 0 ? '' : `(${variables.join(', ')})`} {
    viewer {
      permissions { permission scope statuses channels }
      dashboard {
        shipmentsAwaitingMyDecision myShipmentsAwaitingApproval myRejectedShipments myDeletedShipments
        ${asked.counts ? 'usersWithoutGroup' : ''}
      }
    }
    ${sight.users ? `users(first: 200, filter: { statuses: ${everyone} }) { nodes { ${fields.person} } ${total} }` : ''}
    ${sight.groups ? `groups(first: 200, filter: { statuses: ${everyGroup} }) { nodes { ${fields.group} } ${total} }` : ''}
    ${asked.shipments ? letters : ''}
    ${asked.decides ? `approvals(first: 200) { nodes { id } ${total} }` : ''}
    ${thorough ? more : ''}
  }`;
}

const overviews = `overview: shipments(first: 200) { nodes { id } totalCount }
    someShipments: shipments(first: 200, filter: $shipments) { nodes { id } totalCount }`;
