import { Field, ID, InputType, Int } from 'type-graphql';
import { MailMode } from '../entities/mail-setting.enums.js';
import { LocalTime } from '../entities/local-time.js';
import { MailEvent } from '../entities/mail-event.js';
import { confirmedUnwatchedShipments } from './confirmation.js';
import { MailSettingCommand, UpdateMailSettingsCommand } from '../services/notice/notice.commands.js';
import { InputOf } from './input-of.js';

/** How somebody wants to be told of an event. */
@InputType({ description: 'How somebody wants to be told of an event by mail.' })
@InputOf(MailSettingCommand)
export class MailSettingInput {
  @Field(() => MailEvent, { description: 'The event.' })
  event: MailEvent;

  @Field(() => MailMode, { description: 'Whether and when a mail goes out.' })
  mode: MailMode;

  @Field(() => LocalTime, {
    nullable: true,
    description:
      "When a DIGEST goes out every day, on the account's clock; the times that are set for the account if absent.",
  })
  digestTime?: string | null;
}

/** What somebody wants to be told by mail from now on. */
@InputType({
  description: 'What somebody wants to be told by mail; events that are absent stay as they are.',
})
@InputOf(UpdateMailSettingsCommand)
export class UpdateMailSettingsInput {
  @Field(() => ID, { nullable: true, description: 'Whose settings; the own ones if absent.' })
  userId?: string | null;

  @Field(() => [MailSettingInput], { description: 'What is to be changed, each event once.' })
  settings: MailSettingInput[];

  @Field(() => Int, { nullable: true, description: confirmedUnwatchedShipments })
  confirmedUnwatchedShipments?: number | null;
}
