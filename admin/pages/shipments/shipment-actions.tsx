import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAction, type Action } from '../../parts/data/action';
import { offerOf, type Offer } from '../../parts/action/allowed-action';
import type { Failure } from '../../parts/data/failure';
import { FailureNotice } from '../../parts/page/notice';
import { OfferedButton } from '../../parts/action/offered-button';
import type { ErrorReason, ShipmentAction } from '../../parts/schema/types.generated';
import { useViewer } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { Confirmation } from '../../parts/action/dialog';
import { CancelShipmentDocument } from './cancel-shipment.generated';
import { EraseShipmentDocument } from './erase-shipment.generated';
import { MarkShipmentForErasureDocument } from './mark-shipment-for-erasure.generated';
import { UnmarkShipmentForErasureDocument } from './unmark-shipment-for-erasure.generated';
import { DeleteShipmentDocument } from './delete-shipment.generated';
import { detailTexts } from './detail-texts';
import { RecallShipmentDocument } from './recall-shipment.generated';
import { SendShipmentNowDocument } from './send-shipment-now.generated';
import { ShipmentForm } from './shipment-form';
import type { ShownShipment } from './shown-shipment';
import { SubmitShipmentDocument } from './submit-shipment.generated';

/** Reasons that say nothing but that the action belongs to somebody else or to another state: such a button would only be in the way. */
const outOfPlace: ReadonlySet<ErrorReason> = new Set([
  'ALREADY_DECIDED',
  'APPROVAL_NOT_NEEDED',
  'GROUP_NOT_DELETED',
  'NOT_DECIDER',
  'OWN_SHIPMENT',
  'PERMISSION_MISSING',
  'SENDER_ONLY',
  'SHIPMENT_ERASED',
  'SHIPMENT_NOT_MARKED',
  'SHIPMENT_STATUS',
]);

const absent: Offer = { kind: 'ABSENT' };

/** The question before an action. */
const questions = {
  SEND_NOW: {
    title: detailTexts.sendNowTitle,
    consequence: detailTexts.sendNowConsequence,
    confirm: detailTexts.sendNow,
  },
  RECALL: {
    title: detailTexts.recallTitle,
    consequence: detailTexts.recallConsequence,
    confirm: detailTexts.recall,
  },
  CANCEL: {
    title: detailTexts.cancelTitle,
    consequence: detailTexts.cancelConsequence,
    confirm: detailTexts.cancel,
  },
  ERASE: {
    title: detailTexts.eraseTitle,
    consequence: detailTexts.eraseConsequence,
    confirm: detailTexts.erase,
  },
  DELETE: {
    title: detailTexts.deleteTitle,
    consequence: detailTexts.deleteConsequence,
    confirm: words.delete,
  },
} as const;

type Asked = keyof typeof questions;

