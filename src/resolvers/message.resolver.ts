import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { shownChanges } from './bulk.type.js';
import { signedIn, type Context } from './context.js';
import { MailUsersInput } from './message.input.js';
import { MailUsersPayload } from './message.type.js';

/** Messages of users to users. */
@Resolver()
export class MessageResolver {
  @Mutation(() => MailUsersPayload, {
    nullable: true,
    description:
      "Sends a message by mail to selected users, or to all holders of a custom role (PLY-10, PLY-11): one mail to each, framed in the recipient's language, with the viewer's name and without the viewer's address. If one user is refused, nobody gets it, unless `partial` is true. `RATE_LIMITED` beyond 10,000 recipients of the account within an hour; a single message can have more.",
  })
  async mailUsers(
    @Arg('input', { description: 'The message and its recipients.' }) input: MailUsersInput,
    @Ctx() context: Context,
  ): Promise<MailUsersPayload> {
    const { recipients, changes } = await context.services.messages.send(signedIn(context), input);
    return { recipients, changes: shownChanges(changes, context.language) };
  }
}
