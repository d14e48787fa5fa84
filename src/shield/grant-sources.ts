import type { Holding } from './grants.js';
import { distinctParts, partText, unlimited, type GrantPart, type Limits } from './grant-part.js';
import { grantsOfRole, parseGrantSet, type AssignedRole } from './grant-set.js';
import { deputyGrant } from './representation.js';
import { covers, permissions, type Permission, type Scope } from './permissions.js';
import { cappedScope, isExaminable, removedByTrait, roles as baseRoles, traitGrants } from './roles.js';

/**
 * The kinds of sources: six that grant a permission, five that keep it from a user, or a part of its scope, whatever grants it, and one that would
 * grant it.
 */
export const grantSourceKinds = {
  BASE_ROLE: 'The base role grants the permission.',
  APPROVAL_TRAIT: 'The approval trait grants the permission.',
  CUSTOM_ROLE: 'A custom role grants the permission.',
  EVERYONE: 'A custom role that is assigned to everyone grants the permission.',
  RIGHT: 'A right of the user grants the permission.',
  DEPUTYSHIP:
    'The user is the deputy of an approver. The scope is OWN, although the deputy decides on the letters on which the approver decides.',
  TRAIT_REMOVAL: 'The approval trait keeps the permission from the user, whatever grants it.',
  USER_TYPE:
    'The type of the user keeps the permission, or a wider scope, from the user, whatever grants it.',
  EXCLUSION: 'The user is excluded from the permission, whatever grants it.',
  UNMET_NEED: 'The permission needs another one, which the user does not hold.',
  HELD_FOR_GROUPS:
    'A custom role grants the permission, but gives nothing: it is held for groups, and the permission is limited or exists for the whole account alone, or none of the groups is left.',
  NO_ACCESS: 'The user cannot log in at present, and so cannot use any permission.',
} as const;

/** See `grantSourceKinds`. */
export type GrantSourceKind = keyof typeof grantSourceKinds;

/** A deputyship as the source of a permission. */
export interface ExplainedDeputyship {
  approver: { userId: string };
}

/** A custom role as a source. */
interface SourceRole extends AssignedRole {
  isOfEveryone: boolean;
}

/** A right, or without a scope an exclusion, as a source. */
interface SourceRight extends Partial<Limits> {
  permission: Permission;
  scope: Scope | null;
}

/** A source that grants a permission to a user, or removes it. */
export interface GrantSource<CustomRole, Right> {
  kind: GrantSourceKind;
  /** The scope in which it grants the permission, or to which it limits it; null if it removes the permission. */
  scope: Scope | null;
  /** The limits with which it grants the permission (PLY-5); absent means none. */
  limits?: Limits;
  /**
   * True if the verdict follows from it: it grants a part that no other source grants as a whole, or it removes a permission that another source
   * grants.
   */
  effective: boolean;
  customRole?: CustomRole;
  /** The right, or the exclusion. */
  right?: Right;
  /** The deputyship in force. */
  deputyship?: ExplainedDeputyship;
  /** The permission that is needed and not held. */
  needed?: Permission;
}

/** Everything from which the permissions of a user follow, source by source. */
export interface SourcedHolding<CustomRole, Right> extends Pick<Holding, 'role' | 'approvalTrait' | 'type'> {
  roles: readonly CustomRole[];
  /** Rights, and exclusions, which have no scope. */
  rights: readonly Right[];
  /** The deputyships in force; none if absent. */
  deputyships?: readonly ExplainedDeputyship[];
}

/** A verdict and its sources. */
export interface GrantExplanation<CustomRole, Right> {
  /** The scope in which the user holds the permission; null if not at all. */
  scope: Scope | null;
  sources: GrantSource<CustomRole, Right>[];
}

/**
 * The verdict on one permission and its sources: the rule of `grantsOf`, source by source. Among sources that grant the permission, those whose
 * part no other source contains (PLY-5) determine the verdict, within the maximum of the user's type; a single source that removes the permission
 * is enough. Without access, no permission is held.
 */
