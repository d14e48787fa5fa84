import type { EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import type { MailKind } from '../../entities/mail.enums.js';
import { newId } from '../../entities/id.js';
import { Mail, type MailUrgency } from '../../entities/mail.entity.js';
import { findAll } from '../../database/find.js';
import { not, oneOf } from '../../database/where.js';
import { insertIfAbsent, updateAny } from '../../database/write.js';
import type { MailMessage } from '../../entities/mail-message.js';
import type { DueSlot } from '../../queries/notice/slot.js';

/** The key of a user's mail of a slot on a day, the same in every repetition of the run. */
export function slotKey(kind: MailKind, recipientId: string, { date, time }: DueSlot): string {
  return `${kind}:${recipientId}:${date}T${time}`;
}

/** A mail to write. */
export interface NewMail {
  accountId: string;
  recipientId: string;
  /** The identity of the mail: kind, recipient, and subject or local date and slot. */
  uniqueKey: string;
  urgency: MailUrgency;
  message: MailMessage;
}

/** Keeps a statement far below the packet limit of servers (16 MB), whatever the content. */
const mostAtOnce = { mails: 500, characters: 1_000_000 };

const isUnsent = oneOf(['WAITING', 'FAILED'] as const);

/** Writes mails to the outbox, as rows in the transaction of their cause. The only way to send mail. */
export class OutboxService {
  constructor(private readonly clock: Clock) {}

  /** Writes mails for delivery by a job, except those whose key exists already. One statement for some hundreds. */
  async enqueue(manager: EntityManager, mails: readonly NewMail[]): Promise<void> {
    const now = this.clock.now();
    for (const portion of portionsOf(mails))
      await insertIfAbsent(
        manager,
        Mail,
        portion.map((mail) => ({
          ...mail,
          id: newId(),
          kind: mail.message.kind,
          status: 'WAITING' as const,
          claim: null,
          attempts: 0,
          nextAttemptAt: now,
          lastError: null,
          createdAt: now,
          sentAt: null,
        })),
      );
  }

  /** Returns the keys that exist already. One statement for some hundreds. */
  async existingKeys(
    manager: EntityManager,
    mails: readonly Pick<NewMail, 'accountId' | 'uniqueKey'>[],
  ): Promise<ReadonlySet<string>> {
    const keys = new Set<string>();
    for (let start = 0; start < mails.length; start += mostAtOnce.mails) {
      const portion = mails.slice(start, start + mostAtOnce.mails);
      const keyed = portion.map(({ accountId, uniqueKey }) => ({ accountId, uniqueKey }));
      const rows = await findAll(manager, Mail, keyed, { columns: ['uniqueKey'] });
      for (const { uniqueKey } of rows) keys.add(uniqueKey);
    }
    return keys;
  }

  /** Withdraws all unsent mails of the account, except those to one recipient. */
  async withdrawAll(manager: EntityManager, accountId: string, exceptRecipientId = ''): Promise<void> {
    const unsent = { accountId, recipientId: not(exceptRecipientId), status: isUnsent };
    await updateAny(manager, Mail, unsent, { status: 'WITHDRAWN' });
  }

  /** Withdraws the unsent mails to a user who has lost access (LXP-12). */
  async withdrawFor(manager: EntityManager, accountId: string, recipientId: string): Promise<void> {
    await updateAny(manager, Mail, { accountId, recipientId, status: isUnsent }, { status: 'WITHDRAWN' });
  }

  /** Withdraws an unsent mail that a newer one replaces. */
  async withdraw(manager: EntityManager, accountId: string, uniqueKey: string): Promise<void> {
    await updateAny(manager, Mail, { accountId, uniqueKey, status: isUnsent }, { status: 'WITHDRAWN' });
  }
}

function portionsOf(mails: readonly NewMail[]): NewMail[][] {
  const portions: NewMail[][] = [];
  let room = { mails: 0, characters: 0 };
  for (const mail of mails) {
    const { length } = JSON.stringify(mail.message);
    if (room.mails === 0 || room.characters < length) {
      portions.push([]);
      room = { ...mostAtOnce };
    }
    portions.at(-1)?.push(mail);
    room.mails--;
    room.characters -= length;
  }
  return portions;
}
