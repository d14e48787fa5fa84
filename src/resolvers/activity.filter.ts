import { Field, ID, InputType } from 'type-graphql';
import { ActivityType } from '../entities/activity-type.js';
import { Text } from '../text/kinds.js';
import type { ActivityCriteria } from '../queries/activity/activity.criteria.js';

/** Which activities are wanted; what is absent does not restrict. */
@InputType({ description: 'Which activities are wanted; what is absent does not restrict.' })
export class ActivityFilter implements ActivityCriteria {
  @Field(() => String, {
    nullable: true,
    description: 'Words that must all be found in the sentence, in German or English.',
  })
  @Text('WORDS')
  search?: string | null;

  @Field(() => [ActivityType], { nullable: true, description: 'Those of one of these types.' })
  types?: ActivityType[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'What one of these users did, or what was done to them.',
  })
  userIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'What is about one of these groups.' })
  groupIds?: string[] | null;

  @Field(() => Date, { nullable: true, description: 'At this instant or later.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this instant.' })
  to?: Date | null;
}
