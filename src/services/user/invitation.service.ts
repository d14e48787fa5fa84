import type { DataSource, EntityManager } from 'typeorm';
import { day, type Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { inTransaction } from '../../database/transaction.js';
import { insert, updateIf } from '../../database/write.js';
import { changesOf } from '../../entities/activity-change.js';
import { newId } from '../../entities/id.js';
import { Invitation } from '../../entities/invitation.entity.js';
import { User } from '../../entities/user.entity.js';
import { Problems } from '../../errors/problems.js';
import { someRoles } from '../../entities/role-words.js';
import { groupsShown, namedRecipient } from '../../entities/mail-message.js';
import { refusal, type VieraugenError } from '../../errors/vieraugen-error.js';
import type { Viewer } from '../../shield/viewer.js';
import { findAccessFacts } from '../../queries/authentication/access.js';
import { lockManagedAccount } from '../authentication/account.lock.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import { guardInvitation } from './user.guards.js';
import { refuseOverdrawn } from './licence.rules.js';
import { AcceptInvitationCommand } from './user.commands.js';
import { activate, findInvitation, invitationKey, revokeInvitations } from './invitation.record.js';
import { limitKeyOf } from '../../text/ip-address.js';
import type { LoginNameGuard } from '../authentication/login-name.guard.js';
import {
  acceptLoginName,
  holdLoginName,
  loginNameTaken,
  refuseOtherAddress,
} from '../authentication/login-name.record.js';
import type { ActivityService } from '../activity/activity.service.js';
import type { Actor } from '../activity/actor.js';
import { recordDevice } from '../authentication/device.record.js';
import { KeyedQueue } from '../authentication/keyed-queue.js';
import type { MailLimit } from '../mail/mail-limit.js';
import type { OutboxService } from '../mail/outbox.service.js';
import type { PasswordService } from '../authentication/password.service.js';
import { hashToken, type TokenDeriver } from '../authentication/secret-token.js';
import type { OpenedSession, SessionService } from '../authentication/session.service.js';
import type { Origin } from '../authentication/origin.js';
import type { Signals } from '../signals.js';
import { TokenGuard } from '../authentication/token.guard.js';
import { heldRoleNames } from '../../queries/custom-role/holder.query.js';
import { findUser, findVisibleUser, liveGroupNames } from '../../queries/user/stored-user.query.js';
import { rename } from './user.record.js';
import { userReference } from '../activity/named-reference.js';
import { storedCommand } from '../../text/command.js';

const linkLifetime = 7 * day;

/** Sends invitations and accepts them (LXP-6). */
export class InvitationService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  tokens: TokenDeriver;
  passwords: PasswordService;
  sessions: SessionService;
  outbox: OutboxService;
  mailLimit: MailLimit;
  activities: ActivityService;
  signals: Signals;
  loginNames: LoginNameGuard;
}>() {
  private readonly line = new KeyedQueue(1);
  private readonly links = new TokenGuard(this.dataSource, this.clock, 'invitation');

  /**
   * Sends an invitation, or another one, which revokes the older link. FORBIDDEN for a viewer who could not create this user; INVALID_STATE for a
   * user who is active, locked or deleted, or whose groups give no access, and if the account has more users of the type than licences;
   * BAD_USER_INPUT if somebody else has the login name by now; RATE_LIMITED beyond the limits of MailLimit, in which case the older link stays
   * valid.
   */
  async invite(viewer: Viewer, userId: string): Promise<User> {
    const invited = await this.writeNames(viewer.accountId, async (manager) => {
      const account = await lockManagedAccount(manager, viewer);
      const target = await findVisibleUser(manager, viewer, userId);
      const { user } = target;
      guardInvitation(viewer, target, await findAccessFacts(manager, viewer.accountId, userId));
      await refuseOverdrawn(manager, account, user.type);
      await this.mailLimit.takeInvitation(viewer, user.email, manager);
      const now = this.clock.now();
      await revokeInvitations(manager, this.outbox, user, now);
      const id = newId();
      const expiresAt = new Date(now.getTime() + linkLifetime);
      const holder = { accountId: viewer.accountId, userId, loginName: user.loginName };
      await holdLoginName(manager, now, holder, expiresAt);
      await insert(manager, Invitation, {
        accountId: viewer.accountId,
        id,
        userId,
        tokenHash: hashToken(this.tokens.derive('invitation', id)),
        invitedById: viewer.userId,
        sentAt: now,
        expiresAt,
        acceptedAt: null,
        revokedAt: null,
      });
      const asSeen = { accountId: viewer.accountId, id: userId, status: user.status };
      const marked = await updateIf(manager, User, asSeen, { status: 'INVITED', updatedAt: now });
      if (!marked) throw refusal('INVITATION_ACCEPTED_MEANWHILE');
      await raiseAuthority(manager, viewer.accountId);
      const name = `${user.firstName} ${user.lastName}`;
      const groups = await liveGroupNames(manager, viewer.accountId, userId);
      const customRoles = await heldRoleNames(manager, viewer.accountId, userId);
      const message = {
        kind: 'INVITATION' as const,
        language: user.language,
        to: { ...namedRecipient(user), address: user.email },
        invitationId: id,
        company: account.company,
        inviter: viewer.name,
        role: user.role,
        ...someRoles(customRoles),
        groups: groups.slice(0, groupsShown),
        groupCount: groups.length,
        expiresAt: expiresAt.toISOString(),
        timeZone: account.timeZone,
      };
      await this.outbox.enqueue(manager, [
        {
          accountId: viewer.accountId,
          recipientId: userId,
          uniqueKey: invitationKey(id),
          urgency: 0,
          message,
        },
      ]);
      await this.activities.append(manager, viewer, {
        event: { type: 'USER_INVITED', facts: {} },
        subject: { id: userId, name },
      });
      return findUser(manager, viewer.accountId, userId);
    });
    this.signals.send('mail');
    return invited;
  }

  /**
   * Accepts an invitation, sets the password, activates the user and logs them in. The link is checked first: LOGIN_FAILED if it is
   * unknown, used, replaced, expired, or of a user without access, and RATE_LIMITED after too many unknown ones from an IP address. Then
   * BAD_USER_INPUT for the password. Only valid requests are hashed, one at a time per link.
   */
  async accept(given: AcceptInvitationCommand, origin: Origin): Promise<OpenedSession> {
    const input = storedCommand(AcceptInvitationCommand, given);
    return this.line.inTurn(input.token, () => this.tryToAccept(input, origin));
  }

  private async tryToAccept(input: AcceptInvitationCommand, origin: Origin): Promise<OpenedSession> {
    const found = await this.links.find(input.token, origin.ipAddress, (token) =>
      findInvitation(this.dataSource.manager, token, this.clock.now()),
    );
    if (found?.isOpen !== 1) throw invalidLink();
    const problems = Problems.of(input);
    this.passwords.check(problems, 'password', input.password);
    problems.throwIfAny();
    const passwordHash = await this.passwords.hash(input.password);
    return this.writeNames(limitKeyOf(origin.ipAddress), async (manager) => {
      const now = this.clock.now();
      const invitation = await findInvitation(manager, input.token, now);
      if (invitation?.isOpen !== 1) throw invalidLink();
      // Locks the account's row before the invitation's and the user's, as administrators do.
      await raiseAuthority(manager, invitation.accountId);
      if (!(await activate(manager, invitation, passwordHash, now))) throw invalidLink();
      const { accountId, userId, firstName, lastName } = invitation;
      // A retried mail would contain a dead link.
      await this.outbox.withdraw(manager, accountId, invitationKey(invitation.id));
      const actor = { accountId, userId, name: `${firstName} ${lastName}`, ipAddress: origin.ipAddress };
      await this.acceptName(manager, now, actor, invitation.loginName, input.loginName ?? null);
      await recordDevice(manager, actor, origin, now);
      const opened = await this.sessions.open(manager, actor, origin);
      await this.activities.append(manager, actor, {
        event: { type: 'INVITATION_ACCEPTED', facts: {} },
        informs: invitation.invitedById,
      });
      return opened;
    });
  }

  /** Reserves the login name for good: the one chosen for the user or, if that has been taken in the meantime, the given one. */
  private async acceptName(
    manager: EntityManager,
    now: Date,
    actor: Actor,
    chosen: string,
    instead: string | null,
  ): Promise<void> {
    const { accountId, userId } = actor;
    const isTaken = await loginNameTaken(manager, now, chosen, { exceptUserId: userId });
    const loginName = isTaken ? (instead?.trim() ?? chosen) : chosen;
    await acceptLoginName(manager, now, { accountId, userId, loginName });
    if (loginName === chosen) return;
    const user = await findUser(manager, accountId, userId);
    const problems = new Problems();
    refuseOtherAddress(problems, 'loginName', loginName, user.email);
    problems.throwIfAny();
    await rename(manager, user, loginName);
    await this.activities.append(manager, actor, {
      event: { type: 'USER_UPDATED', facts: { changed: changesOf({ loginName: chosen }, { loginName }) } },
      subject: userReference(user),
    });
  }

  /** Runs writes that take or hold a login name, and limits how often a caller can learn that one is taken (LXP-5). */
  private async writeNames<T>(key: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.loginNames.guard(key, () => inTransaction(this.dataSource, work));
  }
}

function invalidLink(): VieraugenError {
  return refusal('INVITATION_INVALID');
}
