import type { EntityManager } from 'typeorm';
import { select } from '../../database/rows.js';
import type { Salutation } from '../../entities/user.enums.js';
import type { Language } from '../../entities/language.js';
import type { MailMode } from '../../entities/mail-setting.enums.js';
import { mailEvents, type MailEvent } from '../../entities/mail-event.js';
import { accessFacts, type AccessFacts } from '../authentication/access.js';
import { receivesMails } from '../mail/mail.access.js';
import { type EffectiveSetting, effectiveSetting, type NoticeTimes } from './mail-setting.rules.js';
import type { Condition } from '../list/condition.js';

/** A possible recipient of notices, with the facts that determine whether they are sent. */
export interface NoticeRecipient extends AccessFacts, NoticeTimes {
  accountId: string;
  userId: string;
  firstName: string;
  lastName: string;
  salutation: Salutation | null;
  email: string;
  language: Language;
  company: string;
  timeZone: string;
  /** True if the mail server says that the address does not exist. */
  isBounced: 0 | 1;
  isBillingContact: 0 | 1;
}

/** A recipient, with the setting for an event. */
export interface NotifiedRecipient extends NoticeRecipient {
  setting: EffectiveSetting;
}

/** The select list of a recipient, for a query with a user `u` and the user's account `a`. */
const recipientColumns = `u.account_id AS accountId, u.id AS userId, u.first_name AS firstName, u.last_name AS lastName, u.salutation, u.email,
  u.language, a.company, a.time_zone AS timeZone, u.email_bounced_at IS NOT NULL AS isBounced, u.billing_slot IS NOT NULL AS isBillingContact,
  a.approval_notice_times AS approvalNoticeTimes, a.digest_times AS digestTimes,
  a.notice_weekdays AS noticeWeekdays, a.holiday_country AS holidayCountry, a.holiday_state AS holidayState, ${accessFacts}`;

/** These users, with or without access. The condition is on the user `u` and names the account. */
export async function findNoticeUsers(manager: EntityManager, where: Condition): Promise<NoticeRecipient[]> {
  return select<NoticeRecipient>(
    manager,
    `SELECT ${recipientColumns} FROM account a JOIN \`user\` u ON u.account_id = a.id WHERE ${where.sql}`,
    where.parameters,
  );
}

/** The users with this condition who receive mails. The condition is on the user `u` and names the account. */
export async function findReachable(manager: EntityManager, where: Condition): Promise<NoticeRecipient[]> {
  return (await findNoticeUsers(manager, where)).filter(receivesMails);
}

/**
 * The users with access (LXP-12: nobody else gets notices) who have not switched the event off, with their settings. The condition is on the
 * user `u` and names the account.
 */
export async function findRecipients(
  manager: EntityManager,
  event: MailEvent,
  where: Condition,
): Promise<NotifiedRecipient[]> {
  // If the event is off by default, only the few users with a setting are read.
  const join = mailEvents[event].mode === 'NONE' ? 'JOIN' : 'LEFT JOIN';
  const recipients = await findWithSetting(manager, event, where, join);
  return recipients.filter(({ setting }) => setting.mode !== 'NONE');
}

/** The users with access, with their settings for the event, including NONE. */
export async function findWithSetting(
  manager: EntityManager,
  event: MailEvent,
  where: Condition,
  join: 'JOIN' | 'LEFT JOIN' = 'LEFT JOIN',
): Promise<NotifiedRecipient[]> {
  const rows = await select<NoticeRecipient & { mode: MailMode | null; digestTime: string | null }>(
    manager,
    `SELECT ${recipientColumns}, s.mode, s.digest_time AS digestTime
       FROM account a
       JOIN \`user\` u ON u.account_id = a.id
       ${join} mail_setting s ON s.account_id = u.account_id AND s.user_id = u.id AND s.event = ?
      WHERE ${where.sql}`,
    [event, ...where.parameters],
  );
  return rows.filter(receivesMails).map(({ mode, digestTime, ...recipient }) => ({
    ...recipient,
    setting: effectiveSetting(event, mode === null ? null : { mode, digestTime }),
  }));
}
