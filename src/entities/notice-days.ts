import { Field, InputType, ObjectType } from 'type-graphql';
import { Text } from '../text/kinds.js';
import { describeEnum } from './described-enum.js';

/** A day of the week, in the order of ISO 8601. */
export const Weekday = describeEnum('Weekday', 'A day of the week.', {
  MONDAY: 'Monday.',
  TUESDAY: 'Tuesday.',
  WEDNESDAY: 'Wednesday.',
  THURSDAY: 'Thursday.',
  FRIDAY: 'Friday.',
  SATURDAY: 'Saturday.',
  SUNDAY: 'Sunday.',
});
/** See the constant of the same name. */
export type Weekday = keyof typeof Weekday;

/** All weekdays, in order. */
export const weekdays = Object.keys(Weekday) as Weekday[];

/** The country or state whose public holidays count. */
@ObjectType({ simpleResolvers: true, description: 'The country or state whose public holidays count.' })
@InputType('HolidayRegionInput', { description: 'The country or state whose public holidays count.' })
export class HolidayRegion {
  @Field({ description: 'The country, as an ISO 3166-1 code such as `DE`.' })
  @Text('CODE')
  country: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The state, as the second part of its ISO 3166-2 code such as `BY`; null for national holidays only.',
  })
  @Text('CODE')
  state?: string | null;
}

/** The days on which collected notices are sent. */
@ObjectType({
  simpleResolvers: true,
  description:
    'The days on which collected notices are sent, in the time zone of the account. Notices collected on other days are sent on the next of these days. Immediate mails are sent every day.',
})
export class NoticeDays {
  @Field(() => [Weekday], { description: 'The weekdays, in order; all seven by default.' })
  weekdays: Weekday[];

  @Field(() => HolidayRegion, {
    nullable: true,
    description: 'The region whose public holidays are excluded; null if none are.',
  })
  holidays: HolidayRegion | null;
}
