import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../entities/account.entity.js';
import { Licences } from '../entities/licences.js';
import { NoticeDays } from '../entities/notice-days.js';
import { LocalTime } from '../entities/local-time.js';
import { User } from '../entities/user.entity.js';
import { signedIn, type Context } from './context.js';
import {
  DeleteAccountInput,
  EndUserManagementInput,
  RegisterAccountInput,
  UpdateAccountInput,
} from './account.input.js';
import { parseTimes } from '../queries/notice/mail-setting.rules.js';
import { shownNoticeDays } from '../queries/notice/notice-days.js';
import { ConfirmRegistrationInput } from './registration.input.js';
import { HandOverSuperadminInput } from './user.input.js';
import { payloadOf } from './payload.js';

const RegisterAccountPayload = payloadOf('RegisterAccount', 'account', Account);
const ConfirmRegistrationPayload = payloadOf('ConfirmRegistration', 'account', Account);
const UpdateAccountPayload = payloadOf('UpdateAccount', 'account', Account);
const ActivateUserManagementPayload = payloadOf('ActivateUserManagement', 'account', Account);
const EndUserManagementPayload = payloadOf('EndUserManagement', 'account', Account);
const DeleteAccountPayload = payloadOf('DeleteAccount', 'account', Account, { nullable: true });
const HandOverSuperadminPayload = payloadOf('HandOverSuperadmin', 'user', User);

/** The account and its add-on. */
@Resolver(() => Account)
export class AccountResolver {
  @Query(() => Account, { description: "The viewer's account." })
  async account(@Ctx() context: Context): Promise<Account> {
    return context.services.accounts.find(signedIn(context).accountId);
  }

  @FieldResolver(() => Boolean, {
    description:
      'True if the account is in group mode: it has a group that is not deleted, and every letter names a group.',
  })
  groupMode(@Ctx() context: Context): Promise<boolean> {
    return context.services.accounts.hasLiveGroup(signedIn(context).accountId);
  }

  @FieldResolver(() => [LocalTime], {
    description:
      'The times of day at which approvers are notified of waiting shipments, in the time zone of the account, in ascending order.',
  })
  approvalNoticeTimes(@Root() account: Readonly<Account>): string[] {
    return parseTimes(account.approvalNoticeTimes);
  }

  @FieldResolver(() => [LocalTime], {
    description: 'The times of day at which all other collected notices are sent, in order.',
  })
  digestTimes(@Root() account: Readonly<Account>): string[] {
    return parseTimes(account.digestTimes);
  }

  @FieldResolver(() => NoticeDays, { description: 'The days on which collected notices are sent.' })
  noticeDays(@Root() account: Readonly<Account>): NoticeDays {
    return shownNoticeDays(account);
  }

  @FieldResolver(() => [Licences], {
    description: 'The licences for users, by type. The operator of the gateway sets their number.',
  })
  licences(@Root() account: Readonly<Account>, @Ctx() context: Context): Promise<Licences[]> {
    return context.queries.users.licences(account);
  }

  @FieldResolver(() => User, { description: 'The superadmin, who holds every permission on the account.' })
  superadmin(@Root() account: Readonly<Account>, @Ctx() context: Context): Promise<User> {
    return context.services.superadmins.find(account.id);
  }

  @Mutation(() => RegisterAccountPayload, {
    nullable: true,
    description:
      'Registers an account and its superadmin, and mails a link that confirms the registration. Until then the superadmin can log in and read, but send nothing, and the same e-mail address can be registered again. RATE_LIMITED after too many registrations from one IP address within an hour, or too many mails to one e-mail address.',
  })
  async registerAccount(
    @Arg('input', { description: 'The company and its superadmin.' }) input: RegisterAccountInput,
    @Ctx() context: Context,
  ) {
    return { account: await context.services.registrations.register(input, context.origin.ipAddress) };
  }

  @Mutation(() => ConfirmRegistrationPayload, {
    nullable: true,
    description:
      'Confirms the registration of an account with the token from the mail, without logging in. LOGIN_FAILED for an unknown or expired token.',
  })
  async confirmRegistration(
    @Arg('input', { description: 'The token from the mail.' }) input: ConfirmRegistrationInput,
    @Ctx() context: Context,
  ) {
    return { account: await context.services.registrations.confirm(input, context.origin.ipAddress) };
  }

  @Mutation(() => UpdateAccountPayload, { nullable: true, description: 'Changes the data of the account.' })
  async updateAccount(
    @Arg('input', { description: 'The changes.' }) input: UpdateAccountInput,
    @Ctx() context: Context,
  ) {
    return { account: await context.services.accounts.update(signedIn(context), input) };
  }

  @Mutation(() => ActivateUserManagementPayload, {
    nullable: true,
    description: 'Activates user management. Each shipment then costs 1 cent net more.',
  })
  async activateUserManagement(@Ctx() context: Context) {
    return { account: await context.services.accounts.activateUserManagement(signedIn(context)) };
  }

  @Mutation(() => EndUserManagementPayload, {
    nullable: true,
    description:
      'Ends user management: all users except the superadmin lose access for good, all groups are deleted, and the surcharge no longer applies.',
  })
  async endUserManagement(
    @Arg('input', { description: "The superadmin's password." }) input: EndUserManagementInput,
    @Ctx() context: Context,
  ) {
    return { account: await context.services.accounts.endUserManagement(signedIn(context), input) };
  }

  @Mutation(() => DeleteAccountPayload, {
    nullable: true,
    description:
      'Deletes the account for good: nobody can log in any more, and nothing else is sent. Personal data is erased after a set time.',
  })
  async deleteAccount(
    @Arg('input', { description: "The superadmin's password." }) input: DeleteAccountInput,
    @Ctx() context: Context,
  ) {
    const account = await context.services.accounts.delete(signedIn(context), input);
    context.endSession();
    return { account };
  }

  @Mutation(() => HandOverSuperadminPayload, {
    nullable: true,
    description: 'Hands the superadmin role over to another user. The previous superadmin becomes a manager.',
  })
  async handOverSuperadmin(
    @Arg('input', { description: "The new superadmin, and the current superadmin's password." })
    input: HandOverSuperadminInput,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.superadmins.handOver(signedIn(context), input) };
  }
}
