import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Mail } from '../entities/mail.entity.js';
import { User } from '../entities/user.entity.js';
import { MailFilter } from './mail.filter.js';
import type { Page } from '../queries/list/page.js';
import { signedIn, type Context } from './context.js';
import { connectionOf } from './connection.js';
import { PageArgs } from './page.args.js';
import { payloadOf } from './payload.js';

const MailConnection = connectionOf(Mail, 'Mail', 'mails');
const RetryMailPayload = payloadOf('RetryMail', 'mail', Mail);

/** The mails of the account and their delivery. */
@Resolver(() => Mail)
export class MailResolver {
  @Query(() => MailConnection, {
    description:
      'The mails from the system to users of the account, newest first. The text of mails is not available.',
  })
  mails(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => MailFilter, { nullable: true, description: 'A filter for the list.' })
    filter: MailFilter | null | undefined,
    @Ctx() context: Context,
  ): Promise<Page<Mail>> {
    return context.queries.mails.list(signedIn(context), page.of(context.asked), filter ?? {});
  }

  @FieldResolver(() => User, { nullable: true, description: 'The recipient.' })
  recipient(@Root() { recipientId }: Readonly<Mail>, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(recipientId);
  }

  @FieldResolver(() => String, { description: 'The e-mail address of the recipient.' })
  address(@Root() { message }: Readonly<Mail>): string {
    return message.to.address;
  }

  @Mutation(() => RetryMailPayload, {
    nullable: true,
    description: 'Queues a failed mail again, to the current address of its recipient.',
  })
  async retryMail(
    @Arg('id', () => ID, { description: 'The ID of the mail.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { mail: await context.services.mails.retry(signedIn(context), id) };
  }
}
