import type { EntityManager } from 'typeorm';
import type { Role } from '../../entities/user.enums.js';
import { readGroups, type GroupsOfUsers } from '../../queries/notice/notice-group.query.js';
import { findWithSetting, type ToldRecipient } from '../../queries/notice/notice-recipient.query.js';
import type { WaitingOrigin } from '../../queries/notice/notice-waiting.query.js';
import { decidesFor } from '../../queries/visibility.js';
import { allOf, anyOf, type Condition, equals, isIn, not } from '../../queries/list/condition.js';
import type { DueSlot } from '../../queries/notice/slot.js';
import { grantsOf, ranks, rolesWith } from '../../shield/roles.js';
import { effectiveSetting, isCollectedAt } from '../../queries/notice/mail-setting.rules.js';

/** A user who is notified of a waiting letter. */
export interface WatchRecipient extends ToldRecipient {
  /** True for a user who is notified only because no user with the approver trait is. */
  standsIn: boolean;
}

/** The audience of a waiting letter. */
export interface Watch {
  recipients: WatchRecipient[];
  /** The notified users with the approver trait whose address is not known to be wrong; the letter is watched if there is one. */
  watcherIds: string[];
  /** The user besides whom nobody can decide; null if there are others, or if it is the superadmin, whom nobody can lock or delete. */
  onlyDeciderId: string | null;
}

/** The roles that always decide, with or without the approver trait. */
const alwaysDeciding: readonly Role[] = rolesWith('approvals.decide', 'ACCOUNT');

/**
 * Determines the users who are notified of waiting letters; the only place with this rule (LXP-12, docs/decisions/0030). They are the
 * users with the approver trait who can decide on the letter and have not switched the notice off. If there is none, other users who
 * can decide stand in: first users with the notice switched on, then users with the notice switched off, then users whose address is
 * known to be wrong. So somebody is notified as long as a user with access can decide.
 */
export class WaitingAudience {
  private constructor(
    private readonly deciders: ReadonlyMap<string, readonly ToldRecipient[]>,
    private readonly groups: GroupsOfUsers,
    private readonly senderGroups: GroupsOfUsers | null,
  ) {}

  /**
   * Reads the users who can decide on letters of these origins, with a fixed number of statements.
   *
   * @param among - a further condition on users `u` without a role that always decides.
   */
  static async read(
    manager: EntityManager,
    origins: readonly WaitingOrigin[],
    among: Condition | null = null,
  ): Promise<WaitingAudience> {
    const accountIds = [...new Set(origins.map(({ accountId }) => accountId))];
    const living = [isIn('u.account_id', accountIds), equals('u.deleted', 0)];
    const decidesAlways = isIn(
      'u.role_rank',
      alwaysDeciding.map((role) => ranks[role]),
    );
    const withTrait = allOf([
      ...living,
      equals('u.approval_trait', 'APPROVER'),
      ...(among === null ? [] : [anyOf([decidesAlways, among])]),
    ]);
    const withoutTrait = allOf([...living, decidesAlways, not(equals('u.approval_trait', 'APPROVER'))]);
    const senderIds = [
      ...new Set(origins.filter(({ groupId }) => groupId === null).map(({ senderId }) => senderId)),
    ];
    const senders = allOf([isIn('u.account_id', accountIds), isIn('u.id', senderIds)]);
    // Concurrently: while requests keep the database busy, each statement waits its turn.
    const [approvers, others, groups, senderGroups] = await Promise.all([
      findWithSetting(manager, 'APPROVAL_WAITING', withTrait),
      findWithSetting(manager, 'APPROVAL_WAITING', withoutTrait),
      readGroups(manager, accountIds, withTrait),
      senderIds.length === 0 ? null : readGroups(manager, accountIds, senders),
    ]);
    const deciders = new Map<string, ToldRecipient[]>();
    for (const decider of [...approvers, ...others]) {
      const ofAccount = deciders.get(decider.accountId);
      if (ofAccount === undefined) deciders.set(decider.accountId, [decider]);
      else ofAccount.push(decider);
    }
    return new WaitingAudience(deciders, groups, senderGroups);
  }

  /** The audience of letters of this origin. */
  of({ accountId, groupId, senderId }: WaitingOrigin): Watch {
    const sender = { accountId, userId: senderId };
    const letter = { groupId, senderGroupIds: this.senderGroups?.of(sender).groupIds ?? [] };
    const deciding = (this.deciders.get(accountId) ?? []).filter(
      (decider) =>
        decider.userId !== senderId &&
        decidesFor(
          { grants: grantsOf(decider.role, decider.approvalTrait), ...this.groups.of(decider) },
          letter,
        ),
    );
    const approvers = deciding.filter(
      ({ approvalTrait, setting }) => approvalTrait === 'APPROVER' && setting.mode !== 'NONE',
    );
    const watching = approvers.map((approver) => ({ ...approver, standsIn: false }));
    const watcherIds = approvers.filter(({ isBounced }) => isBounced === 0).map(({ userId }) => userId);
    const onlyDeciderId = idOfOnly(deciding);
    if (watcherIds.length > 0) return { recipients: watching, watcherIds, onlyDeciderId };
    const others = deciding.filter((decider) => !approvers.includes(decider));
    const first = Math.min(...others.map(rankOf));
    const standingIn = others
      .filter((decider) => rankOf(decider) === first)
      .map((decider) => ({ ...decider, standsIn: true }));
    return { recipients: [...watching, ...standingIn], watcherIds, onlyDeciderId };
  }
}

function idOfOnly([first, ...others]: readonly ToldRecipient[]): string | null {
  const isOnly = first !== undefined && others.length === 0 && first.role !== 'SUPERADMIN';
  return isOnly ? first.userId : null;
}

/** The rank of a user who stands in; the lowest rank comes first. */
function rankOf({ isBounced, setting }: ToldRecipient): number {
  if (isBounced === 1) return 2;
  return setting.mode === 'NONE' ? 1 : 0;
}

/**
 * Tests whether a user is notified of waiting letters in this slot. A user who stands in is notified at the times of the account even
 * if their setting is not DIGEST, since earlier waiting letters were not reported to them.
 */
export function isNotifiedAt({ standsIn, setting, ...account }: WatchRecipient, slot: DueSlot): boolean {
  const collected = standsIn && setting.mode !== 'DIGEST' ? effectiveSetting(setting.event, null) : setting;
  return isCollectedAt(collected, account, slot);
}
