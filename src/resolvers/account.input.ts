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

/** What an account is registered with. */
@InputType({ description: 'What an account is registered with.' })
@InputOf(RegisterAccountCommand)
export class RegisterAccountInput {
  @Field({ description: "The company's name." })
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
    description: "The superadmin's login name, without blanks; by default the e-mail address.",
  })
  loginName?: string | null;

  @Field({ description: "The superadmin's password: at least 8 characters." })
  password: string;

  @Field(() => Language, {
    nullable: true,
    description: 'The language of the account and its superadmin; German if absent.',
  })
  language?: Language | null;

  @Field(() => Country, { nullable: true, description: 'Where the account is at home; Germany if absent.' })
  country?: Country | null;

  @Field(() => String, { nullable: true, description: 'The IANA time zone; Europe/Berlin if absent.' })
  timeZone?: string | null;
}

/** The proof of who ends user management. */
@InputType({ description: 'The confirmation to end user management.' })
@InputOf(EndUserManagementCommand)
export class EndUserManagementInput {
  @Field({ description: "The superadmin's own password." })
  password: string;
}

/** The proof of who deletes the account. */
@InputType({ description: 'The proof of who deletes the account.' })
@InputOf(DeleteAccountCommand)
export class DeleteAccountInput {
  @Field({ description: "The superadmin's own password." })
  password: string;
}

/** What is to be changed about the account; what is absent stays. */
@InputType({ description: 'What is to be changed about the account; what is absent stays.' })
@InputOf(UpdateAccountCommand)
export class UpdateAccountInput {
  @Field(() => String, { nullable: true, description: "The company's name." })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'The IANA time zone.' })
  timeZone?: string | null;

  @Field(() => Language, { nullable: true, description: 'The language of new users.' })
  language?: Language | null;

  @Field(() => Country, {
    nullable: true,
    description: 'Where the account is at home; decides the VAT rate from now on.',
  })
  country?: Country | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The minutes for which a released letter can be called back: 0 to 60. Letters that are already held keep their time.',
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
      'When everything else that is collected goes out every day, such as rejected letters to their senders; 12:00 at first.',
  })
  digestTimes?: string[] | null;

  @Field(() => NoticeDaysInput, {
    nullable: true,
    description: 'The days on which collected notices are sent; every day by default.',
  })
  noticeDays?: NoticeDaysInput | null;
}
