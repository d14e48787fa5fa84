import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { User } from '../entities/user.entity.js';
import { signedIn, type Context } from './context.js';
import { UpdateProfileInput } from './profile.input.js';
import { payloadOf } from './payload.js';

const UpdateProfilePayload = payloadOf('UpdateProfile', 'user', User);

/** The viewer's own profile. */
@Resolver()
export class ProfileResolver {
  @Mutation(() => UpdateProfilePayload, {
    nullable: true,
    description:
      "Changes the viewer's own name and language, whatever the viewer's role. For all other data, use updateUser.",
  })
  async updateProfile(
    @Arg('input', { description: 'The changes.' }) input: UpdateProfileInput,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.profiles.update(signedIn(context), input) };
  }
}
