import { ArrayMinSize, ArrayUnique, IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { HolidayRegion, Weekday } from '../../entities/notice-days.js';

/** Changes to the days on which collected notices are sent. Absent fields stay unchanged. */
@InputType({
  description: 'Changes to the days on which collected notices are sent. Absent fields stay unchanged.',
})
export class NoticeDaysInput {
  @Field(() => [Weekday], { nullable: true, description: 'The weekdays; at least one.' })
  @IsOptional()
  @ArrayMinSize(1, { message: 'At least one weekday is needed.' })
  @ArrayUnique({ message: 'Each weekday is possible once.' })
  weekdays?: Weekday[] | null;

  @Field(() => HolidayRegion, {
    nullable: true,
    description: 'The region whose public holidays are excluded; null for none.',
  })
  @IsOptional()
  @ValidateNested()
  holidays?: HolidayRegion | null;
}
