import { Field, InputType, registerEnumType } from 'type-graphql';
import { GroupStatus } from '../../entities/group.enums.js';
import { SortDirection } from '../../entities/sort-direction.js';
import { Text } from '../../text/kinds.js';

/** A filter for groups. Absent fields do not restrict the list. */
@InputType({ description: 'A filter for groups. Absent fields do not restrict the list.' })
export class GroupFilter {
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

/** A field by which groups are sorted. */
export const GroupOrderField = { NAME: 'name', CREATED_AT: 'createdAt' } as const;
/** The property behind a name of `GroupOrderField`. */
export type GroupOrderField = (typeof GroupOrderField)[keyof typeof GroupOrderField];
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
export class GroupOrder {
  @Field(() => GroupOrderField, { description: 'The field to sort by.' })
  field: GroupOrderField;

  @Field(() => SortDirection, { defaultValue: 'ASC', description: 'The sort direction.' })
  direction: SortDirection;
}
