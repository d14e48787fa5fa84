import { Field, InputType, Int } from 'type-graphql';
import { Country } from '../entities/account.enums.js';
import { Language } from '../entities/language.js';
import { LocalTime } from '../entities/local-time.js';
import { NoticeDaysInput } from './notice-days.input.js';
import {
  RegisterAccountCommand,
  EndUserManagementCommand,
  DeleteAccountCommand,
  UpdateAccountCommand,
} from '../services/account/account.commands.js';
import { InputOf } from './input-of.js';

/** The account to register, and its superadmin. */
@InputType({ description: 'The account to register, and its superadmin.' })
@InputOf(RegisterAccountCommand)
export class RegisterAccountInput {
  @Field({ description: 'The name of the company.' })
  company: string;

  @Field({ description: "The superadmin's first name." })
  firstName: string;

  @Field({ description: "The superadmin's last name." })
  lastName: string;

  @Field({
    description:
      "The superadmin's e-mail address, to which the confirmation link is sent. Also the login name, unless another one is given.",
  })
  email: string;

  @Field(() => String, {
    nullable: true,
    description: "The superadmin's login name, without spaces; by default the e-mail address.",
  })
  loginName?: string | null;

  @Field({ description: "The superadmin's password: at least 8 characters." })
  password: string;

  @Field(() => Language, {
    nullable: true,
    description: 'The language of the account and its superadmin; by default, German.',
  })
  language?: Language | null;

  @Field(() => Country, { nullable: true, description: 'The country of the account; by default, Germany.' })
  country?: Country | null;

  @Field(() => String, { nullable: true, description: 'The IANA time zone; by default, Europe/Berlin.' })
  timeZone?: string | null;
}

/** The confirmation to end user management. */
@InputType({ description: 'The confirmation to end user management.' })
@InputOf(EndUserManagementCommand)
export class EndUserManagementInput {
  @Field({ description: "The superadmin's own password." })
  password: string;
}

/** The confirmation to delete the account. */
@InputType({ description: 'The confirmation to delete the account.' })
@InputOf(DeleteAccountCommand)
export class DeleteAccountInput {
  @Field({ description: "The superadmin's own password." })
  password: string;
}

/** Changes to the account. Absent fields stay unchanged. */
@InputType({ description: 'Changes to the account. Absent fields stay unchanged.' })
@InputOf(UpdateAccountCommand)
export class UpdateAccountInput {
  @Field(() => String, { nullable: true, description: 'The name of the company.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'The IANA time zone.' })
  timeZone?: string | null;

  @Field(() => Language, { nullable: true, description: 'The default language of new users.' })
  language?: Language | null;

  @Field(() => Country, {
    nullable: true,
    description: 'The country of the account, which determines the VAT rate from now on.',
  })
  country?: Country | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of minutes, from 0 to 60, for which a released letter can be called back. Letters that are already held keep their time.',
  })
  holdMinutes?: number | null;

  @Field(() => [LocalTime], {
    nullable: true,
    description:
      'The times of day at which approvers are notified of waiting shipments; 12:00 and 15:00 by default.',
  })
  approvalNoticeTimes?: string[] | null;

  @Field(() => [LocalTime], {
    nullable: true,
    description:
      'The times of day at which all other collected notices are sent, such as those of rejected letters to their senders; 12:00 by default.',
  })
  digestTimes?: string[] | null;

  @Field(() => NoticeDaysInput, {
    nullable: true,
    description: 'The days on which collected notices are sent; every day by default.',
  })
  noticeDays?: NoticeDaysInput | null;
}
