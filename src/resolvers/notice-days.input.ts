import { Field, InputType } from 'type-graphql';
import { HolidayRegion, Weekday } from '../entities/notice-days.js';
import { NoticeDaysCommand } from '../services/notice/notice.commands.js';
import { InputOf } from './input-of.js';

/** Changes to the days on which collected notices are sent. Absent fields stay unchanged. */
@InputType({
  description: 'Changes to the days on which collected notices are sent. Absent fields stay unchanged.',
})
@InputOf(NoticeDaysCommand)
export class NoticeDaysInput {
  @Field(() => [Weekday], { nullable: true, description: 'The weekdays; at least one.' })
  weekdays?: Weekday[] | null;

  @Field(() => HolidayRegion, {
    nullable: true,
    description: 'The region whose public holidays are excluded; null for none.',
  })
  holidays?: HolidayRegion | null;
}
