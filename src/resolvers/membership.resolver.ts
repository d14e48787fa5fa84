import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { User } from '../entities/user.entity.js';
import { signedIn, type Context } from './context.js';
import { AssignGroupInput } from './membership.input.js';

/** The result of assignGroup. */
@ObjectType({ simpleResolvers: true, description: 'The result of assignGroup.' })
export class AssignGroupPayload {
  @Field(() => [User], { description: 'The users, who now belong to the group.' })
  users: User[];
}

/** Changes of groups for many users at once. */
@Resolver()
export class MembershipResolver {
  @Mutation(() => AssignGroupPayload, {
    nullable: true,
    description:
      'Adds users to a group, for example all users who lost access with their last active group. If one of them cannot be added, none is. The rules of updateUser for `groupIds` apply to each user.',
  })
  async assignGroup(
    @Arg('input', { description: 'The group and the users.' }) input: AssignGroupInput,
    @Ctx() context: Context,
  ) {
    return { users: await context.services.memberships.assign(signedIn(context), input) };
  }
}
