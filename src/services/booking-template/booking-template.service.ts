import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { findAll } from '../../database/find.js';
import { oneOf } from '../../database/where.js';
import { inTransaction } from '../../database/transaction.js';
import { insert, removeAny, removeOne, updateOne } from '../../database/write.js';
import { BookingTemplate } from '../../entities/booking-template.entity.js';
import { BookingTemplateUse } from '../../entities/booking-template-use.entity.js';
import { CustomRole } from '../../entities/custom-role.entity.js';
import { isId, newId } from '../../entities/id.js';
import { User } from '../../entities/user.entity.js';
import { Problems } from '../../errors/problems.js';
import { canOwn } from '../../queries/user/owner-area.query.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import { findVisibleTemplate, readUses } from '../../queries/booking-template/booking-template.query.js';
import { seesLiveGroup } from '../../queries/group/visible-group.query.js';
import { visibleUserIds } from '../../queries/user/stored-user.query.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { appearanceKey } from '../../text/appearance.js';
import { storedCommand } from '../../text/command.js';
import { optionalText } from '../../text/optional-text.js';
import type { ActivityService } from '../activity/activity.service.js';
import { lockAccount } from '../authentication/account.lock.js';
import { checkUniqueName } from '../named-alike.js';
import { checkOptions, plainOptions } from '../shipment/shipment-options.rules.js';
import { changesOfTemplate, type TemplateSubjects } from './booking-template.changes.js';
import {
  CopyBookingTemplateCommand,
  CreateBookingTemplateCommand,
  UpdateBookingTemplateCommand,
} from './booking-template.commands.js';
import { guardTemplateChange } from './booking-template.guards.js';

/** The maximum number of booking templates of an account. */
const mostTemplates = 500;

/** The fields that only users who manage templates can change: otherwise an owner could share a template with anybody. */
const managed = ['ownerId', 'editableByOwner', 'customRoleIds', 'userIds'] as const;

type Details = Omit<BookingTemplate, 'accountId' | 'id' | 'nameKey' | 'createdAt' | 'updatedAt'>;

