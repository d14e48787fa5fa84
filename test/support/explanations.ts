import { visit } from 'graphql';
import { ExplainPermissionDocument, type ExplainPermissionQuery } from '../../src/generated/operations.js';
import type { Permission } from '../../src/shield/permissions.js';
import { nameOf } from './random-grants.js';
import type { Person } from './world.js';

/** An explanation of a permission. */
export type Explanation = NonNullable<ExplainPermissionQuery['explainPermission']>;

/** The explanation of a permission of a user, or of its reach to an object, as a viewer gets it. */
export async function explainedTo(
  by: Person,
  userId: string,
  permission: Permission,
  objectId: string | null = null,
): Promise<Explanation> {
  const { explainPermission } = await by.client.run(ExplainPermissionDocument, {
    userId,
    permission: nameOf(permission),
    objectId,
  });
  if (explainPermission == null) throw new Error('A query without an error has an answer.');
  return explainPermission;
}

const withoutGroups = visit(ExplainPermissionDocument, {
  Field: ({ name }) => (name.value === 'groups' ? null : undefined),
});

/** The same without the groups of roles, which not everybody may ask for. */
export async function explainedWithoutGroups(
  by: Person,
  userId: string,
  permission: Permission,
): Promise<Omit<Explanation, 'includesObject'>> {
  const { explainPermission } = await by.client.run(withoutGroups, {
    userId,
    permission: nameOf(permission),
  });
  if (explainPermission == null) throw new Error('A query without an error has an answer.');
  return explainPermission;
}
