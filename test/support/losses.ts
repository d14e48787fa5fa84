import {
  DeleteGroupDocument,
  DeleteUserDocument,
  GroupAccessLossDocument,
  LockGroupDocument,
  LockUserDocument,
  UpdateMailSettingsDocument,
  UserAccessDocument,
  type DeleteGroupMutation,
  type LockGroupMutation,
} from '../../src/generated/operations.js';
import type { Client, Succeeded } from './client.js';
import type { Person } from './world.js';

/** Locks a group and confirms how many users lose access by it. */
export async function lockGroup(client: Client, id: string): Promise<Succeeded<LockGroupMutation>> {
  return client.run(LockGroupDocument, { id, confirmedAccessLoss: await lossOf(client, id) });
}

/** Deletes a group and confirms how many users lose access by it. */
export async function deleteGroup(client: Client, id: string): Promise<Succeeded<DeleteGroupMutation>> {
  return client.run(DeleteGroupDocument, { id, confirmedAccessLoss: await lossOf(client, id) });
}

/** Locks a user and confirms how many waiting shipments nobody watches any more. */
export async function lockUser(client: Client, id: string): Promise<void> {
  await client.run(LockUserDocument, { id, confirmedUnwatchedShipments: await watchedBy(client, id) });
}

/** Deletes a user and confirms how many waiting shipments nobody watches any more. */
export async function deleteUser(client: Client, id: string): Promise<void> {
  await client.run(DeleteUserDocument, { id, confirmedUnwatchedShipments: await watchedBy(client, id) });
}

/** Lets somebody switch off the notices of what waits, and confirm how much nobody watches any more. */
export async function switchNoticesOff({ client, id }: Person): Promise<void> {
  const settings = [{ event: 'APPROVAL_WAITING', mode: 'NONE' } as const];
  const confirmedUnwatchedShipments = await watchedBy(client, id);
  await client.run(UpdateMailSettingsDocument, { input: { settings, confirmedUnwatchedShipments } });
}

async function lossOf(client: Client, id: string): Promise<number> {
  return (await client.run(GroupAccessLossDocument, { id })).group?.accessLoss ?? 0;
}

async function watchedBy(client: Client, id: string): Promise<number> {
  return (await client.run(UserAccessDocument, { id })).user?.solelyWatchedShipments ?? 0;
}
