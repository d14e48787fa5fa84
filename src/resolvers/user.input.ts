import { Field, ID, InputType, Int } from 'type-graphql';
import { AppArea, KeyFigure } from '../entities/app.enums.js';
import { OwnerArea } from '../entities/owner-area.enums.js';
import { ApprovalTrait, Role, Salutation, UserType } from '../entities/user.enums.js';
import { Language } from '../entities/language.js';
import { confirmedUnwatchedShipments } from './confirmation.js';
import {
  CreateUserCommand,
  UpdateUserCommand,
  HandOverSuperadminCommand,
} from '../services/user/user.commands.js';
import { InputOf } from './input-of.js';

/** The data of a user, for creations and changes. */
@InputType()
abstract class UserDetailsInput {
  @Field(() => String, {
    nullable: true,
    description: 'The login name, without spaces; by default, a new user gets the e-mail address.',
  })
  loginName?: string | null;

  @Field(() => Language, {
    nullable: true,
    description: 'The language of mails to the user; by default, a new user gets that of the account.',
  })
  language?: Language | null;

  @Field(() => Salutation, { nullable: true, description: 'The salutation in mails; null for none.' })
  salutation?: Salutation | null;

  @Field(() => String, {
    nullable: true,
    description: "The name of the company that the user works for; null for the account's.",
  })
  companyName?: string | null;

  @Field(() => String, { nullable: true, description: 'The personnel number.' })
  personnelNumber?: string | null;

  @Field(() => String, { nullable: true, description: "The user's position in the company." })
  function?: string | null;

  @Field(() => String, { nullable: true, description: 'A note about the user.' })
  note?: string | null;

  @Field(() => Role, {
    nullable: true,
    description:
      'The base role; by default, a new user gets USER, or MEMBER with custom roles if the creator could not give USER.',
  })
  role?: Role | null;

  @Field(() => ApprovalTrait, {
    nullable: true,
    description:
      'The role in the approval of letters. By default, a new user gets NONE, or EXAMINEE if the creator is an examinee.',
  })
  approvalTrait?: ApprovalTrait | null;

  @Field(() => UserType, {
    nullable: true,
    description:
      'The type; by default, a new user gets FULL. A read-only user can become FULL; a full user cannot become read-only. INVALID_STATE if all licences of the type are used.',
  })
  type?: UserType | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The groups of the user. In group mode, a user with the role GROUP_MANAGER or USER needs at least one.',
  })
  groupIds?: string[] | null;

  @Field(() => [AppArea], {
    nullable: true,
    description: 'The areas that the mobile app hides from the user; an empty list hides none.',
  })
  hiddenAppAreas?: AppArea[] | null;

  @Field(() => [KeyFigure], {
    nullable: true,
    description: 'The key figures that the mobile app hides from the user; an empty list hides none.',
  })
  hiddenKeyFigures?: KeyFigure[] | null;

  @Field(() => [OwnerArea], {
    nullable: true,
    description:
      'The areas in which the user can be chosen as owner. By default, a new user can be chosen in all. The user keeps existing ownership.',
  })
  ownerAreas?: OwnerArea[] | null;
}

/** A new user. */
@InputType({ description: 'A new user.' })
@InputOf(CreateUserCommand)
export class CreateUserInput extends UserDetailsInput {
  @Field({ description: 'The first name.' })
  firstName: string;

  @Field({ description: 'The last name.' })
  lastName: string;

  @Field({ description: "The e-mail address, unique among the account's users that are not deleted." })
  email: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The custom roles, as in `updateUserRoles`. Required if no base role is named and the creator could not give USER: the base role is MEMBER then.',
  })
  customRoleIds?: string[] | null;
}

/** Changes to a user. Absent fields stay unchanged; null clears a field. */
@InputType({ description: 'Changes to a user. Absent fields stay unchanged; null clears a field.' })
@InputOf(UpdateUserCommand)
export class UpdateUserInput extends UserDetailsInput {
  @Field(() => ID, { description: 'The ID of the user.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The first name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'The last name.' })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The e-mail address. The login name changes with it, unless a different login name was chosen.',
  })
  email?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '1 confirms that the user loses access through the change, for example because only locked groups remain. Without the confirmation, such a change is a CONFLICT.',
  })
  confirmedAccessLoss?: number | null;

  @Field(() => Int, { nullable: true, description: confirmedUnwatchedShipments })
  confirmedUnwatchedShipments?: number | null;
}

/** The new superadmin, and the confirmation by the current one. */
@InputType({ description: 'The new superadmin, and the confirmation by the current one.' })
@InputOf(HandOverSuperadminCommand)
export class HandOverSuperadminInput {
  @Field(() => ID, { description: 'The ID of an active user of the account.' })
  userId: string;

  @Field({ description: "The current superadmin's own password." })
  password: string;
}
