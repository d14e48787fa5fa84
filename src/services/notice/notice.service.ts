import type { EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { exists } from '../../database/find.js';
import { insert } from '../../database/write.js';
import type { MailMode } from '../../entities/mail-setting.enums.js';
import { newId } from '../../entities/id.js';
import { ImmediateNotice } from '../../entities/immediate-notice.entity.js';
import type { MailEvent } from '../../entities/mail-event.js';
import { NoticeItem } from '../../entities/notice-item.entity.js';
import { MailSetting } from '../../entities/mail-setting.entity.js';
import type { Shipment } from '../../entities/shipment.entity.js';
import {
  namedRecipient,
  type Addressee,
  type DecidedLetter,
  type Happening,
} from '../../entities/mail-message.js';
import {
  findRecipients,
  type NoticeRecipient,
  type NotifiedRecipient,
} from '../../queries/notice/notice-recipient.query.js';
import { allOf, equals } from '../../queries/list/condition.js';
import { ownersOf } from '../../queries/shipment/assignee.js';
import { isOfGroup } from '../../queries/notice/recipient.conditions.js';
import { audienceOf } from './notice.audience.js';
import type { ActivityObserver, RecordedActivity } from '../activity/activity-observer.js';
import { settleDelay, topicOf } from '../../queries/notice/notice-bundle.rules.js';
import { WaitingAudience } from './waiting.audience.js';

/** The content of a notice, besides its event and its recipient. */
type NoticeContent = Pick<ImmediateNotice, 'subjectId' | 'address' | 'happening'>;

/**
 * Records notices in the transaction of their event (XSP-6): for an immediate mail, which a job writes within seconds, or for the next
 * collected one. Users without access are not notified (LXP-12).
 */
export class NoticeService implements ActivityObserver {
  constructor(private readonly clock: Clock) {}

  /** Notifies the users concerned by an activity; most types concern nobody. */
  async activityRecorded(manager: EntityManager, activity: RecordedActivity): Promise<void> {
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
    await this.record(manager, recipients, { subjectId: activity.id, address, happening });
  }

  /** Notifies users of a waiting letter's audience (`WaitingAudience`) with immediate mails (LXP-12). */
  async notifyOfWaitingLetter(manager: EntityManager, shipment: Shipment): Promise<void> {
    const { accountId, approvalId, groupId } = shipment;
    if (approvalId === null) return;
    if (!(await hasImmediateRecipients(manager, accountId))) return;
    const among = groupId === null ? null : isOfGroup(accountId, groupId);
    const origin = { accountId, groupId, ...ownersOf(shipment) };
    const audience = await WaitingAudience.read(manager, [origin], { among, deputiesAt: this.clock.now() });
    const { recipients } = audience.of(origin);
    const toImmediateNotice = recipients.filter(({ setting }) => setting.mode === 'IMMEDIATE');
    await this.record(manager, toImmediateNotice, { subjectId: approvalId, address: null, happening: null });
  }

  /** Notifies the sender of a decision on the letter (LXP-12). */
  async notifyOfDecision(
    manager: EntityManager,
    { accountId, senderId, approvalId }: Pick<Shipment, 'accountId' | 'senderId' | 'approvalId'>,
    decision: Exclude<DecidedLetter['outcome'], 'CANCELED'>,
  ): Promise<void> {
    if (approvalId === null) return;
    const event: MailEvent = decision === 'APPROVED' ? 'LETTER_DECIDED' : 'LETTER_REJECTED';
    const where = allOf([equals('u.account_id', accountId), equals('u.id', senderId)]);
    const senders = await findRecipients(manager, event, where);
    await this.record(manager, senders, { subjectId: approvalId, address: null, happening: null });
  }

  /** Records a notice for an immediate mail or for the next collected one, by each recipient's setting. */
  private async record(
    manager: EntityManager,
    recipients: readonly NotifiedRecipient[],
    { subjectId, address, happening }: NoticeContent,
  ): Promise<void> {
    const createdAt = this.clock.now();
    const noted = (mode: MailMode) =>
      recipients
        .filter(({ setting }) => setting.mode === mode)
        .map(({ accountId, userId, setting: { event } }) => {
          return { accountId, id: newId(), userId, event, subjectId, createdAt };
        });
    await insert(
      manager,
      ImmediateNotice,
      noted('IMMEDIATE').map((each) => toImmediateNotice({ ...each, address, happening })),
    );
    await insert(manager, NoticeItem, noted('DIGEST'));
  }
}

/** A notice for an immediate mail, with the columns derived from its event and its time. */
export function toImmediateNotice(
  noted: Omit<ImmediateNotice, 'topic' | 'claim' | 'dueAt'>,
): ImmediateNotice {
  const dueAt = new Date(noted.createdAt.getTime() + settleDelay);
  return { ...noted, topic: topicOf(noted.event), claim: null, dueAt };
}

/** Tests whether a user of the account has chosen immediate notices of waiting letters; few accounts have one. */
async function hasImmediateRecipients(manager: EntityManager, accountId: string): Promise<boolean> {
  return exists(manager, MailSetting, { accountId, event: 'APPROVAL_WAITING', mode: 'IMMEDIATE' });
}

/** The addressee of a mail: the recipient, at the current or another given address, with language and account. */
export function addresseeOf(recipient: NoticeRecipient, address: string = recipient.email): Addressee {
  const { language, company, timeZone } = recipient;
  return { language, to: { ...namedRecipient(recipient), address }, company, timeZone };
}
