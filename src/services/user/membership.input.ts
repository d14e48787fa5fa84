import { ArrayMaxSize, ArrayMinSize, IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** A group, and the users to add to it. */
@InputType({ description: 'A group, and the users to add to it.' })
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
  @IsOptional()
  @ArrayMinSize(1, { message: 'At least one user is needed.' })
  @ArrayMaxSize(200, { message: 'At most 200 users are allowed.' })
  userIds?: string[] | null;
}
