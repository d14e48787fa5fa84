import { useCallback, useState, type ReactNode } from 'react';
import type { Outcome } from '../data/action';
import { Confirmation } from './dialog';
import type { Failure } from '../data/failure';
import { useWording } from '../text/text';
import { words } from '../text/words';
import { lossTexts } from './loss-texts';

/** The numbers that a change of users confirms. */
export interface Confirmations {
  confirmedAccessLoss?: number;
  confirmedUnwatchedShipments?: number;
}

interface Question {
  reason: 'ACCESS_LOSS_UNCONFIRMED' | 'UNWATCHED_SHIPMENTS_UNCONFIRMED';
  count: number;
  answer: (isConfirmed: boolean) => void;
}

/** A change that is asked about only if the gateway wants a consequence confirmed, and again if the number has changed meanwhile. */
export interface ConfirmedChange {
  run: <Data>(attempt: (confirmations: Confirmations) => Promise<Outcome<Data>>) => Promise<Outcome<Data>>;
  /** The question, to be placed on the page. */
  question: ReactNode;
}

/** See `ConfirmedChange`. */
export function useConfirmedChange(): ConfirmedChange {
  const word = useWording();
  const [question, setQuestion] = useState<Question | null>(null);
  const run = useCallback<ConfirmedChange['run']>(async (attempt) => {
    let confirmations: Confirmations = {};
    for (;;) {
      const outcome = await attempt(confirmations);
      const asked = askedBy(outcome.failure);
      if (asked === null) return outcome;
      const isConfirmed = await new Promise<boolean>((answer) => {
        setQuestion({ ...asked, answer });
      });
      setQuestion(null);
      if (!isConfirmed) return outcome;
      confirmations = { ...confirmations, ...confirmationOf(asked) };
    }
  }, []);
  return {
    run,
    question: (
      <Confirmation
        title={word({ de: 'Trotzdem speichern?', en: 'Save anyway?' })}
        confirm={word(words.save)}
        isOpen={question !== null}
        onConfirm={() => question?.answer(true)}
        onClose={() => question?.answer(false)}
      >
        {question !== null && (
          <p>
            {word(
              question.reason === 'ACCESS_LOSS_UNCONFIRMED'
                ? lossTexts.accessLoss
                : lossTexts.unwatchedShipments,
              { count: question.count },
            )}
          </p>
        )}
      </Confirmation>
    ),
  };
}

function askedBy(failure: Failure | null): Omit<Question, 'answer'> | null {
  if (failure?.kind !== 'REFUSED' || failure.count === null) return null;
  const { reason, count } = failure;
  return reason === 'ACCESS_LOSS_UNCONFIRMED' || reason === 'UNWATCHED_SHIPMENTS_UNCONFIRMED'
    ? { reason, count }
    : null;
}

function confirmationOf({ reason, count }: Omit<Question, 'answer'>): Confirmations {
  return reason === 'ACCESS_LOSS_UNCONFIRMED'
    ? { confirmedAccessLoss: count }
    : { confirmedUnwatchedShipments: count };
}
