import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { hour, type Clock } from '../../clock.js';
import { findOne } from '../../database/find.js';
import { afterCommit, inTransaction } from '../../database/transaction.js';
import { insert } from '../../database/write.js';
import type { CustomRole } from '../../entities/custom-role.entity.js';
import { newId } from '../../entities/id.js';
import { namedRecipient } from '../../entities/mail-message.js';
import { Message, type RecipientRefusal, type RefusedRecipient } from '../../entities/message.entity.js';
import type { AccessReason } from '../../entities/user.enums.js';
import { Problems } from '../../errors/problems.js';
import { notFound, refusal, type VieraugenError } from '../../errors/vieraugen-error.js';
import { withParts } from '../../parts.js';
import { refusalOfAccess } from '../../queries/authentication/access.js';
import {
  readHolding,
  readSelected,
  type MessageRecipient,
} from '../../queries/mail/message-recipient.query.js';
import { liveGroupIds } from '../../queries/user/stored-user.query.js';
import { reachesAllGroups } from '../../shield/authority.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { storedCommand } from '../../text/command.js';
import type { ActivityService } from '../activity/activity.service.js';
import { lockManagedAccount } from '../authentication/account.lock.js';
import { findCustomRole } from '../custom-role/custom-role.rules.js';
import type { NewMail, OutboxService } from '../mail/outbox.service.js';
import type { Signals } from '../signals.js';
import type { UserChange } from './bulk.service.js';
import { MailUsersCommand } from './message.commands.js';
import { readSentMessages } from './message.record.js';

/** The maximum number of recipients of an account's messages within an hour, unless a single message has more. */
const mostRecipients = 10_000;

/** The outcome of a message. */
export interface SentMessage {
  /** The number of mails. */
  recipients: number;
  /** The result for each selected user or, for a custom role, for each holder who was refused. */
  changes: UserChange[];
}

/** The recipients of a message, and the role that selects them; null if the input names the users. */
interface Selection {
  accepted: MessageRecipient[];
  refusals: RefusedRecipient[];
  role: CustomRole | null;
}

/** Sends messages of users to users, by mail (PLY-10, PLY-11). */
export class MessageService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  outbox: OutboxService;
  activities: ActivityService;
  signals: Signals;
}>() {
  /**
   * Sends a message to selected users, or to all holders of a custom role within the viewer's reach: one mail to each, in the frame of the
   * recipient's language. If one is refused, nobody gets it, unless the input allows partial success. The same call with the same idempotency key
   * sends nothing again and has the same outcome. BAD_USER_INPUT with all problems; NOT_FOUND for an unknown or hidden role; CONFLICT for a key of
   * another message; RATE_LIMITED beyond 10,000 recipients of the account within an hour.
   */
  async send(viewer: Viewer, given: MailUsersCommand): Promise<SentMessage> {
    const input = storedCommand(MailUsersCommand, given);
    const problems = Problems.of(input);
    if ((input.userIds == null) === (input.customRoleId == null))
      problems.add('userIds', 'USERS_OR_ROLE_REQUIRED');
    problems.throwIfAny();
    return inTransaction(this.dataSource, async (manager) => {
      const account = await lockManagedAccount(manager, viewer);
      const earlier = await findEarlier(manager, viewer, input);
      if (earlier !== null) return outcomeOf(input, earlier.recipients, earlier.refusals);
      const { accepted, refusals, role } = await this.select(manager, viewer, input);
      const isSent = accepted.length > 0 && (refusals.length === 0 || input.partial === true);
      if (!isSent) return outcomeOf(input, 0, refusals, false);
      await this.takeFromLimit(manager, viewer.accountId, accepted.length);
      const id = newId();
      await insert(manager, Message, {
        accountId: viewer.accountId,
        id,
        senderId: viewer.userId,
        idempotencyKey: input.idempotencyKey,
        idempotencyHash: hashOf(input),
        recipients: accepted.length,
        refusals,
        createdAt: this.clock.now(),
      });
      await this.outbox.enqueue(
        manager,
        accepted.map((recipient) => mailOf(viewer, input, id, recipient, account)),
      );
      await this.log(manager, viewer, accepted, role);
      afterCommit(manager, () => {
        this.signals.send('mail');
      });
      return outcomeOf(input, accepted.length, refusals);
    });
  }

  private async select(manager: EntityManager, viewer: Viewer, input: MailUsersCommand): Promise<Selection> {
    const { userIds, customRoleId } = input;
    if (customRoleId == null) {
      const found = await readSelected(manager, viewer, userIds ?? []);
      const unknown = (userIds ?? []).filter((id) => !found.has(id));
      const judged = await judge(manager, viewer, [...found.values()]);
      const hidden = unknown.map((userId) => ({ userId, reason: 'OBJECT_UNKNOWN' as const }));
      return { ...judged, refusals: [...judged.refusals, ...hidden], role: null };
    }
    if (!holds(viewer, 'roles.read', 'ACCOUNT')) throw notFound(customRoleId, 'customRoleId');
    const role = await findCustomRole(manager, viewer.accountId, customRoleId);
    const judged = await judge(manager, viewer, await readHolding(manager, viewer, role.id));
    // The input does not name these holders, so they do not count as an attempt beyond the viewer's permissions.
    const refusals = judged.refusals.filter(({ reason }) => reason !== 'USER_IN_OTHER_GROUPS');
    return { ...judged, refusals, role };
  }

  private async takeFromLimit(manager: EntityManager, accountId: string, recipients: number): Promise<void> {
    const now = this.clock.now().getTime();
    const sent = await readSentMessages(manager, accountId, new Date(now - hour));
    if (sent.first === null || sent.recipients + recipients <= mostRecipients) return;
    const wait = sent.first.getTime() + hour - now;
    throw refusal('TOO_MANY_MESSAGES_BY_ACCOUNT').with({
      retryAfterSeconds: Math.max(1, Math.ceil(wait / 1_000)),
    });
  }

  private async log(
    manager: EntityManager,
    viewer: Viewer,
    recipients: readonly MessageRecipient[],
    role: CustomRole | null,
  ): Promise<void> {
    if (role !== null) {
      const facts = { role: role.name, recipients: recipients.length };
      await this.activities.append(manager, viewer, { event: { type: 'CUSTOM_ROLE_MAILED', facts } });
      return;
    }
    await this.activities.appendAll(
      manager,
      viewer,
      recipients.map((recipient) => ({
        event: { type: 'USER_MAILED', facts: {} },
        subject: { id: recipient.userId, name: nameOf(recipient) },
      })),
    );
  }
}

