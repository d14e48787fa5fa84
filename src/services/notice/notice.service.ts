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
import type { Addressee, DecidedLetter, Happening } from '../../entities/mail-message.js';
import {
  findRecipients,
  type NoticeRecipient,
  type ToldRecipient,
} from '../../queries/notice/notice-recipient.query.js';
import { allOf, equals } from '../../queries/list/condition.js';
import { isMember } from '../../queries/notice/recipient.conditions.js';
import { audienceOf } from './notice.audience.js';
import type { ActivityObserver, NotedActivity } from '../activity/activity-observer.js';
import { settlesAfter, topicOf } from '../../queries/notice/notice-bundle.rules.js';
import { WaitingAudience } from './waiting.audience.js';

/** The content of a notice, besides its event and its recipient. */
type Told = Pick<ImmediateNotice, 'subjectId' | 'address' | 'happening'>;

/**
 * Records notices in the transaction of their event (XSP-6): for an immediate mail, which a job writes within seconds, or for the next
 * collected one. Users without access are not notified (LXP-12).
 */
export class NoticeService implements ActivityObserver {
  constructor(private readonly clock: Clock) {}

  /** Notifies the users concerned by an activity; most types concern nobody. */
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
    await this.record(manager, recipients, { subjectId: activity.id, address, happening });
  }

  /** Notifies users of a waiting letter's audience (`WaitingAudience`) with immediate mails (LXP-12). */
  async letterWaits(manager: EntityManager, shipment: Shipment): Promise<void> {
    const { accountId, approvalId, senderId, groupId } = shipment;
    if (approvalId === null) return;
    if (!(await wantImmediateNotice(manager, accountId))) return;
    const among = groupId === null ? null : isMember(accountId, groupId);
    const audience = await WaitingAudience.read(manager, [{ accountId, groupId, senderId }], among);
    const { recipients } = audience.of({ accountId, groupId, senderId });
    const immediate = recipients.filter(({ setting }) => setting.mode === 'IMMEDIATE');
    await this.record(manager, immediate, { subjectId: approvalId, address: null, happening: null });
  }

  /** Notifies the sender of a decision on the letter (LXP-12). */
  async letterDecided(
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
    recipients: readonly ToldRecipient[],
    { subjectId, address, happening }: Told,
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
      noted('IMMEDIATE').map((each) => immediate({ ...each, address, happening })),
    );
    await insert(manager, NoticeItem, noted('DIGEST'));
  }
}

/** A notice for an immediate mail, with the columns derived from its event and its time. */
export function immediate(noted: Omit<ImmediateNotice, 'topic' | 'claim' | 'dueAt'>): ImmediateNotice {
  const dueAt = new Date(noted.createdAt.getTime() + settlesAfter);
  return { ...noted, topic: topicOf(noted.event), claim: null, dueAt };
}

/** Tests whether a user of the account has chosen immediate notices of waiting letters; few accounts have one. */
async function wantImmediateNotice(manager: EntityManager, accountId: string): Promise<boolean> {
  return exists(manager, MailSetting, { accountId, event: 'APPROVAL_WAITING', mode: 'IMMEDIATE' });
}

/** The addressee of a mail: the recipient, at the current or another given address, with language and account. */
export function addresseeOf(recipient: NoticeRecipient, address: string = recipient.email): Addressee {
  const { language, firstName, lastName, company, timeZone } = recipient;
  return { language, to: { name: `${firstName} ${lastName}`, address }, company, timeZone };
}
