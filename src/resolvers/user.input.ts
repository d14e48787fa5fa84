import { Field, ID, InputType, Int } from 'type-graphql';
import { ApprovalTrait, Role } from '../entities/user.enums.js';
import { Language } from '../entities/language.js';
import { confirmedUnwatchedShipments } from './confirmation.js';
import {
  CreateUserCommand,
  UpdateUserCommand,
  HandOverSuperadminCommand,
} from '../services/user/user.commands.js';
import { InputOf } from './input-of.js';

/** Master data that a new user may have and an existing one may change. */
@InputType()
abstract class UserDetailsInput {
  @Field(() => String, {
    nullable: true,
    description: 'What the user logs in with; no blanks. The e-mail address if absent.',
  })
  loginName?: string | null;

  @Field(() => Language, {
    nullable: true,
    description: "The language of mails to the user; the account's if absent.",
  })
  language?: Language | null;

  @Field(() => String, { nullable: true, description: 'Personnel number.' })
  personnelNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'What the user does in the company.' })
  function?: string | null;

  @Field(() => String, { nullable: true, description: 'A note about the user.' })
  note?: string | null;

  @Field(() => Role, { nullable: true, description: 'The base role; USER if absent.' })
  role?: Role | null;

  @Field(() => ApprovalTrait, {
    nullable: true,
    description:
      'The part in the release of letters. If absent, a new user gets NONE, or EXAMINEE if the creator is an examinee.',
  })
  approvalTrait?: ApprovalTrait | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The groups that the user belongs to. In group mode group managers and plain users need at least one.',
  })
  groupIds?: string[] | null;
}

/** A new user. */
@InputType({ description: 'A new user.' })
@InputOf(CreateUserCommand)
export class CreateUserInput extends UserDetailsInput {
  @Field({ description: 'First name.' })
  firstName: string;

  @Field({ description: 'Last name.' })
  lastName: string;

  @Field({ description: "E-mail address; unique among the account's users that are not deleted." })
  email: string;
}

/** What is to be changed about a user; what is absent stays, null empties. */
@InputType({ description: 'What is to be changed about a user; what is absent stays, null empties.' })
@InputOf(UpdateUserCommand)
export class UpdateUserInput extends UserDetailsInput {
  @Field(() => ID, { description: 'The user.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'First name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Last name.' })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail address; the login name changes with it unless another one was given.',
  })
  email?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '1 confirms that the user loses access through the change, for example if only locked groups remain. Without it, such a change is a CONFLICT.',
  })
  confirmedAccessLoss?: number | null;

  @Field(() => Int, { nullable: true, description: confirmedUnwatchedShipments })
  confirmedUnwatchedShipments?: number | null;
}

/** To whom the role of superadmin goes. */
@InputType({ description: 'To whom the role of superadmin goes.' })
@InputOf(HandOverSuperadminCommand)
export class HandOverSuperadminInput {
  @Field(() => ID, { description: 'An active user of the account.' })
  userId: string;

  @Field({ description: "The present superadmin's own password." })
  password: string;
}
