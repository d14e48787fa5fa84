import { ArrayMaxSize, ArrayMinSize, IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** A group for many users. */
@InputType({ description: 'A group for many users.' })
export class AssignGroupInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The active group. Absent only where the account has no groups any more: then the users are just taken out of deleted groups, which gives them access again.',
  })
  groupId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The users, 1 to 200. If absent, those without access because all their groups are locked or deleted, as `Dashboard.usersWithoutAccess` counts them, up to 500 in one call.',
  })
  @IsOptional()
  @ArrayMinSize(1, { message: 'At least one user is needed.' })
  @ArrayMaxSize(200, { message: 'At most 200 users are allowed.' })
  userIds?: string[] | null;
}
