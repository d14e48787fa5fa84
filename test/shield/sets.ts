import { permissionNames, scopes, type Permission, type Scope } from '../../src/shield/permissions.js';
import { baseGrants, grantsOf, grantsOfCredential, type Grants } from '../../src/shield/grants.js';
import { grantsOfDeputy } from '../../src/shield/representation.js';
import type { Chance } from '../support/chance.js';
import { randomHolding } from '../support/random-grant-sets.js';
import { grantsOfSet, permissionSetNames } from './permission-sets.js';

/** What people hold of base roles, traits and credentials; null for nobody logged in. */
export const baseSets: readonly (Grants | null)[] = [
  ...permissionSetNames.map(grantsOfSet),
  baseGrants('MANAGER', 'APPROVER'),
  grantsOfCredential(baseGrants('USER', 'NONE'), null),
];

/** Custom roles as they are stored: for named groups, with limits, and of everything that a user of the type can or cannot hold. */
const sums = {
  placed: ' users.read:PLACES users.update:PLACES groups.read:PLACES shipments.read:PLACES ',
  besideOwn: ' users.read:OWN users.read:PLACES shipments.read:ACCOUNT approvals.read:ACCOUNT ',
  limited:
    ' shipments.read:ACCOUNT @shipments.read:ACCOUNT:SENT,QUEUED:* approvals.read:OWN approvals.decide:GROUPS @approvals.decide:GROUPS:REJECTED:* ',
  nothing:
    ' shipments.read:ACCOUNT @shipments.read:ACCOUNT:-:* shipments.send:GROUPS @shipments.send:GROUPS:-:* ',
  wide: ' users.read:ACCOUNT users.update:ACCOUNT accounting.read:ACCOUNT roles.read:ACCOUNT shipments.erase:ACCOUNT ',
};

const member = { role: 'MEMBER', approvalTrait: 'NONE', type: 'FULL', grantSet: null } as const;
const sender = { ...member, role: 'USER' } as const;

/** Holdings of custom roles for named groups and with limits (PLY-5), of read-only users (DBX-5), of deputies, and of programs (PLY-2). */
const furtherHoldings: Record<string, Grants> = {
  'a role for named groups': grantsOf({ ...member, grantSet: sums.placed }),
  'a role for named groups, examinee': grantsOf({
    ...sender,
    approvalTrait: 'EXAMINEE',
    grantSet: sums.placed,
  }),
  'a role for named groups beside others': grantsOf({ ...member, grantSet: sums.besideOwn }),
  limits: grantsOf({ ...member, grantSet: sums.limited }),
  'limits that admit nothing': grantsOf({ ...member, grantSet: sums.nothing }),
  'a read-only manager': grantsOf({ ...member, role: 'MANAGER', type: 'READ_ONLY' }),
  'a read-only approver': grantsOf({
    ...sender,
    approvalTrait: 'APPROVER',
    type: 'READ_ONLY',
    grantSet: sums.placed,
  }),
  'a read-only member with more': grantsOf({ ...member, type: 'READ_ONLY', grantSet: sums.wide }),
  'a deputy': grantsOfDeputy(sender),
  'a deputy with a role for named groups': grantsOfDeputy({ ...sender, grantSet: sums.placed }),
  'a deputy who is excluded': grantsOfDeputy({ ...sender, grantSet: ' !approvals.decide ' }),
  'a program': grantsOf({ ...member, role: 'API', grantSet: sums.wide }),
  'a program without rights': grantsOf({ ...member, role: 'API' }),
  'everything but users': grantsOf({ ...member, role: 'MANAGER', grantSet: ' !users.read ' }),
};

/** The permissions of these holdings. */
export const furtherSets: readonly Grants[] = Object.values(furtherHoldings);

/**
 * Possible holdings: a base role and a trait with any custom roles, rights and exclusions; any permissions in any scopes, also without what they
 * need; or a base role with a few more or less.
 */
export function randomGrants(chance: Chance): Grants {
  if (chance.is(0.4)) return grantsOf(randomHolding(chance));
  const scope = (): Scope => chance.one(scopes);
  if (chance.is(0.5)) {
    const share = chance.next();
    return new Map(chance.some(permissionNames, share).map((permission) => [permission, scope()]));
  }
  const grants = new Map<Permission, Scope>(chance.one(baseSets) ?? []);
  for (const permission of chance.some(permissionNames, 0.1)) {
    if (chance.is(0.5)) grants.delete(permission);
    else grants.set(permission, scope());
  }
  return grants;
}
