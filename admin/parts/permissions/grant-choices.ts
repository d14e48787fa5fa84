import type { Permission, PermissionGrantInput, Scope } from '../schema/types.generated';
import { noLimits, type ChosenLimits } from './grant-limits';
import type { PermissionAreasQuery } from './permission-areas.generated';

/** The choice for a permission that is granted or, for a user, excluded. */
export type Choice = Scope | 'EXCLUDED';

/** The choices of a grid; permissions without a choice are not granted. */
export type Choices = ReadonlyMap<Permission, Choice>;

/** A permission of the catalogue, as the viewer can grant it. */
export type CataloguedPermission = PermissionAreasQuery['permissionAreas'][number]['permissions'][number];

/** An area of the catalogue with its permissions. */
export type CataloguedArea = PermissionAreasQuery['permissionAreas'][number];

/** The permissions by name, in the order of the catalogue. */
export type Catalogue = ReadonlyMap<Permission, CataloguedPermission>;

/** The scopes, the narrowest first. */
export const scopes: readonly Scope[] = ['OWN', 'GROUPS', 'ACCOUNT'];

/** The permissions of all areas by name. */
export function catalogueOf(areas: readonly CataloguedArea[]): Catalogue {
  return new Map(areas.flatMap(({ permissions }) => permissions).map((each) => [each.permission, each]));
}

/** Tests whether a scope is at least as wide as another one. */
export function covers(scope: Scope, needed: Scope): boolean {
  return scopes.indexOf(scope) >= scopes.indexOf(needed);
}

/** Tests whether the viewer can grant the permission in this scope. */
export function isGrantable({ grantableScope }: CataloguedPermission, scope: Scope): boolean {
  return grantableScope !== null && covers(grantableScope, scope);
}

/** The choices of permissions with their scopes. */
export function choicesOf(
  grants: readonly { permission: Permission; scope: Scope }[],
  excluded: readonly Permission[] = [],
): Choices {
  return new Map<Permission, Choice>([
    ...grants.map(({ permission, scope }) => [permission, scope] as const),
    ...excluded.map((permission) => [permission, 'EXCLUDED'] as const),
  ]);
}

/** The granted permissions with their scopes and limits, in the order of the catalogue. */
export function grantsOf(
  choices: Choices,
  limits: ChosenLimits,
  catalogue: Catalogue,
): PermissionGrantInput[] {
  return inOrder(choices, catalogue).flatMap(([permission, choice]) => {
    if (choice === 'EXCLUDED') return [];
    const { statuses, channels } = limits.get(permission) ?? noLimits;
    return [
      {
        permission,
        scope: choice,
        ...(statuses !== null && { statuses: [...statuses] }),
        ...(channels !== null && { channels: [...channels] }),
      },
    ];
  });
}

/** The excluded permissions, in the order of the catalogue. */
export function exclusionsOf(choices: Choices, catalogue: Catalogue): Permission[] {
  return inOrder(choices, catalogue).flatMap(([permission, choice]) =>
    choice === 'EXCLUDED' ? [permission] : [],
  );
}

function inOrder(choices: Choices, catalogue: Catalogue): [Permission, Choice][] {
  const order = [...catalogue.keys()];
  return [...choices].toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other));
}

/** Tests whether two grids have the same choices. */
export function isSameChoices(one: Choices, other: Choices): boolean {
  return (
    one.size === other.size && [...one].every(([permission, choice]) => other.get(permission) === choice)
  );
}

/** The permissions that a choice adds because the chosen permission needs them. */
export interface TakenAlong {
  permission: Permission;
  scope: Scope;
}

/** The choices after one of them, and the permissions that were added with it. */
export interface ChosenGrants {
  choices: Choices;
  taken: readonly TakenAlong[];
}

/**
 * Chooses for one permission; null takes the choice back. What a granted permission needs is granted too unless it is held otherwise, in the
 * widest scope up to the chosen one: changing the users of a group requires viewing them.
 */
