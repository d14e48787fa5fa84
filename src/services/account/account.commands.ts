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
} from 'class-validator';
import { Country } from '../../entities/account.enums.js';
import { Language } from '../../entities/language.js';
import { Nested } from '../../text/command.js';
import { Text } from '../../text/kinds.js';
import { NoticeDaysCommand } from '../notice/notice.commands.js';

/** The maximum number of times a day. */
const mostTimes = 12;

const longestHold = 60;
const holdRange = `A whole number of minutes from 0 to ${longestHold} is needed.`;

/** A registration of an account and its superadmin. */
export class RegisterAccountCommand {
  @Text('NAME', { most: 200, needed: "The company's name is needed." })
  company: string;

  @Text('NAME', { most: 100, needed: 'The first name is needed.' })
  firstName: string;

  @Text('NAME', { most: 100, needed: 'The last name is needed.' })
  lastName: string;

  @Text('ADDRESS', { most: 254, needed: 'An e-mail address is needed.' })
  email: string;

  @Text('LOGIN_NAME', { most: 254 })
  loginName?: string | null;

  @Text('PROOF')
  password: string;

  language?: Language | null;

  country?: Country | null;

  @IsOptional()
  @IsTimeZone({ message: 'This is not an IANA time zone such as Europe/Berlin.' })
  @Text('CODE')
  timeZone?: string | null;
}

/** The end of user management. */
export class EndUserManagementCommand {
  @Text('PROOF')
  password: string;
}

/** The deletion of an account. */
export class DeleteAccountCommand {
  @Text('PROOF')
  password: string;
}

/** Changes to an account; absent fields stay unchanged. */
export class UpdateAccountCommand {
  @Text('NAME', { most: 200, needed: "The company's name is needed." })
  company?: string | null;

  @IsOptional()
  @IsTimeZone({ message: 'This is not an IANA time zone such as Europe/Berlin.' })
  @Text('CODE')
  timeZone?: string | null;

  @IsOptional()
  @IsIn(Object.keys(Language))
  language?: Language | null;

  @IsOptional()
  @IsIn(Object.keys(Country))
  country?: Country | null;

  @IsOptional()
  @IsInt({ message: holdRange })
  @Min(0, { message: holdRange })
  @Max(longestHold, { message: holdRange })
  holdMinutes?: number | null;

  @IsOptional()
  @ArrayMinSize(1, { message: 'At least one time is needed.' })
  @ArrayMaxSize(mostTimes, { message: `At most ${mostTimes} times are allowed.` })
  @ArrayUnique({ message: 'Each time is possible once.' })
  approvalNoticeTimes?: string[] | null;

  @IsOptional()
  @ArrayMinSize(1, { message: 'At least one time is needed.' })
  @ArrayMaxSize(mostTimes, { message: `At most ${mostTimes} times are allowed.` })
  @ArrayUnique({ message: 'Each time is possible once.' })
  digestTimes?: string[] | null;

  @IsOptional()
  @Nested(NoticeDaysCommand)
  noticeDays?: NoticeDaysCommand | null;
}

/** The confirmation of a registration. */
export class ConfirmRegistrationCommand {
  @Text('PROOF')
  token: string;

  @Text('LOGIN_NAME', { most: 254 })
  loginName?: string | null;
}
