import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import {
  AccessKind,
  AccessReason,
  ApprovalTrait,
  Role,
  UserStatus,
  UserType,
} from '../entities/user.enums.js';
import { SortDirection } from '../entities/sort-direction.js';
import { Text } from '../text/kinds.js';
import { TextFilter } from './text.filter.js';
import { UserOrderField, type UserCriteria, type UserSorting } from '../queries/user/user.criteria.js';

/** A filter for users. Absent fields do not restrict the list. */
@InputType({ description: 'A filter for users. Absent fields do not restrict the list.' })
export class UserFilter implements UserCriteria {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in the name, company name, e-mail address, login name, personnel number or function. An umlaut and its two-letter spelling (ü, ue) match each other.',
  })
  @Text('WORDS')
  search?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The users with these IDs, at most 500; an unknown or hidden ID matches no user.',
  })
  ids?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Members of one of these groups.' })
  groupIds?: string[] | null;

  @Field(() => [Role], { nullable: true, description: 'Users with one of these base roles.' })
  roles?: Role[] | null;

  @Field(() => [AccessKind], { nullable: true, description: 'Users with one of these kinds of access.' })
  accessKinds?: AccessKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Users with one of these custom roles.' })
  customRoleIds?: string[] | null;

  @Field(() => [UserStatus], {
    nullable: true,
    description: 'Users in one of these states; by default, all except DELETED.',
  })
  statuses?: UserStatus[] | null;

  @Field(() => [ApprovalTrait], { nullable: true, description: 'Users with one of these traits.' })
  approvalTraits?: ApprovalTrait[] | null;

  @Field(() => [UserType], { nullable: true, description: 'Users of one of these types.' })
  types?: UserType[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Users who need a group and have none (`Dashboard.usersWithoutGroup`) if true, all others if false.',
  })
  needsGroup?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Invited users whose invitation has expired if true, all others if false.',
  })
  invitationExpired?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Users who can log in (`User.access`) if true, all others if false.',
  })
  accessAllowed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Users to whom the viewer can send a message (`mailUsers`) if true, all others if false.',
  })
  mailable?: boolean | null;

  @Field(() => [AccessReason], {
    nullable: true,
    description:
      'Users who cannot log in for one of these reasons (`User.access`). DELETED includes deleted users even if `statuses` is absent.',
  })
  accessReasons?: AccessReason[] | null;

  @Field(() => TextFilter, { nullable: true, description: 'Conditions on the first name.' })
  firstName?: TextFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'Conditions on the last name.' })
  lastName?: TextFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'Conditions on the company name.' })
  companyName?: TextFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'Conditions on the login name.' })
  loginName?: TextFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'Conditions on the e-mail address.' })
  email?: TextFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'Conditions on the personnel number.' })
  personnelNumber?: TextFilter | null;

  @Field(() => TextFilter, {
    nullable: true,
    description: "Conditions on the user's position in the company.",
  })
  function?: TextFilter | null;
}

registerEnumType(UserOrderField, {
  name: 'UserOrderField',
  description:
    'A field by which users are sorted. Users without a value come first in ascending order and last in descending order.',
  valuesConfig: {
    FIRST_NAME: { description: 'The first name.' },
    LAST_NAME: { description: 'The last name.' },
    COMPANY_NAME: { description: 'The company name.' },
    EMAIL: { description: 'The e-mail address.' },
    LOGIN_NAME: { description: 'The login name.' },
    PERSONNEL_NUMBER: {
      description: 'The personnel number, with digits compared as numbers: P-2 before P-10.',
    },
    FUNCTION: { description: "The user's position in the company." },
    ROLE: { description: 'The base role, by rank: API, MEMBER, USER, GROUP_MANAGER, MANAGER, SUPERADMIN.' },
    APPROVAL_TRAIT: { description: 'The approval trait, by its name.' },
    TYPE: { description: 'The type, by its name.' },
    STATUS: { description: 'The status, by its name.' },
    LAST_LOGIN_AT: { description: 'The date and time of the last login.' },
    CREATED_AT: { description: 'The date and time when the user was created.' },
    UPDATED_AT: { description: 'The date and time of the last change to the user.' },
  },
});

/** The sort order of users. */
@InputType({
  description:
    'The sort order of users. Equal users are sorted by time of creation, and deleted users always come last.',
})
export class UserOrder implements UserSorting {
  @Field(() => UserOrderField, { description: 'The field to sort by.' })
  field: UserOrderField;

  @Field(() => SortDirection, { defaultValue: 'ASC', description: 'The sort direction.' })
  direction: SortDirection;
}
