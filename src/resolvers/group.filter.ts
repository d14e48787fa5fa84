import { Field, InputType, registerEnumType } from 'type-graphql';
import { GroupStatus } from '../entities/group.enums.js';
import { SortDirection } from '../entities/sort-direction.js';
import { Text } from '../text/kinds.js';
import { GroupOrderField, type GroupCriteria, type GroupSorting } from '../queries/group/group.criteria.js';

/** A filter for groups. Absent fields do not restrict the list. */
@InputType({ description: 'A filter for groups. Absent fields do not restrict the list.' })
export class GroupFilter implements GroupCriteria {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in the name, cost bearer or cost centre. An umlaut and its two-letter spelling (ü, ue) match each other.',
  })
  @Text('WORDS')
  search?: string | null;

  @Field(() => [GroupStatus], {
    nullable: true,
    description: 'Groups in one of these states; by default, all except DELETED.',
  })
  statuses?: GroupStatus[] | null;
}

registerEnumType(GroupOrderField, {
  name: 'GroupOrderField',
  description: 'A field by which groups are sorted.',
  valuesConfig: {
    NAME: { description: 'The name.' },
    CREATED_AT: { description: 'The date and time when the group was created.' },
  },
});

/** The sort order of groups. */
@InputType({ description: 'The sort order of groups.' })
export class GroupOrder implements GroupSorting {
  @Field(() => GroupOrderField, { description: 'The field to sort by.' })
  field: GroupOrderField;

  @Field(() => SortDirection, { defaultValue: 'ASC', description: 'The sort direction.' })
  direction: SortDirection;
}
