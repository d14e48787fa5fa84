import { AssignShipmentDocument } from '../../src/generated/operations.js';
import { assignRole, customRole } from './custom-roles.js';
import { quickUser } from './rounds.js';
import type { Group, Person, World } from './world.js';

/** A user with the base role MEMBER who views and sends their own letters, in this group. */
export async function colleague(world: World, group: Group, ...more: string[]): Promise<Person> {
  const person = await quickUser(world, { role: 'MEMBER', groups: [group] });
  const grants = [
    'SHIPMENTS_READ OWN',
    'APPROVALS_READ OWN',
    'GROUPS_READ GROUPS',
    'SHIPMENTS_SEND GROUPS',
    ...more,
  ];
  await assignRole(world, await customRole(world, grants), person);
  return person;
}

/** The permissions of users who assign shipments. */
export const dispatching = [
  'USERS_READ',
  'GROUPS_READ',
  'SHIPMENTS_READ',
  'SHIPMENTS_SEND',
  'SHIPMENTS_ASSIGN',
  'APPROVALS_READ',
] as const;

/** A user who assigns the shipments of these groups. */
export async function dispatcher(world: World, groups: Group[]): Promise<Person> {
  const person = await quickUser(world, { role: 'MEMBER', groups });
  await assignRole(
    world,
    await customRole(
      world,
      dispatching.map((each) => `${each} GROUPS`),
    ),
    person,
  );
  return person;
}

/** Assigns a letter to users. */
export async function assign(by: Person, letter: { id: string }, ...users: { id: string }[]): Promise<void> {
  const input = { id: letter.id, addUserIds: users.map(({ id }) => id) };
  await by.client.run(AssignShipmentDocument, { input });
}

/** Removes assignees from a letter. */
export async function unassign(
  by: Person,
  letter: { id: string },
  ...users: { id: string }[]
): Promise<void> {
  const input = { id: letter.id, removeUserIds: users.map(({ id }) => id) };
  await by.client.run(AssignShipmentDocument, { input });
}
