import { selectPrepared, select, type Database } from '../../database/rows.js';
import { updateAny } from '../../database/write.js';
import type { Language } from '../../entities/language.js';
import { Session } from '../../entities/session.entity.js';
import { accessFacts, type AccessFacts } from '../../queries/authentication/access.js';
import { holdingColumns } from '../../queries/authentication/holding.js';
import { loginNameHash } from './login-name.record.js';

/** A session that has not expired, with the authority version of the account. */
interface OpenSession {
  accountId: string;
  sessionId: string;
  userId: string;
  lastUsedAt: Date;
  authorityVersion: number;
}

/** A user with the account and one of the user's groups: a row for each group. */
interface ViewerRow extends Omit<AccessFacts, 'memberships' | 'activeGroups'> {
  authorityVersion: number;
  firstName: string;
  lastName: string;
  email: string;
  language: Language;
  groupMode: 0 | 1;
  /** The sum of the custom roles of the account (`Account.assignableSet`). */
  assignableSet: string | null;
  membershipGroupId: string | null;
  activeGroupId: string | null;
  isDeputy: 0 | 1;
  wasAssigned: 0 | 1;
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

/** The session of a token that has not expired; null if there is none. Two rows, each by a unique key, whatever the user's groups are. */
export async function readSession(
  database: Database,
  tokenHash: Buffer,
  now: Date,
): Promise<OpenSession | null> {
  const [session] = await selectPrepared<OpenSession>(
    database,
    `SELECT s.account_id AS accountId, s.id AS sessionId, s.user_id AS userId, s.last_used_at AS lastUsedAt,
            a.authority_version AS authorityVersion
       FROM session s
       JOIN account a ON a.id = s.account_id
      WHERE s.token_hash = ? AND s.expires_at > ?`,
    [tokenHash, now],
  );
  return session ?? null;
}

/**
 * The facts of a user as a viewer, once for each group of the user. One statement, so that the authority version is that of the facts. Every
 * column that it reads counts as authority: its writers call `raiseAuthority`.
 */
export async function readViewer(
  database: Database,
  accountId: string,
  userId: string,
): Promise<ViewerRow[]> {
  return selectPrepared<ViewerRow>(
    database,
    `SELECT a.authority_version AS authorityVersion, u.first_name AS firstName, u.last_name AS lastName, u.email, u.language,
            ${holdingColumns}, u.status AS userStatus, u.was_assigned AS wasAssigned,
            a.status AS accountStatus, a.confirmed_at IS NOT NULL AS accountConfirmed, a.user_management AS userManagement, a.assignable_set AS assignableSet,
            EXISTS (SELECT 1 FROM user_group l WHERE l.account_id = a.id AND l.status IN ('ACTIVE', 'LOCKED')) AS groupMode,
            m.group_id AS membershipGroupId, g.id AS activeGroupId,
            EXISTS (SELECT 1 FROM deputyship d WHERE d.account_id = a.id AND d.deputy_id = u.id) AS isDeputy
       FROM account a
       JOIN \`user\` u ON u.account_id = a.id AND u.id = ?
       LEFT JOIN membership m ON m.account_id = u.account_id AND m.user_id = u.id
       LEFT JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id AND g.status = 'ACTIVE'
      WHERE a.id = ?`,
    [userId, accountId],
  );
}

/** A deputyship that is not over; nulls for a user without one. */
type DeputyshipRow = { authorityVersion: number } & (
  | { deputyshipId: string; approverId: string; startsAt: Date; endsAt: Date }
  | { deputyshipId: null }
);

/** The deputyships of a deputy that are not over, by their start; with the authority version, also if there are none. */
export async function readDeputyshipsOf(
  database: Database,
  accountId: string,
  deputyId: string,
  now: Date,
): Promise<DeputyshipRow[]> {
  return selectPrepared<DeputyshipRow>(
    database,
    `SELECT a.authority_version AS authorityVersion, d.id AS deputyshipId, d.approver_id AS approverId,
            d.starts_at AS startsAt, d.ends_at AS endsAt
       FROM account a
       LEFT JOIN deputyship d ON d.account_id = a.id AND d.deputy_id = ? AND d.ends_at > ?
      WHERE a.id = ? ORDER BY d.starts_at, d.id`,
    [deputyId, now, accountId],
  );
}

/** Notes the use of a session, unless it has ended in the meantime. */
export async function noteUse(
  database: Database,
  { accountId, sessionId }: Pick<OpenSession, 'accountId' | 'sessionId'>,
  now: Date,
): Promise<void> {
  await updateAny(database, Session, { accountId, id: sessionId }, { lastUsedAt: now });
}