/** The viewer's actions on the shipment. Decisions lead to the queue of the approvals. */
export function ShipmentActions({ shipment }: { shipment: ShownShipment }) {
  const word = useWording();
  const [, navigate] = useLocation();
  const isOwn = shipment.sender.id === useViewer().user?.id;
  const { actions, run, isRunning, failure, clear } = useShipmentActions(shipment, isOwn);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isChanging, setChanging] = useState(false);
  const offer = (action: ShipmentAction): Offer => {
    const found = actions.find((each) => each.action === action);
    return found?.reason != null && outOfPlace.has(found.reason)
      ? { kind: 'ABSENT' }
      : offerOf(actions, action);
  };
  const ask = (action: Asked) => () => {
    clear();
    setAsked(action);
  };
  const question = questions[asked ?? 'CANCEL'];
  const decisions = (['APPROVE', 'REJECT', 'MOVE'] as const).map(offer);
  const decide = decisions.find(({ kind }) => kind === 'OFFERED') ??
    decisions.find(({ kind }) => kind === 'REFUSED') ?? { kind: 'ABSENT' };
  const isErased = shipment.erasedAt !== null;
  const isMarked = shipment.erasureMarkedAt !== null;
  const markName = isMarked ? 'UNMARK_FOR_ERASURE' : 'MARK_FOR_ERASURE';
  const mark = offer(markName);
  const isRejected = shipment.status === 'REJECTED';
  const change = (
    <OfferedButton
      key="change"
      look={isRejected ? 'main' : 'plain'}
      offer={offer('UPDATE')}
      onPress={() => {
        setChanging(true);
      }}
    >
      {word(detailTexts.change)}
    </OfferedButton>
  );
  const submit = (
    <OfferedButton
      key="submit"
      look={isRejected ? 'plain' : 'main'}
      offer={offer('SUBMIT')}
      isPending={isRunning('SUBMIT')}
      onPress={() => void run('SUBMIT')}
    >
      {word(isRejected ? detailTexts.resubmit : detailTexts.submit)}
    </OfferedButton>
  );
  return (
    <>
      <OfferedButton
        look="main"
        offer={decide}
        onPress={() => {
          navigate(`/approvals?letter=${shipment.id}`);
        }}
      >
        {word(detailTexts.decide)}
      </OfferedButton>
      {isRejected ? [change, submit] : [submit, change]}
      <OfferedButton offer={offer('SEND_NOW')} onPress={ask('SEND_NOW')}>
        {word(detailTexts.sendNow)}
      </OfferedButton>
      <OfferedButton offer={offer('RECALL')} onPress={ask('RECALL')}>
        {word(detailTexts.recall)}
      </OfferedButton>
      <OfferedButton look="danger" offer={offer('CANCEL')} onPress={ask('CANCEL')}>
        {word(detailTexts.cancel)}
      </OfferedButton>
      <OfferedButton look="danger" offer={offer('DELETE')} onPress={ask('DELETE')}>
        {word(words.delete)}
      </OfferedButton>
      <OfferedButton offer={mark} isPending={isRunning(markName)} onPress={() => void run(markName)}>
        {word(isMarked ? detailTexts.unmarkForErasure : detailTexts.markForErasure)}
      </OfferedButton>
      <OfferedButton look="danger" offer={isErased ? absent : offer('ERASE')} onPress={ask('ERASE')}>
        {word(detailTexts.erase)}
      </OfferedButton>
      {asked === null && <FailureNotice failure={failure} />}
      <Confirmation
        title={word(question.title)}
        confirm={word(question.confirm)}
        isOpen={asked !== null}
        isPending={asked !== null && isRunning(asked)}
        onConfirm={() => {
          if (asked !== null)
            void run(asked).then((isDone) => {
              if (isDone) setAsked(null);
            });
        }}
        onClose={() => {
          setAsked(null);
          clear();
        }}
      >
        <p>{word(question.consequence)}</p>
        {asked === 'DELETE' && !isOwn && <p>{word(detailTexts.deleteNotice)}</p>}
        <FailureNotice failure={failure} />
      </Confirmation>
      {isChanging && (
        <ShipmentForm
          shipment={shipment}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </>
  );
}

/** The actions on a shipment that need nothing but its id. */
function useShipmentActions({ id, approval, allowedActions }: ShownShipment, isOwn: boolean) {
  const submit = useAction(SubmitShipmentDocument);
  const cancel = useAction(CancelShipmentDocument);
  const recall = useAction(RecallShipmentDocument);
  const sendNow = useAction(SendShipmentNowDocument);
  const remove = useAction(DeleteShipmentDocument);
  const mark = useAction(MarkShipmentForErasureDocument);
  const unmark = useAction(UnmarkShipmentForErasureDocument);
  const erase = useAction(EraseShipmentDocument);
  const [failure, setFailure] = useState<Failure | null>(null);
  const byName = {
    SUBMIT: submit,
    CANCEL: cancel,
    RECALL: recall,
    SEND_NOW: sendNow,
    DELETE: remove,
    MARK_FOR_ERASURE: mark,
    UNMARK_FOR_ERASURE: unmark,
    ERASE: erase,
  };
  type Name = keyof typeof byName;
  return {
    actions: allowedActions,
    failure,
    clear: () => {
      setFailure(null);
    },
    isRunning: (name: Name): boolean => byName[name].isRunning,
    /** Runs an action; true if it succeeded. */
    run: async (name: Name): Promise<boolean> => {
      setFailure(null);
      // Whoever deletes another user's letter decides on it, and names the approval that they have seen.
      const action: Action<unknown, { id: string; approvalId?: string | null }> = byName[name];
      const variables = name === 'DELETE' && !isOwn ? { id, approvalId: approval?.id ?? null } : { id };
      const outcome = await action.run(variables);
      setFailure(outcome.failure);
      return outcome.failure === null;
    },
  };
}
