import { useState } from 'react';
import { Button } from '../../parts/action/button';
import { Confirmation, Dialog } from '../../parts/action/dialog';
import { useFormats } from '../../parts/text/format';
import type { ShipmentDecision } from '../../parts/schema/types.generated';
import { useWording } from '../../parts/text/text';
import { approvalTexts } from './approval-texts';
import type { Letter } from './letter';
import { RejectionForm } from './rejection';

interface SelectionProps {
  letters: readonly Letter[];
  onDecide: (decision: ShipmentDecision, comment: string | null) => void;
}

/** Decides on all selected letters together. Each has its own result. */
export function Selection({ letters, onDecide }: SelectionProps) {
  const word = useWording();
  const { money } = useFormats();
  const [asked, setAsked] = useState<'APPROVE' | 'REJECT' | null>(null);
  const [comment, setComment] = useState('');
  const decide = (decision: ShipmentDecision, reason: string | null): void => {
    setAsked(null);
    onDecide(decision, reason);
  };
  const close = (): void => {
    setAsked(null);
  };
  if (letters.length === 0) return null;
  const count = letters.length;
  const [first] = letters;
  const total = letters.reduce((sum, { price }) => sum + price.grossCents, 0);
  return (
    <div className="button-row">
      <Button
        onPress={() => {
          setAsked('APPROVE');
        }}
      >
        {word(approvalTexts.approve)}
      </Button>
      <Button
        onPress={() => {
          setAsked('REJECT');
        }}
      >
        {word(approvalTexts.reject)}
      </Button>
      <Confirmation
        title={word(approvalTexts.bulkApproveTitle, { count })}
        confirm={word(approvalTexts.approve)}
        isOpen={asked === 'APPROVE'}
        onConfirm={() => {
          decide('APPROVE', null);
        }}
        onClose={close}
      >
        <p>
          {word(approvalTexts.bulkApproveConsequence, {
            price: money(total, first?.price.currency ?? 'EUR'),
          })}
        </p>
      </Confirmation>
      <Dialog
        title={word(approvalTexts.bulkRejectTitle, { count })}
        isOpen={asked === 'REJECT'}
        onClose={close}
      >
        <p>{word(approvalTexts.bulkRejectConsequence)}</p>
        <RejectionForm
          comment={comment}
          onChange={setComment}
          onCancel={close}
          onReject={(reason) => {
            decide('REJECT', reason);
          }}
        />
      </Dialog>
    </div>
  );
}
