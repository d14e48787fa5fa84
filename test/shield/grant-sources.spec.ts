import { expect } from 'chai';
import { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import { formatGrantSet, sumGrantSets } from '../../src/shield/grant-set.js';
import { explainGrant, type GrantExplanation, type SourcedHolding } from '../../src/shield/grant-sources.js';
import { grantsOf } from '../../src/shield/grants.js';
import { grantsOfDeputy } from '../../src/shield/representation.js';
import { covers, permissionNames, type Permission, type Scope } from '../../src/shield/permissions.js';
import { Chance } from '../support/chance.js';
import { randomGrants } from '../support/random-grants.js';
import { grantablePermissions } from '../../src/shield/permissions.js';
import { repetitions } from '../support/repetitions.js';

interface HeldRole {
  grantSet: string | null;
  groupIds: readonly string[] | null;
  isOfEveryone: boolean;
}

interface HeldRight {
  permission: Permission;
  scope: Scope | null;
}

type Held = SourcedHolding<HeldRole, HeldRight>;

const seed = Date.now();
const count = repetitions({ usual: 150, thorough: 1_500 });

describe(`PLY-3 PLY-4 DBX-5 the sources of a permission explain the holding of a user (seed ${seed})`, () => {
  const chance = new Chance(seed);
  const holdings = Array.from({ length: count }, () => randomHolding(chance));

  it('the verdict of the sources matches the gateway, for every permission of random holdings', () => {
    for (const held of holdings)
      for (const permission of permissionNames) {
        const { scope } = explain(permission, held);
        expect(scope, told(permission, held)).to.equal(heldScope(permission, held));
      }
  });

  it('a permission that is held follows from its effective sources alone, and not from the others', () => {
    let checked = 0;
    for (const held of holdings)
      for (const permission of permissionNames) {
        const { scope, sources } = explain(permission, held);
        if (scope === null) continue;
        const effective = sources.filter((source) => source.effective);
        expect(effective.length, told(permission, held)).to.be.greaterThan(0);
        expect(
          effective.every(
            (source) =>
              source.kind === 'DEPUTYSHIP' || (source.scope !== null && covers(source.scope, scope)),
          ),
        ).to.equal(true);
        const without = reduced(held, permission, (kept) =>
          sources.some((each) => !each.effective && isOf(each, kept)),
        );
        expect(heldScope(permission, without), told(permission, held)).to.equal(scope);
        checked += 1;
      }
    expect(checked).to.be.greaterThan(count);
  });

  it('without its only effective source, a permission is held in a narrower scope or not at all', () => {
    let checked = 0;
    for (const held of holdings)
      for (const permission of permissionNames) {
        const { scope, sources } = explain(permission, held);
        const [only, ...others] = sources.filter((source) => source.effective && source.scope !== null);
        if (scope === null || only === undefined || others.length > 0) continue;
        if (only.kind !== 'CUSTOM_ROLE' && only.kind !== 'RIGHT') continue;
        const without = reduced(held, permission, (kept) => isOf(only, kept));
        expect(heldScope(permission, without), told(permission, held)).not.to.equal(scope);
        checked += 1;
      }
    expect(checked).to.be.greaterThan(20);
  });

  it('without the sources that remove it, a granted permission would be held', () => {
    let checked = 0;
    for (const held of holdings)
      for (const permission of permissionNames) {
        const { sources } = explain(permission, held);
        const preventing = sources.filter((source) => source.scope === null);
        const isOnlyExclusion = preventing.length === 1 && preventing[0]?.kind === 'EXCLUSION';
        if (!isOnlyExclusion) continue;
        const lifted = { ...held, rights: held.rights.filter((each) => each !== preventing[0]?.right) };
        const isHeld = heldScope(permission, lifted) !== null;
        expect(isHeld, told(permission, held)).to.equal(preventing[0]?.effective);
        checked += 1;
      }
    expect(checked).to.be.greaterThan(20);
  });

  it('a needed permission that is named as missing is missing, and every missing one is named', () => {
    for (const held of holdings)
      for (const permission of permissionNames)
        for (const { kind, needed } of explain(permission, held).sources)
          if (kind === 'UNMET_NEED' && needed !== undefined)
            expect(heldScope(needed, held), told(permission, held)).to.equal(null);
  });

  it('a user who cannot log in holds nothing, with that as an effective source for every granted permission', () => {
    for (const held of holdings.slice(0, 20))
      for (const permission of permissionNames) {
        const { scope, sources } = explainGrant(permission, held, { hasAccess: false });
        expect(scope).to.equal(null);
        const isGranted = sources.some((source) => source.scope !== null);
        expect(sources.at(-1)).to.include({ kind: 'NO_ACCESS', effective: isGranted });
      }
  });
});

function explain(permission: Permission, held: Held): GrantExplanation<HeldRole, HeldRight> {
  return explainGrant(permission, held, { hasAccess: true });
}

/** The scope in which the gateway lets a user with this holding use the permission; null if not at all. */
function heldScope(
  permission: Permission,
  { role, approvalTrait, type, roles, rights, deputyships = [] }: Held,
): Scope | null {
  const grantSet = sumGrantSets(roles, rights);
  const holding = { role, approvalTrait, type, grantSet };
  const grants = deputyships.length === 0 ? grantsOf(holding) : grantsOfDeputy(holding);
  return grants.get(permission) ?? null;
}

function isOf(source: { customRole?: HeldRole; right?: HeldRight }, kept: HeldRole | HeldRight): boolean {
  return source.customRole === kept || source.right === kept;
}

/** The holding without the permission in some of its roles, and without some of its rights. */
function reduced(held: Held, permission: Permission, isTaken: (kept: HeldRole | HeldRight) => boolean): Held {
  return {
    ...held,
    roles: held.roles.map((each) =>
      isTaken(each) ? { ...each, grantSet: lacking(each.grantSet, permission) } : each,
    ),
    rights: held.rights.filter((each) => !isTaken(each)),
  };
}

function lacking(grantSet: string | null, permission: Permission): string | null {
  return (
    grantSet
      ?.split(' ')
      .filter((entry) => !entry.startsWith(`${permission}:`))
      .join(' ') ?? null
  );
}

function randomHolding(chance: Chance): Held {
  const roles = Array.from({ length: chance.below(4) }, () => ({
    grantSet: formatGrantSet({ granted: randomGrants(chance, 4), placed: new Set(), excluded: new Set() }),
    groupIds: chance.one([null, null, ['a'], ['a', 'b'], []]),
    isOfEveryone: chance.is(0.3),
  }));
  const excluded = chance.some(grantablePermissions, 0.05);
  const rights = [...randomGrants(chance, 3)]
    .filter(([permission]) => !excluded.includes(permission))
    // Some rights lack what they need, as after a change of the roles that gave it.
    .filter(() => chance.is(0.8))
    .map(([permission, scope]) => ({ permission, scope }));
  return {
    role: chance.one(Object.values(Role)),
    approvalTrait: chance.one(Object.values(ApprovalTrait)),
    type: chance.is(0.7) ? 'FULL' : 'READ_ONLY',
    roles,
    rights: [...rights, ...excluded.map((permission) => ({ permission, scope: null }))],
    deputyships: chance.is(0.3) ? [{ approver: { userId: 'absent' } }] : [],
  };
}

function told(permission: Permission, held: Held): string {
  return `${permission} of ${JSON.stringify(held)}`;
}
