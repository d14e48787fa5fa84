import { FieldResolver, Resolver, Root } from 'type-graphql';
import { OwnerArea } from '../entities/owner-area.enums.js';
import { User } from '../entities/user.entity.js';
import { ownerAreasOf } from '../queries/user/owner-area.query.js';

/** The areas in which a user can be chosen as owner. */
@Resolver(() => User)
export class UserOwnerAreasResolver {
  @FieldResolver(() => [OwnerArea], {
    description:
      'The areas in which the user can be chosen as owner (PLY-13). The user keeps ownership from before an area was closed.',
  })
  ownerAreas(@Root() user: Readonly<User>): OwnerArea[] {
    return ownerAreasOf(user);
  }
}
