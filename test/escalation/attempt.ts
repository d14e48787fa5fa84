import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import { Kind, type DocumentNode } from 'graphql';
import type { ActivityDetails } from '../../src/entities/activity-type.js';
import { escalationWords } from '../../src/entities/escalation.activities.js';
import { grantsOf, type Holding } from '../../src/shield/grants.js';
import { assignRole, customRole } from '../support/custom-roles.js';
import { quickUser } from '../support/rounds.js';
import type { Person, World } from '../support/world.js';

/** A request that would exceed permissions, and the reason with which it must be refused. */
export interface Attempt {
  by: Person;
  reason: string;
  document: TypedDocumentNode<object, object>;
  variables: object;
}

/** Writes an attempt as one line. */
export function tries<Variables extends object>(
  by: Person,
  reason: string,
  document: TypedDocumentNode<object, Variables>,
  variables: NoInfer<Variables>,
): Attempt {
  return { by, reason, document: document as TypedDocumentNode<object, object>, variables };
}

/**
 * A test of consecutive attempts in one account: each is refused with its reason, changes no permission in the account, and leaves an entry in the
 * log if the reason means that it exceeded the permissions of its actor.
 */
export function attempt(
  title: string,
  account: () => World,
  arranged: (world: World) => Promise<Attempt | Attempt[]>,
): void {
  it(title, async () => {
    const world = account();
    const attempts = [await arranged(world)].flat();
    expect(attempts).not.to.deep.equal([]);
    for (const each of attempts) await expectRefused(world, each);
  });
}

/** Carries out an attempt and checks its outcome. */
export async function expectRefused(
  world: World,
  { by, reason, document, variables }: Attempt,
): Promise<void> {
  const [held, entries] = [await heldIn(world), await refusalsOf(world, by)];
  const { errors, data } = await by.client.send(document, variables);
  const [error] = errors;
  if (error === undefined) throw new Error(`It succeeded: ${JSON.stringify(data)}`);
  const problems = (error.extensions.problems ?? []).map((problem): string => problem.reason);
  expect(error.extensions.reason === 'INPUT_INVALID' ? problems : [error.extensions.reason]).to.include(
    reason,
    JSON.stringify(errors),
  );
  expect(await heldIn(world)).to.deep.equal(held);
  const isRecorded = Object.hasOwn(escalationWords, reason);
  const added = isRecorded ? [`${mutationIn(document)} ${reason}`] : [];
  expect(await refusalsOf(world, by)).to.deep.equal([...entries, ...added]);
}

/** The data that determines the permissions of the users of an account, and the resulting permissions. */
export async function heldIn(world: World): Promise<unknown> {
  const rows = (sql: string): Promise<unknown[]> =>
    world.gateway.gateway.dataSource.query<unknown[]>(sql, [world.accountId]);
  const users = (await rows(
    `SELECT id, role, approval_trait AS approvalTrait, type, grant_set AS grantSet, status, email, login_name AS loginName,
            locked_by_id, locked_with, superadmin_slot FROM \`user\` WHERE account_id = ? ORDER BY id`,
  )) as Holding[];
  return {
    users: users.map((user) => ({ ...user, grants: [...grantsOf(user)] })),
    memberships: await rows('SELECT user_id, group_id FROM membership WHERE account_id = ? ORDER BY 1, 2'),
    groups: await rows('SELECT id, status FROM user_group WHERE account_id = ? ORDER BY id'),
    roles: await rows('SELECT id, name, grant_set FROM custom_role WHERE account_id = ? ORDER BY id'),
    assignments: await rows(
      'SELECT user_id, role_id FROM role_assignment WHERE account_id = ? ORDER BY 1, 2',
    ),
    named: await rows(
      'SELECT user_id, role_id, group_id FROM role_assignment_group WHERE account_id = ? ORDER BY 1, 2, 3',
    ),
    rights: await rows(
      'SELECT user_id, permission, scope, statuses, channels FROM user_right WHERE account_id = ? ORDER BY 1, 2',
    ),
  };
}

/** The refused attempts of a user in the log, as `mutation REASON`, the oldest first. */
export async function refusalsOf(world: World, { id }: { id: string }): Promise<string[]> {
  const rows = await world.gateway.gateway.dataSource.query<{ details: string }[]>(
    "SELECT details FROM activity WHERE account_id = ? AND actor_id = ? AND type = 'ESCALATION_REFUSED' ORDER BY id",
    [world.accountId, id],
  );
  return rows.map(({ details }) => {
    const { facts } = (JSON.parse(details) as ActivityDetails).event as { facts: Record<string, string> };
    return `${facts['mutation']} ${facts['reason']}`;
  });
}

function mutationIn(document: DocumentNode): string {
  const [operation] = document.definitions;
  const field =
    operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined;
  return field?.kind === Kind.FIELD ? field.name.value : '';
}

/** The permissions to manage users, roles and rights, and nothing else. */
export const keeping = [
  'USERS_READ ACCOUNT',
  'GROUPS_READ ACCOUNT',
  'USERS_UPDATE ACCOUNT',
  'ROLES_READ ACCOUNT',
  'ROLES_MANAGE ACCOUNT',
  'ROLES_ASSIGN ACCOUNT',
  'RIGHTS_MANAGE ACCOUNT',
] as const;

/** A new user with the base role MEMBER and these permissions, from a role of their own. */
export async function member(
  world: World,
  grants: readonly string[] = [],
  settings: Parameters<World['createdUser']>[0] = {},
): Promise<Person> {
  const person = await quickUser(world, { ...settings, role: 'MEMBER' });
  if (grants.length > 0) await assignRole(world, await customRole(world, grants), person);
  return person;
}

/** A new user who manages users, roles and rights, and also holds these permissions. */
export function keeper(
  world: World,
  more: readonly string[] = [],
  settings: Parameters<World['createdUser']>[0] = {},
): Promise<Person> {
  return member(world, [...keeping, ...more], settings);
}
