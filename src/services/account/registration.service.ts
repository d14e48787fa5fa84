import type { DataSource, EntityManager } from 'typeorm';
import { day, type Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { findOne } from '../../database/find.js';
import { inTransaction } from '../../database/transaction.js';
import { above } from '../../database/where.js';
import { insert, removeAny, updateOne } from '../../database/write.js';
import { Account } from '../../entities/account.entity.js';
import { newId } from '../../entities/id.js';
import { Registration } from '../../entities/registration.entity.js';
import type { User } from '../../entities/user.entity.js';
import { Problems } from '../../errors/problems.js';
import { refusal, type VieraugenError } from '../../errors/vieraugen-error.js';
import { canonicalTimeZone } from '../../queries/notice/slot.js';
import { findAccount } from './account.record.js';
import { ConfirmRegistrationCommand, RegisterAccountCommand } from './account.commands.js';
import type { ActivityService } from '../activity/activity.service.js';
import { erasurePlan } from './erasure-plan.js';
import { limitKeyOf } from '../../text/ip-address.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import type { LoginNameGuard } from '../authentication/login-name.guard.js';
import {
  acceptLoginName,
  addTaken,
  loginNameTaken,
  refuseOtherAddress,
  type Claim,
} from '../authentication/login-name.record.js';
import type { MailLimit } from '../mail/mail-limit.js';
import { everyDay } from '../../queries/notice/notice-days.js';
import type { OutboxService } from '../mail/outbox.service.js';
import type { PasswordService } from '../authentication/password.service.js';
import { hashToken, type TokenDeriver } from '../authentication/secret-token.js';
import type { RegistrationGuard } from './registration.guard.js';
import { closeUnconfirmed, findUnconfirmed, removeUnconfirmedRows } from './registration.record.js';
import type { Signals } from '../signals.js';
import { addressKey } from '../../text/address.js';
import { TokenGuard } from '../authentication/token.guard.js';
import { defaultType, handedOverRole } from '../../shield/roles.js';
import { findSuperadmin } from '../../queries/user/stored-user.query.js';
import { insertUser, rename } from '../user/user.record.js';
import { storedCommand } from '../../text/command.js';

const linkLifetime = 7 * day;
/** The most rows that one statement of a removal deletes. */
const batch = 1_000;

/**
 * Registers accounts and confirms registrations by a mailed link (docs/decisions/0029). An unconfirmed registration reserves nothing: the
 * same address can be registered again.
 */
export class RegistrationService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  tokens: TokenDeriver;
  passwords: PasswordService;
  registered: RegistrationGuard;
  loginNames: LoginNameGuard;
  outbox: OutboxService;
  mailLimit: MailLimit;
  activities: ActivityService;
  signals: Signals;
}>() {
  private readonly links = new TokenGuard(this.dataSource, this.clock, 'registration');

  /**
   * Creates an account and its superadmin, who can log in and read at once, and mails the link that confirms the registration. BAD_USER_INPUT
   * with all problems at once and a suggestion for a taken login name; RATE_LIMITED after too many taken login names, too many accounts
   * from an IP address, or too many mails to an e-mail address.
   */
  async register(given: RegisterAccountCommand, ipAddress: string | null): Promise<Account> {
    const input = storedCommand(RegisterAccountCommand, given);
    const key = limitKeyOf(ipAddress);
    const work = async (): Promise<Account> => {
      const problems = Problems.of(input);
      this.passwords.check(problems, 'password', input.password);
      await this.checkLoginName(problems, input);
      problems.throwIfAny();
      await this.mailLimit.refuseSpent('CONFIRMATION', input.email);
      const passwordHash = await this.passwords.hash(input.password);
      const account = await inTransaction(this.dataSource, (manager) =>
        this.insert(manager, input, passwordHash, ipAddress),
      );
      this.signals.send('slots');
      this.signals.send('mail');
      return account;
    };
    return this.registered.guard(key, () => this.loginNames.guard(key, work));
  }

  /**
   * Confirms a registration with the token from the mail, and takes the superadmin's login name for ever. A repeated call with the same token
   * returns the same account until the token expires. LOGIN_FAILED for an unknown or expired token; BAD_USER_INPUT, with a suggestion, if the
   * login name has been taken in the meantime.
   */
  async confirm(given: ConfirmRegistrationCommand, ipAddress: string | null): Promise<Account> {
    const input = storedCommand(ConfirmRegistrationCommand, given);
    const accountId = await this.links.find(input.token, ipAddress, (token) => this.findRegistered(token));
    if (accountId === null) throw invalidLink();
    return this.loginNames.guard(limitKeyOf(ipAddress), async () => {
      Problems.of(input).throwIfAny();
      const account = await inTransaction(this.dataSource, (manager) =>
        this.confirmOnce(manager, accountId, input.loginName ?? null, ipAddress),
      );
      this.signals.send('slots');
      return account;
    });
  }

  /** Removes a batch of rows of registrations that were not confirmed in time; returns whether there may be more. */
  async removeUnconfirmed(): Promise<boolean> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const id = await findUnconfirmed(manager, new Date(now.getTime() - linkLifetime));
    if (id === null) return false;
    // From here on it cannot be confirmed: removal and confirmation change the same row, and only the first one finds it.
    await closeUnconfirmed(manager, id, now);
    for (const { table } of erasurePlan(this.dataSource.entityMetadatas).steps)
      if ((await removeUnconfirmedRows(manager, table, id, batch)) > 0) return true;
    await removeAny(manager, Account, { id, confirmedAt: null, status: 'CLOSED' });
    return true;
  }

  /** The account of the token; null for an unknown or expired token. */
  private async findRegistered(token: string): Promise<string | null> {
    const registration = await findOne(
      this.dataSource.manager,
      Registration,
      { tokenHash: hashToken(token), expiresAt: above(this.clock.now()) },
      { columns: ['accountId'] },
    );
    return registration?.accountId ?? null;
  }

  private async checkLoginName(problems: Problems, input: RegisterAccountCommand): Promise<void> {
    const path = (input.loginName ?? null) === null ? 'email' : 'loginName';
    if (!problems.isClean(path) || !problems.isClean('email')) return;
    refuseOtherAddress(problems, path, input.loginName ?? input.email, input.email);
    if (!problems.isClean(path)) return;
    const { manager } = this.dataSource;
    const loginName = input.loginName ?? input.email;
    const claim = claimOf(loginName, input.email);
    if (await loginNameTaken(manager, this.clock.now(), loginName, { claim }))
      await addTaken(manager, problems, path, loginName);
  }

  private async insert(
    manager: EntityManager,
    input: RegisterAccountCommand,
    passwordHash: string,
    ipAddress: string | null,
  ): Promise<Account> {
    const now = this.clock.now();
    const accountId = newId();
    const { company } = input;
    const language = input.language ?? 'DE';
    const timeZone = canonicalTimeZone(input.timeZone ?? 'Europe/Berlin');
    await insert(manager, Account, {
      id: accountId,
      company,
      timeZone,
      language,
      country: input.country ?? 'DE',
      status: 'ACTIVE',
      userManagement: 'INACTIVE',
      approvalNoticeTimes: '12:00,15:00',
      digestTimes: '12:00',
      ...everyDay,
      holdMinutes: 0,
      assignableSet: null,
      fullLicences: null,
      readOnlyLicences: null,
      createdAt: now,
      confirmedAt: null,
      updatedAt: now,
      closedAt: null,
      erasedAt: null,
    });
    const user = await insertUser(manager, now, {
      accountId,
      loginName: input.loginName ?? input.email,
      email: input.email,
      firstName: input.firstName,
      lastName: input.lastName,
      companyName: input.company,
      language,
      role: handedOverRole,
      approvalTrait: 'NONE',
      type: defaultType,
      status: 'ACTIVE',
      passwordHash,
    });
    const expiresAt = new Date(now.getTime() + linkLifetime);
    const tokenHash = hashToken(this.tokens.derive('registration', accountId));
    await insert(manager, Registration, { accountId, tokenHash, sentAt: now, expiresAt });
    await this.mailLimit.take('CONFIRMATION', input.email, manager);
    await this.outbox.enqueue(manager, [
      {
        accountId,
        recipientId: user.id,
        uniqueKey: registrationKey(accountId),
        urgency: 0,
        message: {
          kind: 'REGISTRATION',
          language,
          to: { name: user.name, address: input.email },
          accountId,
          company,
          registeredAt: now.toISOString(),
          expiresAt: expiresAt.toISOString(),
          timeZone,
        },
      },
    ]);
    const actor = { accountId, userId: user.id, name: user.name, ipAddress };
    await this.activities.append(manager, actor, {
      event: { type: 'ACCOUNT_REGISTERED', facts: { company } },
    });
    return findAccount(manager, accountId);
  }

  private async confirmOnce(
    manager: EntityManager,
    accountId: string,
    loginName: string | null,
    ipAddress: string | null,
  ): Promise<Account> {
    const now = this.clock.now();
    // The second of two simultaneous calls waits here for the first.
    const account = await findOne(
      manager,
      Account,
      { id: accountId },
      { columns: ['status', 'confirmedAt'], lock: true },
    );
    if (account?.status !== 'ACTIVE') throw invalidLink();
    if (account.confirmedAt !== null) return findAccount(manager, accountId);
    const superadmin = await findSuperadmin(manager, accountId);
    await takeName(manager, now, superadmin, loginName ?? superadmin.loginName);
    const isUnconfirmed = { id: accountId, confirmedAt: null };
    await updateOne(manager, Account, isUnconfirmed, { confirmedAt: now, updatedAt: now });
    await raiseAuthority(manager, accountId);
    // A mail that has not been delivered yet would ask for a confirmation that has already been given.
    await this.outbox.withdraw(manager, accountId, registrationKey(accountId));
    const { id: userId, firstName, lastName } = superadmin;
    const actor = { accountId, userId, name: `${firstName} ${lastName}`, ipAddress };
    await this.activities.append(manager, actor, { event: { type: 'ACCOUNT_CONFIRMED', facts: {} } });
    return findAccount(manager, accountId);
  }
}

async function takeName(
  manager: EntityManager,
  now: Date,
  superadmin: User,
  loginName: string,
): Promise<void> {
  const { accountId, id: userId, email } = superadmin;
  const problems = new Problems();
  if (loginName !== superadmin.loginName) refuseOtherAddress(problems, 'loginName', loginName, email);
  problems.throwIfAny();
  await acceptLoginName(manager, now, { accountId, userId, loginName }, claimOf(loginName, email));
  if (loginName !== superadmin.loginName) await rename(manager, superadmin, loginName);
}

/** A proven address outweighs a name that was only typed for a user. */
function claimOf(loginName: string, email: string): Claim {
  return addressKey(loginName) === addressKey(email) ? 'PROOF' : 'NOTHING';
}

function registrationKey(accountId: string): string {
  return `REGISTRATION:${accountId}`;
}

function invalidLink(): VieraugenError {
  return refusal('CONFIRMATION_INVALID');
}
