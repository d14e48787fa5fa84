import { needsOf, scopesOf, type Permission } from './catalogue.js';
import { assigned, grantedBy, holdersOf, regranted, rightsAfter, takesLimits } from './changes.js';
import {
  asFull,
  gainedBy,
  grantsOf,
  partsFrom,
  same,
  sameHolding,
  unlimited,
  type Granted,
  type Part,
} from './holding.js';
import { asHolder, couldGive, type Giver } from './giving.js';
import { unconfirmed, unwatchedBy, type Change } from './losses.js';
import {
  assigner,
  liveGroups,
  manages,
  may,
  outranks,
  unmanaged,
  type Account,
  type Code,
  type CustomRole,
  type Group,
  type Person,
} from './model.js';
import type { Given, Kind, Operations, Rule } from './rule.js';
import { seesGroup, seesPerson } from './sight.js';
import { when } from './user-input-rules.js';

/** The groups for which a role is held; null for the account. */
type Place = ReadonlySet<Group> | null;

const nothing: Granted = { grants: new Map(), limits: new Map() };

/** PLY-3, PLY-4, PLY-5, DBX-9. */
export const customRoleRules = {
  createCustomRole: {
    needs: 'ROLES_MANAGE',
    refusals: (by, { name, grants }) => [
      ...unmanaged(by.account),
      ...takenName(by.account, name),
      ...wrongGrants(grants),
      ...when(!couldGive(asHolder(by), partsFrom(grantedBy(grants))), 'FORBIDDEN'),
    ],
    effect: (by, { name, grants }, { id }) => {
      const { account } = by;
      const customRole = { account, id, name, ...grantedBy(grants), everyone: false, deleted: false };
      account.customRoles.push(customRole);
      return logged(by, customRole);
    },
  },
  updateCustomRole: {
    needs: 'ROLES_MANAGE',
    refusals: (by, { customRole, name, grants, confirmed }) =>
      ofRole(by, customRole, asHolder(by), [null], () => {
        const changes = grants === undefined ? new Map() : regranted(customRole, grantedBy(grants));
        return [
          ...(name === undefined ? [] : takenName(by.account, name, customRole)),
          ...(grants === undefined
            ? []
            : [
                ...wrongGrants(grants),
                ...when(!couldGive(asHolder(by), partsFrom(grantedBy(grants))), 'FORBIDDEN'),
              ]),
          ...beyond(by, changes, asHolder(by)),
          ...unconfirmed(confirmed, { unwatched: unwatchedBy(by.account, changes) }),
        ];
      }),
    effect: (by, { customRole, name, grants }) => {
      const after = grants === undefined ? customRole : grantedBy(grants);
      const changed = (name ?? customRole.name) !== customRole.name || !sameGranted(after, customRole);
      customRole.name = name ?? customRole.name;
      customRole.grants = after.grants;
      customRole.limits = after.limits;
      return changed ? logged(by, customRole) : customRole;
    },
  },
  deleteCustomRole: {
    needs: 'ROLES_MANAGE',
    refusals: (by, { customRole, confirmed }) =>
      ofRole(by, customRole, asHolder(by), [null], () => {
        const changes = regranted(customRole, nothing);
        return [
          ...beyond(by, changes, asHolder(by)),
          ...when(!confirmed && changes.size > 0, 'CONFLICT'),
          ...unconfirmed(confirmed, { unwatched: unwatchedBy(by.account, changes) }),
        ];
      }),
    effect: (by, { customRole }) => {
      for (const holder of holdersOf(customRole)) {
        holder.customRoles = new Map([...holder.customRoles].filter(([each]) => each !== customRole));
        holder.ofEveryone = new Set([...holder.ofEveryone].filter((each) => each !== customRole));
      }
      customRole.everyone = false;
      customRole.deleted = true;
      return logged(by, customRole);
    },
  },
  assignCustomRole: {
    needs: 'ROLES_ASSIGN',
    refusals: (by, what) => {
      const { everyone } = what;
      const wrong = when(
        (everyone === true && what.groups !== null) ||
          what.groups?.length === 0 ||
          new Set(what.groups).size < (what.groups ?? []).length,
        'BAD_USER_INPUT',
      );
      if (everyone !== undefined && !may(by, 'ROLES_ASSIGN', 'ACCOUNT')) return [...wrong, 'FORBIDDEN'];
      // Decision 57: what everyone gets is held by whoever gives it.
      const giver = everyone === undefined ? assigner(by) : asHolder(by);
      const others = ofRole(by, what.customRole, giver, placesOf(what), () => {
        const changes = assigned(what);
        return [
          ...[...what.add, ...what.remove].flatMap((person) =>
            ofPerson(by, person, 'ROLES_ASSIGN', assigner(by)),
          ),
          ...when(
            [...what.add, ...what.remove].some(({ role }) => role === 'API'),
            'INVALID_STATE',
          ),
          ...wrongPlaces(by, what.groups),
          ...beyond(by, changes, giver),
          ...unconfirmed(what.confirmed, { unwatched: unwatchedBy(by.account, changes) }),
        ];
      });
      return [...wrong, ...others];
    },
    effect: (by, what) => {
      const { customRole, everyone } = what;
      for (const [person, change] of assigned(what)) {
        Object.assign(person, change);
        if (change.customRoles !== undefined) concerning(by, person);
      }
      if (everyone !== undefined && everyone !== customRole.everyone) {
        customRole.everyone = everyone;
        logged(by, customRole);
      }
      return customRole;
    },
  },
  updateUserRights: {
    needs: 'RIGHTS_MANAGE',
    refusals: (by, what) => {
      const { person, rights = [], exclusions = [], confirmed } = what;
      const hidden = ofPerson(by, person, 'RIGHTS_MANAGE', asHolder(by));
      if (hidden.includes('NOT_FOUND')) return [...unmanaged(by.account), ...hidden];
      const after = rightsAfter(what);
      const changes = new Map<Person, Change>([[person, after]]);
      const held = grantsOf({ ...person, ...after });
      return [
        ...unmanaged(by.account),
        ...hidden,
        ...wrongScopes(rights),
        ...when(
          exclusions.some((permission) => scopesOf(permission).length === 0),
          'BAD_USER_INPUT',
        ),
        // An exclusion is no missing need: it takes the effect away on purpose.
        ...lackingNeeds(
          rights,
          (needed) => held.has(needed) || after.rights.has(needed) || after.exclusions.has(needed),
        ),
        ...when(!couldGive(asHolder(by), givenBy(person, after)), 'FORBIDDEN'),
        ...beyond(by, changes, asHolder(by)),
        ...unconfirmed(confirmed, { unwatched: unwatchedBy(by.account, changes) }),
      ];
    },
    effect: (by, what) => {
      const { person } = what;
      const after = rightsAfter(what);
      const [now, next] = [asGranted(person), asGranted(after)];
      const changed =
        !sameGranted(now, next) ||
        after.exclusions.size !== person.exclusions.size ||
        [...after.exclusions].some((permission) => !person.exclusions.has(permission));
      Object.assign(person, after);
      if (changed) concerning(by, person);
      return person;
    },
  },
} satisfies Partial<{ [K in Kind]: Rule<Operations[K]> }>;

