import fc from 'fast-check';
import type { Role } from '../../src/entities/user.enums.js';
import type { ShipmentStatus } from '../../src/entities/shipment.enums.js';
import { narrower, permissions, type Scope } from './catalogue.js';
import { takesLimits } from './changes.js';
import { seesKey } from './credential-rules.js';
import { named, sightOf } from './documents.js';
import { distinct, partsOf, partsOfProgram, unlimited, type Limits } from './holding.js';
import {
  hasAccess,
  limitBy,
  may,
  scopeOf,
  type CustomRole,
  type Group,
  type Key,
  type Letter,
  type Person,
  type Template,
} from './model.js';
import { comparable, idsOf, shown, type Play } from './play.js';
import { everythingSeen, type Asked } from './seen.js';
import {
  isTakenAway,
  overviewShows,
  seesApproval,
  seesEntry,
  seesGroup,
  seesPerson,
  waitsFor,
  withoutGroup,
} from './sight.js';
import { describeKey, describePerson } from './story.js';
import { usesTemplate } from './templates.js';

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
  roles: fc.subarray<Role>(['SUPERADMIN', 'MANAGER', 'GROUP_MANAGER', 'USER', 'MEMBER', 'API'], {
    minLength: 1,
  }),
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
    permissions: (Limits & { permission: string; scope: Scope })[];
    dashboard: object;
  };
  users?: Connection<{ id: string; role: Role }>;
  groups?: Connection;
  shipments?: Connection<SeenLetter>;
  customRoles?: Connection;
  bookingTemplates?: Connection;
  account?: object;
  activities?: { totalCount: number };
  credentials?: Connection;
  approvals?: Connection;
  someUsers?: Connection;
  overview?: Connection;
  someShipments?: Connection;
}

interface SeenLetter {
  id: string;
  sender: { id: string };
  approval?: { id?: string; state: string; decidedBy: { id: string } | null } | null;
}

/** Compares what everybody sees with what the model says they see; who has no access gets UNAUTHENTICATED and nothing else. */
export async function compareLists(play: Play, filter: Filters): Promise<void> {
  const people = play.installation.accounts.flatMap((account) => account.people);
  const loggedInOnce = people.filter(({ token }) => token !== null);
  const asked = chosen(
    loggedInOnce.filter((person) => hasAccess(person)),
    filter.asked,
  );
  for (const person of loggedInOnce) await compareSeen(play, person, null, person === asked ? filter : null);
  const keys = play.installation.accounts.flatMap((account) => account.keys);
  for (const key of keys) await compareSeen(play, key.owner, key, null);
}

async function compareSeen(
  play: Play,
  person: Person,
  usedKey: Key | null,
  filter: Filters | null,
): Promise<void> {
  const key = limitBy(usedKey);
  const asks: Asked = {
    sight: sightOf(person, key),
    decides: may(person, 'APPROVALS_DECIDE', 'OWN', key),
    counts: may(person, 'USERS_UPDATE', 'ACCOUNT', key),
    shipments: may(person, 'SHIPMENTS_READ', 'OWN', key),
    account: may(person, 'ACCOUNT_READ', 'OWN', key),
    activities: may(person, 'ACTIVITIES_READ', 'OWN', key),
    credentials: may(person, 'CREDENTIALS_MANAGE', 'OWN', key),
    customRoles: may(person, 'ROLES_READ', 'OWN', key),
    templates: may(person, 'BOOKING_TEMPLATES_READ', 'OWN', key),
    thorough: filter !== null,
    inFull: filter !== null || (person.role === 'SUPERADMIN' && usedKey === null),
  };
  const { roles = [], statuses = [] } = filter ?? {};
  const group = chosen(person.account.groups, filter?.group ?? null);
  const sender = chosen(person.account.people, filter?.sender ?? null);
  const { data, errors } = await play.ask<Everything>(usedKey?.secret ?? person.token, everythingSeen(asks), {
    users: { roles, ...(group === null ? {} : { groupIds: [group.id] }) },
    shipments: { statuses, ...(sender === null ? {} : { senderIds: [sender.id] }) },
  });
  const who = `what ${describePerson(person)}${usedKey === null ? '' : ` by ${describeKey(usedKey)}`} sees`;
  if (!hasAccess(person, usedKey)) {
    play.same(who, { data, code: errors[0]?.extensions.code }, { data: null, code: 'UNAUTHENTICATED' });
    return;
  }
  if (data === null || errors.length > 0) throw play.divergence(`${who}: ${JSON.stringify(errors)}`);
  const wanted = seenBy(person, key, asks, {
    user: (each) =>
      each.status !== 'DELETED' &&
      roles.includes(each.role) &&
      (group === null || (each.groups.has(group) && seesGroup(person, group))),
    letter: (each) => statuses.includes(each.status) && (sender === null || each.sender === sender),
  });
  const answered = answeredParts(data);
  for (const part of Object.keys(wanted)) play.same(`${who}, ${part}`, answered[part], wanted[part]);
  if (person.role === 'SUPERADMIN' && usedKey === null) keepsPromises(play, data);
}

/** What must hold whatever the model says: one superadmin, and no letter that was released by its own sender. */
function keepsPromises(play: Play, { users, shipments }: Everything): void {
  const superadmins = (users?.nodes ?? []).filter(({ role }) => role === 'SUPERADMIN');
  if (superadmins.length !== 1) throw play.divergence(`there are ${superadmins.length} superadmins`);
  const alone = (shipments?.nodes ?? []).find(
    ({ sender, approval }) => approval?.state === 'APPROVED' && approval.decidedBy?.id === sender.id,
  );
  if (alone !== undefined) throw play.divergence(`letter ${alone.id} was released by its own sender`);
}

