import { Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../entities/activity.entity.js';
import type { ActivityVerification } from '../entities/activity-verification.entity.js';
import { faultSentence } from '../services/activity/activity-fault-sentence.js';
import { isReadable } from '../services/activity/activity-sentence.js';
import { headText } from '../services/activity/activity-verification.js';
import {
  ActivityFault,
  ActivityVerificationState,
  type ActivityVerificationResult,
} from './activity-verification.type.js';
import { signedIn, type Context } from './context.js';
import { payloadOf } from './payload.js';

const VerifyActivitiesPayload = payloadOf(
  'VerifyActivities',
  'activityVerification',
  ActivityVerificationState,
);

/** The verification of the activity log. */
@Resolver(() => ActivityFault)
export class ActivityVerificationResolver {
  @Query(() => ActivityVerificationState, {
    nullable: true,
    description: 'The verification of the activity log; null before the first one.',
  })
  async activityVerification(@Ctx() context: Context): Promise<ActivityVerificationState | null> {
    const found = await context.services.activityVerifications.find(signedIn(context));
    return found === null ? null : stateOf(found);
  }

  @Mutation(() => VerifyActivitiesPayload, {
    nullable: true,
    description:
      'Starts a verification of the whole activity log in the background, unless one already waits or runs. The gateway also verifies every log once a night.',
  })
  async verifyActivities(@Ctx() context: Context) {
    const requested = await context.services.activityVerifications.request(signedIn(context));
    return { activityVerification: requested === null ? null : stateOf(requested) };
  }

  @FieldResolver(() => String, { description: "The fault as a sentence in the viewer's language." })
  message(@Root() fault: Readonly<ActivityFault>, @Ctx() context: Context): string {
    return faultSentence(fault, signedIn(context).language);
  }

  @FieldResolver(() => Activity, {
    nullable: true,
    description: 'The entry in its current state; null if it is missing or unreadable.',
  })
  async activity(
    @Root() { activityId }: Readonly<ActivityFault>,
    @Ctx() context: Context,
  ): Promise<Activity | null> {
    const activity = activityId === null ? null : await context.loaders.loggedActivity.load(activityId);
    return activity !== null && isReadable(activity) ? activity : null;
  }
}

function stateOf(verification: ActivityVerification): ActivityVerificationState {
  return { runningSince: verification.requestedAt, result: resultOf(verification) };
}

function resultOf({
  verifiedAt,
  entries,
  waiting,
  head,
  faultCount,
  faults,
}: ActivityVerification): ActivityVerificationResult | null {
  if (verifiedAt === null || head === null) return null;
  return { verifiedAt, entries, waitingEntries: waiting, head: headText(head), faultCount, faults };
}
