import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { User } from '../entities/user.entity.js';
import { signedIn, type Context } from './context.js';
import { UpdateProfileInput } from '../services/user/profile.input.js';
import { payloadOf } from './payload.js';

const UpdateProfilePayload = payloadOf('UpdateProfile', 'user', User);

/** One's own profile. */
@Resolver()
export class ProfileResolver {
  @Mutation(() => UpdateProfilePayload, {
    nullable: true,
    description:
      "Changes one's own name and language, whatever the role. Everything else is up to updateUser.",
  })
  async updateProfile(
    @Arg('input', { description: 'What is to be changed.' }) input: UpdateProfileInput,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.profiles.update(signedIn(context), input) };
  }
}
