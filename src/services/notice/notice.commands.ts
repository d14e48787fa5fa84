import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional } from 'class-validator';
import type { MailMode } from '../../entities/mail-setting.enums.js';
import { mailEventNames, type MailEvent } from '../../entities/mail-event.js';
import { HolidayRegion, type Weekday } from '../../entities/notice-days.js';
import { Nested } from '../../text/command.js';

/** Changes to the days on which collected notices are sent. Absent fields stay unchanged. */
export class NoticeDaysCommand {
  @IsOptional()
  @ArrayMinSize(1, { message: 'At least one weekday is needed.' })
  @ArrayUnique({ message: 'Each weekday is possible once.' })
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

  @ArrayMinSize(1, { message: 'At least one event is needed.' })
  @ArrayMaxSize(mailEventNames.length, { message: 'Each event is possible once.' })
  settings: MailSettingCommand[];

  confirmedUnwatchedShipments?: number | null;
}
