import type { EntityManager } from 'typeorm';
import { findAll } from '../../database/find.js';
import { oneOf } from '../../database/where.js';
import { changesOf, type Changed } from '../../entities/activity-change.js';
import type { BookingTemplate } from '../../entities/booking-template.entity.js';
import type { ChangedTemplateField } from '../../entities/booking-template.activities.js';
import { Group } from '../../entities/group.entity.js';
import { User } from '../../entities/user.entity.js';
import { userReference } from '../activity/named-reference.js';

/** The settings of a template that a change can concern. */
type TemplateSettings = Pick<
  BookingTemplate,
  'name' | 'options' | 'groupId' | 'costCentre' | 'ownerId' | 'ownerEdits'
>;

/** The custom roles and users that may use a template. */
export interface TemplateSubjects {
  roleIds: readonly string[];
  userIds: readonly string[];
}

/** A template with the custom roles and users that may use it. */
interface TemplateState {
  settings: TemplateSettings;
  subjects: TemplateSubjects;
}

/**
 * The changes of a template as the log records them: groups and owners by their names at that moment, read only if they change; of custom roles and
 * users only that they changed, since there can be hundreds.
 */
export async function changesOfTemplate(
  manager: EntityManager,
  accountId: string,
  before: TemplateState,
  after: TemplateState,
): Promise<Changed<ChangedTemplateField>> {
  const groups = await namesOfGroups(
    manager,
    accountId,
    differing(before.settings.groupId, after.settings.groupId),
  );
  const owners = await namesOfUsers(
    manager,
    accountId,
    differing(before.settings.ownerId, after.settings.ownerId),
  );
  const values = ({ name, options, groupId, costCentre, ownerId, ownerEdits }: TemplateSettings) => ({
    name,
    sides: options.sides,
    colour: options.colour,
    destination: options.destination,
    registered: options.registered,
    group: groupId === null ? null : (groups.get(groupId) ?? ''),
    costCentre,
    owner: owners.get(ownerId) ?? '',
    editableByOwner: ownerEdits,
  });
  return [
    ...changesOf(values(before.settings), values(after.settings)),
    ...(isSame(before.subjects.roleIds, after.subjects.roleIds) ? [] : ['customRoles' as const]),
    ...(isSame(before.subjects.userIds, after.subjects.userIds) ? [] : ['users' as const]),
  ];
}

/** The ids before and after a change; none if there is no change. */
function differing(before: string | null, after: string | null): string[] {
  return before === after ? [] : [before, after].filter((id) => id !== null);
}

async function namesOfGroups(
  manager: EntityManager,
  accountId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const groups = await findAll(manager, Group, { accountId, id: oneOf(ids) }, { columns: ['id', 'name'] });
  return new Map(groups.map(({ id, name }) => [id, name]));
}

async function namesOfUsers(
  manager: EntityManager,
  accountId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const columns = ['id', 'firstName', 'lastName'] as const;
  const users = await findAll(manager, User, { accountId, id: oneOf(ids) }, { columns });
  return new Map(users.map((user) => [user.id, userReference(user).name]));
}

function isSame(before: readonly string[], after: readonly string[]): boolean {
  const [had, has] = [new Set(before), new Set(after)];
  return had.size === has.size && [...had].every((id) => has.has(id));
}
