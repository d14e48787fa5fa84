import { day } from '../../src/clock.js';
import type { FilledAccount, FilledPart } from '../../bench/fill.js';
import { UserOrderField } from '../../src/queries/user/user.criteria.js';
import type { ListName } from '../support/list-walk.js';

const person = '{ id firstName }';
const shipmentFields = `id filename status sender ${person} group { id name } approval { state decidedBy ${person} }`;

/** What an admin table shows of each list. */
export const fields: Record<ListName, string> = {
  shipments: shipmentFields,
  approvals: shipmentFields,
  users: 'id email groups { id name } invitation { sentAt } function',
  groups: 'id name costCentre',
  activities: `id text actor ${person} subjectUser ${person} group { id name }`,
};

/** Orders by each of these, in both directions. */
export const bothWays = (names: string[]): string[] =>
  names.flatMap((field) =>
    ['ASC', 'DESC'].map((direction) => `orderBy: { field: ${field}, direction: ${direction} }`),
  );

/** Orders of shipments that no index of a sender or a group holds. */
export const notByGroup = ['GROSS_PRICE', 'FILENAME', 'PAGES', 'SUBMITTED_AT'];

/** Every order of the shipments. */
export const shipmentOrders = bothWays(['CREATED_AT', 'STATUS', ...notByGroup]);

/** Every order of the users. */
export const userOrders = bothWays(Object.keys(UserOrderField));
/** An instant so many days ago, in the form that the API takes. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * day).toISOString();

/** Each text as an argument. */
export const filters = (texts: string[]): string[] => texts.map((text) => `filter: { ${text} }`);

/** Filters of shipments that an index serves for everybody. */
export function shipmentFilters(account: FilledAccount): string[] {
  const [first, second] = account.groupIds;
  const groups = `groupIds: ["${first}", "${second}"]`;
  const period = `createdFrom: "${daysAgo(310)}", createdTo: "${daysAgo(300)}"`;
  return filters([
    'statuses: [PENDING_APPROVAL]',
    'statuses: [CANCELED]',
    'statuses: [PENDING_APPROVAL, REJECTED]',
    'statuses: [DRAFT, PENDING_APPROVAL, REJECTED, QUEUED, SENT, CANCELED, DELETED]',
    groups,
    `${groups}, statuses: [PENDING_APPROVAL, CANCELED]`,
    period,
    `${period}, statuses: [PENDING_APPROVAL]`,
    `${period}, ${groups}`,
  ]);
}

/** Filters of shipments that an index serves for who sees all, or only their own. */
export const otherShipmentFilters = (account: FilledAccount): string[] =>
  filters([
    `senderIds: ["${account.people.user.id}"]`,
    `senderIds: ["${account.people.user.id}", "${account.people.userApprover.id}"], statuses: [CANCELED]`,
    'channels: [COMPOSE]',
    'channels: [SFTP, COMPOSE]',
    'channels: [COMPOSE], statuses: [SENT]',
    'channels: [GO], statuses: [PENDING_APPROVAL]',
  ]);

/** Filters of activities that an index serves. */
export const activityFilters = (account: FilledAccount): string[] =>
  filters([
    `userIds: ["${account.people.user.id}"]`,
    `userIds: ["${account.people.user.id}"], types: [USER_UPDATED]`,
    `groupIds: ["${account.groupIds[0]!}"]`,
    `from: "${daysAgo(310)}", to: "${daysAgo(300)}"`,
    'types: [LOGGED_IN]',
  ]);

/** Types that hardly any entry has. */
export const rareTypes = filters(['types: [SUPERADMIN_HANDED_OVER, GROUP_CREATED]']);

/** Filters of users, not yet as arguments; with a filter by possible recipients for users who send messages. */
export const userFilters = (account: FilledAccount, part: FilledPart): string[] => [
  'statuses: [LOCKED]',
  'statuses: [DELETED]',
  'statuses: [CREATED, INVITED, ACTIVE, LOCKED, DELETED]',
  'roles: [GROUP_MANAGER]',
  'roles: [MANAGER, USER]',
  `groupIds: ["${account.groupIds[0]!}"]`,
  'approvalTraits: [APPROVER]',
  'approvalTraits: [EXAMINEE, NONE]',
  'invitationExpired: true',
  'invitationExpired: false',
  'needsGroup: true',
  'needsGroup: false',
  'accessAllowed: true',
  'accessAllowed: false',
  ...(part === 'manager' || part === 'superadmin' ? ['mailable: true', 'mailable: false'] : []),
  'accessReasons: [NO_ACTIVE_GROUP, LOCKED]',
  `ids: ["${account.people.user.id}", "${account.people.manager.id}"]`,
  'companyName: { startsWith: "partner", notContains: "2" }',
  'lastName: { equals: "müller" }',
  'personnelNumber: { notEquals: "P-1" }',
  'email: { endsWith: "nirgends" }',
];

/** Tests whether a filter of users asks the memberships of everybody. */
export const readsMemberships = (text: string): boolean => /^(needsGroup|access|mailable)/.test(text);

/** A word that many rows have, and words that none has. */
export const words = filters(['search: "muller"', 'search: "nirgends zu finden"']);

/** Every two filters of different fields together. */
export function pairs(texts: string[]): string[] {
  const fieldOf = (text: string): string => text.split(':')[0]!;
  return filters(
    texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter((other) => fieldOf(other) !== fieldOf(one))
        .map((other) => `${one}, ${other}`),
    ),
  );
}

/** Every two filters of shipments together. */
export const combinedShipmentFilters = (account: FilledAccount): string[] =>
  pairs([
    'statuses: [PENDING_APPROVAL, REJECTED]',
    'statuses: [CANCELED]',
    `groupIds: ["${account.groupIds[0]!}", "${account.groupIds[1]!}"]`,
    `senderIds: ["${account.people.user.id}"]`,
    'channels: [SFTP, COMPOSE]',
    `createdFrom: "${daysAgo(310)}"`,
    `createdTo: "${daysAgo(300)}"`,
    'search: "muller rechnung"',
  ]);

/** Every two filters of activities together. */
export const combinedActivityFilters = (account: FilledAccount): string[] =>
  pairs([
    `userIds: ["${account.people.user.id}"]`,
    `groupIds: ["${account.groupIds[0]!}"]`,
    `from: "${daysAgo(310)}"`,
    `to: "${daysAgo(300)}"`,
    'types: [USER_UPDATED]',
    'search: "muller weber"',
  ]);

/** Each of these in each of these orders. */
export const withOrders = (texts: string[], orders: string[]): string[] =>
  orders.flatMap((order) => texts.map((text) => `${text}, ${order}`));
