import { ExplainPermissionDocument, type ExplainPermissionQuery } from '../../src/generated/operations.js';
import type { Permission } from '../../src/shield/permissions.js';
import { nameOf } from './random-grants.js';
import type { Person } from './world.js';

/** An answer to "why may she?". */
export type Explanation = NonNullable<ExplainPermissionQuery['explainPermission']>;

/** Why a user holds a permission, or whether it reaches an object, as somebody is told. */
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