function answeredParts(data: Everything): Record<string, unknown> {
  const { permissions: grants, dashboard } = data.viewer;
  return {
    account: data.account,
    // Without those that the model does not know yet; new permissions of base roles have to be added to its table.
    permissions: byPermission(
      grants.filter(({ permission }) => permissions.some((known) => known === permission)),
    ),
    dashboard,
    users: sorted(data.users),
    groups: sorted(data.groups),
    shipments: sorted(data.shipments),
    'custom roles': sorted(data.customRoles),
    templates: sorted(data.bookingTemplates),
    activities: data.activities?.totalCount,
    credentials: sorted(data.credentials),
    approvals: ids(data.approvals),
    'users that a filter leaves': ids(data.someUsers),
    'the overview': ids(data.overview),
    'shipments that a filter leaves': ids(data.someShipments),
  };
}

/** PLY-5: a permission with limits is listed once for each part. */
function byPermission(
  held: readonly (Limits & { permission: string; scope: Scope })[],
): Record<string, string[]> {
  const parts: Record<string, string[]> = {};
  for (const { permission, scope, statuses, channels } of held) {
    const texts = [statuses, channels].map((list) => (list === null ? '*' : [...list].sort().join()));
    (parts[permission] ??= []).push([scope, ...texts].join(' '));
  }
  return Object.fromEntries(Object.entries(parts).map(([permission, texts]) => [permission, texts.sort()]));
}

/** The permissions of a person, or of a program with this key, part by part. */
function grantedTo(person: Person, key: Key | null): (Limits & { permission: string; scope: Scope })[] {
  return permissions.flatMap((permission) => {
    const scope = scopeOf(person, permission, key);
    if (scope === null) return [];
    const parts = (key === null ? partsOf(person) : partsOfProgram(person, permission))
      .filter((part) => part.permission === permission && takesLimits(permission).statuses)
      .map((part) => ({ ...part, scope: narrower(part.scope, scope) }));
    return parts.length === 0 ? [{ permission, scope, ...unlimited }] : distinct(parts);
  });
}

function seenBy(
  person: Person,
  key: Key | null,
  asks: Asked,
  fits: { user: (each: Person) => boolean; letter: (each: Letter) => boolean },
): Record<string, unknown> {
  const { account } = person;
  const { sight, thorough, inFull } = asks;
  const sees = (group: Group): boolean => seesGroup(person, group, key);
  const users = account.people.filter((each) => seesPerson(person, each, key));
  const letters = account.letters.filter((each) => overviewShows(person, each, key));
  const waiting = account.letters.filter((each) => waitsFor(person, each, key));
  const own = (status: Letter['status']): number =>
    letters.filter((each) => each.sender === person && each.status === status).length;
  const isOwn = (each: Key): boolean => !each.removed && seesKey(person, each);
  const total = (things: readonly unknown[]): object => (thorough ? { totalCount: things.length } : {});
  const listed = (things: readonly (Person | Group | Letter | Key | CustomRole | Template)[]): object => ({
    ...total(things),
    nodes: things.map((thing) => named(shown(thing, sees, key, person), sight) as { id: string }).sort(byId),
  });
  const inBrief = (letter: Letter): { id: string } => {
    const { id, status, approval } = letter;
    const state = seesApproval(person, letter, key) && approval !== null ? { state: approval.state } : null;
    return named({ id, status, approval: state }, sight) as { id: string };
  };
  const listedLetters = (): object => (inFull ? listed(letters) : { nodes: letters.map(inBrief).sort(byId) });
  const listedTemplates = (): object => {
    const used = account.templates.filter((each) => usesTemplate(person, each));
    return { nodes: (listed(used) as { nodes: object[] }).nodes };
  };
  const overview = letters.filter(
    (each) => each.status !== 'DELETED' || (each.sender === person && isTakenAway(each)),
  );
  const counted = (things: readonly { id: string }[]): object => ({ ...total(things), nodes: idsOf(things) });
  return {
    permissions: byPermission(grantedTo(person, key)),
    dashboard: {
      shipmentsAwaitingMyDecision: waiting.length,
      myShipmentsAwaitingApproval: own('PENDING_APPROVAL'),
      myRejectedShipments: own('REJECTED'),
      myDeletedShipments: letters.filter((each) => each.sender === person && isTakenAway(each)).length,
      ...(asks.counts ? { usersWithoutGroup: withoutGroup(person).length } : {}),
    },
    users: sight.users ? listed(users) : null,
    groups: sight.groups ? listed(account.groups.filter(sees)) : null,
    shipments: asks.shipments ? listedLetters() : null,
    approvals: asks.decides ? counted(waiting) : null,
    ...(thorough
      ? {
          account: asks.account ? shown(account, sees) : undefined,
          activities: asks.activities
            ? account.log.filter((entry) => seesEntry(person, entry)).length
            : undefined,
          credentials: asks.credentials ? listed(account.keys.filter(isOwn)) : null,
          'custom roles': asks.customRoles
            ? listed(account.customRoles.filter(({ deleted }) => !deleted))
            : null,
          templates: asks.templates ? listedTemplates() : null,
          'users that a filter leaves': sight.users ? counted(users.filter(fits.user)) : null,
          'the overview': asks.shipments ? counted(overview) : null,
          'shipments that a filter leaves': asks.shipments ? counted(letters.filter(fits.letter)) : null,
        }
      : {}),
  };
}

function sorted(connection: Connection | undefined): object | null {
  return connection === undefined
    ? null
    : { ...connection, nodes: connection.nodes.map(comparable).sort(byId) };
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
