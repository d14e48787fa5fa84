import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsOptional,
  IsTimeZone,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Country } from '../../entities/account.enums.js';
import { Language } from '../../entities/language.js';
import { LocalTime } from '../../entities/local-time.js';
import { NoticeDaysInput } from '../notice/notice-days.input.js';
import { Text } from '../../text/kinds.js';

/** The maximum number of times a day. */
const mostTimes = 12;

const longestHold = 60;
const holdRange = `A whole number of minutes from 0 to ${longestHold} is needed.`;

/** The account to register, and its superadmin. */
@InputType({ description: 'The account to register, and its superadmin.' })
export class RegisterAccountInput {
  @Field({ description: 'The name of the company.' })
  @Text('NAME', { most: 200, needed: "The company's name is needed." })
  company: string;

  @Field({ description: "The superadmin's first name." })
  @Text('NAME', { most: 100, needed: 'The first name is needed.' })
  firstName: string;

  @Field({ description: "The superadmin's last name." })
  @Text('NAME', { most: 100, needed: 'The last name is needed.' })
  lastName: string;

  @Field({
    description:
      "The superadmin's e-mail address, to which the confirmation link is sent. Also the login name, unless another one is given.",
  })
  @Text('ADDRESS', { most: 254, needed: 'An e-mail address is needed.' })
  email: string;

  @Field(() => String, {
    nullable: true,
    description: "The superadmin's login name, without blanks; by default the e-mail address.",
  })
  @Text('LOGIN_NAME', { most: 254 })
  loginName?: string | null;

  @Field({ description: "The superadmin's password: at least 8 characters." })
  @Text('PROOF')
  password: string;

  @Field(() => Language, {
    nullable: true,
    description: 'The language of the account and its superadmin; by default, German.',
  })
  language?: Language | null;

  @Field(() => Country, { nullable: true, description: 'The country of the account; by default, Germany.' })
  country?: Country | null;

  @Field(() => String, { nullable: true, description: 'The IANA time zone; by default, Europe/Berlin.' })
  @IsOptional()
  @IsTimeZone({ message: 'This is not an IANA time zone such as Europe/Berlin.' })
  @Text('CODE')
  timeZone?: string | null;
}

/** The confirmation to end user management. */
@InputType({ description: 'The confirmation to end user management.' })
export class EndUserManagementInput {
  @Field({ description: "The superadmin's own password." })
  @Text('PROOF')
  password: string;
}

/** The confirmation to delete the account. */
@InputType({ description: 'The confirmation to delete the account.' })
export class DeleteAccountInput {
  @Field({ description: "The superadmin's own password." })
  @Text('PROOF')
  password: string;
}

/** Changes to the account. Absent fields stay unchanged. */
@InputType({ description: 'Changes to the account. Absent fields stay unchanged.' })
export class UpdateAccountInput {
  @Field(() => String, { nullable: true, description: 'The name of the company.' })
  @Text('NAME', { most: 200, needed: "The company's name is needed." })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'The IANA time zone.' })
  @IsOptional()
  @IsTimeZone({ message: 'This is not an IANA time zone such as Europe/Berlin.' })
  @Text('CODE')
  timeZone?: string | null;

  @Field(() => Language, { nullable: true, description: 'The default language of new users.' })
  @IsOptional()
  @IsIn(Object.keys(Language))
  language?: Language | null;

  @Field(() => Country, {
    nullable: true,
    description: 'The country of the account, which determines the VAT rate from now on.',
  })
  @IsOptional()
  @IsIn(Object.keys(Country))
  country?: Country | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of minutes, from 0 to 60, for which a released letter can be called back. Letters that are already held keep their time.',
  })
  @IsOptional()
  @IsInt({ message: holdRange })
  @Min(0, { message: holdRange })
  @Max(longestHold, { message: holdRange })
  holdMinutes?: number | null;

  @Field(() => [LocalTime], {
    nullable: true,
    description:
      'The times of day at which approvers are notified of waiting shipments; 12:00 and 15:00 by default.',
  })
  @IsOptional()
  @ArrayMinSize(1, { message: 'At least one time is needed.' })
  @ArrayMaxSize(mostTimes, { message: `At most ${mostTimes} times are allowed.` })
  @ArrayUnique({ message: 'Each time is possible once.' })
  approvalNoticeTimes?: string[] | null;

  @Field(() => [LocalTime], {
    nullable: true,
    description:
      'The times of day at which all other collected notices are sent, such as those of rejected letters to their senders; 12:00 by default.',
  })
  @IsOptional()
  @ArrayMinSize(1, { message: 'At least one time is needed.' })
  @ArrayMaxSize(mostTimes, { message: `At most ${mostTimes} times are allowed.` })
  @ArrayUnique({ message: 'Each time is possible once.' })
  digestTimes?: string[] | null;

  @Field(() => NoticeDaysInput, {
    nullable: true,
    description: 'The days on which collected notices are sent; every day by default.',
  })
  @IsOptional()
  @ValidateNested()
  noticeDays?: NoticeDaysInput | null;
}
