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
  'SHIPMENT_STATUS',
]);

/** What is asked before it is done. */
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
  DELETE: {
    title: detailTexts.deleteTitle,
    consequence: detailTexts.deleteConsequence,
    confirm: words.delete,
  },
} as const;

type Asked = keyof typeof questions;

/** What the viewer can do with the shipment. Whoever can decide on it does so in the queue of the approvals. */
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
      <OfferedButton
        look="main"
        offer={offer('SUBMIT')}
        isPending={isRunning('SUBMIT')}
        onPress={() => void run('SUBMIT')}
      >
        {word(shipment.status === 'REJECTED' ? detailTexts.resubmit : detailTexts.submit)}
      </OfferedButton>
      <OfferedButton
        offer={offer('UPDATE')}
        onPress={() => {
          setChanging(true);
        }}
      >
        {word(detailTexts.change)}
      </OfferedButton>
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
  const [failure, setFailure] = useState<Failure | null>(null);
  const byName = { SUBMIT: submit, CANCEL: cancel, RECALL: recall, SEND_NOW: sendNow, DELETE: remove };
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
