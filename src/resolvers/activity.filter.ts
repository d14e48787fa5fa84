import { Field, ID, InputType } from 'type-graphql';
import { ActivityType } from '../entities/activity-type.js';
import { Text } from '../text/kinds.js';
import type { ActivityCriteria } from '../queries/activity/activity.criteria.js';

/** A filter for activities. Absent fields do not restrict the list. */
@InputType({ description: 'A filter for activities. Absent fields do not restrict the list.' })
export class ActivityFilter implements ActivityCriteria {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in the sentence of the entry, in its German and English wording taken together.',
  })
  @Text('WORDS')
  search?: string | null;

  @Field(() => [ActivityType], { nullable: true, description: 'Activities of one of these types.' })
  types?: ActivityType[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Activities performed by one of these users, or affecting one of them.',
  })
  userIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Activities that concern one of these groups.' })
  groupIds?: string[] | null;

  @Field(() => Date, { nullable: true, description: 'Activities at this time or later.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Activities before this time.' })
  to?: Date | null;
}
