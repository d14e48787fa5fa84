import fc from 'fast-check';
import type { Role, ShipmentStatus } from '../../src/entities/enums.js';
import { everythingSeen } from './documents.js';
import {
  administers,
  groupMode,
  hasAccess,
  overviewShows,
  permissions,
  scopeOf,
  seesEntry,
  seesGroup,
  seesPerson,
  waitsFor,
  withoutGroup,
  type Group,
  type Letter,
  type Person,
} from './model.js';
import { comparable, idsOf, shown, type Play } from './play.js';
import { describePerson } from './story.js';

/** Whom to ask for filtered lists and totals besides, and with which filters. */
export interface Filters {
  asked: number;
  roles: Role[];
  group: number | null;
  statuses: ShipmentStatus[];
  sender: number | null;
}

/** Any filters. */
export const filters: fc.Arbitrary<Filters> = fc.record({
  asked: fc.nat(20),
  roles: fc.subarray<Role>(['SUPERADMIN', 'MANAGER', 'GROUP_MANAGER', 'USER'], { minLength: 1 }),
  group: fc.option(fc.nat(5)),
  statuses: fc.subarray<ShipmentStatus>(['DRAFT', 'PENDING_APPROVAL', 'REJECTED', 'QUEUED', 'DELETED'], {
    minLength: 1,
  }),
  sender: fc.option(fc.nat(10)),
});

interface Connection<Node = { id: string }> {
  nodes: Node[];
  totalCount?: number;
}

interface Everything {
  viewer: {
    account: object;
    permissions: { permission: string; scope: string }[];
    dashboard: object;
  };
  users: Connection<{ id: string; role: Role }>;
  groups: Connection;
  shipments: Connection<SeenLetter>;
  activities: { totalCount: number };
  approvals?: Connection;
  someUsers?: Connection;
  someShipments?: Connection;
}

interface SeenLetter {
  id: string;
  sender: { id: string };
  approval: { state: string; decidedBy: { id: string } | null } | null;
}

/** Compares what everybody sees with what the model says they see; who has no access gets UNAUTHENTICATED and nothing else. */
export async function compareLists(play: Play, filter: Filters): Promise<void> {
  const people = play.installation.accounts.flatMap((account) => account.people);
  const loggedInOnce = people.filter(({ token }) => token !== null);
  const asked = chosen(loggedInOnce.filter(hasAccess), filter.asked);
  for (const person of loggedInOnce) await compareSeen(play, person, person === asked ? filter : null);
}

async function compareSeen(play: Play, person: Person, filter: Filters | null): Promise<void> {
  const asks = {
    decides: scopeOf(person, 'APPROVALS_DECIDE') !== null,
    administers: administers(person),
    filters: filter !== null,
  };
  const { roles = [], statuses = [] } = filter ?? {};
  const group = chosen(person.account.groups, filter?.group ?? null);
  const sender = chosen(person.account.people, filter?.sender ?? null);
  const { data, errors } = await play.ask<Everything>(person, everythingSeen(asks), {
    users: { roles, ...(group === null ? {} : { groupIds: [group.id] }) },
    shipments: { statuses, ...(sender === null ? {} : { senderIds: [sender.id] }) },
  });
  const who = `what ${describePerson(person)} sees`;
  if (!hasAccess(person)) {
    play.same(who, { data, code: errors[0]?.extensions.code }, { data: null, code: 'UNAUTHENTICATED' });
    return;
  }
  if (data === null || errors.length > 0) throw play.divergence(`${who}: ${JSON.stringify(errors)}`);
  const wanted = seenBy(person, asks.filters, {
    user: (each) =>
      each.status !== 'DELETED' &&
      roles.includes(each.role) &&
      (group === null || (each.groups.has(group) && seesGroup(person, group))),
    letter: (each) => statuses.includes(each.status) && (sender === null || each.sender === sender),
  });
  const answered = answeredParts(data);
  for (const part of Object.keys(wanted)) play.same(`${who}, ${part}`, answered[part], wanted[part]);
  if (person.role === 'SUPERADMIN') keepsPromises(play, data);
}

