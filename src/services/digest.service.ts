import type { DataSource, EntityManager } from 'typeorm';
import { change, placeholders, select } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import type { MailKind } from '../entities/enums.js';
import type { MailEvent } from '../entities/mail-event.js';
import { lettersShown, type DecidedLetter, type Happening, type MailMessage } from '../mail/messages.js';
import {
  readHappenings,
  readItems,
  readSettings,
  usersWithItems,
  type CollectedItem,
  type UserKey,
} from '../queries/notice-item.query.js';
import { readDecidedLetters } from '../queries/notice-letter.query.js';
import { findReachable, type NoticeRecipient } from '../queries/notice-recipient.query.js';
import { allOf, isIn } from '../queries/visibility.js';
import type { DueSlot } from '../scheduler/slot.js';
import type { StillMine } from './approval-notice.service.js';
import { effectiveSetting, isCollectedAt, type EffectiveSetting } from './mail-setting.rules.js';
import { addresseeOf } from './notice.service.js';
import { slotKey, type OutboxService } from './outbox.service.js';

const usersAtOnce = 100;

/** The kinds of mails that are made of collected items. */
type DigestKind = Extract<MailKind, 'LETTERS_DECIDED' | 'HAPPENINGS'>;

/** A collected mail that is to be written, with what it takes up. */
interface Digest {
  recipient: NoticeRecipient;
  kind: DigestKind;
  uniqueKey: string;
  /** The rejected letters ahead, otherwise the oldest. */
  items: readonly CollectedItem[];
}

/**
 * Sends what was collected (LXP-12, XSP-6): an item goes with the mail that tells of it, in one transaction, so that each is told once.
 * Pages through those for whom something is collected, with a fixed number of statements for each page.
 */
export class DigestService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: OutboxService,
  ) {}

  /** Writes to those of the slot's time zone whose time it is; says how many mails that were. */
  async sendCollected(slot: DueSlot, stillMine: StillMine): Promise<number> {
    let sent = 0;
    for (let after: UserKey = { accountId: '', userId: '' }; ;) {
      const users = await usersWithItems(this.dataSource.manager, slot.timeZone, after, usersAtOnce);
      const last = users.at(-1);
      if (last === undefined) return sent;
      sent += await this.sendTo(users, slot);
      after = last;
      await stillMine();
    }
  }

  private async sendTo(users: readonly UserKey[], slot: DueSlot): Promise<number> {
    const { manager } = this.dataSource;
    const accountIds = [...new Set(users.map(({ accountId }) => accountId))];
    const userIds = users.map(({ userId }) => userId);
    const recipients = await findReachable(
      manager,
      allOf([isIn('u.account_id', accountIds), isIn('u.id', userIds)]),
    );
    const settingOf = await this.settingsOf(recipients);
    const items = await readItems(manager, users);
    const due = recipients.flatMap((recipient) => digestsOf(recipient, items, settingOf, slot));
    const unwanted = recipients.flatMap((recipient) =>
      items.filter((item) => isOf(item, recipient) && settingOf(recipient, item.event).mode === 'NONE'),
    );
    const shown = due.flatMap((digest) => digest.items.slice(0, lettersShown));
    const letters = await readDecidedLetters(manager, accountIds, subjectsOf(shown, 'LETTERS_DECIDED'));
    const happenings = await readHappenings(manager, accountIds, subjectsOf(shown, 'HAPPENINGS'));
    return inTransaction(this.dataSource, async (transaction) => {
      const written = await writtenKeys(transaction, accountIds, due);
      // What came since the mail of this very slot was written waits for the next.
      const digests = due.filter(({ uniqueKey }) => !written.has(uniqueKey));
      await take(transaction, accountIds, [...unwanted, ...digests.flatMap((digest) => digest.items)]);
      await this.outbox.put(
        transaction,
        digests.map((digest) => ({
          accountId: digest.recipient.accountId,
          recipientId: digest.recipient.userId,
          uniqueKey: digest.uniqueKey,
          urgency: 1,
          message: messageOf(digest, letters, happenings),
        })),
      );
      return digests.length;
    });
  }

  private async settingsOf(
    recipients: readonly NoticeRecipient[],
  ): Promise<(recipient: NoticeRecipient, event: MailEvent) => EffectiveSetting> {
    const stored = await readSettings(this.dataSource.manager, recipients);
    const byKey = new Map(stored.map((setting) => [`${setting.userId} ${setting.event}`, setting]));
    return ({ userId }, event) => effectiveSetting(event, byKey.get(`${userId} ${event}`) ?? null);
  }
}

