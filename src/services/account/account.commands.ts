import { finds } from '../../errors/problems.js';
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
const holdRange = finds('HOLD_OUT_OF_RANGE', { most: longestHold });

/** A registration of an account and its superadmin. */
export class RegisterAccountCommand {
  @Text('NAME', { most: 200, needed: true })
  company: string;

  @Text('NAME', { most: 100, needed: true })
  firstName: string;

  @Text('NAME', { most: 100, needed: true })
  lastName: string;

  @Text('ADDRESS', { most: 254, needed: true })
  email: string;

  @Text('LOGIN_NAME', { most: 254 })
  loginName?: string | null;

  @Text('PROOF')
  password: string;

  language?: Language | null;

  country?: Country | null;

  @IsOptional()
  @IsTimeZone(finds('TIME_ZONE_UNKNOWN'))
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
  @Text('NAME', { most: 200, needed: true })
  company?: string | null;

  @IsOptional()
  @IsTimeZone(finds('TIME_ZONE_UNKNOWN'))
  @Text('CODE')
  timeZone?: string | null;

  @IsOptional()
  @IsIn(Object.keys(Language), finds('VALUE_INVALID'))
  language?: Language | null;

  @IsOptional()
  @IsIn(Object.keys(Country), finds('VALUE_INVALID'))
  country?: Country | null;

  @IsOptional()
  @IsInt(holdRange)
  @Min(0, holdRange)
  @Max(longestHold, holdRange)
  holdMinutes?: number | null;

  @IsOptional()
  @ArrayMinSize(1, finds('ITEM_REQUIRED'))
  @ArrayMaxSize(mostTimes, finds('TOO_MANY_ITEMS', { most: mostTimes }))
  @ArrayUnique(finds('ITEM_REPEATED'))
  approvalNoticeTimes?: string[] | null;

  @IsOptional()
  @ArrayMinSize(1, finds('ITEM_REQUIRED'))
  @ArrayMaxSize(mostTimes, finds('TOO_MANY_ITEMS', { most: mostTimes }))
  @ArrayUnique(finds('ITEM_REPEATED'))
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
