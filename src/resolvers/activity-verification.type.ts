import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ActivityFaultReason } from '../entities/activity-fault.js';
import type { KeptFault } from '../entities/activity-verification.entity.js';

/** A fault in the activity log. */
@ObjectType({ simpleResolvers: true, description: 'A fault in the activity log.' })
export class ActivityFault implements KeptFault {
  @Field(() => ActivityFaultReason, { description: 'The kind of the fault.' })
  reason: ActivityFaultReason;

  @Field(() => Int, {
    nullable: true,
    description: "The entry's place in the chain, counted from 1; null if it has none.",
  })
  sequence: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The ID of the entry, even if it was removed; null if the fault concerns the whole log.',
  })
  activityId: string | null;
}

/** The result of a verification of the activity log. */
@ObjectType('ActivityVerificationResult', {
  simpleResolvers: true,
  description:
    'The result of a verification of the whole activity log: hashes, seals, and the order and completeness of the entries.',
})
export class ActivityVerificationResult {
  @Field({ description: 'The time of the verified state of the log.' })
  verifiedAt: Date;

  @Field(() => Int, { description: 'The number of sealed entries, all of them verified.' })
  entries: number;

  @Field(() => Int, {
    description:
      'The number of entries that were not sealed yet. They are sealed within seconds; the next verification includes them.',
  })
  waitingEntries: number;

  @Field({
    description:
      'The head of the chain, as `sequence:hash`. A note of it outside the system proves later, with `verify --expect`, that no entry up to it was changed or removed.',
  })
  head: string;

  @Field(() => Int, { description: 'The number of faults; 0 if the log is unchanged.' })
  faultCount: number;

  @Field(() => [ActivityFault], { description: 'The first 100 faults.' })
  faults: ActivityFault[];
}

/** The verification of the activity log. */
@ObjectType('ActivityVerification', {
  simpleResolvers: true,
  description:
    "The verification of the account's activity log. The result is stored in the same database as the log: anyone with write access can change both, so it is no proof to an outsider. Proof is the command `verify` with the key on another machine, or a head noted earlier.",
})
export class ActivityVerificationState {
  @Field(() => Date, {
    nullable: true,
    description: 'The time of the request for the current verification; null if none waits or runs.',
  })
  runningSince: Date | null;

  @Field(() => ActivityVerificationResult, {
    nullable: true,
    description: 'The result of the last verification; null before the first one has ended.',
  })
  result: ActivityVerificationResult | null;
}