/** Creates, copies, changes and deletes booking templates (FWD-5, PLY-14, docs/decisions/0053). */
export class BookingTemplateService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  activities: ActivityService;
}>() {
  /**
   * Creates a template; its owner is the viewer unless the input names one. BAD_USER_INPUT with all problems, NOT_FOUND for hidden ids,
   * LIMIT_EXCEEDED.
   */
  async create(viewer: Viewer, given: CreateBookingTemplateCommand): Promise<BookingTemplate> {
    const input = storedCommand(CreateBookingTemplateCommand, given);
    const problems = Problems.of(input);
    checkOptions(problems, input.options);
    return inTransaction(this.dataSource, async (manager) => {
      await lockAccount(manager, viewer);
      const details = {
        name: input.name,
        options: plainOptions(input.options),
        groupId: await visibleGroupId(manager, viewer, input.groupId ?? null),
        costCentre: optionalText(input.costCentre),
        ownerId: input.ownerId ?? viewer.userId,
        ownerEdits: flagOf(input.editableByOwner === true),
      };
      await refuseHidden(manager, viewer, input);
      await checkOwner(manager, problems, viewer, input.ownerId);
      return this.insert(manager, viewer, problems, details, subjectsOf(input));
    });
  }

  /** Creates a template of the viewer with the settings of another one, without its users and roles. Errors as for `create`. */
  async copy(viewer: Viewer, given: CopyBookingTemplateCommand): Promise<BookingTemplate> {
    const input = storedCommand(CopyBookingTemplateCommand, given);
    const problems = Problems.of(input);
    return inTransaction(this.dataSource, async (manager) => {
      await lockAccount(manager, viewer);
      const { options, groupId, costCentre } = await findVisibleTemplate(manager, viewer, input.id);
      const own = { ownerId: viewer.userId, ownerEdits: 0 as const };
      return this.insert(
        manager,
        viewer,
        problems,
        { name: input.name, options, groupId, costCentre, ...own },
        [],
      );
    });
  }

  /**
   * Changes a template. FORBIDDEN except for users who manage templates and, if the template allows it, its owner, who can change neither the
   * owner nor the permitted users and roles; NOT_FOUND, BAD_USER_INPUT.
   */
  async update(viewer: Viewer, given: UpdateBookingTemplateCommand): Promise<BookingTemplate> {
    const input = storedCommand(UpdateBookingTemplateCommand, given);
    const problems = Problems.of(input);
    problems.refuseNull(input, ['name', 'options', 'ownerId', 'editableByOwner', 'customRoleIds', 'userIds']);
    if (input.options != null) checkOptions(problems, input.options);
    return inTransaction(this.dataSource, async (manager) => {
      await lockAccount(manager, viewer);
      const before = await findVisibleTemplate(manager, viewer, input.id);
      guardChange(viewer, before, input);
      await refuseHidden(manager, viewer, input);
      await checkOwner(manager, problems, viewer, input.ownerId, before.ownerId);
      const name = input.name ?? before.name;
      const groupId =
        input.groupId === undefined ? before.groupId : await visibleGroupId(manager, viewer, input.groupId);
      await this.checkName(manager, problems, viewer, name, before.id);
      problems.throwIfAny();
      const { accountId } = viewer;
      const settings = {
        name,
        options: plainOptions(input.options ?? before.options),
        groupId,
        costCentre: input.costCentre === undefined ? before.costCentre : optionalText(input.costCentre),
        ownerId: input.ownerId ?? before.ownerId,
        ownerEdits: input.editableByOwner == null ? before.ownerEdits : flagOf(input.editableByOwner),
      };
      const subjects = await currentSubjects(manager, accountId, before.id);
      const newSubjects = {
        roleIds: input.customRoleIds ?? subjects.roleIds,
        userIds: input.userIds ?? subjects.userIds,
      };
      const changed = await changesOfTemplate(
        manager,
        accountId,
        { settings: before, subjects },
        { settings, subjects: newSubjects },
      );
      if (changed.length === 0) return before;
      const changes = { ...settings, nameKey: appearanceKey(name), updatedAt: this.clock.now() };
      await updateOne(manager, BookingTemplate, { accountId, id: before.id }, changes);
      if (input.customRoleIds != null || input.userIds != null)
        await replaceSubjects(manager, accountId, before.id, newSubjects);
      await this.activities.append(manager, viewer, {
        event: { type: 'BOOKING_TEMPLATE_UPDATED', facts: { template: name, changed } },
      });
      return findVisibleTemplate(manager, viewer, before.id);
    });
  }

  /** Deletes a template; shipments stay as they are. NOT_FOUND. */
  async delete(viewer: Viewer, id: string): Promise<BookingTemplate> {
    return inTransaction(this.dataSource, async (manager) => {
      await lockAccount(manager, viewer);
      const template = await findVisibleTemplate(manager, viewer, id);
      const { accountId } = viewer;
      await removeAny(manager, BookingTemplateUse, { accountId, templateId: id });
      await removeOne(manager, BookingTemplate, { accountId, id });
      await this.record(manager, viewer, 'BOOKING_TEMPLATE_DELETED', template.name);
      return template;
    });
  }

  private async insert(
    manager: EntityManager,
    viewer: Viewer,
    problems: Problems,
    details: Details,
    subjectIds: readonly string[],
  ): Promise<BookingTemplate> {
    const { accountId } = viewer;
    const { name } = details;
    await this.checkName(manager, problems, viewer, name);
    problems.throwIfAny();
    const templates = await findAll(manager, BookingTemplate, { accountId }, { columns: ['id'] });
    if (templates.length >= mostTemplates)
      throw refusal('BOOKING_TEMPLATES_EXHAUSTED', { most: mostTemplates });
    const [id, now] = [newId(), this.clock.now()];
    const made = { accountId, id, nameKey: appearanceKey(name), createdAt: now, updatedAt: now };
    await insert(manager, BookingTemplate, { ...details, ...made });
    await insert(
      manager,
      BookingTemplateUse,
      subjectIds.map((subjectId) => ({ accountId, subjectId, templateId: id })),
    );
    await this.record(manager, viewer, 'BOOKING_TEMPLATE_CREATED', name);
    return findVisibleTemplate(manager, viewer, id);
  }

  private async checkName(
    manager: EntityManager,
    problems: Problems,
    { accountId }: Viewer,
    name: string,
    exceptId = '',
  ): Promise<void> {
    if (!problems.isClean('name')) return;
    const named = { accountId, name, exceptId };
    await checkUniqueName(manager, problems, BookingTemplate, named, 'BOOKING_TEMPLATE_NAME_TAKEN');
  }

  private async record(
    manager: EntityManager,
    viewer: Viewer,
    type: 'BOOKING_TEMPLATE_CREATED' | 'BOOKING_TEMPLATE_DELETED',
    template: string,
  ): Promise<void> {
    await this.activities.append(manager, viewer, { event: { type, facts: { template } } });
  }
}

