import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { insert } from '../database/rows.js';
import { afterCommit } from '../database/transaction.js';
import { newId } from '../entities/id.js';
import type { MailEvent } from '../entities/mail-event.js';
import { NoticeItem } from '../entities/notice-item.entity.js';
import type { Shipment } from '../entities/shipment.entity.js';
import type { Addressee, Happening, MailMessage } from '../mail/messages.js';
import { readEarlierDecisions } from '../queries/notice-decision.query.js';
import { readGroups } from '../queries/notice-group.query.js';
import { readDecidedLetters, readWaitingLetter } from '../queries/notice-letter.query.js';
import {
  findRecipients,
  type NoticeRecipient,
  type ToldRecipient,
} from '../queries/notice-recipient.query.js';
import { allOf, decidesFor, equals, isIn, not } from '../queries/visibility.js';
import { grantsOf } from '../shield/roles.js';
import { audienceOf, type NotedActivity } from './notice.audience.js';
import type { OutboxService } from './outbox.service.js';
import type { Signals } from './signals.js';

/**
 * Tells people of what has just happened, in the transaction in which it does (XSP-6): at once, as a mail in the outbox, or with the
 * next collected mail. Who has no access is told nothing (LXP-12).
 */
export class NoticeService {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
    private readonly signals: Signals,
  ) {}

  /** Tells of an activity whom it concerns; of most types that is nobody. */
  async announce(manager: EntityManager, activity: NotedActivity): Promise<void> {
    const audience = audienceOf(activity);
    if (audience === null) return;
    const { event, where, address } = audience;
    const isNewDevice = event === 'NEW_DEVICE';
    const happening: Happening = {
      details: activity.details,
      at: this.clock.now().toISOString(),
      ipAddress: isNewDevice ? activity.actor.ipAddress : null,
      device: isNewDevice ? activity.newDevice : null,
    };
    const recipients = await findRecipients(manager, event, where);
    await this.tell(manager, recipients, activity.id, (recipient) => ({
      ...addresseeOf(recipient, address ?? recipient.email),
      kind: 'HAPPENINGS',
      concern: recipient.setting.mandatory ? 'SECURITY' : 'ACCOUNT',
      total: 1,
      happenings: [happening],
    }));
  }

  /** Tells whoever decides on the letter, has the approver trait, and wants to know of each letter at once (LXP-12). */
  async letterWaits(manager: EntityManager, shipment: Shipment): Promise<void> {
    const { accountId, approvalId, senderId, groupId } = shipment;
    if (approvalId === null) return;
    const where = allOf([
      equals('u.account_id', accountId),
      equals('u.approval_trait', 'APPROVER'),
      not(equals('u.id', senderId)),
      equals('s.mode', 'IMMEDIATE'),
    ]);
    const approvers = await findRecipients(manager, 'APPROVAL_WAITING', where);
    if (approvers.length === 0) return;
    const ids = approvers.map(({ userId }) => userId);
    const whose = allOf([equals('u.account_id', accountId), isIn('u.id', ids)]);
    const groups = await readGroups(manager, [accountId], whose);
    const deciding = approvers.filter(({ userId, role, approvalTrait }) =>
      decidesFor({ grants: grantsOf(role, approvalTrait), ...groups.of({ accountId, userId }) }, groupId),
    );
    if (deciding.length === 0) return;
    const earlier = await readEarlierDecisions(manager, [shipment]);
    const letters = [{ ...(await readWaitingLetter(manager, shipment)), ...earlier.get(shipment.id) }];
    await this.tell(manager, deciding, approvalId, (recipient) => ({
      ...addresseeOf(recipient),
      kind: 'APPROVALS_WAITING',
      total: 1,
      letters,
    }));
  }

  /** Tells its sender what somebody else decided on a letter (LXP-12). */
  async letterDecided(
    manager: EntityManager,
    { accountId, senderId, approvalId }: Pick<Shipment, 'accountId' | 'senderId' | 'approvalId'>,
    decision: 'APPROVED' | 'REJECTED' | 'DELETED',
  ): Promise<void> {
    if (approvalId === null) return;
    const event: MailEvent = decision === 'REJECTED' ? 'LETTER_REJECTED' : 'LETTER_DECIDED';
    const where = allOf([equals('u.account_id', accountId), equals('u.id', senderId)]);
    const senders = await findRecipients(manager, event, where);
    if (senders.length === 0) return;
    const letters = [...(await readDecidedLetters(manager, [accountId], [approvalId])).values()];
    await this.tell(manager, senders, approvalId, (recipient) => ({
      ...addresseeOf(recipient),
      kind: 'LETTERS_DECIDED',
      total: 1,
      letters,
    }));
  }

  /** Writes a mail to those who want to know at once, and notes it for the next collected mail of the others. */
  private async tell(
    manager: EntityManager,
    recipients: readonly ToldRecipient[],
    subjectId: string,
    messageOf: (recipient: ToldRecipient) => MailMessage,
  ): Promise<void> {
    const atOnce = recipients.filter(({ setting }) => setting.mode === 'IMMEDIATE');
    const mails = atOnce.map((recipient) => {
      const message = messageOf(recipient);
      const { accountId, userId } = recipient;
      const uniqueKey = `${message.kind}:${userId}:${subjectId}`;
      return { accountId, recipientId: userId, uniqueKey, urgency: 0 as const, message };
    });
    await this.outbox.put(manager, mails);
    if (mails.length > 0)
      afterCommit(manager, () => {
        this.signals.send('mail');
      });
    const createdAt = this.clock.now();
    await insert(
      manager,
      NoticeItem,
      recipients
        .filter(({ setting }) => setting.mode === 'DIGEST')
        .map(({ accountId, userId, setting: { event } }) => ({
          accountId,
          id: newId(),
          userId,
          event,
          subjectId,
          createdAt,
        })),
    );
  }
}

/** To whom a mail to this recipient goes, and how they read; to another address than their present one where that is given. */
export function addresseeOf(recipient: NoticeRecipient, address: string = recipient.email): Addressee {
  const { language, firstName, lastName, company, timeZone } = recipient;
  return { language, to: { name: `${firstName} ${lastName}`, address }, company, timeZone };
}
