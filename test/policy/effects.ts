import { ApprovalTrait, Role, UserType } from '../../src/entities/user.enums.js';
import type { Access } from '../../src/shield/access.js';
import { accessOf, inputAccessOf } from '../../src/shield/check.js';
import { mayName } from '../../src/shield/decision.js';
import { formatGrantSet } from '../../src/shield/grant-set.js';
import { entriesOf, grantsOf, grantsOfCredential, type Grants } from '../../src/shield/grants.js';
import { inputMatrix, matrix } from '../../src/shield/matrix/matrix.js';
import { permissionSetOf } from '../../src/shield/permission-set.js';
import {
  permissionNames,
  permissions,
  scopes,
  type Permission,
  type Scope,
} from '../../src/shield/permissions.js';
import { apiCredential, apiCredentialOfGroup, approvalTraits, roles } from '../../src/shield/roles.js';

/** The effects of the policy, by subject; two policies with the same effects are equal. */
export type Effects = ReadonlyMap<string, string>;

/** The effects of the tables as they are now. */
export function effectsOfPolicy(): Effects {
  return new Map([...catalogueEffects(), ...tableEffects(), ...holdingEffects(), ...fieldEffects()]);
}

/** The effects as lines of text, in the order of the tables. */
export function linesOf(effects: Effects): string[] {
  return [...effects].map(([name, effect]) => `${name} | ${effect}`);
}

function catalogueEffects(): [string, string][] {
  return permissionNames.map((permission) => {
    const entry: { needs: readonly Permission[]; scopes: readonly Scope[] } = permissions[permission];
    const [needs, widths] = [entry.needs.toSorted().join(' '), entry.scopes.join(' ')];
    return [permission, `in ${widths || 'no scope'}, needs ${needs || 'nothing'}`];
  });
}

/** The tables of base roles, traits and credentials as they are written. */
function tableEffects(): [string, string][] {
  const tables = { ...roles, ...approvalTraits, apiCredential, apiCredentialOfGroup };
  return Object.entries(tables).map(([name, table]) => [`table ${name}`, listed(new Map(entriesOf(table)))]);
}

/** A custom role that grants everything in the widest scope. */
const everything = formatGrantSet({
  granted: new Map(permissionNames.map((permission) => [permission, 'ACCOUNT'])),
  placed: new Set(),
  excluded: new Set(),
});

/** The permissions of users of each base role, trait and type: alone, with a custom role that grants everything, and through their credentials. */
function holdingEffects(): [string, string][] {
  return Object.values(Role).flatMap((role) =>
    Object.values(ApprovalTrait).flatMap((approvalTrait) =>
      Object.values(UserType).flatMap((type): [string, string][] => {
        const name = `${role} ${approvalTrait} ${type}`;
        const grants = grantsOf({ role, approvalTrait, type, grantSet: null });
        return [
          [name, listed(grants)],
          [`${name} with everything`, listed(grantsOf({ role, approvalTrait, type, grantSet: everything }))],
          [`credential of ${name}`, listed(grantsOfCredential(grants, null))],
          [`credential of ${name} for a group`, listed(grantsOfCredential(grants, 'a group'))],
        ];
      }),
    ),
  );
}

function listed(grants: Grants): string {
  return [...grants]
    .map(([permission, scope]) => `${permission}:${scope}`)
    .toSorted()
    .join(' ');
}

/** The requirement of each field: none for visitors, a login, or a permission in some of its scopes. */
function fieldEffects(): [string, string][] {
  const coordinates = [...Object.keys(matrix), ...Object.keys(inputMatrix)];
  return coordinates.map((coordinate) => [coordinate, requirementOf(coordinate)]);
}

function requirementOf(coordinate: string): string {
  const access = accessOf(coordinate) ?? inputAccessOf(coordinate);
  if (access === undefined) throw new Error(`${coordinate} has no requirement.`);
  const [type = ''] = coordinate.split('.');
  const relation = 'relation' in access ? `, ${access.relation}` : '';
  const secret = 'checksSecret' in access && access.checksSecret === true ? ', checks a secret' : '';
  return `${whoMayName(type, access)}${relation}${secret}`;
}

function whoMayName(type: string, access: Access): string {
  if (mayName(type, access, { key: '', signedIn: false, grants: new Map() })) return 'anybody';
  if (mayName(type, access, permissionSetOf(new Map()))) return 'whoever is logged in';
  const holders = permissionNames.flatMap((permission) =>
    scopes
      .filter((scope) => mayName(type, access, permissionSetOf(new Map([[permission, scope]]))))
      .slice(0, 1)
      .map((scope) => `${permission}:${scope}`),
  );
  return holders.join(' or ') || 'nobody';
}
