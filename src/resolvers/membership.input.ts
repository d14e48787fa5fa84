import { Field, ID, InputType } from 'type-graphql';
import { AssignGroupCommand } from '../services/user/user.commands.js';
import { InputOf } from './input-of.js';

/** A group, and the users to add to it. */
@InputType({ description: 'A group, and the users to add to it.' })
@InputOf(AssignGroupCommand)
export class AssignGroupInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The active group. Can be absent only if the account has no groups any more; the users are then removed from deleted groups, which restores their access.',
  })
  groupId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The users: 1 to 200. By default, up to 500 of the users counted by `Dashboard.usersWithoutAccess`, whose groups are all locked or deleted.',
  })
  userIds?: string[] | null;
}
