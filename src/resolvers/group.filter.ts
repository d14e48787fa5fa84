import { Field, InputType, registerEnumType } from 'type-graphql';
import { GroupStatus } from '../entities/group.enums.js';
import { SortDirection } from '../entities/sort-direction.js';
import { Text } from '../text/kinds.js';
import { GroupOrderField, type GroupCriteria, type GroupSorting } from '../queries/group/group.criteria.js';

/** Which groups are wanted; what is absent does not restrict. */
@InputType({ description: 'Which groups are wanted; what is absent does not restrict.' })
export class GroupFilter implements GroupCriteria {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all be found in name, cost bearer or cost centre; umlauts may be written out or not.',
  })
  @Text('WORDS')
  search?: string | null;

  @Field(() => [GroupStatus], {
    nullable: true,
    description: 'Those in one of these states; all but DELETED if absent.',
  })
  statuses?: GroupStatus[] | null;
}

registerEnumType(GroupOrderField, {
  name: 'GroupOrderField',
  description: 'What groups can be sorted by.',
  valuesConfig: { NAME: { description: 'Name.' }, CREATED_AT: { description: 'When the group was made.' } },
});

/** How groups are sorted. */
@InputType({ description: 'How groups are sorted.' })
export class GroupOrder implements GroupSorting {
  @Field(() => GroupOrderField, { description: 'By what.' })
  field: GroupOrderField;

  @Field(() => SortDirection, { defaultValue: 'ASC', description: 'Which way.' })
  direction: SortDirection;
}
