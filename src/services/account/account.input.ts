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

/** As many times a day at most. */
const mostTimes = 12;

const longestHold = 60;
const holdRange = `A whole number of minutes from 0 to ${longestHold} is needed.`;

/** What an account is registered with. */
@InputType({ description: 'What an account is registered with.' })
export class RegisterAccountInput {
  @Field({ description: "The company's name." })
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
    description: 'The language of the account and its superadmin; German if absent.',
  })
  language?: Language | null;

  @Field(() => Country, { nullable: true, description: 'Where the account is at home; Germany if absent.' })
  country?: Country | null;

  @Field(() => String, { nullable: true, description: 'The IANA time zone; Europe/Berlin if absent.' })
  @IsOptional()
  @IsTimeZone({ message: 'This is not an IANA time zone such as Europe/Berlin.' })
  @Text('CODE')
  timeZone?: string | null;
}

/** The proof of who ends user management. */
@InputType({ description: 'The confirmation to end user management.' })
export class EndUserManagementInput {
  @Field({ description: "The superadmin's own password." })
  @Text('PROOF')
  password: string;
}

/** The proof of who deletes the account. */
@InputType({ description: 'The proof of who deletes the account.' })
export class DeleteAccountInput {
  @Field({ description: "The superadmin's own password." })
  @Text('PROOF')
  password: string;
}

/** What is to be changed about the account; what is absent stays. */
@InputType({ description: 'What is to be changed about the account; what is absent stays.' })
export class UpdateAccountInput {
  @Field(() => String, { nullable: true, description: "The company's name." })
  @Text('NAME', { most: 200, needed: "The company's name is needed." })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'The IANA time zone.' })
  @IsOptional()
  @IsTimeZone({ message: 'This is not an IANA time zone such as Europe/Berlin.' })
  @Text('CODE')
  timeZone?: string | null;

  @Field(() => Language, { nullable: true, description: 'The language of new users.' })
  @IsOptional()
  @IsIn(Object.keys(Language))
  language?: Language | null;

  @Field(() => Country, {
    nullable: true,
    description: 'Where the account is at home; decides the VAT rate from now on.',
  })
  @IsOptional()
  @IsIn(Object.keys(Country))
  country?: Country | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The minutes for which a released letter can be called back: 0 to 60. Letters that are already held keep their time.',
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
      'When everything else that is collected goes out every day, such as rejected letters to their senders; 12:00 at first.',
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
