import { useState } from 'react';
import { offerOf, type Offer } from '../../parts/action/allowed-action';
import { Button } from '../../parts/action/button';
import { Confirmation } from '../../parts/action/dialog';
import { OfferedButton } from '../../parts/action/offered-button';
import type { ShipmentDecision } from '../../parts/schema/types.generated';
import { useWording } from '../../parts/text/text';
import { approvalTexts } from './approval-texts';
import { MoveForm } from './move-form';
import { Key } from './outcomes';
import { RejectionForm } from './rejection';
import type { ReadLetter } from './use-reading';

/** The form or question that is open below the buttons. */
export type OpenPart = 'REJECTION' | 'DELETION' | 'MOVE' | null;

interface DecisionBarProps {
  reading: ReadLetter;
  open: OpenPart;
  onOpen: (part: OpenPart) => void;
  onDecide: (decision: ShipmentDecision, comment: string | null) => void;
  onMoved: (approvalId: string) => void;
  /** The letters before and after it; null if there is none. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  /** Comments that were written and not sent, by letter. */
  drafts: Map<string, string>;
}

/** The buttons for the letter that is read. */
export function DecisionBar({
  reading,
  open,
  onOpen,
  onDecide,
  onMoved,
  onPrevious,
  onNext,
  drafts,
}: DecisionBarProps) {
  const word = useWording();
  const { letter } = reading;
  const [comment, setComment] = useState(drafts.get(letter.id) ?? '');
  const offer = useDecisionOffers(reading);
  const move = offer('MOVE');
  const write = (text: string): void => {
    drafts.set(letter.id, text);
    setComment(text);
  };
  const close = (): void => {
    onOpen(null);
  };
  return (
    <div className="decision">
      <div className="button-row">
        <OfferedButton
          look="main"
          offer={offer('APPROVE')}
          onPress={() => {
            onDecide('APPROVE', null);
          }}
        >
          {word(approvalTexts.approve)} <Key>A</Key>
        </OfferedButton>
        <OfferedButton
          offer={offer('REJECT')}
          onPress={() => {
            onOpen('REJECTION');
          }}
        >
          {word(approvalTexts.reject)} <Key>R</Key>
        </OfferedButton>
        <OfferedButton
          offer={offer('DELETE')}
          onPress={() => {
            onOpen('DELETION');
          }}
        >
          {word(approvalTexts.remove)} <Key>D</Key>
        </OfferedButton>
        {move.kind === 'OFFERED' && (
          <Button
            onPress={() => {
              onOpen('MOVE');
            }}
          >
            {word(approvalTexts.move)}
          </Button>
        )}
        <span className="decision-steps">
          {onPrevious !== null && (
            <Button label={word(approvalTexts.previous)} onPress={onPrevious}>
              ‹ <Key>K</Key>
            </Button>
          )}
          {onNext !== null && (
            <Button label={word(approvalTexts.next)} onPress={onNext}>
              › <Key>J</Key>
            </Button>
          )}
        </span>
      </div>
      {open === 'REJECTION' && (
        <RejectionForm
          comment={comment}
          onChange={write}
          onCancel={close}
          onReject={(reason) => {
            onDecide('REJECT', reason);
          }}
        />
      )}
      <Confirmation
        title={word(approvalTexts.deleteTitle, { name: letter.filename })}
        confirm={word(approvalTexts.remove)}
        isOpen={open === 'DELETION'}
        onConfirm={() => {
          onDecide('DELETE', null);
        }}
        onClose={close}
      >
        <p>{word(approvalTexts.deleteConsequence)}</p>
      </Confirmation>
      {open === 'MOVE' && <MoveForm letter={letter} onClose={close} onMoved={onMoved} />}
    </div>
  );
}

/** The actions on the letter that is read, with the reasons of those that are refused. */
export function useDecisionOffers(reading: ReadLetter): (action: ShipmentDecision | 'MOVE') => Offer {
  const word = useWording();
  return (action) => {
    switch (reading.kind) {
      case 'WAITING':
        return offerOf(reading.letter.allowedActions, action);
      case 'GONE':
        return { kind: 'REFUSED', reason: word(approvalTexts.goneReason) };
      case 'RESUBMITTED':
        return { kind: 'REFUSED', reason: word(approvalTexts.resubmittedReason) };
    }
  };
}
