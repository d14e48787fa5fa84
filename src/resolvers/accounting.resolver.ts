import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Group } from '../entities/group.entity.js';
import { User } from '../entities/user.entity.js';
import { AccountingArgs } from './accounting.filter.js';
import { signedIn, type Context } from './context.js';
import { Accounting, AccountingRow } from './accounting.type.js';

/** The costs of letters. */
@Resolver(() => AccountingRow)
export class AccountingResolver {
  @Query(() => Accounting, {
    description:
      'The costs of the letters handed over to print from the first to the last month, in the time zone of the account.',
  })
  accounting(@Args(() => AccountingArgs) args: AccountingArgs, @Ctx() context: Context): Promise<Accounting> {
    return context.queries.accounting.report(signedIn(context), args);
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description:
      'The group; null for letters sent without a group, and unless the dimension GROUP is requested.',
  })
  async group(@Root() row: Readonly<AccountingRow>, @Ctx() context: Context): Promise<Group | null> {
    return row.groupId === null ? null : context.loaders.group.load(row.groupId);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The sender; null unless the dimension SENDER is requested.',
  })
  async sender(@Root() row: Readonly<AccountingRow>, @Ctx() context: Context): Promise<User | null> {
    return row.senderId === null ? null : context.loaders.user.load(row.senderId);
  }
}
