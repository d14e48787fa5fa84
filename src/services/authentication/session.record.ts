import { selectPrepared, select, type Database } from '../../database/rows.js';
import { updateAny } from '../../database/write.js';
import type { Language } from '../../entities/language.js';
import { Session } from '../../entities/session.entity.js';
import type { ApprovalTrait } from '../../entities/user.enums.js';
import { accessFacts, type AccessFacts } from '../../queries/authentication/access.js';
import { loginNameHash } from './login-name.record.js';

/** A session with its user, the account and one of the user's groups: a row for each group. */
interface ViewerRow extends Omit<AccessFacts, 'memberships' | 'activeGroups'> {
  accountId: string;
  sessionId: string;
  lastUsedAt: Date;
  userId: string;
  firstName: string;
  lastName: string;
  approvalTrait: ApprovalTrait;
  language: Language;
  groupMode: 0 | 1;
  membershipGroupId: string | null;
  activeGroupId: string | null;
}

/** A user as found by the name that somebody logs in with. */
export interface LoginRow extends AccessFacts {
  accountId: string;
  userId: string;
  firstName: string;
  lastName: string;
  loginName: string;
  passwordHash: string | null;
  /** True if the name was typed for the user and has never been accepted. */
  nameIsTyped: 0 | 1;
  isKnownDevice: 0 | 1;
}

/**
 * The owner of the login name; without one, the superadmin of the newest unconfirmed account registered with it.
 */
export async function readLogin(
  database: Database,
  loginNameKey: string,
  deviceHash: string,
): Promise<LoginRow | null> {
  const [row] = await select<LoginRow>(
    database,
    `SELECT u.account_id AS accountId, u.id AS userId, u.first_name AS firstName, u.last_name AS lastName,
              u.login_name AS loginName, u.password_hash AS passwordHash,
              l.user_id IS NOT NULL AND l.accepted_at IS NULL AS nameIsTyped, ${accessFacts},
              EXISTS (SELECT 1 FROM known_device k WHERE k.account_id = u.account_id AND k.user_id = u.id AND k.device_hash = ?) AS isKnownDevice
         FROM \`user\` u
         JOIN account a ON a.id = u.account_id
         LEFT JOIN login_name l ON l.account_id = u.account_id AND l.user_id = u.id AND l.login_name_hash = ?
        WHERE u.login_name_key = ? AND (l.user_id IS NOT NULL OR (a.confirmed_at IS NULL AND a.status = 'ACTIVE' AND u.superadmin_slot = 1))
        ORDER BY u.password_hash IS NULL, l.user_id IS NULL, u.id DESC LIMIT 1`,
    [deviceHash, loginNameHash(loginNameKey), loginNameKey],
  );
  return row ?? null;
}

/** The session of a token that has not expired, once for each group of its user. */
export async function readViewer(database: Database, tokenHash: Buffer, now: Date): Promise<ViewerRow[]> {
  return selectPrepared<ViewerRow>(
    database,
    `SELECT s.account_id AS accountId, s.id AS sessionId, s.last_used_at AS lastUsedAt,
              u.id AS userId, u.first_name AS firstName, u.last_name AS lastName, u.language,
              u.role, u.approval_trait AS approvalTrait, u.status AS userStatus,
              a.status AS accountStatus, a.confirmed_at IS NOT NULL AS accountConfirmed, a.user_management AS userManagement,
              EXISTS (SELECT 1 FROM user_group l WHERE l.account_id = s.account_id AND l.status IN ('ACTIVE', 'LOCKED')) AS groupMode,
              m.group_id AS membershipGroupId, g.id AS activeGroupId
         FROM session s
         JOIN account a ON a.id = s.account_id
         JOIN \`user\` u ON u.account_id = s.account_id AND u.id = s.user_id
         LEFT JOIN membership m ON m.account_id = u.account_id AND m.user_id = u.id
         LEFT JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id AND g.status = 'ACTIVE'
        WHERE s.token_hash = ? AND s.expires_at > ?`,
    [tokenHash, now],
  );
}

/** Notes the use of a session, unless it has ended in the meantime. */
export async function noteUse(
  database: Database,
  { accountId, sessionId }: Pick<ViewerRow, 'accountId' | 'sessionId'>,
  now: Date,
): Promise<void> {
  await updateAny(database, Session, { accountId, id: sessionId }, { lastUsedAt: now });
}
