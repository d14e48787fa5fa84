import type { Client } from '../support/client.js';
import { lockGroup } from '../support/losses.js';
import { uniqueName, type World } from '../support/world.js';

/** The variables of a mutation of groups, with a fresh group that it can change; undefined for any other mutation. */
export async function groupVariables(
  world: World,
  client: Client,
  field: string,
): Promise<Record<string, unknown> | undefined> {
  switch (field) {
    case 'createGroup':
      return { input: { name: uniqueName('Gruppe') } };
    case 'updateGroup':
      return { input: { id: (await world.group()).id, description: 'Neu' } };
    case 'lockGroup':
    case 'deleteGroup':
      return { id: (await world.group()).id };
    case 'unlockGroup': {
      const { id } = await world.group();
      await lockGroup(client, id);
      return { id };
    }
    default:
      return undefined;
  }
}
