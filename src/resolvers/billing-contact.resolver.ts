import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Account } from '../entities/account.entity.js';
import { User } from '../entities/user.entity.js';
import { signedIn, type Context } from './context.js';
import { payloadOf } from './payload.js';

const NameBillingContactPayload = payloadOf('NameBillingContact', 'user', User);
const RemoveBillingContactPayload = payloadOf('RemoveBillingContact', 'user', User);

/** The billing contacts of an account. */
@Resolver(() => Account)
export class BillingContactsResolver {
  @FieldResolver(() => [User], {
    description:
      'The billing contacts, 1 to 3: users who receive the monthly costs by mail (FWD-2), in the order in which they were named.',
  })
  billingContacts(@Root() account: Readonly<Account>, @Ctx() context: Context): Promise<User[]> {
    return context.queries.users.billingContacts(account.id);
  }
}

/** The billing contact as a property of a user, and the mutations that change it. */
@Resolver(() => User)
export class BillingContactResolver {
  @FieldResolver(() => Boolean, {
    description:
      'True if the user is a billing contact, who receives the monthly costs by mail (FWD-2). It gives no permission.',
  })
  isBillingContact(@Root() user: Readonly<User>): boolean {
    return user.billingSlot !== null;
  }

  @Mutation(() => NameBillingContactPayload, {
    nullable: true,
    description:
      'Names an active user as billing contact, whatever their role. INVALID_STATE if the user is one already, or if there are three.',
  })
  async nameBillingContact(
    @Arg('id', () => ID, { description: 'The ID of the user.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.billingContacts.name(signedIn(context), id) };
  }

  @Mutation(() => RemoveBillingContactPayload, {
    nullable: true,
    description:
      'Removes a user from the billing contacts. INVALID_STATE for the last one. Locking or deleting a contact also removes them; the superadmin replaces the last contact.',
  })
  async removeBillingContact(
    @Arg('id', () => ID, { description: 'The ID of the user.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.billingContacts.remove(signedIn(context), id) };
  }
}
