import type { EntityManager } from 'typeorm';
import { readGroups, type GroupsOfUsers } from '../../queries/notice/notice-group.query.js';
import { findWithSetting, type NotifiedRecipient } from '../../queries/notice/notice-recipient.query.js';
import type { WaitingOrigin } from '../../queries/notice/waiting-letter.query.js';
import { decidedGroups, decidesWithin, decisionRight, type DecidedGroups } from '../../queries/visibility.js';
import { isDeputyAt, readDeputies, type DeputiesAtMoment } from '../../queries/notice/deputy.query.js';
import { isOwnLetter } from '../../queries/shipment/assignee.js';
import { allOf, anyOf, type Condition, equals, inBrackets, isIn, not } from '../../queries/list/condition.js';
import type { DueSlot } from '../../queries/notice/slot.js';
import { grantedBeyondRole, holdsPermission } from '../../queries/authentication/holding.js';
import { parseGrantSet } from '../../shield/grant-set.js';
import { grantsOf, type Grants, type Holding } from '../../shield/grants.js';
import { noPlaces } from '../../shield/places.js';
import { canStandIn, deputyGrant } from '../../shield/representation.js';
import { isHandedOver, traitsWith } from '../../shield/roles.js';
import { effectiveSetting, isCollectedAt } from '../../queries/notice/mail-setting.rules.js';

/** A user who is notified of a waiting letter. */
export interface LetterRecipient extends NotifiedRecipient {
  /** True for a user who is notified only because no user with the approver trait is. */
  standsIn: boolean;
}

/** The audience of a waiting letter. */
export interface LetterAudience {
  recipients: LetterRecipient[];
  /** The notified users with the approver trait whose address is not known to be wrong; the letter is watched if there is one. */
  watcherIds: string[];
  /** The user besides whom nobody can decide; null if there are others, or if it is the superadmin, whom nobody can lock or delete. */
  onlyDeciderId: string | null;
}

/** The users who decide on all letters, with or without an appointment. */
const decidesAlways = inBrackets(holdsPermission('u', 'approvals.decide', 'ACCOUNT'));

/**
 * The users who are appointed to decide: by the approver trait, a custom role, or a right of their own. Users who decide by their base role
 * alone are not notified (LXP-12, PLY-3).
 */
const appointed = anyOf([
  isIn('u.approval_trait', traitsWith('approvals.decide', 'OWN')),
  grantedBeyondRole('u', 'approvals.decide', 'OWN'),
]);

/** `appointed`, for a user that is loaded. */
function isAppointed({ approvalTrait, grantSet }: Holding): boolean {
  const { granted, placed } = parseGrantSet(grantSet);
  return (
    traitsWith('approvals.decide', 'OWN').includes(approvalTrait) ||
    granted.has('approvals.decide') ||
    placed.has('approvals.decide')
  );
}

/**
 * Determines the users who are notified of waiting letters; the only place with this rule (LXP-12, docs/decisions/0030). They are the users with
 * the approver trait who can decide on the letter and have not switched the notice off. If there is none, other users who can decide stand in:
 * first users with the notice switched on, then users with the notice switched off, then users whose address is known to be wrong. So at least one
 * user is notified as long as a user with access can decide. Besides these, deputies are notified like approvers while they stand in for one who
 * can decide (docs/decisions/0054); they do not watch, since they end by themselves.
 */
export class WaitingAudience {
  private constructor(
    private readonly deciders: ReadonlyMap<string, readonly Decider[]>,
    private readonly senderGroups: GroupsOfUsers | null,
    private readonly deputies: readonly WaitingDeputy[],
  ) {}

  /**
   * Reads the users who can decide on letters of these origins, with a fixed number of statements.
   *
   * @param among - a further condition on users `u` without a role that always decides.
   * @param deputiesAt - the moment whose deputies are notified as well; null for none.
   */
  static async read(
    manager: EntityManager,
    origins: readonly WaitingOrigin[],
    { among = null, deputiesAt }: { among?: Condition | null; deputiesAt: Date | null },
  ): Promise<WaitingAudience> {
    const accountIds = [...new Set(origins.map(({ accountId }) => accountId))];
    const living = [isIn('u.account_id', accountIds), equals('u.deleted', 0)];
    const ofAppointed = allOf([
      ...living,
      appointed,
      ...(among === null ? [] : [anyOf([decidesAlways, among])]),
    ]);
    const ofOthers = allOf([...living, decidesAlways, not(appointed)]);
    const senderIds = [
      ...new Set(origins.filter(({ groupId }) => groupId === null).map(({ senderId }) => senderId)),
    ];
    const senders = allOf([isIn('u.account_id', accountIds), isIn('u.id', senderIds)]);
    // Concurrently: while requests keep the database busy, each statement waits its turn.
    const [approvers, others, groups, senderGroups] = await Promise.all([
      findWithSetting(manager, 'APPROVAL_WAITING', ofAppointed),
      findWithSetting(manager, 'APPROVAL_WAITING', ofOthers),
      readGroups(manager, accountIds, ofAppointed),
      senderIds.length === 0 ? null : readGroups(manager, accountIds, senders),
    ]);
    const deciders = new Map<string, Decider[]>();
    for (const recipient of [...approvers, ...others]) {
      const decider = deciderOf(recipient, groups);
      const ofAccount = deciders.get(recipient.accountId);
      if (ofAccount === undefined) deciders.set(recipient.accountId, [decider]);
      else ofAccount.push(decider);
    }
    const deputies = deputiesAt === null ? [] : await readWaitingDeputies(manager, accountIds, deputiesAt);
    return new WaitingAudience(deciders, senderGroups, deputies);
  }

