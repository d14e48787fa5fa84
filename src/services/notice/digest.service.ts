import type { DataSource } from 'typeorm';
import { inTransaction } from '../../database/transaction.js';
import type { MailKind } from '../../entities/mail.enums.js';
import { mailEventNames, type MailEvent } from '../../entities/mail-event.js';
import {
  lettersShown,
  type DecidedLetter,
  type Happening,
  type MailMessage,
} from '../../entities/mail-message.js';
import {
  readCollections,
  readHappenings,
  readSettings,
  usersWithItems,
  type CollectedItem,
  type Collection,
  type UserKey,
} from '../../queries/notice/notice-item.query.js';
import { readDecidedLetters, toldTo } from '../../queries/notice/notice-letter.query.js';
import { findReachable, type NoticeRecipient } from '../../queries/notice/notice-recipient.query.js';
import { allOf, isIn } from '../../queries/list/condition.js';
import { concernOf } from '../../queries/notice/notice-bundle.rules.js';
import type { DueSlot } from '../../queries/notice/slot.js';
import {
  effectiveSetting,
  isCollectedAt,
  type EffectiveSetting,
} from '../../queries/notice/mail-setting.rules.js';
import { isNoticeDay } from '../../queries/notice/notice-days.js';
import { removeCollections } from './notice-item.record.js';
import { addresseeOf } from './notice.service.js';
import { slotKey, type OutboxService } from '../mail/outbox.service.js';
import type { SlotRun } from './slot-run.js';

const usersAtOnce = 100;

/** The kinds of mails that consist of collected items. */
type DigestKind = Extract<MailKind, 'LETTERS_DECIDED' | 'HAPPENINGS'>;

/** A digest to write, with the items that it contains. */
interface Digest {
  accountId: string;
  recipient: NoticeRecipient;
  kind: DigestKind;
  uniqueKey: string;
  collections: readonly Collection[];
  /** The listed items: rejected letters first, otherwise the oldest. */
  shown: readonly CollectedItem[];
}

/** A user's mail setting for an event. */
type SettingOf = (recipient: NoticeRecipient, event: MailEvent) => EffectiveSetting;

/**
 * Sends digests (LXP-12, XSP-6): items are removed in the transaction that writes their mail, so that each is sent once. Pages through the
 * users with collected items, with a fixed number of statements for each page.
 */
export class DigestService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: OutboxService,
  ) {}

  /** Writes digests to the users of the slot's time zone for whom this slot is one of the times. */
  async sendCollected(run: SlotRun): Promise<void> {
    const { slot } = run;
    for (let after: UserKey = { accountId: '', userId: '' }; ;) {
      const users = await usersWithItems(this.dataSource.manager, slot, after, usersAtOnce);
      const last = users.at(-1);
      if (last === undefined) return;
      await run.page(() => this.sendTo(users, slot));
      after = last;
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
    const collections = await readCollections(
      manager,
      recipients
        .map((recipient) => ({ ...recipient, events: dueEvents(recipient, settingOf, slot) }))
        .filter(({ events }) => events.length > 0),
    );
    const isWanted = (recipient: NoticeRecipient, { event }: Collection): boolean =>
      settingOf(recipient, event).mode !== 'NONE';
    const ofRecipient = recipients.map((recipient) => ({
      recipient,
      collections: collections.filter(({ userId }) => userId === recipient.userId),
    }));
    const unwanted = ofRecipient.flatMap((each) =>
      each.collections.filter((collection) => !isWanted(each.recipient, collection)),
    );
    const due = ofRecipient.flatMap((each) =>
      digestsOf(
        each.recipient,
        each.collections.filter((collection) => isWanted(each.recipient, collection)),
        slot,
      ),
    );
    const letters = await readDecidedLetters(manager, accountIds, subjectsOf(due, 'LETTERS_DECIDED'));
    const happenings = await readHappenings(manager, accountIds, subjectsOf(due, 'HAPPENINGS'));
    return inTransaction(this.dataSource, async (transaction) => {
      const written = await this.outbox.existingKeys(transaction, due);
      // Items newer than the mail of this slot wait for the next one.
      const digests = due.filter(({ uniqueKey }) => !written.has(uniqueKey));
      const taken = [...unwanted, ...digests.flatMap((digest) => digest.collections)];
      if ((await removeCollections(transaction, taken)) !== totalOf(taken))
        throw new Error('What was collected has changed in the meantime, or was sent by another process.');
      await this.outbox.enqueue(
        transaction,
        digests.map((digest) => ({
          accountId: digest.accountId,
          recipientId: digest.recipient.userId,
          uniqueKey: digest.uniqueKey,
          urgency: 1,
          message: messageOf(digest, letters, happenings),
        })),
      );
      return digests.length;
    });
  }

  private async settingsOf(recipients: readonly NoticeRecipient[]): Promise<SettingOf> {
    const stored = await readSettings(this.dataSource.manager, recipients);
    const byKey = new Map(stored.map((setting) => [`${setting.userId} ${setting.event}`, setting]));
    return ({ userId }, event) => effectiveSetting(event, byKey.get(`${userId} ${event}`) ?? null);
  }
}

