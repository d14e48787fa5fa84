import type { GroupsQuery } from './groups.generated';

/** A group as the list shows it. */
export type ListedGroup = GroupsQuery['groups']['nodes'][number];