  /** The audience of letters of this origin. */
  of(origin: WaitingOrigin): LetterAudience {
    const { accountId, groupId, senderId, involvedIds } = origin;
    const sender = { accountId, userId: senderId };
    const letter = { groupId, senderGroupIds: this.senderGroups?.of(sender).groupIds ?? [] };
    const deciding = (this.deciders.get(accountId) ?? []).filter(
      ({ recipient, groups }) => decidesWithin(groups, letter) && !isOwnLetter(origin, recipient.userId),
    );
    const approvers = deciding.filter((each) => each.isWatching).map(({ recipient }) => recipient);
    const watching = approvers.map((approver) => ({ ...approver, standsIn: false }));
    const watcherIds = approvers.filter(({ isBounced }) => isBounced === 0).map(({ userId }) => userId);
    const onlyDeciderId = idOfOnly(deciding);
    const deputies = this.deputiesFor(accountId, { ...letter, senderId, involvedIds }, approvers);
    if (watcherIds.length > 0) return { recipients: [...watching, ...deputies], watcherIds, onlyDeciderId };
    const isTold = ({ userId }: NotifiedRecipient): boolean =>
      deputies.some((each) => each.userId === userId);
    const others = deciding
      .filter(({ isWatching, recipient }) => !isWatching && !isTold(recipient))
      .map(({ recipient }) => recipient);
    const first = Math.min(...others.map(rankOf));
    const standingIn = others
      .filter((decider) => rankOf(decider) === first)
      .map((decider) => ({ ...decider, standsIn: true }));
    return { recipients: [...watching, ...deputies, ...standingIn], watcherIds, onlyDeciderId };
  }

  /** The deputies who can decide on a letter, have not switched the notice off, and are not notified as approvers. */
  private deputiesFor(
    accountId: string,
    letter: Parameters<typeof decisionRight>[1],
    approvers: readonly NotifiedRecipient[],
  ): LetterRecipient[] {
    return this.deputies
      .filter(
        ({ recipient, decider }) =>
          recipient.accountId === accountId &&
          recipient.setting.mode !== 'NONE' &&
          !approvers.some(({ userId }) => userId === recipient.userId) &&
          decisionRight(decider, letter) !== null,
      )
      .map(({ recipient }) => ({ ...recipient, standsIn: false }));
  }
}

/** A user who can decide, with what is the same for all letters: an account can have many of both. */
interface Decider {
  recipient: NotifiedRecipient;
  groups: DecidedGroups;
  /** True for a user who is appointed to decide and has not switched the notice off. */
  isWatching: boolean;
}

function deciderOf(recipient: NotifiedRecipient, groups: GroupsOfUsers): Decider {
  return {
    recipient,
    groups: decidedGroups({ ...recipient, grants: grantsOf(recipient), ...groups.placesOf(recipient) }),
    isWatching: isAppointed(recipient) && recipient.setting.mode !== 'NONE',
  };
}

/** A deputy with the facts that determine the letters on which they decide in place of others. */
interface WaitingDeputy {
  recipient: NotifiedRecipient;
  decider: Parameters<typeof decisionRight>[0];
}

const deputyOnly: Grants = new Map([[deputyGrant.permission, deputyGrant.scope]]);

async function readWaitingDeputies(
  manager: EntityManager,
  accountIds: readonly string[],
  now: Date,
): Promise<WaitingDeputy[]> {
  const deputies: DeputiesAtMoment = await readDeputies(manager, accountIds, now);
  if (deputies.isEmpty) return [];
  const where = allOf([isIn('u.account_id', accountIds), isDeputyAt(accountIds, now)]);
  const recipients = await findWithSetting(manager, 'APPROVAL_WAITING', where);
  return recipients.filter(canStandIn).map((recipient) => ({
    recipient,
    // Not letters on which they decide in their own right: for those, they are notified as approvers or not at all.
    decider: {
      ...recipient,
      grants: deputyOnly,
      groupMode: true,
      groupIds: [],
      places: noPlaces,
      representing: deputies.representedBy(recipient),
    },
  }));
}

function idOfOnly([first, ...others]: readonly Decider[]): string | null {
  const isOnly = first !== undefined && others.length === 0 && !isHandedOver(first.recipient.role);
  return isOnly ? first.recipient.userId : null;
}

/** The rank of a user who stands in; the lowest rank comes first. */
function rankOf({ isBounced, setting }: NotifiedRecipient): number {
  if (isBounced === 1) return 2;
  return setting.mode === 'NONE' ? 1 : 0;
}

/**
 * Tests whether a user is notified of waiting letters in this slot. A user who stands in is notified at the times of the account even
 * if their setting is not DIGEST, since earlier waiting letters were not reported to them.
 */
export function isNotifiedAt({ standsIn, setting, ...account }: LetterRecipient, slot: DueSlot): boolean {
  const collected = standsIn && setting.mode !== 'DIGEST' ? effectiveSetting(setting.event, null) : setting;
  return isCollectedAt(collected, account, slot);
}
