import { finds } from '../../errors/problems.js';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional } from 'class-validator';
import type { MailMode } from '../../entities/mail-setting.enums.js';
import { mailEventNames, type MailEvent } from '../../entities/mail-event.js';
import { HolidayRegion, type Weekday } from '../../entities/notice-days.js';
import { Nested } from '../../text/command.js';

/** Changes to the days on which collected notices are sent. Absent fields stay unchanged. */
export class NoticeDaysCommand {
  @IsOptional()
  @ArrayMinSize(1, finds('ITEM_REQUIRED'))
  @ArrayUnique(finds('ITEM_REPEATED'))
  weekdays?: Weekday[] | null;

  @IsOptional()
  @Nested(HolidayRegion)
  holidays?: HolidayRegion | null;
}

/** The mail setting of one event. */
export class MailSettingCommand {
  event: MailEvent;
  mode: MailMode;
  digestTime?: string | null;
}

/** Changes to a user's mail settings; absent events stay unchanged. */
export class UpdateMailSettingsCommand {
  userId?: string | null;

  @ArrayMinSize(1, finds('ITEM_REQUIRED'))
  @ArrayMaxSize(mailEventNames.length, finds('TOO_MANY_ITEMS', { most: mailEventNames.length }))
  settings: MailSettingCommand[];

  confirmedUnwatchedShipments?: number | null;
}
