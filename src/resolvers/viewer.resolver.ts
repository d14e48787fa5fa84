import { Ctx, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import { Account } from '../entities/account.entity.js';
import { Session } from '../entities/session.entity.js';
import { User } from '../entities/user.entity.js';
import { notFound } from '../errors/vieraugen-error.js';
import { signedIn, type Context } from './context.js';
import { permissions, type Area } from '../shield/permissions.js';
import { AreaName, Dashboard, PermissionGrant, ViewerType } from './viewer.type.js';

/** Who asks: the first question of every admin page. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: 'Who asks; null without a login.' })
  viewer(@Ctx() context: Context): object | null {
    return context.viewer === null ? null : {};
  }

  @FieldResolver(() => User, { description: 'The user who is logged in.' })
  async user(@Ctx() context: Context): Promise<User> {
    const user = await context.loaders.user.load(signedIn(context).userId);
    if (user === null) throw notFound();
    return user;
  }

  @FieldResolver(() => Account, { description: 'The account that the user belongs to.' })
  account(@Ctx() context: Context): Promise<Account> {
    return context.services.accounts.find(signedIn(context).accountId);
  }

  @FieldResolver(() => Session, { description: 'The session that asks.' })
  async session(@Ctx() context: Context): Promise<Session> {
    const { sessionId } = signedIn(context);
    const session = sessionId === null ? null : await context.loaders.session.load(sessionId);
    if (session === null) throw notFound();
    return { ...session, current: true };
  }

  @FieldResolver(() => [PermissionGrant], { description: 'What this viewer may do, and on whose things.' })
  permissions(@Ctx() context: Context): PermissionGrant[] {
    return [...signedIn(context).grants].map(([permission, scope]) => ({ permission, scope }));
  }

  @FieldResolver(() => [AreaName], { description: 'The pages that an admin UI shows this viewer.' })
  areas(@Ctx() context: Context): Area[] {
    return [
      ...new Set([...signedIn(context).grants.keys()].map((permission) => permissions[permission].area)),
    ];
  }

  @FieldResolver(() => Dashboard, { description: 'The numbers of the first page.' })
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

/** What the dashboard tells only those who can mend it. */
@Resolver(() => Dashboard)
export class DashboardResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many users need a group and have none; only for those who can put any user into any group.',
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