export function choose(
  choices: Choices,
  catalogue: Catalogue,
  permission: Permission,
  choice: Choice | null,
  held: ReadonlySet<Permission> = new Set(),
): ChosenGrants {
  const chosen = new Map(choices);
  if (choice === null) chosen.delete(permission);
  else chosen.set(permission, choice);
  if (choice === null || choice === 'EXCLUDED') return { choices: chosen, taken: [] };
  const taken: TakenAlong[] = [];
  takeAlong(chosen, taken, catalogue, permission, choice, held);
  return { choices: chosen, taken };
}

function takeAlong(
  chosen: Map<Permission, Choice>,
  taken: TakenAlong[],
  catalogue: Catalogue,
  permission: Permission,
  most: Scope,
  held: ReadonlySet<Permission>,
): void {
  for (const needed of catalogue.get(permission)?.needs ?? []) {
    const found = catalogue.get(needed);
    if (found === undefined || chosen.has(needed) || held.has(needed)) continue;
    const scope = widestWithin(found, most) ?? found.scopes.find((each) => isGrantable(found, each));
    if (scope === undefined) continue;
    chosen.set(needed, scope);
    taken.push({ permission: needed, scope });
    takeAlong(chosen, taken, catalogue, needed, most, held);
  }
}

/** The widest scope of the permission up to this one that the viewer can grant. */
function widestWithin(permission: CataloguedPermission, most: Scope): Scope | undefined {
  return permission.scopes.filter((scope) => covers(most, scope) && isGrantable(permission, scope)).at(-1);
}

/** The scopes in which the viewer can grant permissions of the area, the narrowest first. */
export function scopesOfArea({ permissions }: CataloguedArea): Scope[] {
  return scopes.filter((scope) =>
    permissions.some((each) => each.scopes.includes(scope) && isGrantable(each, scope)),
  );
}

/**
 * Grants every permission of an area in its widest scope up to this one, with what they need, and none that has no such scope; null takes all
 * of them back.
 */
export function chooseArea(
  choices: Choices,
  catalogue: Catalogue,
  { permissions }: CataloguedArea,
  most: Scope | null,
  held: ReadonlySet<Permission> = new Set(),
): ChosenGrants {
  let result: ChosenGrants = { choices, taken: [] };
  const own = new Set(permissions.map(({ permission }) => permission));
  for (const each of permissions) {
    const scope = most === null ? null : (widestWithin(each, most) ?? null);
    const next = choose(result.choices, catalogue, each.permission, scope, held);
    result = { choices: next.choices, taken: [...result.taken, ...next.taken] };
  }
  return { choices: result.choices, taken: result.taken.filter(({ permission }) => !own.has(permission)) };
}

/** The scope in which the whole area is granted; null if anything of it is left out, or has another scope. */
export function scopeOfArea(choices: Choices, catalogue: Catalogue, area: CataloguedArea): Scope | null {
  if (!area.permissions.some(({ permission }) => choices.has(permission))) return null;
  const found = scopesOfArea(area).find((scope) =>
    isSameChoices(chooseArea(choices, catalogue, area, scope).choices, choices),
  );
  return found ?? null;
}

/** The permissions that a granted one needs and that are neither granted nor held otherwise. */
export function missingNeeds(
  choices: Choices,
  catalogue: Catalogue,
  permission: Permission,
  held: ReadonlySet<Permission> = new Set(),
): Permission[] {
  const choice = choices.get(permission);
  if (choice === undefined || choice === 'EXCLUDED') return [];
  return (catalogue.get(permission)?.needs ?? []).filter(
    (needed) => !choices.has(needed) && !held.has(needed),
  );
}

/** The permissions of an area with a choice, in the order of the catalogue. */
export function chosenOf(
  { permissions }: CataloguedArea,
  choices: Choices,
): (readonly [Permission, Choice])[] {
  return permissions.flatMap(({ permission }) => {
    const choice = choices.get(permission);
    return choice === undefined ? [] : [[permission, choice] as const];
  });
}

/** The choices of a draft, rebased on stored choices that others have changed: changes of the draft stay. */
export function rebased(draft: Choices, before: Choices, after: Choices): Choices {
  const result = new Map(after);
  for (const permission of new Set([...draft.keys(), ...before.keys()])) {
    const choice = draft.get(permission);
    if (choice === before.get(permission)) continue;
    if (choice === undefined) result.delete(permission);
    else result.set(permission, choice);
  }
  return result;
}
