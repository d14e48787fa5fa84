import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { User } from '../entities/user.entity.js';
import { signedIn, type Context } from './context.js';
import { AssignGroupInput } from '../services/user/membership.input.js';

/** The result of assignGroup. */
@ObjectType({ simpleResolvers: true, description: 'The result of assignGroup.' })
export class AssignGroupPayload {
  @Field(() => [User], { description: 'The users who now belong to the group, each once.' })
  users: User[];
}

/** Groups of many users at once. */
@Resolver()
export class MembershipResolver {
  @Mutation(() => AssignGroupPayload, {
    nullable: true,
    description:
      'Adds a group to many users, above all to those who lost access with their last active group; all or nobody. Each user takes what updateUser takes for `groupIds`.',
  })
  async assignGroup(
    @Arg('input', { description: 'The group and the users.' }) input: AssignGroupInput,
    @Ctx() context: Context,
  ) {
    return { users: await context.services.memberships.assign(signedIn(context), input) };
  }
}