function asGranted({ rights, rightLimits }: Pick<Person, 'rights' | 'rightLimits'>): Granted {
  return { grants: rights, limits: rightLimits };
}

function sameGranted(one: Granted, other: Granted): boolean {
  const lists = ({ grants, limits }: Granted): string[] =>
    [...grants.keys()].map((permission) => {
      const { statuses, channels } = limits.get(permission) ?? unlimited;
      return `${permission} ${[...(statuses ?? ['*'])].sort().join()} ${[...(channels ?? ['*'])].sort().join()}`;
    });
  return same(one.grants, other.grants) && lists(one).sort().join() === lists(other).sort().join();
}

/** PLY-4: the given permissions: new rights and, in the narrowest scope, those of ended exclusions. */
function givenBy(person: Person, after: Pick<Person, 'rights' | 'rightLimits' | 'exclusions'>): Part[] {
  const before = partsFrom(asGranted(person));
  const added = partsFrom(asGranted(after)).filter(
    (part) => !before.some((each) => each.permission === part.permission && sameText(each, part)),
  );
  const lifted = [...person.exclusions]
    .filter((permission) => !after.exclusions.has(permission))
    .map((permission): Part => {
      const scope = scopesOf(permission)[0] ?? 'ACCOUNT';
      return { permission, scope, groups: null, statuses: [], channels: [] };
    });
  return [...lifted, ...added];
}

function sameText(one: Part, other: Part): boolean {
  const text = ({ scope, statuses, channels }: Part): string => JSON.stringify([scope, statuses, channels]);
  return text(one) === text(other);
}

