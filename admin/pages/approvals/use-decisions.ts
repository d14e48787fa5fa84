import { useCallback, useEffect, useRef, useState } from 'react';
import { useAction } from '../../parts/data/action';
import type { Failure } from '../../parts/data/failure';
import type { ShipmentDecision } from '../../parts/schema/types.generated';
import { useWording } from '../../parts/text/text';
import { approvalTexts } from './approval-texts';
import { DecideShipmentsDocument, type DecideShipmentsMutation } from './decide-shipments.generated';
import type { Letter } from './letter';
import { RecallShipmentDocument } from './recall-shipment.generated';

/** A decision on a letter, as it was read. */
export interface Decision {
  letter: Letter;
  decision: ShipmentDecision;
  comment: string | null;
}

/** A decision that was not carried out, and why. */
export interface FailedDecision {
  key: number;
  letter: Letter;
  /** Null for an approval that could not be taken back. */
  decision: ShipmentDecision | null;
  reason: string;
}

/** An approval that can still be taken back. */
export interface HeldApproval {
  letter: Letter;
  handOverAt: string;
}

/** The decisions of this page: they are sent one after the other while further letters are read. */
export interface Decisions {
  /** The approvals that were decided here: their letters wait no more. */
  decided: ReadonlySet<string>;
  sending: number;
  failed: readonly FailedDecision[];
  /** The latest decision that was carried out. */
  latest: Decision | null;
  held: HeldApproval | null;
  decide: (decisions: readonly Decision[]) => void;
  recall: (approval: HeldApproval) => void;
  dismiss: (keys: readonly number[]) => void;
}

type Result = NonNullable<DecideShipmentsMutation['decideShipments']>['results'][number];

/** The most decisions that the gateway takes at once. */
const batchSize = 100;

let failures = 0;

/** See `Decisions`. */
export function useDecisions(): Decisions {
  const word = useWording();
  const { run } = useAction(DecideShipmentsDocument);
  const { run: runRecall } = useAction(RecallShipmentDocument);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [sending, setSending] = useState(0);
  const [failed, setFailed] = useState<readonly FailedDecision[]>([]);
  const [latest, setLatest] = useState<Decision | null>(null);
  const [held, setHeld] = useHeldApproval();
  const waiting = useRef<Decision[]>([]);
  const isBusy = useRef(false);

  const reasonOf = useCallback(
    (failure: Failure) => (failure.kind === 'UNREACHABLE' ? word(approvalTexts.noAnswer) : failure.message),
    [word],
  );
  const fail = useCallback((letter: Letter, decision: ShipmentDecision | null, reason: string) => {
    failures += 1;
    const failure = { key: failures, letter, decision, reason };
    setFailed((known) => [...known, failure]);
    setDecided((known) => without(known, letter.approval.id));
  }, []);

  const settle = useCallback(
    (made: Decision, result: Result | undefined, reason: string | null) => {
      const refusal = reason ?? (result === undefined ? word(approvalTexts.noAnswer) : result.error?.message);
      if (refusal !== undefined) {
        fail(made.letter, made.decision, refusal);
        return;
      }
      setLatest(made);
      const recallable = result?.shipment?.allowedActions.some(
        ({ action, allowed }) => action === 'RECALL' && allowed,
      );
      const handOverAt = result?.shipment?.handOverAt ?? null;
      if (recallable === true && handOverAt !== null) setHeld({ letter: made.letter, handOverAt });
    },
    [fail, setHeld, word],
  );

  const send = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    while (waiting.current.length > 0) {
      const batch = waiting.current.splice(0, batchSize);
      const outcome = await run({
        input: {
          decisions: batch.map(({ letter, decision, comment }) => ({
            id: letter.id,
            approvalId: letter.approval.id,
            decision,
            comment,
          })),
        },
      });
      const reason = outcome.failure === null ? null : reasonOf(outcome.failure);
      batch.forEach((made, index) => {
        settle(made, outcome.data?.decideShipments?.results[index], reason);
      });
      setSending((count) => count - batch.length);
    }
    isBusy.current = false;
  }, [run, settle, reasonOf]);

  const decide = useCallback(
    (decisions: readonly Decision[]) => {
      waiting.current.push(...decisions);
      setSending((count) => count + decisions.length);
      setDecided((known) => new Set([...known, ...decisions.map(({ letter }) => letter.approval.id)]));
      void send();
    },
    [send],
  );

  const recall = useCallback(
    (approval: HeldApproval) => {
      setHeld(null);
      void runRecall({ id: approval.letter.id }).then(({ failure }) => {
        if (failure !== null) fail(approval.letter, null, reasonOf(failure));
      });
    },
    [runRecall, setHeld, fail, reasonOf],
  );

  const dismiss = useCallback((keys: readonly number[]) => {
    setFailed((known) => known.filter(({ key }) => !keys.includes(key)));
  }, []);

  useAskBeforeLeaving(sending > 0);
  return { decided, sending, failed, latest, held, decide, recall, dismiss };
}

/** The approval that was given last, until it is handed over. */
function useHeldApproval(): [HeldApproval | null, (held: HeldApproval | null) => void] {
  const [held, setHeld] = useState<HeldApproval | null>(null);
  useEffect(() => {
    if (held === null) return undefined;
    const timer = setTimeout(
      () => {
        setHeld(null);
      },
      Date.parse(held.handOverAt) - Date.now(),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [held]);
  return [held, setHeld];
}

/** Lets the browser ask before the tab is closed while decisions are on their way. */
function useAskBeforeLeaving(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [isSending]);
}

function without(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  return new Set([...set].filter((each) => each !== item));
}
