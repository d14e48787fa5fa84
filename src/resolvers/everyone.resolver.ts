import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver } from 'type-graphql';
import { Account } from '../entities/account.entity.js';
import { CustomRole } from '../entities/custom-role.entity.js';
import type { Language } from '../entities/language.js';
import { signedIn, type Context } from './context.js';

/** The group of all users (DBX-9). */
@ObjectType({
  simpleResolvers: true,
  description:
    'The group of all users: it always exists, contains every user, and can only get custom roles. Letters are not sent for it, so `groups` does not list it.',
})
class Everyone {
  @Field({ description: 'The name, in the language of the answer.' })
  name: string;

  members?: number;

  customRoles?: CustomRole[];
}

const names: Readonly<Record<Language, string>> = { DE: 'Alle', EN: 'Everyone' };

/** The group of all users, as a field of the account. */
@Resolver(() => Account)
export class EveryoneResolver {
  @FieldResolver(() => Everyone, { description: 'The group of all users.' })
  everyone(@Ctx() { language }: Context): Everyone {
    return { name: names[language] };
  }
}

/** The members and roles of the group of all users. */
@Resolver(() => Everyone)
export class EveryoneDetailsResolver {
  @FieldResolver(() => Int, { description: 'The number of users who are not deleted.' })
  members(@Ctx() context: Context): Promise<number> {
    return context.queries.users.countLive(signedIn(context));
  }

  @FieldResolver(() => [CustomRole], {
    description: 'The custom roles that everyone holds, sorted by name; assigned by `assignCustomRole`.',
  })
  customRoles(@Ctx() context: Context): Promise<CustomRole[]> {
    return context.queries.customRoles.ofEveryone(signedIn(context));
  }
}
