import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../entities/activity.entity.js';
import { Group } from '../entities/group.entity.js';
import { User } from '../entities/user.entity.js';
import { ActivityFilter } from './activity.filter.js';
import type { Page } from '../queries/list/page.js';
import { signedIn, type Context } from './context.js';
import { activitySentence } from '../services/activity/activity-sentence.js';
import { connectionOf } from './connection.js';
import { PageArgs } from './page.args.js';

const ActivityConnection = connectionOf(Activity, 'Activity', 'activities');

/** The activity log. */
@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => ActivityConnection, {
    description: 'The activity log, as far as it is visible to the viewer, newest first.',
  })
  activities(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ActivityFilter, { nullable: true, description: 'A filter for the list.' })
    filter: ActivityFilter | null | undefined,
    @Ctx() context: Context,
  ): Promise<Page<Activity>> {
    return context.queries.activities.list(signedIn(context), page.of(context.asked), filter ?? {});
  }

  @FieldResolver(() => String, {
    description:
      "A sentence that describes the activity in the viewer's language, with the names at that time.",
  })
  text(@Root() activity: Readonly<Activity>, @Ctx() context: Context): string {
    return activitySentence(activity.details, signedIn(context).language);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who performed the action; null for actions of the system.',
  })
  async actor(@Root() activity: Readonly<Activity>, @Ctx() context: Context): Promise<User | null> {
    return activity.actorId === null ? null : context.loaders.user.load(activity.actorId);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who is affected by the activity, if any.',
  })
  async subjectUser(@Root() activity: Readonly<Activity>, @Ctx() context: Context): Promise<User | null> {
    return activity.subjectUserId === null ? null : context.loaders.user.load(activity.subjectUserId);
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: 'The group that the activity concerns, if any.',
  })
  async group(@Root() activity: Readonly<Activity>, @Ctx() context: Context): Promise<Group | null> {
    return activity.groupId === null ? null : context.loaders.group.load(activity.groupId);
  }
}