function guardChange(viewer: Viewer, template: BookingTemplate, input: UpdateBookingTemplateCommand): void {
  guardTemplateChange(viewer, template);
  if (holds(viewer, 'bookingTemplates.manage', 'ACCOUNT')) return;
  if (managed.some((field) => input[field] !== undefined)) throw refusal('BOOKING_TEMPLATE_NOT_EDITABLE');
}

/** Adds a problem for a new owner who cannot own templates (PLY-13); the present owner can stay. */
async function checkOwner(
  manager: EntityManager,
  problems: Problems,
  { accountId, userId }: Viewer,
  ownerId: string | null | undefined,
  before = userId,
): Promise<void> {
  if (ownerId == null || ownerId === before) return;
  if (!(await canOwn(manager, accountId, ownerId, 'TEMPLATES'))) problems.add('ownerId', 'OWNER_AREA_CLOSED');
}

/** NOT_FOUND for a custom role or a user that the viewer does not see. */
async function refuseHidden(
  manager: EntityManager,
  viewer: Viewer,
  {
    ownerId,
    customRoleIds,
    userIds,
  }: Pick<UpdateBookingTemplateCommand, 'ownerId' | 'customRoleIds' | 'userIds'>,
): Promise<void> {
  const named = [...(userIds ?? []), ...(ownerId == null ? [] : [ownerId])];
  const users = await visibleUserIds(manager, viewer, named, { isLiving: true });
  if (ownerId != null && !users.has(ownerId)) throw notFound(ownerId, 'ownerId');
  const hiddenUser = (userIds ?? []).find((id) => !users.has(id));
  if (hiddenUser !== undefined) throw notFound(hiddenUser, 'userIds');
  const { accountId } = viewer;
  const roleIds = customRoleIds ?? [];
  const roles = await findAll(
    manager,
    CustomRole,
    { accountId, id: oneOf(roleIds.filter(isId)) },
    { columns: ['id'] },
  );
  const hiddenRole = roleIds.find((id) => !roles.some((role) => role.id === id));
  if (hiddenRole !== undefined) throw notFound(hiddenRole, 'customRoleIds');
}

async function visibleGroupId(
  manager: EntityManager,
  viewer: Viewer,
  groupId: string | null,
): Promise<string | null> {
  if (groupId !== null && !(await seesLiveGroup(manager, viewer, groupId)))
    throw notFound(groupId, 'groupId');
  return groupId;
}

function subjectsOf({ customRoleIds, userIds }: CreateBookingTemplateCommand): string[] {
  return [...new Set([...(customRoleIds ?? []), ...(userIds ?? [])])];
}

/** The custom roles and the users that may use a template at present, without deleted roles. */
async function currentSubjects(
  manager: EntityManager,
  accountId: string,
  templateId: string,
): Promise<TemplateSubjects> {
  const ids = (await readUses(manager, accountId, [templateId])).get(templateId) ?? [];
  const roles = await findAll(manager, CustomRole, { accountId, id: oneOf(ids) }, { columns: ['id'] });
  const users = await findAll(manager, User, { accountId, id: oneOf(ids) }, { columns: ['id'] });
  return { roleIds: roles.map(({ id }) => id), userIds: users.map(({ id }) => id) };
}

async function replaceSubjects(
  manager: EntityManager,
  accountId: string,
  templateId: string,
  { roleIds, userIds }: TemplateSubjects,
): Promise<void> {
  await removeAny(manager, BookingTemplateUse, { accountId, templateId });
  await insert(
    manager,
    BookingTemplateUse,
    [...new Set([...roleIds, ...userIds])].map((subjectId) => ({ accountId, subjectId, templateId })),
  );
}

function flagOf(isSet: boolean): 0 | 1 {
  return isSet ? 1 : 0;
}
