import { exclusionEntry, grantEntry, placedEntry } from '../../shield/grant-set.js';
import { covers, permissions, scopes, type Permission, type Scope } from '../../shield/permissions.js';
import {
  isExaminable,
  isProgram,
  removedByTrait,
  rolesThat,
  rolesWith,
  traitsWith,
  typesWith,
} from '../../shield/roles.js';
import { ApprovalTrait } from '../../entities/user.enums.js';
import { allOf, anyOf, equals, inBrackets, isIn, not, nothing, type Condition } from '../list/condition.js';

/** The columns of a `Holding`, for a query with a user `u`. */
export const holdingColumns = 'u.role, u.approval_trait AS approvalTrait, u.type, u.grant_set AS grantSet';

/** The users who hold a permission in at least this scope: `grantsOf` in SQL (PLY-3, PLY-4, DBX-5). */
export function holdsPermission(alias: string, permission: Permission, scope: Scope): Condition {
  const needs: readonly Permission[] = permissions[permission].needs;
  return allOf([
    anyOf([
      isIn(`${alias}.role`, rolesWith(permission, scope)),
      grantedByTrait(alias, permission, scope),
      grantedBeyondRole(alias, permission, scope),
    ]),
    ...traitsWithout(permission).map((trait) =>
      not(
        inBrackets(
          allOf([equals(`${alias}.approval_trait`, trait), isIn(`${alias}.role`, rolesThat(isExaminable))]),
        ),
      ),
    ),
    {
      sql: `(${alias}.grant_set IS NULL OR ${alias}.grant_set NOT LIKE ?)`,
      parameters: [containing(exclusionEntry(permission))],
    },
    isIn(`${alias}.type`, typesWith(permission, scope)),
    ...needs.map((needed) => holdsPermission(alias, needed, 'OWN')),
  ]);
}

/** The users to whom the approval trait grants the permission in at least this scope: `traitGrants` in SQL. */
function grantedByTrait(alias: string, permission: Permission, scope: Scope): Condition {
  const traits = traitsWith(permission, scope);
  if (traits.length === 0) return nothing;
  const roles = rolesThat((role) => !isProgram(role));
  return inBrackets(allOf([isIn(`${alias}.approval_trait`, traits), isIn(`${alias}.role`, roles)]));
}

/** The users to whom a custom role or a right of their own grants the permission in at least this scope; exclusions aside. */
export function grantedBeyondRole(alias: string, permission: Permission, scope: Scope): Condition {
  const entries = [
    ...scopes.filter((each) => covers(each, scope)).map((each) => grantEntry(permission, each)),
    ...(covers('GROUPS', scope) ? [placedEntry(permission)] : []),
  ];
  return inBrackets(
    allOf([
      { sql: `${alias}.grant_set IS NOT NULL`, parameters: [] },
      anyOf(entries.map((entry) => ({ sql: `${alias}.grant_set LIKE ?`, parameters: [containing(entry)] }))),
    ]),
  );
}

/** The users with a source that grants the permission in all groups that they belong to, or for the account: not only for named groups (PLY-5). */
export function heldByMembership(alias: string, permission: Permission): Condition {
  const entries = scopes.filter((each) => covers(each, 'GROUPS')).map((each) => grantEntry(permission, each));
  return inBrackets(
    anyOf([
      isIn(`${alias}.role`, rolesWith(permission, 'GROUPS')),
      grantedByTrait(alias, permission, 'GROUPS'),
      ...entries.map((entry) => ({ sql: `${alias}.grant_set LIKE ?`, parameters: [containing(entry)] })),
    ]),
  );
}

function traitsWithout(permission: Permission): ApprovalTrait[] {
  return Object.values(ApprovalTrait).filter((trait) => removedByTrait[trait].includes(permission));
}

function containing(entry: string): string {
  return `% ${entry} %`;
}
