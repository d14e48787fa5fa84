import type { EntityManager } from 'typeorm';
import { findAll, findOne } from '../../database/find.js';
import { CustomRole } from '../../entities/custom-role.entity.js';
import { isId } from '../../entities/id.js';
import { roleWords } from '../../entities/role-words.js';
import type { Problems } from '../../errors/problems.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import { entriesOf } from '../../shield/grants.js';
import { parseGrantSet } from '../../shield/grant-set.js';
import { grantsOfTemplate, type RoleTemplateName } from '../../shield/role-templates.js';
import { appearanceKey, hasMixedWord } from '../../text/appearance.js';
import { checkUniqueName } from '../named-alike.js';
import type { AreaGrantCommand, PermissionGrantCommand } from './custom-role.commands.js';
import { checkGrants, checkNeeds, roleGrantSet } from './grant-input.rules.js';

/** The maximum number of custom roles of an account. */
const mostRoles = 200;

const reservedNames = new Set(
  Object.entries(roleWords).flatMap(([role, { EN, DE }]) => [role, EN, DE].map(reservedKey)),
);

/** Spaces and hyphens make no difference: “Super Admin” would pass for the superadmin, too. */
function reservedKey(name: string): string {
  return appearanceKey(name).replace(/[^a-z0-9]/g, '');
}

/** The custom role of the account; NOT_FOUND otherwise. */
export async function findCustomRole(
  manager: EntityManager,
  accountId: string,
  id: string,
): Promise<CustomRole> {
  const role = isId(id) ? await findOne(manager, CustomRole, { accountId, id }) : null;
  if (role === null) throw notFound(id, 'id', 'customRoleId', 'customRoleIds');
  return role;
}

/** Refuses a further custom role beyond the maximum of an account. */
export async function refuseFurtherRole(manager: EntityManager, accountId: string): Promise<void> {
  const roles = await findAll(manager, CustomRole, { accountId }, { columns: ['id'] });
  if (roles.length >= mostRoles) throw refusal('CUSTOM_ROLES_EXHAUSTED', { most: mostRoles });
}

/** Adds a problem for a name that another role has, that looks like one, or that is the name of a base role. */
export async function checkRoleName(
  manager: EntityManager,
  problems: Problems,
  accountId: string,
  name: string,
  exceptId = '',
): Promise<void> {
  if (!problems.isClean('name')) return;
  if (!hasMixedWord(name) && reservedNames.has(reservedKey(name)))
    problems.add('name', 'CUSTOM_ROLE_NAME_RESERVED');
  else
    await checkUniqueName(
      manager,
      problems,
      CustomRole,
      { accountId, name, exceptId },
      'CUSTOM_ROLE_NAME_TAKEN',
    );
}

/** The permissions of a role as the input names them, with all problems of the input added (PLY-4). */
export function checkedRoleGrants(
  problems: Problems,
  grants: readonly PermissionGrantCommand[],
  areas: readonly AreaGrantCommand[],
  template: RoleTemplateName | null = null,
): string | null {
  checkGrants(problems, 'grants', grants);
  const ofTemplate = template === null ? [] : entriesOf(grantsOfTemplate(template));
  const grantSet = roleGrantSet(
    [...grants, ...ofTemplate.map(([permission, scope]) => ({ permission, scope }))],
    areas,
  );
  checkNeeds(problems, 'grants', grants, new Set(parseGrantSet(grantSet).granted.keys()));
  return grantSet;
}
