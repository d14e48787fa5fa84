import type { DataSource, EntityManager } from 'typeorm';
import { day, minute, type Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { change, select, selectPrepared } from '../../database/rows.js';
import { insert } from '../../database/write.js';
import { inTransaction } from '../../database/transaction.js';
import { newId } from '../../entities/id.js';
import { Session } from '../../entities/session.entity.js';
import type { ApprovalTrait } from '../../entities/user.enums.js';
import type { Language } from '../../entities/language.js';
import { VieraugenError } from '../../errors/vieraugen-error.js';
import { grantsOf } from '../../shield/roles.js';
import type { Viewer } from '../../shield/viewer.js';
import { accessFacts, hasAccess, type AccessFacts } from '../../queries/authentication/access.js';
import type { ActivityService } from '../activity/activity.service.js';
import type { Actor } from '../activity/actor.js';
import type { FailedLoginService } from './failed-login.service.js';
import type { PasswordService } from './password.service.js';
import { deviceHashOf, noteDevice } from './device.record.js';
import type { LoginLimits } from './login-limits.js';
import { acceptTypedName, loginNameHash } from './login-name.record.js';
import { hashToken, newToken } from './secret-token.js';
import { addressKey } from '../../text/address.js';
import { Origin } from './origin.js';

const sessionLifetime = day / 2;
const lastUsedPrecision = minute;

/** A new session; its token is returned only once. */
export interface OpenedSession {
  token: string;
  expiresAt: Date;
  viewer: Viewer;
}

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

interface LoginRow extends AccessFacts {
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

/** Opens, looks up and ends sessions. */
export class SessionService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  passwords: PasswordService;
  activities: ActivityService;
  failedLogins: FailedLoginService;
  loginLimits: LoginLimits;
}>() {
  /**
   * Logs a user in. LOGIN_FAILED for every reason alike (unknown name, wrong password, no access), after the same work; RATE_LIMITED after too
   * many failures from the address, for the name, or by a known device of the user.
   */
  async logIn(loginName: string, password: string, origin: Origin): Promise<OpenedSession> {
    const key = addressKey(loginName);
    const deviceHash = deviceHashOf(origin);
    const user = await this.findLogin(key, deviceHash);
    const guessed =
      user === null
        ? { loginNameKey: key, userId: null, knownDevice: null }
        : { userId: user.userId, knownDevice: user.isKnownDevice === 1 ? deviceHash : null };
    return this.loginLimits.guess(guessed, origin.ipAddress, () => this.tryPassword(user, password, origin));
  }

  /** Opens a session for a user who has just been authenticated, within the caller's transaction. */
  async open(manager: EntityManager, user: Actor, origin: Origin): Promise<OpenedSession> {
    const now = this.clock.now();
    const token = newToken();
    const expiresAt = new Date(now.getTime() + sessionLifetime);
    await insert(manager, Session, {
      accountId: user.accountId,
      id: newId(),
      userId: user.userId,
      tokenHash: hashToken(token),
      createdAt: now,
      lastUsedAt: now,
      expiresAt,
      ipAddress: origin.ipAddress,
      userAgent: origin.userAgent?.slice(0, 300) ?? null,
    });
    await change(manager, 'UPDATE `user` SET last_login_at = ? WHERE account_id = ? AND id = ?', [
      now,
      user.accountId,
      user.userId,
    ]);
    const viewer = await this.findViewer(manager, token, origin);
    if (viewer === null) throw new VieraugenError('LOGIN_FAILED', 'The login is not allowed.');
    return { token, expiresAt, viewer };
  }

  /** The viewer with this token; null if there is none (any more). One indexed query. */
  async viewerOf(token: string, origin: Origin): Promise<Viewer | null> {
    return this.findViewer(this.dataSource.manager, token, origin);
  }

  /** Ends the viewer's own session. */
  async logOut(viewer: Viewer): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      await change(manager, 'DELETE FROM session WHERE account_id = ? AND id = ?', [
        viewer.accountId,
        viewer.sessionId,
      ]);
      await this.activities.append(manager, viewer, { event: { type: 'LOGGED_OUT', facts: {} } });
    });
  }

  /** Ends all sessions of a user, within the caller's transaction. */
  async endAll(manager: EntityManager, accountId: string, userId: string): Promise<void> {
    await change(manager, 'DELETE FROM session WHERE account_id = ? AND user_id = ?', [accountId, userId]);
  }

  /** Removes expired sessions. */
  async removeExpired(): Promise<void> {
    await change(this.dataSource.manager, 'DELETE FROM session WHERE expires_at < ? LIMIT 1000', [
      this.clock.now(),
    ]);
  }

  private async tryPassword(user: LoginRow | null, password: string, origin: Origin): Promise<OpenedSession> {
    const isKnownDevice = user?.isKnownDevice === 1;
    const fits = await this.passwords.fits(password, user?.passwordHash ?? null, isKnownDevice);
    if (user === null || !fits || !hasAccess(user)) {
      if (user?.accountStatus === 'ACTIVE') this.failedLogins.note(actorOf(user, origin));
      throw new VieraugenError(
        'LOGIN_FAILED',
        'The login name or the password is wrong, or the login is not allowed.',
      );
    }
    return inTransaction(this.dataSource, async (manager) => {
      const actor = actorOf(user, origin);
      const newDevice = await noteDevice(manager, actor, origin, this.clock.now());
      if (user.nameIsTyped === 1) await acceptTypedName(manager, this.clock.now(), user);
      const opened = await this.open(manager, actor, origin);
      await this.activities.append(manager, actor, { event: { type: 'LOGGED_IN', facts: {} }, newDevice });
      return opened;
    });
  }

  /**
   * The owner of the login name; without one, the superadmin of the newest unconfirmed account registered with it.
   */
  private async findLogin(loginNameKey: string, deviceHash: string): Promise<LoginRow | null> {
    const rows = await select<LoginRow>(
      this.dataSource.manager,
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
    return rows[0] ?? null;
  }

  private async findViewer(manager: EntityManager, token: string, origin: Origin): Promise<Viewer | null> {
    const now = this.clock.now();
    const rows = await selectPrepared<ViewerRow>(
      manager,
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
      [hashToken(token), now],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const memberships = rows.filter((each) => each.membershipGroupId !== null).length;
    const groupIds = rows.map((each) => each.activeGroupId).filter((id) => id !== null);
    if (!hasAccess({ ...row, memberships, activeGroups: groupIds.length })) return null;
    if (now.getTime() - row.lastUsedAt.getTime() >= lastUsedPrecision) await this.noteUse(manager, row, now);
    return {
      accountId: row.accountId,
      userId: row.userId,
      sessionId: row.sessionId,
      credential: null,
      name: `${row.firstName} ${row.lastName}`,
      role: row.role,
      approvalTrait: row.approvalTrait,
      language: row.language,
      grants: grantsOf(row.role, row.approvalTrait),
      groupIds,
      accountConfirmed: row.accountConfirmed === 1,
      groupMode: row.groupMode === 1,
      userManagement: row.userManagement,
      ipAddress: origin.ipAddress,
    };
  }

  private async noteUse(manager: EntityManager, row: ViewerRow, now: Date): Promise<void> {
    await change(manager, 'UPDATE session SET last_used_at = ? WHERE account_id = ? AND id = ?', [
      now,
      row.accountId,
      row.sessionId,
    ]);
  }
}

function actorOf({ accountId, userId, firstName, lastName }: LoginRow, { ipAddress }: Origin): Actor {
  return { accountId, userId, name: `${firstName} ${lastName}`, ipAddress };
}
