import { Ctx, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import { Account } from '../entities/account.entity.js';
import { Session } from '../entities/session.entity.js';
import { User } from '../entities/user.entity.js';
import { notFound } from '../errors/vieraugen-error.js';
import { AssignableRole } from './assignable-role.type.js';
import { signedIn, type Context } from './context.js';
import { ownUser } from './own-user.js';
import { referencedUser } from './referenced-user.js';
import { assignableRoles } from '../services/user/user.rules.js';
import { grantsHeld } from '../shield/held-part.js';
import { permissions, type Area } from '../shield/permissions.js';
import { AreaName, PermissionGrant } from './permission.type.js';
import { Dashboard, ViewerType } from './viewer.type.js';

/** The viewer, the first query of every admin page. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, {
    nullable: true,
    description: 'The authenticated user, with permissions and session; null without a login.',
  })
  viewer(@Ctx() context: Context): object | null {
    return context.viewer === null ? null : {};
  }

  @FieldResolver(() => User, { description: 'The authenticated user.' })
  user(@Ctx() context: Context): User | Promise<User> {
    const viewer = signedIn(context);
    return ownUser(viewer, context.asked) ?? referencedUser(context, viewer.userId);
  }

  @FieldResolver(() => Account, { description: 'The account of the user.' })
  account(@Ctx() context: Context): Promise<Account> {
    return context.services.accounts.find(signedIn(context).accountId);
  }

  @FieldResolver(() => Session, { description: 'The session of the current request.' })
  async session(@Ctx() context: Context): Promise<Session> {
    const { sessionId } = signedIn(context);
    const session = sessionId === null ? null : await context.loaders.session.load(sessionId);
    if (session === null) throw notFound();
    return { ...session, current: true };
  }

  @FieldResolver(() => [PermissionGrant], {
    description: 'The permissions of the viewer, with their scopes and limits.',
  })
  permissions(@Ctx() context: Context): PermissionGrant[] {
    return grantsHeld(signedIn(context));
  }

  @FieldResolver(() => [AssignableRole], {
    description:
      'The roles and approval traits that the viewer can give to new users (`createUser`). For a change of a user (`updateUser`), the current role and trait are possible as well.',
  })
  assignableRoles(@Ctx() context: Context): AssignableRole[] {
    return assignableRoles(signedIn(context));
  }

  @FieldResolver(() => [AreaName], {
    description: 'The pages of an admin UI that are available to the viewer.',
  })
  areas(@Ctx() context: Context): Area[] {
    return [
      ...new Set([...signedIn(context).grants.keys()].map((permission) => permissions[permission].area)),
    ];
  }

  @FieldResolver(() => Dashboard, { description: 'The counts on the start page.' })
  async dashboard(@Ctx() context: Context): Promise<Dashboard> {
    const counts = await context.queries.shipments.counts(signedIn(context));
    return {
      shipmentsAwaitingMyDecision: counts.awaitingMyDecision,
      myShipmentsAwaitingApproval: counts.myAwaitingApproval,
      myRejectedShipments: counts.myRejected,
      myDeletedShipments: counts.myDeleted,
    };
  }
}

/** The fields of the dashboard for viewers who can change the groups of all users. */
@Resolver(() => Dashboard)
export class DashboardResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The number of users who need a group and have none (`UserFilter.needsGroup`); only for viewers who can change the groups of all users.',
  })
  usersWithoutGroup(@Ctx() context: Context): Promise<number> {
    return context.queries.users.countWithoutGroup(signedIn(context));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The number of active users who cannot log in because all their groups are locked or deleted (`UserFilter.accessReasons`: NO_ACTIVE_GROUP); only for viewers who can change the groups of all users. `assignGroup` restores access.',
  })
  usersWithoutAccess(@Ctx() context: Context): Promise<number> {
    return context.queries.users.countWithoutAccess(signedIn(context));
  }
}
