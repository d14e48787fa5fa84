import { grantsOf, lacking, needsOf, scopesOf, type Grants, type Permission, type Scope } from './holding.js';
import { asHolder, couldGive, type Giver } from './giving.js';
import { unconfirmed, unwatchedBy, type Change } from './losses.js';
import {
  assigner,
  couldGiveIn,
  liveGroups,
  manages,
  outranks,
  seesPerson,
  unmanaged,
  type Account,
  type Code,
  type CustomRole,
  type Person,
} from './model.js';
import type { Kind, Operations, Rule } from './rule.js';

type Given = readonly [Permission, Scope][];

/** PLY-3, PLY-4. */
export const customRoleRules = {
  createCustomRole: {
    needs: 'ROLES_MANAGE',
    refusals: (by, { name, grants }) => [
      ...unmanaged(by.account),
      ...takenName(by.account, name),
      ...wrongGrants(grants),
      ...when(!couldGive(asHolder(by), new Map(grants)), 'FORBIDDEN'),
    ],
    effect: (by, { name, grants }, { id }) => {
      const customRole = { account: by.account, id, name, grants: new Map(grants), deleted: false };
      by.account.customRoles.push(customRole);
      return logged(by, customRole);
    },
  },
  updateCustomRole: {
    needs: 'ROLES_MANAGE',
    refusals: (by, { customRole, name, grants, confirmed }) =>
      ofRole(by, customRole, asHolder(by), () => {
        const changes = grants === undefined ? new Map() : regranted(customRole, new Map(grants));
        return [
          ...(name === undefined ? [] : takenName(by.account, name, customRole)),
          ...(grants === undefined
            ? []
            : [...wrongGrants(grants), ...when(!couldGive(asHolder(by), new Map(grants)), 'FORBIDDEN')]),
          ...beyond(by, changes, asHolder(by)),
          ...unconfirmed(confirmed, { unwatched: unwatchedBy(by.account, changes) }),
        ];
      }),
    effect: (by, { customRole, name, grants }) => {
      const after = grants === undefined ? customRole.grants : new Map(grants);
      const changed = (name ?? customRole.name) !== customRole.name || !same(after, customRole.grants);
      customRole.name = name ?? customRole.name;
      customRole.grants = after;
      return changed ? logged(by, customRole) : customRole;
    },
  },
  deleteCustomRole: {
    needs: 'ROLES_MANAGE',
    refusals: (by, { customRole, confirmed }) =>
      ofRole(by, customRole, asHolder(by), () => {
        const changes = regranted(customRole, new Map());
        return [
          ...beyond(by, changes, asHolder(by)),
          ...when(!confirmed && changes.size > 0, 'CONFLICT'),
          ...unconfirmed(confirmed, { unwatched: unwatchedBy(by.account, changes) }),
        ];
      }),
    effect: (by, { customRole }) => {
      for (const holder of holdersOf(customRole)) holder.customRoles.delete(customRole);
      customRole.deleted = true;
      return logged(by, customRole);
    },
  },
  assignCustomRole: {
    needs: 'ROLES_ASSIGN',
    refusals: (by, what) =>
      ofRole(by, what.customRole, assigner(by), () => {
        const changes = assigned(what);
        return [
          ...[...what.add, ...what.remove].flatMap((person) =>
            ofPerson(by, person, 'ROLES_ASSIGN', assigner(by)),
          ),
          ...beyond(by, changes, assigner(by)),
          ...unconfirmed(what.confirmed, { unwatched: unwatchedBy(by.account, changes) }),
        ];
      }),
    effect: (by, what) => {
      for (const [person, change] of assigned(what)) {
        Object.assign(person, change);
        concerning(by, person);
      }
      return what.customRole;
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
      const { rights, exclusions } = rightsAfter(what);
      const changed =
        !same(rights, person.rights) ||
        exclusions.size !== person.exclusions.size ||
        [...exclusions].some((permission) => !person.exclusions.has(permission));
      Object.assign(person, { rights, exclusions });
      if (changed) concerning(by, person);
      return person;
    },
  },
} satisfies Partial<{ [K in Kind]: Rule<Operations[K]> }>;

/** The holders of a role. */
export function holdersOf(customRole: CustomRole): Person[] {
  return customRole.account.people.filter((person) => person.customRoles.has(customRole));
}

