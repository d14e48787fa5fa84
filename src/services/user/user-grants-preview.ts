import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { inTransaction } from '../../database/transaction.js';
import { changedFields, changesOf } from '../../entities/activity-change.js';
import { Problems } from '../../errors/problems.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { readHoldersById, type Holder } from '../../queries/custom-role/holder.query.js';
import { findVisibleUser, liveGroups } from '../../queries/user/stored-user.query.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { storedCommand } from '../../text/command.js';
import { refuseUnmanaged } from '../authentication/account.lock.js';
import { PreviewUserGrantsCommand } from '../custom-role/custom-role.commands.js';
import { planUserChange, type UserGrantsInput } from '../custom-role/grant-plan.js';
import { checkRoleGroups } from '../custom-role/role-groups.rules.js';
import { previewOf, type GrantPreview } from '../custom-role/grant-preview.js';
import { changeTo } from '../custom-role/holding-change.js';
import { guardUpdate } from './user.guards.js';
import { checkRoleAndGroups, refuseChange } from './user.rules.js';

/** A step of a preview: the user before and after it. */
type Step = (holder: Holder) => Promise<Holder>;

/**
 * Previews new roles, rights, exclusions, base role, trait and type of one user. It plans the changes of `updateUser`,
 * `updateUserRoles` and `updateUserRights`, in this order and with their rules, confirmations aside, and stores and locks nothing.
 */
export class UserGrantsPreview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The preview. NOT_FOUND, FORBIDDEN, INVALID_STATE and BAD_USER_INPUT as the mutations throw them. */
  async preview(viewer: Viewer, given: PreviewUserGrantsCommand): Promise<GrantPreview> {
    const input = storedCommand(PreviewUserGrantsCommand, given);
    const problems = Problems.of(input);
    if (input.customRoleIds == null && input.customRoleGroups != null)
      checkRoleGroups(problems, input.customRoleGroups, null);
    problems.refuseNull(input, ['customRoleIds', 'rights', 'exclusions', 'role', 'approvalTrait', 'type']);
    refuseUnmanaged(viewer);
    return inTransaction(this.dataSource, async (manager) => {
      const { id } = await findVisibleUser(manager, viewer, input.userId);
      const [before] = await readHoldersById(manager, viewer.accountId, [id]);
      if (before === undefined) throw refusal('USER_DELETED');
      let after = before;
      for (const step of this.steps(manager, viewer, problems, input)) after = await step(after);
      return previewOf(manager, viewer, [changeTo(before, after, after.roles)]);
    });
  }

  /** One step for each mutation that the input takes; without any, `updateUser` decides whether the viewer may ask. */
  private steps(
    manager: EntityManager,
    viewer: Viewer,
    problems: Problems,
    input: PreviewUserGrantsCommand,
  ): Step[] {
    const { userId, customRoleIds, customRoleGroups, rights, exclusions, role, approvalTrait, type } = input;
    const takesRoles = customRoleIds != null;
    const takesRights = rights != null || exclusions != null;
    const takesUser = role != null || approvalTrait != null || type != null || (!takesRoles && !takesRights);
    const planned =
      (part: UserGrantsInput): Step =>
      async (before) => {
        const plan = await planUserChange(manager, viewer, problems, part, this.clock.now(), () => before);
        const { grantSet, places } = plan.change.after;
        return { ...before, roles: plan.roles, rights: plan.rights, grantSet, places };
      };
    return [
      ...(takesUser ? [(before: Holder) => userStep(manager, viewer, problems, input, before)] : []),
      ...(takesRoles ? [planned({ userId, customRoleIds, customRoleGroups: customRoleGroups ?? null })] : []),
      ...(takesRights ? [planned({ userId, rights: rights ?? null, exclusions: exclusions ?? null })] : []),
    ];
  }
}

/** The user after `updateUser` with this base role, trait and type. */
async function userStep(
  manager: EntityManager,
  viewer: Viewer,
  problems: Problems,
  input: PreviewUserGrantsCommand,
  before: Holder,
): Promise<Holder> {
  if (!holds(viewer, 'users.update')) throw refusal('PERMISSION_MISSING');
  const target = await findVisibleUser(manager, viewer, input.userId);
  guardUpdate(viewer, target);
  const after = {
    role: input.role ?? before.role,
    approvalTrait: input.approvalTrait ?? before.approvalTrait,
    type: input.type ?? before.type,
  };
  refuseChange(viewer, target, changedFields(changesOf(target.user, after)), {
    ...after,
    groupIds: target.groupIds,
  });
  const groups = await liveGroups(manager, viewer.accountId);
  checkRoleAndGroups(problems, after.role, after.approvalTrait, target.groupIds, groups);
  problems.throwIfAny();
  return { ...before, ...after };
}
