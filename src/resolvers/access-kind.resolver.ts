import { FieldResolver, Resolver, Root } from 'type-graphql';
import { AccessKind } from '../entities/user.enums.js';
import { User } from '../entities/user.entity.js';
import { accessKinds } from '../shield/roles.js';

/** The kind of access of a user. */
@Resolver(() => User)
export class AccessKindResolver {
  @FieldResolver(() => AccessKind, {
    description: 'The kind of access, which follows from the base role (PLY-2).',
  })
  accessKind(@Root() { role }: Readonly<User>): AccessKind {
    return accessKinds[role];
  }
}
