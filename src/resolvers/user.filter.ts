import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { AccessReason, ApprovalTrait, Role, UserStatus } from '../entities/user.enums.js';
import { SortDirection } from '../entities/sort-direction.js';
import { Text } from '../text/kinds.js';
import { UserOrderField, type UserCriteria, type UserSorting } from '../queries/user/user.criteria.js';

/** Which users are wanted; what is absent does not restrict. */
@InputType({ description: 'Which users are wanted; what is absent does not restrict.' })
export class UserFilter implements UserCriteria {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all be found in name, e-mail, login name, personnel number or function; umlauts may be written out or not.',
  })
  @Text('WORDS')
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

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Those who need a group and have none, as the dashboard counts them; or, if false, all others.',
  })
  needsGroup?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Invited users whose invitation has expired; or, if false, all others.',
  })
  invitationExpired?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Users who can log in (`User.access`); or, if false, all others.',
  })
  accessAllowed?: boolean | null;

  @Field(() => [AccessReason], {
    nullable: true,
    description:
      'Users who cannot log in for one of these reasons (`User.access`). DELETED includes deleted users even if `statuses` is absent.',
  })
  accessReasons?: AccessReason[] | null;
}

registerEnumType(UserOrderField, {
  name: 'UserOrderField',
  description: 'What users can be sorted by. Who has none of it comes first ascending, and last descending.',
  valuesConfig: {
    FIRST_NAME: { description: 'First name.' },
    LAST_NAME: { description: 'Last name.' },
    EMAIL: { description: 'E-mail address.' },
    LOGIN_NAME: { description: 'Login name.' },
    PERSONNEL_NUMBER: { description: 'Personnel number, its digits as numbers: P-2 before P-10.' },
    FUNCTION: { description: 'What the user does in the company.' },
    ROLE: { description: 'Base role by its rank: USER, GROUP_MANAGER, MANAGER, SUPERADMIN.' },
    APPROVAL_TRAIT: { description: 'Approval trait, by its name.' },
    STATUS: { description: 'State, by its name.' },
    LAST_LOGIN_AT: { description: 'When the user last logged in.' },
    CREATED_AT: { description: 'When the user was made.' },
    UPDATED_AT: { description: 'When the user was last changed.' },
  },
});

/** How users are sorted. */
@InputType({
  description: 'How users are sorted; equal ones by when they were made, and deleted ones always last.',
})
export class UserOrder implements UserSorting {
  @Field(() => UserOrderField, { description: 'By what.' })
  field: UserOrderField;

  @Field(() => SortDirection, { defaultValue: 'ASC', description: 'Which way.' })
  direction: SortDirection;
}
