import { Field, ID, InputType } from 'type-graphql';
import { ChangeUsersCommand, ChangeUsersOfGroupCommand } from '../services/user/bulk.commands.js';
import { InputOf } from './input-of.js';

/** The users of a bulk change. */
@InputType({ description: 'The users of a bulk change.' })
@InputOf(ChangeUsersCommand)
export class ChangeUsersInput {
  @Field(() => [ID], { description: 'The IDs of the users: 1 to 500, each once.' })
  userIds: string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True to change the permitted users even if others are refused; by default, no user is changed in that case.',
  })
  partial?: boolean | null;
}

/** The users of a bulk change, and a group. */
@InputType({ description: 'The users of a bulk change, and a group.' })
@InputOf(ChangeUsersOfGroupCommand)
export class ChangeUsersOfGroupInput extends ChangeUsersInput {
  @Field(() => ID, { description: 'The ID of the group.' })
  groupId: string;
}