/**
 * The events whose items are all due in this slot: those with a time of this slot, those set to IMMEDIATE after items were collected, which
 * are sent now, and those that were switched off. None on a day without notices.
 */
function dueEvents(recipient: NoticeRecipient, settingOf: SettingOf, slot: DueSlot): MailEvent[] {
  if (!isNoticeDay(recipient, slot.date)) return [];
  return mailEventNames.filter((event) => {
    const setting = settingOf(recipient, event);
    return setting.mode !== 'DIGEST' || isCollectedAt(setting, recipient, slot);
  });
}

/** The mails that contain the items. */
function digestsOf(recipient: NoticeRecipient, collections: readonly Collection[], slot: DueSlot): Digest[] {
  const { accountId, userId } = recipient;
  return (['LETTERS_DECIDED', 'HAPPENINGS'] as const)
    .map((kind) => {
      const ofKind = collections.filter(({ event }) => kindOf(event) === kind);
      const first = ofKind.flatMap((collection) => collection.first);
      return {
        accountId,
        recipient,
        kind,
        uniqueKey: slotKey(kind, userId, slot),
        collections: ofKind,
        shown: first.sort(byUrgency).slice(0, lettersShown),
      };
    })
    .filter((digest) => digest.collections.length > 0);
}

function messageOf(
  { recipient, kind, collections, shown }: Digest,
  letters: ReadonlyMap<string, DecidedLetter>,
  happenings: ReadonlyMap<string, Happening>,
): MailMessage {
  const total = totalOf(collections);
  const addressee = addresseeOf(recipient);
  const found = <T>(from: ReadonlyMap<string, T>): T[] =>
    shown.map(({ subjectId }) => from.get(subjectId)).filter((each) => each !== undefined);
  switch (kind) {
    case 'LETTERS_DECIDED':
      return {
        ...addressee,
        kind,
        total,
        letters: found(letters).map((letter) => toldTo(recipient, letter)),
      };
    case 'HAPPENINGS':
      return {
        ...addressee,
        kind,
        concern: concernOf(collections.map(({ event }) => event)),
        total,
        happenings: found(happenings),
      };
  }
}

function kindOf(event: MailEvent): DigestKind {
  return event === 'LETTER_REJECTED' || event === 'LETTER_DECIDED' ? 'LETTERS_DECIDED' : 'HAPPENINGS';
}

function byUrgency(one: CollectedItem, other: CollectedItem): number {
  const byOutcome = Number(other.event === 'LETTER_REJECTED') - Number(one.event === 'LETTER_REJECTED');
  return byOutcome === 0 ? one.id.localeCompare(other.id) : byOutcome;
}

function subjectsOf(digests: readonly Digest[], kind: DigestKind): string[] {
  return digests.flatMap((digest) =>
    digest.kind === kind ? digest.shown.map(({ subjectId }) => subjectId) : [],
  );
}

function totalOf(collections: readonly Collection[]): number {
  return collections.reduce((sum, { total }) => sum + total, 0);
}
