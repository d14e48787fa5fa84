import type { EntityManager } from 'typeorm';
import { parseJsonColumn } from '../../database/row-mapping.js';
import { select } from '../../database/rows.js';
import { updateIf } from '../../database/write.js';
import { Mail } from '../../entities/mail.entity.js';
import { accessFacts, hasAccessOnceActive, type AccessFacts } from '../../queries/authentication/access.js';
import type { NamedReference } from '../activity/named-reference.js';
import { isForFormerAddress, mayReceive } from '../../queries/mail/mail.access.js';

/**
 * The reason why a mail is not retried: it has not failed, it has no recipient any more, its link has expired, or it is an invitation that
 * could not be accepted.
 */
type RetryRefusal = 'GONE' | 'NOBODY' | 'OUTDATED' | 'WITHOUT_ACCESS';

/** Queues a failed mail again, to the current address of its recipient, and returns the recipient. Within the caller's transaction. */
export async function retryMail(
  manager: EntityManager,
  accountId: string,
  id: string,
  now: Date,
): Promise<NamedReference | RetryRefusal> {
  const [mail] = await select<
    AccessFacts & { userId: string | null; email: string; name: string; message: string }
  >(
    manager,
    `SELECT u.id AS userId, u.email, CONCAT(u.first_name, ' ', u.last_name) AS name, o.message, ${accessFacts}
       FROM outbox_mail o
       LEFT JOIN \`user\` u ON u.account_id = o.account_id AND u.id = o.recipient_id
       LEFT JOIN account a ON a.id = o.account_id
      WHERE o.account_id = ? AND o.id = ? AND o.status = 'FAILED'`,
    [accountId, id],
  );
  if (mail === undefined) return 'GONE';
  const message = parseJsonColumn(mail.message) as Mail['message'];
  if (mail.userId === null || !mayReceive(message, mail)) return 'NOBODY';
  const hasLink = message.kind === 'INVITATION' || message.kind === 'REGISTRATION';
  if (hasLink && new Date(message.expiresAt) <= now) return 'OUTDATED';
  if (message.kind === 'INVITATION' && !hasAccessOnceActive(mail)) return 'WITHOUT_ACCESS';
  const address = isForFormerAddress(message) ? message.to.address : mail.email;
  const changed = await updateIf(
    manager,
    Mail,
    { accountId, id, status: 'FAILED' },
    {
      status: 'WAITING',
      attempts: 0,
      claim: null,
      lastError: null,
      nextAttemptAt: now,
      message: { ...message, to: { ...message.to, address } },
    },
  );
  return changed ? { id: mail.userId, name: mail.name } : 'GONE';
}
