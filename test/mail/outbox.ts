import { day } from '../../src/clock.js';
import { insert } from '../../src/database/write.js';
import type { MailStatus } from '../../src/entities/mail.enums.js';
import { newId } from '../../src/entities/id.js';
import { Mail } from '../../src/entities/mail.entity.js';
import { InviteUserDocument } from '../../src/generated/operations.js';
import type { TestGateway } from '../support/gateway.js';
import type { World } from '../support/world.js';

/** A mail of a test's: its id and where it goes to. */
export interface PutMail {
  id: string;
  address: string;
}

/** What the outbox knows of a mail. */
export interface OutboxRow {
  id: string;
  status: MailStatus;
  attempts: number;
  nextAttemptAt: Date;
  lastError: string | null;
  sentAt: Date | null;
}

/** The outbox of a gateway, to put mails into and to look at. */
export class Outbox {
  constructor(
    private readonly gateway: TestGateway,
    private readonly world: World,
  ) {}

  /** Puts mails there, each to an address of its own, all written for the superadmin. */
  async put(count: number, settings: Partial<Mail> = {}): Promise<PutMail[]> {
    const { clock, gateway } = this.gateway;
    const now = clock.now();
    const { accountId, superadmin } = this.world;
    const mails = Array.from({ length: count }, () => {
      const id = newId();
      const address = `${id.toLowerCase()}@firma.example`;
      const mail: Partial<Mail> = {
        accountId,
        id,
        uniqueKey: `test:${id}`,
        kind: 'INVITATION',
        recipientId: superadmin.id,
        message: {
          kind: 'INVITATION',
          language: 'DE',
          to: { name: 'Anna Müller', address },
          company: 'Beispiel & Söhne',
          timeZone: 'Europe/Berlin',
          invitationId: id,
          inviter: 'Sabine Schäfer',
          expiresAt: new Date(now.getTime() + 7 * day).toISOString(),
        },
        status: 'WAITING',
        urgency: 0,
        claim: null,
        attempts: 0,
        nextAttemptAt: now,
        lastError: null,
        createdAt: now,
        sentAt: null,
        ...settings,
      };
      return { id, address, mail };
    });
    await insert(
      gateway.dataSource.manager,
      Mail,
      mails.map(({ mail }) => mail),
    );
    return mails.map(({ id, address }) => ({ id, address }));
  }

  /** Makes a user and invites them. */
  async invited(): Promise<{ id: string; email: string }> {
    const person = await this.world.createdUser();
    await this.world.superadmin.client.run(InviteUserDocument, { id: person.id });
    return person;
  }

  /** Every mail, or all to one user, the oldest first. */
  async rows(recipientId: string | null = null): Promise<OutboxRow[]> {
    return this.gateway.gateway.dataSource.query<OutboxRow[]>(
      `SELECT id, status, attempts, next_attempt_at AS nextAttemptAt, last_error AS lastError, sent_at AS sentAt
         FROM outbox_mail WHERE ? IS NULL OR recipient_id = ? ORDER BY id`,
      [recipientId, recipientId],
    );
  }

  /** What has become of one mail. */
  async row(id: string): Promise<OutboxRow> {
    const row = (await this.rows()).find((each) => each.id === id);
    if (row === undefined) throw new Error('There is no such mail.');
    return row;
  }

  /** Since when mails to this user's address are known not to arrive; null if they do. */
  async bouncedAt(userId: string): Promise<Date | null> {
    const [user] = await this.gateway.gateway.dataSource.query<{ at: Date | null }[]>(
      'SELECT email_bounced_at AS at FROM `user` WHERE id = ?',
      [userId],
    );
    return user?.at ?? null;
  }

  /** Removes every mail. */
  async clear(): Promise<void> {
    await this.gateway.gateway.dataSource.query('DELETE FROM outbox_mail');
  }
}