/** The change for each holder of a role with new permissions. */
export function regranted(customRole: CustomRole, grants: Grants): Map<Person, Change> {
  const next: CustomRole = { ...customRole, grants };
  return new Map(
    holdersOf(customRole).map((person) => [
      person,
      {
        customRoles: new Set([...person.customRoles].map((each) => (each === customRole ? next : each))),
      },
    ]),
  );
}

/** The change for each person who gets or loses the role; a person named for both loses it. */
export function assigned({ customRole, add, remove }: Operations['assignCustomRole']): Map<Person, Change> {
  const others = ({ customRoles }: Person): CustomRole[] =>
    [...customRoles].filter((each) => each !== customRole);
  const has = (person: Person): boolean => person.customRoles.has(customRole);
  const added = add.filter((person) => !has(person) && !remove.includes(person));
  return new Map<Person, Change>([
    ...added.map(
      (person) => [person, { customRoles: new Set([...person.customRoles, customRole]) }] as const,
    ),
    ...remove.filter(has).map((person) => [person, { customRoles: new Set(others(person)) }] as const),
  ]);
}

/** The rights and exclusions of a person afterwards: a list replaces the former one, and an exclusion beats a right. */
export function rightsAfter({
  person,
  rights,
  exclusions,
}: Operations['updateUserRights']): Pick<Person, 'rights' | 'exclusions'> {
  const excluded = new Set(exclusions ?? person.exclusions);
  const given = [...(rights ?? person.rights)].filter(([permission]) => !excluded.has(permission));
  return { rights: new Map(given), exclusions: excluded };
}

/** PLY-4: the given permissions: new rights and, in the narrowest scope, those of ended exclusions. */
function givenBy(person: Person, { rights, exclusions }: Pick<Person, 'rights' | 'exclusions'>): Grants {
  const added = [...rights].filter(([permission, scope]) => person.rights.get(permission) !== scope);
  const lifted = [...person.exclusions]
    .filter((permission) => !exclusions.has(permission))
    .map((permission) => [permission, scopesOf(permission)[0] ?? 'ACCOUNT'] as const);
  return new Map([...lifted, ...added]);
}

/**
 * Decisions 43 and 46: a change of permissions concerns neither oneself nor people who hold more, and adds nothing that one could not give in their
 * groups.
 */
function beyond(by: Person, changes: ReadonlyMap<Person, Change>, giver: Giver): Code[] {
  return [...changes].flatMap(([person, change]) => {
    const [held, next] = [grantsOf(person), grantsOf({ ...person, ...change })];
    if (same(held, next)) return [];
    const gained = lacking(held, next);
    return when(
      person === by || outranks(person, by, giver) || !couldGiveIn(by, gained, liveGroups(person), giver),
      'FORBIDDEN',
    );
  });
}

/** A role requires a person who could give all of its permissions. */
function ofRole(by: Person, customRole: CustomRole, giver: Giver, refusals: () => Code[]): Code[] {
  if (customRole.account !== by.account || customRole.deleted) return [...unmanaged(by.account), 'NOT_FOUND'];
  return [
    ...unmanaged(by.account),
    ...when(!couldGive(giver, customRole.grants), 'FORBIDDEN'),
    ...refusals(),
  ];
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
function wrongGrants(grants: Given): Code[] {
  const named = new Set(grants.map(([permission]) => permission));
  return [...wrongScopes(grants), ...lackingNeeds(grants, (needed) => named.has(needed))];
}

function wrongScopes(grants: Given): Code[] {
  return when(
    new Set(grants.map(([permission]) => permission)).size < grants.length ||
      grants.some(([permission, scope]) => !scopesOf(permission).includes(scope)),
    'BAD_USER_INPUT',
  );
}

function lackingNeeds(grants: Given, has: (needed: Permission) => boolean): Code[] {
  return when(!grants.every(([permission]) => needsOf(permission).every(has)), 'BAD_USER_INPUT');
}

/** Tests whether both are equal. */
export function same(one: Grants, other: Grants): boolean {
  return lacking(one, other).size + lacking(other, one).size === 0;
}

function when(holds: boolean, code: Code): Code[] {
  return holds ? [code] : [];
}

/** LXP-14: a role is the account's, and of no group. */
function logged(by: Person, customRole: CustomRole): CustomRole {
  by.account.log.push({ actor: by, groups: new Set() });
  return customRole;
}

function concerning(by: Person, person: Person): void {
  by.account.log.push({ actor: by, groups: new Set(person.groups) });
}