/**
 * Decisions 43, 46 and 49: a change of permissions concerns neither oneself nor people who hold more, and adds nothing that one could not give in
 * their groups, not even behind the limit of a type.
 */
function beyond(by: Person, changes: ReadonlyMap<Person, Change>, giver: Giver): Code[] {
  return [...changes].flatMap(([person, change]) => {
    const [held, next] = [asFull(person), asFull({ ...person, ...change })];
    if (sameHolding(held, next)) return [];
    return when(
      person === by ||
        outranks(person, by, giver) ||
        !couldGive(giver, gainedBy(held, next), liveGroups(person)),
      'FORBIDDEN',
    );
  });
}

/** PLY-5: the groups for which an assignment gives or removes the role, null for the account; a role for no group gives nothing. */
function placesOf({ customRole, add, remove, groups, everyone }: Operations['assignCustomRole']): Place[] {
  const removed = remove.filter(({ customRoles }) => customRoles.has(customRole));
  const isGiven =
    everyone !== undefined || removed.length === 0 || add.some((each) => !remove.includes(each));
  return [
    ...removed.map(({ customRoles }) => customRoles.get(customRole) ?? null),
    ...(isGiven ? [groups === null ? null : new Set(groups)] : []),
  ];
}

/** A role requires a person who could give all of its permissions, for the account or in the groups for which it is assigned. */
function ofRole(
  by: Person,
  customRole: CustomRole,
  giver: Giver,
  places: readonly Place[],
  refusals: () => Code[],
): Code[] {
  if (customRole.account !== by.account || customRole.deleted) return [...unmanaged(by.account), 'NOT_FOUND'];
  return [
    ...unmanaged(by.account),
    ...when(
      places.some((groups) => !couldGive(giver, partsFrom(customRole, groups))),
      'FORBIDDEN',
    ),
    ...refusals(),
  ];
}

/** PLY-5: roles are held for visible groups that are not deleted, at least one. */
function wrongPlaces(by: Person, groups: readonly Group[] | null): Code[] {
  if (groups === null) return [];
  return when(
    groups.some((group) => group.status === 'DELETED' || !seesGroup(by, group)),
    'NOT_FOUND',
  );
}

function ofPerson(by: Person, person: Person, permission: Permission, giver: Giver): Code[] {
  if (!seesPerson(by, person)) return ['NOT_FOUND'];
  return [
    ...when(person.status === 'DELETED', 'INVALID_STATE'),
    ...when(person === by || outranks(person, by, giver) || !manages(by, person, permission), 'FORBIDDEN'),
  ];
}

/** PLY-3: role names are unique, so that they can be told apart. */
function takenName({ customRoles }: Account, name: string, except?: CustomRole): Code[] {
  const taken = customRoles.some(
    (each) => each !== except && !each.deleted && each.name.toLowerCase() === name.toLowerCase(),
  );
  // No role can pass for a base role.
  return when(taken || name === 'Manager', 'BAD_USER_INPUT');
}

/** PLY-4: each permission once, in one of its scopes, with all that it needs. */
function wrongGrants(grants: readonly Given[]): Code[] {
  const named = new Set(grants.map(({ permission }) => permission));
  return [...wrongScopes(grants), ...lackingNeeds(grants, (needed) => named.has(needed))];
}

/** PLY-5: also with no limits but its own. */
function wrongScopes(grants: readonly Given[]): Code[] {
  return when(
    new Set(grants.map(({ permission }) => permission)).size < grants.length ||
      grants.some(({ permission, scope, statuses, channels }) => {
        const takes = takesLimits(permission);
        const limited = (statuses !== null && !takes.statuses) || (channels !== null && !takes.channels);
        return limited || !scopesOf(permission).includes(scope);
      }),
    'BAD_USER_INPUT',
  );
}

function lackingNeeds(grants: readonly Given[], has: (needed: Permission) => boolean): Code[] {
  return when(!grants.every(({ permission }) => needsOf(permission).every(has)), 'BAD_USER_INPUT');
}

/** LXP-14: a role is the account's, and of no group. */
function logged(by: Person, customRole: CustomRole): CustomRole {
  by.account.log.push({ actor: by, groups: new Set() });
  return customRole;
}

function concerning(by: Person, person: Person): void {
  by.account.log.push({ actor: by, groups: new Set(person.groups) });
}
