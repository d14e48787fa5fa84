import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ApprovalTrait, Role } from '../../entities/user.enums.js';
import { Language } from '../../entities/language.js';
import { Text } from '../../text/kinds.js';
import { confirmedUnwatchedShipments } from '../confirmation.js';

/** Master data that a new user may have and an existing one may change. */
@InputType()
abstract class UserDetailsInput {
  @Field(() => String, {
    nullable: true,
    description: 'What the user logs in with; no blanks. The e-mail address if absent.',
  })
  @Text('LOGIN_NAME', { most: 254, needed: 'A login name is needed.' })
  loginName?: string | null;

  @Field(() => Language, {
    nullable: true,
    description: "The language of mails to the user; the account's if absent.",
  })
  language?: Language | null;

  @Field(() => String, { nullable: true, description: 'Personnel number.' })
  @Text('LINE', { most: 50 })
  personnelNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'What the user does in the company.' })
  @Text('LINE', { most: 100 })
  function?: string | null;

  @Field(() => String, { nullable: true, description: 'A note about the user.' })
  @Text('LINES', { most: 2000 })
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
  @IsOptional()
  @ArrayMaxSize(200, { message: 'At most 200 groups are allowed.' })
  groupIds?: string[] | null;
}

/** A new user. */
@InputType({ description: 'A new user.' })
export class CreateUserInput extends UserDetailsInput {
  @Field({ description: 'First name.' })
  @Text('NAME', { most: 100, needed: 'The first name is needed.' })
  firstName: string;

  @Field({ description: 'Last name.' })
  @Text('NAME', { most: 100, needed: 'The last name is needed.' })
  lastName: string;

  @Field({ description: "E-mail address; unique among the account's users that are not deleted." })
  @Text('ADDRESS', { most: 254, needed: 'An e-mail address is needed.' })
  email: string;
}

/** What is to be changed about a user; what is absent stays, null empties. */
@InputType({ description: 'What is to be changed about a user; what is absent stays, null empties.' })
export class UpdateUserInput extends UserDetailsInput {
  @Field(() => ID, { description: 'The user.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'First name.' })
  @Text('NAME', { most: 100, needed: 'The first name is needed.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Last name.' })
  @Text('NAME', { most: 100, needed: 'The last name is needed.' })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail address; the login name changes with it unless another one was given.',
  })
  @Text('ADDRESS', { most: 254, needed: 'An e-mail address is needed.' })
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

/** What a user can't do without: it can be changed, but not emptied. */
export const neededUserFields = [
  'loginName',
  'language',
  'role',
  'approvalTrait',
  'groupIds',
  'firstName',
  'lastName',
  'email',
] as const satisfies readonly (keyof UpdateUserInput)[];

/** To whom the role of superadmin goes. */
@InputType({ description: 'To whom the role of superadmin goes.' })
export class HandOverSuperadminInput {
  @Field(() => ID, { description: 'An active user of the account.' })
  userId: string;

  @Field({ description: "The present superadmin's own password." })
  @Text('PROOF')
  password: string;
}
