import { ApprovalTrait, Role } from '../entities/user.enums.js';
import { permissions } from './permissions.js';
import { baseGrants } from './grants.js';
import { entriesOf } from './grants.js';
import { grantsOfTemplate, roleTemplateNames } from './role-templates.js';
import { apiCredential } from './roles.js';

type Catalogue = Readonly<Record<string, { readonly needs: readonly string[] }>>;

/**
 * Throws, naming each, if permissions need each other in a circle, or if a base role, with any trait, an API credential or a template of custom
 * roles holds a permission without one that it needs.
 */
export function checkPermissions(
  catalogue: Catalogue = permissions,
  sets: ReadonlyMap<string, readonly string[]> = baseSets(),
): void {
  const circular = Object.keys(catalogue).filter((permission) =>
    allNeeds(catalogue, permission).has(permission),
  );
  const lacking = [...sets].flatMap(([set, held]) =>
    held.flatMap((permission) =>
      needsOf(catalogue, permission)
        .filter((needed) => !held.includes(needed))
        .map((needed) => `${set} holds ${permission} without ${needed}`),
    ),
  );
  if (circular.length + lacking.length === 0) return;
  throw new Error(
    `The permissions contradict each other. In a circle of needs: ${circular.join(', ') || 'none'}. Unmet needs: ${lacking.join(', ') || 'none'}.`,
  );
}

/** The permissions of each base role and trait, and those of an API credential. */
function baseSets(): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, readonly string[]>([['API credential', Object.keys(apiCredential)]]);
  for (const role of Object.values(Role))
    for (const trait of Object.values(ApprovalTrait))
      sets.set(`${role} ${trait}`, [...baseGrants(role, trait).keys()]);
  for (const name of roleTemplateNames)
    sets.set(
      `template ${name}`,
      entriesOf(grantsOfTemplate(name)).map(([permission]) => permission),
    );
  return sets;
}

function needsOf(catalogue: Catalogue, permission: string): readonly string[] {
  return catalogue[permission]?.needs ?? [];
}

/** The permissions that a permission needs, directly or through others; itself only if it is in a circle. */
function allNeeds(catalogue: Catalogue, permission: string): Set<string> {
  const found = new Set(needsOf(catalogue, permission));
  // A set that grows while it is walked is walked to its end.
  for (const needed of found) for (const further of needsOf(catalogue, needed)) found.add(further);
  return found;
}
