import { ArrayMinSize, ArrayUnique, IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { HolidayRegion, Weekday } from '../../entities/notice-days.js';

/** What is to be changed about the days of notices; what is absent stays. */
@InputType({
  description:
    'What is to be changed about the days on which collected notices are sent; what is absent stays.',
})
export class NoticeDaysInput {
  @Field(() => [Weekday], { nullable: true, description: 'The weekdays; at least one.' })
  @IsOptional()
  @ArrayMinSize(1, { message: 'At least one weekday is needed.' })
  @ArrayUnique({ message: 'Each weekday is possible once.' })
  weekdays?: Weekday[] | null;

  @Field(() => HolidayRegion, {
    nullable: true,
    description: 'Whose public holidays are left out; null for none.',
  })
  @IsOptional()
  @ValidateNested()
  holidays?: HolidayRegion | null;
}
