import { useEffect } from 'react';
import { useAction } from '../../parts/data/action';
import { ActiveGroupsDocument } from '../../parts/form/active-groups.generated';
import { Button } from '../../parts/action/button';
import { useList } from '../../parts/data/data';
import { Dialog } from '../../parts/action/dialog';
import { SelectField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { FailureNotice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { approvalTexts } from './approval-texts';
import type { Letter } from './letter';
import { MoveShipmentDocument } from './move-shipment.generated';

interface MoveFormProps {
  letter: Letter;
  onClose: () => void;
  /** Called with the new approval of the letter. */
  onMoved: (approvalId: string) => void;
}

/** Moves a letter of a deleted group to an active one. */
export function MoveForm({ letter, onClose, onMoved }: MoveFormProps) {
  const word = useWording();
  const move = useAction(MoveShipmentDocument);
  const groups = useList(ActiveGroupsDocument, {}, (data) => data.groups);
  useEffect(() => {
    if (groups.hasMore) groups.loadMore();
  }, [groups]);
  const { form, failure, submit, isRunning } = useActionForm({
    defaultValues: { input: { groupId: '' } },
    run: ({ input }) =>
      move.run({
        input: {
          id: letter.id,
          approvalId: letter.approval.id,
          groupId: input.groupId === '' ? (groups.nodes[0]?.id ?? '') : input.groupId,
        },
      }),
    onDone: ({ moveShipment }) => {
      const approvalId = moveShipment?.shipment.approval?.id;
      if (approvalId !== undefined) onMoved(approvalId);
      onClose();
    },
  });
  const isWithout = !groups.isLoading && groups.nodes.length === 0;
  return (
    <Dialog title={word(approvalTexts.move)} isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SelectField
          control={form.control}
          name="input.groupId"
          label={word(approvalTexts.group)}
          description={word(isWithout ? approvalTexts.noActiveGroup : approvalTexts.moveConsequence)}
          options={groups.nodes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FailureNotice failure={failure ?? groups.failure} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{word(words.cancel)}</Button>
          <Button
            look="main"
            type="submit"
            isPending={isRunning}
            reason={isWithout ? word(approvalTexts.noActiveGroup) : null}
          >
            {word(approvalTexts.moveConfirm)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