export function explainGrant<CustomRole extends SourceRole, Right extends SourceRight>(
  permission: Permission,
  holding: SourcedHolding<CustomRole, Right>,
  { hasAccess }: { hasAccess: boolean },
): GrantExplanation<CustomRole, Right> {
  const granting = grantingSources(permission, holding);
  const preventing: Source<CustomRole, Right>[] = [
    ...preventingSources(permission, holding),
    ...(hasAccess ? [] : [{ kind: 'NO_ACCESS', scope: null } as const]),
  ];
  const widest = widestOf(granting.map(({ scope }) => scope));
  const partOf = ({ scope, limits = unlimited }: Source<CustomRole, Right>): GrantPart[] => {
    const within = cap(scope);
    return within === null ? [] : [{ scope: within, ...limits }];
  };
  const cap = (granted: Scope | null): Scope | null =>
    granted === null ? null : cappedScope(holding.type, permission, granted);
  const capped = cap(widest);
  const parts = distinctParts(granting.flatMap(partOf)).map(partText);
  const adds = (source: Source<CustomRole, Right>): boolean =>
    partOf(source).some((part) => parts.includes(partText(part)));
  const scope = preventing.length === 0 ? capped : null;
  const limiting: Source<CustomRole, Right>[] =
    capped === null || capped === widest ? [] : [{ kind: 'USER_TYPE', scope: capped }];
  return {
    scope,
    sources: [
      ...granting.map((source) => ({
        ...source,
        // A deputyship adds letters to a wider scope, too.
        effective: scope !== null && (adds(source) || source.kind === 'DEPUTYSHIP'),
      })),
      ...withoutEffect(permission, holding).map((source) => ({ ...source, effective: widest === null })),
      ...limiting.map((source) => ({ ...source, effective: scope !== null })),
      ...preventing.map((source) => ({ ...source, effective: widest !== null })),
    ],
  };
}

type Source<CustomRole, Right> = Omit<GrantSource<CustomRole, Right>, 'effective'>;

function grantingSources<CustomRole extends SourceRole, Right extends SourceRight>(
  permission: Permission,
  { role, approvalTrait, roles, rights, deputyships = [] }: SourcedHolding<CustomRole, Right>,
): Source<CustomRole, Right>[] {
  const sources: Source<CustomRole, Right>[] = [
    { kind: 'BASE_ROLE', scope: baseRoles[role][permission] ?? null },
    { kind: 'APPROVAL_TRAIT', scope: traitGrants(role, approvalTrait)[permission] ?? null },
    ...roles.flatMap((customRole) =>
      grantsOfRole(customRole)
        .filter((grant) => grant.permission === permission)
        .map(({ scope, statuses, channels }) => ({
          kind: customRole.isOfEveryone ? ('EVERYONE' as const) : ('CUSTOM_ROLE' as const),
          scope,
          limits: { statuses, channels },
          customRole,
        })),
    ),
    ...rights
      .filter((right) => right.permission === permission)
      .map((right) => {
        const { scope, statuses = null, channels = null } = right;
        return { kind: 'RIGHT' as const, scope, limits: { statuses, channels }, right };
      }),
    ...(permission === deputyGrant.permission ? deputyships : []).map((deputyship) => ({
      kind: 'DEPUTYSHIP' as const,
      scope: deputyGrant.scope,
      deputyship,
    })),
  ];
  return sources.filter(({ scope }) => scope !== null);
}

/** The roles that would grant a permission if they were not held for groups. */
function withoutEffect<CustomRole extends SourceRole>(
  permission: Permission,
  { roles }: { roles: readonly CustomRole[] },
): { kind: 'HELD_FOR_GROUPS'; scope: null; customRole: CustomRole }[] {
  return roles
    .filter(({ grantSet }) => parseGrantSet(grantSet).granted.has(permission))
    .filter((role) => !grantsOfRole(role).some((grant) => grant.permission === permission))
    .map((customRole) => ({ kind: 'HELD_FOR_GROUPS' as const, scope: null, customRole }));
}

function preventingSources<CustomRole extends SourceRole, Right extends SourceRight>(
  permission: Permission,
  holding: SourcedHolding<CustomRole, Right>,
): Source<CustomRole, Right>[] {
  const { role, approvalTrait, type, rights } = holding;
  const isRemoved = isExaminable(role) && removedByTrait[approvalTrait].includes(permission);
  const needs: readonly Permission[] = permissions[permission].needs;
  return [
    ...(isRemoved ? [{ kind: 'TRAIT_REMOVAL' as const, scope: null }] : []),
    ...rights
      .filter((right) => right.permission === permission && right.scope === null)
      .map((right) => ({ kind: 'EXCLUSION' as const, scope: null, right })),
    ...(cappedScope(type, permission, 'OWN') === null ? [{ kind: 'USER_TYPE' as const, scope: null }] : []),
    ...needs
      .filter((needed) => explainGrant(needed, holding, { hasAccess: true }).scope === null)
      .map((needed) => ({ kind: 'UNMET_NEED' as const, scope: null, needed })),
  ];
}

function widestOf(scopes: readonly (Scope | null)[]): Scope | null {
  return scopes.reduce<Scope | null>(
    (widest, scope) => (scope !== null && (widest === null || !covers(widest, scope)) ? scope : widest),
    null,
  );
}
