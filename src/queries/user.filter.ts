import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ApprovalTrait, Role, SortDirection, UserStatus } from '../entities/enums.js';

/** Which users are wanted; what is absent does not restrict. */
@InputType({ description: 'Which users are wanted; what is absent does not restrict.' })
export class UserFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all be found in name, e-mail, login name, personnel number or function; umlauts may be written out or not.',
  })
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Who belongs to one of these groups.' })
  groupIds?: string[] | null;

  @Field(() => [Role], { nullable: true, description: 'Who has one of these roles.' })
  roles?: Role[] | null;

  @Field(() => [UserStatus], {
    nullable: true,
    description: 'Who is in one of these states; all but DELETED if absent.',
  })
  statuses?: UserStatus[] | null;

  @Field(() => [ApprovalTrait], { nullable: true, description: 'Who has one of these traits.' })
  approvalTraits?: ApprovalTrait[] | null;
}

/** What users can be sorted by. */
export const UserOrderField = {
  CREATED_AT: 'createdAt',
  LAST_NAME: 'lastName',
  EMAIL: 'email',
  ROLE: 'role',
  STATUS: 'status',
} as const;
/** The property behind a name of `UserOrderField`. */
export type UserOrderField = (typeof UserOrderField)[keyof typeof UserOrderField];
registerEnumType(UserOrderField, {
  name: 'UserOrderField',
  description: 'What users can be sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When the user was made.' },
    LAST_NAME: { description: 'Last name.' },
    EMAIL: { description: 'E-mail address.' },
    ROLE: { description: 'Base role, by its name.' },
    STATUS: { description: 'State, by its name.' },
  },
});

/** How users are sorted. */
@InputType({ description: 'How users are sorted; equal ones by when they were made.' })
export class UserOrder {
  @Field(() => UserOrderField, { description: 'By what.' })
  field: UserOrderField;

  @Field(() => SortDirection, { defaultValue: 'ASC', description: 'Which way.' })
  direction: SortDirection;
}