async function findEarlier(
  manager: EntityManager,
  { accountId, userId }: Viewer,
  input: MailUsersCommand,
): Promise<Message | null> {
  const key = { accountId, senderId: userId, idempotencyKey: input.idempotencyKey };
  const earlier = await findOne(manager, Message, key);
  if (earlier !== null && earlier.idempotencyHash !== hashOf(input)) throw refusal('IDEMPOTENCY_KEY_USED');
  return earlier;
}

async function judge(
  manager: EntityManager,
  viewer: Viewer,
  recipients: readonly MessageRecipient[],
): Promise<Omit<Selection, 'role'>> {
  const groupIdsOf = holds(viewer, 'mails.send', 'ACCOUNT')
    ? new Map<string, string[]>()
    : await liveGroupIds(
        manager,
        viewer.accountId,
        recipients.map(({ userId }) => userId),
      );
  const accepted: MessageRecipient[] = [];
  const refusals: RefusedRecipient[] = [];
  for (const recipient of recipients) {
    const target = { ...recipient, id: recipient.userId, groupIds: groupIdsOf.get(recipient.userId) ?? [] };
    const isReached = recipient.userId === viewer.userId || reachesAllGroups(viewer, 'mails.send', target);
    const reason = isReached ? refusalOf(recipient) : 'USER_IN_OTHER_GROUPS';
    if (reason === null) accepted.push(recipient);
    else refusals.push({ userId: recipient.userId, reason });
  }
  return { accepted, refusals };
}

/** The reason why a user within reach gets no message; null if there is none. */
function refusalOf(recipient: MessageRecipient): RecipientRefusal | null {
  const withoutAccess = refusalOfAccess(recipient);
  if (withoutAccess !== null) return refusalsOfAccess[withoutAccess];
  return recipient.isBounced === 1 ? 'RECIPIENT_ADDRESS_BOUNCED' : null;
}

const refusalsOfAccess: Readonly<Record<AccessReason, RecipientRefusal>> = {
  ACCOUNT_CLOSED: 'RECIPIENT_WITHOUT_ACCESS',
  DELETED: 'USER_DELETED',
  LOCKED: 'USER_LOCKED',
  NOT_ACCEPTED: 'RECIPIENT_NOT_ACCEPTED',
  USER_MANAGEMENT_OFF: 'RECIPIENT_WITHOUT_ACCESS',
  NO_ACTIVE_GROUP: 'RECIPIENT_WITHOUT_ACCESS',
};

function mailOf(
  viewer: Viewer,
  { subject, text }: MailUsersCommand,
  messageId: string,
  recipient: MessageRecipient,
  { company, timeZone }: { company: string; timeZone: string },
): NewMail {
  const { userId, email, language } = recipient;
  return {
    accountId: viewer.accountId,
    recipientId: userId,
    uniqueKey: `MESSAGE:${messageId}:${userId}`,
    urgency: 1,
    message: {
      kind: 'MESSAGE',
      language,
      to: { ...namedRecipient(recipient), address: email },
      company,
      timeZone,
      sender: viewer.name,
      subject,
      text,
    },
  };
}

function nameOf({ firstName, lastName }: MessageRecipient): string {
  return `${firstName} ${lastName}`;
}

function outcomeOf(
  { userIds }: MailUsersCommand,
  recipients: number,
  refusals: readonly RefusedRecipient[],
  isSent = true,
): SentMessage {
  const reasons = new Map(refusals.map(({ userId, reason }) => [userId, reason]));
  const changes = (userIds ?? [...reasons.keys()]).map((userId) => {
    const reason = reasons.get(userId);
    return {
      userId,
      done: isSent && reason === undefined,
      refusal: reason === undefined ? null : errorOf(userId, reason),
    };
  });
  return { recipients, changes };
}

function errorOf(userId: string, reason: RecipientRefusal): VieraugenError {
  return reason === 'OBJECT_UNKNOWN' ? notFound(userId, 'userIds') : refusal(reason);
}

function hashOf({ userIds, customRoleId, partial, subject, text }: MailUsersCommand): string {
  const said = [userIds ?? null, customRoleId ?? null, partial === true, subject, text];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
