import { useEffect, useState } from 'react';
import { useAction } from '../../parts/data/action';
import { useData } from '../../parts/data/data';
import type { Failure } from '../../parts/data/failure';
import { useSchema } from '../../parts/session/session';
import {
  ActivityVerificationDocument,
  type ActivityVerificationQuery,
} from './activity-verification.generated';
import { VerifyActivitiesDocument } from './verify-activities.generated';

/** The interval in milliseconds at which the result is loaded again while a verification runs. */
const runningMilliseconds = 1_000;

type Loaded = NonNullable<ActivityVerificationQuery['activityVerification']>;

/** The result of a verification, as the page shows it. */
export type VerificationResult = NonNullable<Loaded['result']>;

/** The verification of the log, for viewers who see the whole log. */
export interface Verification {
  /** Null before the first result, and while it is loaded. */
  result: VerificationResult | null;
  runningSince: string | null;
  isLoaded: boolean;
  failure: Failure | null;
  verify: () => void;
}

/** See `Verification`; null for a viewer who sees only a part of the log. */
export function useVerification(): Verification | null {
  const mayVerify = useSchema().has('Query.activityVerification', 'Mutation.verifyActivities');
  const { data, failure, reload } = useData(
    ActivityVerificationDocument,
    {},
    { fresh: true, pause: !mayVerify },
  );
  const { run, isRunning: isAsking } = useAction(VerifyActivitiesDocument);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const runningSince = data?.activityVerification?.runningSince ?? null;
  const isRunning = runningSince !== null;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(reload, runningMilliseconds);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning, reload]);
  if (!mayVerify) return null;
  return {
    result: data?.activityVerification?.result ?? null,
    runningSince,
    isLoaded: data !== undefined,
    failure: refusal ?? failure,
    verify: () => {
      if (isAsking || isRunning) return;
      void run({}).then((outcome) => {
        setRefusal(outcome.failure);
      });
    },
  };
}