/** The mails that are due for somebody in this slot; what was noted for a digest before the setting became IMMEDIATE is due, too. */
function digestsOf(
  recipient: NoticeRecipient,
  items: readonly CollectedItem[],
  settingOf: (recipient: NoticeRecipient, event: MailEvent) => EffectiveSetting,
  slot: DueSlot,
): Digest[] {
  const isDue = ({ event }: CollectedItem): boolean => {
    const setting = settingOf(recipient, event);
    return setting.mode === 'IMMEDIATE' || isCollectedAt(setting, recipient, slot.time);
  };
  const due = items.filter((item) => isOf(item, recipient) && isDue(item));
  return (['LETTERS_DECIDED', 'HAPPENINGS'] as const)
    .map((kind) => ({
      recipient,
      kind,
      uniqueKey: slotKey(kind, recipient.userId, slot),
      items: due.filter(({ event }) => kindOf(event) === kind).sort(rejectedAhead),
    }))
    .filter((digest) => digest.items.length > 0);
}

function messageOf(
  { recipient, kind, items }: Digest,
  letters: ReadonlyMap<string, DecidedLetter>,
  happenings: ReadonlyMap<string, Happening>,
): MailMessage {
  const shown = items.slice(0, lettersShown);
  const total = items.length;
  const addressee = addresseeOf(recipient);
  const found = <T>(from: ReadonlyMap<string, T>): T[] =>
    shown.map(({ subjectId }) => from.get(subjectId)).filter((each) => each !== undefined);
  switch (kind) {
    case 'LETTERS_DECIDED':
      return { ...addressee, kind, total, letters: found(letters) };
    case 'HAPPENINGS':
      return { ...addressee, kind, concern: 'ACCOUNT', total, happenings: found(happenings) };
  }
}

function kindOf(event: MailEvent): DigestKind {
  return event === 'LETTER_REJECTED' || event === 'LETTER_DECIDED' ? 'LETTERS_DECIDED' : 'HAPPENINGS';
}

function rejectedAhead(one: CollectedItem, other: CollectedItem): number {
  return Number(other.event === 'LETTER_REJECTED') - Number(one.event === 'LETTER_REJECTED');
}

function isOf(item: CollectedItem, { userId }: NoticeRecipient): boolean {
  return item.userId === userId;
}

function subjectsOf(items: readonly CollectedItem[], kind: DigestKind): string[] {
  return items.filter(({ event }) => kindOf(event) === kind).map(({ subjectId }) => subjectId);
}

/** Which of these mails were written before: the round was cut off, and this is the next try. */
async function writtenKeys(
  manager: EntityManager,
  accountIds: readonly string[],
  digests: readonly Digest[],
): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set();
  const keys = digests.map(({ uniqueKey }) => uniqueKey);
  const rows = await select<{ uniqueKey: string }>(
    manager,
    `SELECT unique_key AS uniqueKey FROM outbox_mail
      WHERE account_id IN (${placeholders(accountIds)}) AND unique_key IN (${placeholders(keys)})`,
    [...accountIds, ...keys],
  );
  return new Set(rows.map(({ uniqueKey }) => uniqueKey));
}

/** Takes items up. Whoever finds one missing has met another round of the same slot, and leaves the page to it. */
async function take(
  manager: EntityManager,
  accountIds: readonly string[],
  items: readonly CollectedItem[],
): Promise<void> {
  if (items.length === 0) return;
  const ids = items.map(({ id }) => id);
  const taken = await change(
    manager,
    `DELETE FROM notice_item WHERE account_id IN (${placeholders(accountIds)}) AND id IN (${placeholders(ids)})`,
    [...accountIds, ...ids],
  );
  if (taken < ids.length) throw new Error('What was collected was sent by another process in the meantime.');
}
