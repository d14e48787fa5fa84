import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { SortDirection } from '../entities/sort-direction.js';
import {
  CustomRoleOrderField,
  type CustomRoleCriteria,
  type CustomRoleSorting,
} from '../queries/custom-role/custom-role.criteria.js';

/** A filter for custom roles. Absent fields do not restrict the list. */
@InputType({ description: 'A filter for custom roles. Absent fields do not restrict the list.' })
export class CustomRoleFilter implements CustomRoleCriteria {
  @Field(() => [ID], { nullable: true, description: 'Roles that one of these users holds.' })
  userIds?: string[] | null;
}

registerEnumType(CustomRoleOrderField, {
  name: 'CustomRoleOrderField',
  description: 'A field by which custom roles are sorted.',
  valuesConfig: {
    NAME: { description: 'The name.' },
    CREATED_AT: { description: 'The date and time when the role was created.' },
  },
});

/** The sort order of custom roles. */
@InputType({ description: 'The sort order of custom roles.' })
export class CustomRoleOrder implements CustomRoleSorting {
  @Field(() => CustomRoleOrderField, { description: 'The field to sort by.' })
  field: CustomRoleOrderField;

  @Field(() => SortDirection, { defaultValue: 'ASC', description: 'The sort direction.' })
  direction: SortDirection;
}
