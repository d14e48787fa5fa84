import { Field, ID, InputType, Int } from 'type-graphql';
import { MailMode } from '../entities/mail-setting.enums.js';
import { LocalTime } from '../entities/local-time.js';
import { MailEvent } from '../entities/mail-event.js';
import { confirmedUnwatchedShipments } from './confirmation.js';
import { MailSettingCommand, UpdateMailSettingsCommand } from '../services/notice/notice.commands.js';
import { InputOf } from './input-of.js';

/** A mail setting for one event. */
@InputType({ description: 'A mail setting for one event.' })
@InputOf(MailSettingCommand)
export class MailSettingInput {
  @Field(() => MailEvent, { description: 'The event.' })
  event: MailEvent;

  @Field(() => MailMode, { description: 'The mode of notification by mail.' })
  mode: MailMode;

  @Field(() => LocalTime, {
    nullable: true,
    description:
      'The time of day of the digest, in the time zone of the account. Defaults to `Account.approvalNoticeTimes` for APPROVAL_WAITING, to `Account.digestTimes` otherwise.',
  })
  digestTime?: string | null;
}

/** Changes to mail settings. */
@InputType({
  description: 'Changes to mail settings. Omitted events keep their settings.',
})
@InputOf(UpdateMailSettingsCommand)
export class UpdateMailSettingsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The ID of the user whose settings are changed; by default, the viewer.',
  })
  userId?: string | null;

  @Field(() => [MailSettingInput], { description: 'The settings to change, each event at most once.' })
  settings: MailSettingInput[];

  @Field(() => Int, { nullable: true, description: confirmedUnwatchedShipments })
  confirmedUnwatchedShipments?: number | null;
}
