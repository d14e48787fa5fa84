import type { Group } from '../entities/group.entity.js';
import type { Context } from './context.js';

/** The groups with these ids, which another object names, sorted by name. */
export async function referencedGroups(context: Context, groupIds: readonly string[]): Promise<Group[]> {
  const groups = await Promise.all(groupIds.map((id) => context.loaders.group.load(id)));
  return groups
    .filter((group) => group !== null)
    .sort((one, other) => compare(one.name, other.name) || compare(one.id, other.id));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
