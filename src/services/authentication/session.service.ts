import type { DataSource, EntityManager } from 'typeorm';
import { day, minute, type Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { below } from '../../database/where.js';
import { insert, removeAny, updateAny } from '../../database/write.js';
import { inTransaction } from '../../database/transaction.js';
import { newId } from '../../entities/id.js';
import { Session } from '../../entities/session.entity.js';
import { User } from '../../entities/user.entity.js';
import { refusal } from '../../errors/vieraugen-error.js';
import type { Viewer } from '../../shield/viewer.js';
import { hasAccess } from '../../queries/authentication/access.js';
import type { ActivityService } from '../activity/activity.service.js';
import type { Actor } from '../activity/actor.js';
import type { FailedLoginService } from './failed-login.service.js';
import type { PasswordService } from './password.service.js';
import { deviceHashOf, recordDevice } from './device.record.js';
import type { LoginLimits } from './login-limits.js';
import { acceptTypedName } from './login-name.record.js';
import { hashToken, newToken } from './secret-token.js';
import { noteUse, readLogin, readSession, type LoginRow } from './session.record.js';
import { ViewerCache } from './viewer-cache.js';
import { readFacts, viewerAt } from './viewer-facts.js';
import { isProgram } from '../../shield/roles.js';
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

/** Opens, looks up and ends sessions. */
export class SessionService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  passwords: PasswordService;
  activities: ActivityService;
  failedLogins: FailedLoginService;
  loginLimits: LoginLimits;
}>() {
  private readonly viewers = new ViewerCache();

  /**
   * Logs a user in. LOGIN_FAILED for every reason alike (unknown name, wrong password, no access), after the same work; RATE_LIMITED after too
   * many failures from the address, for the name, or by a known device of the user.
   */
  async logIn(loginName: string, password: string, origin: Origin): Promise<OpenedSession> {
    const key = addressKey(loginName);
    const deviceHash = deviceHashOf(origin);
    const user = await readLogin(this.dataSource.manager, key, deviceHash);
    const guessed =
      user === null
        ? { loginNameKey: key, userId: null, knownDevice: null }
        : { userId: user.userId, knownDevice: user.isKnownDevice === 1 ? deviceHash : null };
    return this.loginLimits.attempt(guessed, origin.ipAddress, () =>
      this.tryPassword(user, password, origin),
    );
  }

  /** Opens a session for a user who has just been authenticated, within the caller's transaction. */
  async open(manager: EntityManager, user: Actor, origin: Origin): Promise<OpenedSession> {
    const now = this.clock.now();
    const token = newToken();
    const expiresAt = new Date(now.getTime() + sessionLifetime);
    const { accountId, userId } = user;
    const sessionId = newId();
    await insert(manager, Session, {
      accountId,
      id: sessionId,
      userId,
      tokenHash: hashToken(token),
      createdAt: now,
      lastUsedAt: now,
      expiresAt,
      ipAddress: origin.ipAddress,
      userAgent: origin.userAgent?.slice(0, 300) ?? null,
    });
    // Of a user who is gone there is no viewer below.
    await updateAny(manager, User, { accountId, id: userId }, { lastLoginAt: now });
    // Bypasses the cache: this transaction may read its own writes, which can be rolled back.
    const read = await readFacts(manager, accountId, userId, now);
    // A program has credentials, and never gets a session (PLY-2).
    if (read === null || isProgram(read.role)) throw refusal('LOGIN_REFUSED');
    return {
      token,
      expiresAt,
      viewer: viewerAt(read, now, { sessionId, ipAddress: origin.ipAddress }),
    };
  }

  /**
   * The viewer with this token; null if there is none (any more). One query by two unique keys, and another one if the account's authority
   * has changed since the user's last request.
   */
  async viewerOf(token: string, origin: Origin): Promise<Viewer | null> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const session = await readSession(manager, hashToken(token), now);
    if (session === null) return null;
    const { accountId, userId, sessionId, lastUsedAt, authorityVersion } = session;
    const facts = await this.viewers.find({ accountId, id: userId, authorityVersion }, () =>
      readFacts(manager, accountId, userId, now),
    );
    if (facts === null) return null;
    if (now.getTime() - lastUsedAt.getTime() >= lastUsedPrecision) await noteUse(manager, session, now);
    return viewerAt(facts, now, { sessionId, ipAddress: origin.ipAddress });
  }

  /** Ends the viewer's own session. */
  async logOut(viewer: Viewer): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      // A session that another request has ended in the meantime is gone as well.
      if (viewer.sessionId !== null)
        await removeAny(manager, Session, { accountId: viewer.accountId, id: viewer.sessionId });
      await this.activities.append(manager, viewer, { event: { type: 'LOGGED_OUT', facts: {} } });
    });
  }

  /** Ends all sessions of a user, within the caller's transaction. */
  async endAll(manager: EntityManager, accountId: string, userId: string): Promise<void> {
    await removeAny(manager, Session, { accountId, userId });
  }

  /** Removes expired sessions. */
  async removeExpired(): Promise<void> {
    await removeAny(
      this.dataSource.manager,
      Session,
      { expiresAt: below(this.clock.now()) },
      { limit: 1_000 },
    );
  }

  private async tryPassword(user: LoginRow | null, password: string, origin: Origin): Promise<OpenedSession> {
    const isKnownDevice = user?.isKnownDevice === 1;
    const fits = await this.passwords.verify(password, user?.passwordHash ?? null, isKnownDevice);
    if (user === null || !fits || !hasAccess(user)) {
      if (user?.accountStatus === 'ACTIVE') this.failedLogins.record(actorOf(user, origin));
      throw refusal('LOGIN_REFUSED');
    }
    return inTransaction(this.dataSource, async (manager) => {
      const actor = actorOf(user, origin);
      const newDevice = await recordDevice(manager, actor, origin, this.clock.now());
      if (user.nameIsTyped === 1) await acceptTypedName(manager, this.clock.now(), user);
      const opened = await this.open(manager, actor, origin);
      await this.activities.append(manager, actor, { event: { type: 'LOGGED_IN', facts: {} }, newDevice });
      return opened;
    });
  }
}

function actorOf({ accountId, userId, firstName, lastName }: LoginRow, { ipAddress }: Origin): Actor {
  return { accountId, userId, name: `${firstName} ${lastName}`, ipAddress };
}
