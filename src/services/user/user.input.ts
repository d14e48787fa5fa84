import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ApprovalTrait, Role } from '../../entities/user.enums.js';
import { Language } from '../../entities/language.js';
import { Text } from '../../text/kinds.js';
import { confirmedUnwatchedShipments } from '../confirmation.js';

/** The data of a user, for creations and changes. */
@InputType()
abstract class UserDetailsInput {
  @Field(() => String, {
    nullable: true,
    description: 'The login name, without blanks; by default, a new user gets the e-mail address.',
  })
  @Text('LOGIN_NAME', { most: 254, needed: 'A login name is needed.' })
  loginName?: string | null;

  @Field(() => Language, {
    nullable: true,
    description: 'The language of mails to the user; by default, a new user gets that of the account.',
  })
  language?: Language | null;

  @Field(() => String, { nullable: true, description: 'The personnel number.' })
  @Text('LINE', { most: 50 })
  personnelNumber?: string | null;

  @Field(() => String, { nullable: true, description: "The user's function in the company." })
  @Text('LINE', { most: 100 })
  function?: string | null;

  @Field(() => String, { nullable: true, description: 'A note about the user.' })
  @Text('LINES', { most: 2000 })
  note?: string | null;

  @Field(() => Role, { nullable: true, description: 'The base role; by default, a new user gets USER.' })
  role?: Role | null;

  @Field(() => ApprovalTrait, {
    nullable: true,
    description:
      'The part in the approval of letters. By default, a new user gets NONE, or EXAMINEE if the creator is an examinee.',
  })
  approvalTrait?: ApprovalTrait | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The groups of the user. In group mode, a user with the role GROUP_MANAGER or USER needs at least one.',
  })
  @IsOptional()
  @ArrayMaxSize(200, { message: 'At most 200 groups are allowed.' })
  groupIds?: string[] | null;
}

/** A new user. */
@InputType({ description: 'A new user.' })
export class CreateUserInput extends UserDetailsInput {
  @Field({ description: 'The first name.' })
  @Text('NAME', { most: 100, needed: 'The first name is needed.' })
  firstName: string;

  @Field({ description: 'The last name.' })
  @Text('NAME', { most: 100, needed: 'The last name is needed.' })
  lastName: string;

  @Field({ description: "The e-mail address, unique among the account's users that are not deleted." })
  @Text('ADDRESS', { most: 254, needed: 'An e-mail address is needed.' })
  email: string;
}

/** Changes to a user. Absent fields stay unchanged; null clears a field. */
@InputType({ description: 'Changes to a user. Absent fields stay unchanged; null clears a field.' })
export class UpdateUserInput extends UserDetailsInput {
  @Field(() => ID, { description: 'The ID of the user.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The first name.' })
  @Text('NAME', { most: 100, needed: 'The first name is needed.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'The last name.' })
  @Text('NAME', { most: 100, needed: 'The last name is needed.' })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The e-mail address. The login name changes with it, unless a different login name was chosen.',
  })
  @Text('ADDRESS', { most: 254, needed: 'An e-mail address is needed.' })
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

/** The fields of a user that can be changed, but not cleared. */
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

/** The new superadmin, and the confirmation by the current one. */
@InputType({ description: 'The new superadmin, and the confirmation by the current one.' })
export class HandOverSuperadminInput {
  @Field(() => ID, { description: 'The ID of an active user of the account.' })
  userId: string;

  @Field({ description: "The current superadmin's own password." })
  @Text('PROOF')
  password: string;
}
