import { Field, ID, InputType } from 'type-graphql';
import { ChangeUsersCommand, ChangeUsersOfGroupCommand } from '../services/user/bulk.commands.js';
import { InputOf } from './input-of.js';

/** The users of a change of many. */
@InputType({ description: 'The users of a change of many.' })
@InputOf(ChangeUsersCommand)
export class ChangeUsersInput {
  @Field(() => [ID], { description: 'The IDs of the users: 1 to 500, each once.' })
  userIds: string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True to change the users that can be changed even if others are refused; by default, nobody is changed then.',
  })
  partial?: boolean | null;
}

/** The users of a change of many, and a group. */
@InputType({ description: 'The users of a change of many, and a group.' })
@InputOf(ChangeUsersOfGroupCommand)
export class ChangeUsersOfGroupInput extends ChangeUsersInput {
  @Field(() => ID, { description: 'The ID of the group.' })
  groupId: string;
}