/** What must hold whatever the model says: one superadmin, and no letter that was released by its own sender. */
function keepsPromises(play: Play, { users, shipments }: Everything): void {
  const superadmins = users.nodes.filter(({ role }) => role === 'SUPERADMIN');
  if (superadmins.length !== 1) throw play.divergence(`there are ${superadmins.length} superadmins`);
  const alone = shipments.nodes.find(
    ({ sender, approval }) => approval?.state === 'APPROVED' && approval.decidedBy?.id === sender.id,
  );
  if (alone !== undefined) throw play.divergence(`letter ${alone.id} was released by its own sender`);
}

function answeredParts(data: Everything): Record<string, unknown> {
  const { account, permissions: grants, dashboard } = data.viewer;
  return {
    account,
    permissions: Object.fromEntries(
      grants
        .filter(({ permission }) => permissions.some((known) => known === permission))
        .map(({ permission, scope }) => [permission, scope]),
    ),
    dashboard,
    users: { ...data.users, nodes: data.users.nodes.map(comparable).sort(byId) },
    groups: { ...data.groups, nodes: [...data.groups.nodes].sort(byId) },
    shipments: { ...data.shipments, nodes: [...data.shipments.nodes].sort(byId) },
    activities: data.activities.totalCount,
    approvals: ids(data.approvals),
    'users that a filter leaves': ids(data.someUsers),
    'shipments that a filter leaves': ids(data.someShipments),
  };
}

function seenBy(
  person: Person,
  totals: boolean,
  fits: { user: (each: Person) => boolean; letter: (each: Letter) => boolean },
): Record<string, unknown> {
  const { account } = person;
  const sees = (group: Group): boolean => seesGroup(person, group);
  const users = account.people.filter((each) => seesPerson(person, each));
  const letters = account.letters.filter((each) => overviewShows(person, each));
  const waiting = account.letters.filter((each) => waitsFor(person, each));
  const own = (status: Letter['status']): number =>
    account.letters.filter((each) => each.sender === person && each.status === status).length;
  const granted = permissions.flatMap((permission) => {
    const scope = scopeOf(person, permission);
    return scope === null ? [] : [[permission, scope] as const];
  });
  const total = (things: readonly unknown[]): object => (totals ? { totalCount: things.length } : {});
  const listed = (things: readonly (Person | Group | Letter)[]): object => ({
    ...total(things),
    nodes: things.map((thing) => shown(thing, sees) as { id: string }).sort(byId),
  });
  const counted = (things: readonly { id: string }[]): object => ({ ...total(things), nodes: idsOf(things) });
  return {
    account: { id: account.id, userManagement: account.userManagement, groupMode: groupMode(account) },
    permissions: Object.fromEntries(granted),
    dashboard: {
      shipmentsAwaitingMyDecision: waiting.length,
      myShipmentsAwaitingApproval: own('PENDING_APPROVAL'),
      myRejectedShipments: own('REJECTED'),
      ...(administers(person) ? { usersWithoutGroup: withoutGroup(account).length } : {}),
    },
    users: listed(users),
    groups: listed(account.groups.filter(sees)),
    shipments: listed(letters),
    activities: account.log.filter((entry) => seesEntry(person, entry)).length,
    approvals: scopeOf(person, 'APPROVALS_DECIDE') === null ? null : counted(waiting),
    'users that a filter leaves': totals ? counted(users.filter(fits.user)) : null,
    'shipments that a filter leaves': totals ? counted(letters.filter(fits.letter)) : null,
  };
}

function ids(connection: Connection | undefined): object | null {
  return connection === undefined ? null : { ...connection, nodes: idsOf(connection.nodes) };
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}

function chosen<T>(things: readonly T[], index: number | null): T | null {
  return index === null || things.length === 0 ? null : (things[index % things.length] ?? null);
}
