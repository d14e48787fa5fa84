import { useState } from 'react';
import { useAction } from '../../parts/data/action';
import { Confirmation } from '../../parts/action/dialog';
import { lossTexts } from '../../parts/action/loss-texts';
import type { Failure } from '../../parts/data/failure';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { DeleteCustomRoleDocument } from './delete-role.generated';
import { RolePreview } from './role-preview';
import { customRoleTexts } from './role-texts';
import type { ListedRole } from './shown-role';

interface DeleteRoleProps {
  role: Pick<ListedRole, 'id' | 'name' | 'holders'>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before a role is deleted, with the number of its holders and of the shipments that nobody would watch any more. */
export function DeleteRole({ role, onDone, onClose }: DeleteRoleProps) {
  const word = useWording();
  const schema = useSchema();
  const remove = useAction(DeleteCustomRoleDocument);
  const [holders, setHolders] = useState(role.holders);
  const [unwatched, setUnwatched] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async (): Promise<void> => {
    const outcome = await remove.run({
      id: role.id,
      confirmedHolders: holders,
      ...(unwatched !== null && { confirmedUnwatchedShipments: unwatched }),
    });
    if (outcome.failure === null) {
      onClose();
      if (outcome.data.deleteCustomRole?.deletedId === role.id) onDone();
      return;
    }
    // The question is asked again with the number from the gateway.
    if (outcome.failure.kind === 'REFUSED' && outcome.failure.count !== null) {
      if (outcome.failure.reason === 'UNWATCHED_SHIPMENTS_UNCONFIRMED') setUnwatched(outcome.failure.count);
      else setHolders(outcome.failure.count);
    }
    setFailure(outcome.failure);
  };
  const isAskedAgain = failure?.kind === 'REFUSED' && failure.count !== null;
  return (
    <Confirmation
      title={word(customRoleTexts.deleteTitle, { name: role.name })}
      confirm={word(words.delete)}
      isOpen
      isPending={remove.isRunning}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{word(customRoleTexts.deletedFrom, { count: holders })}</p>
      {schema.has('Query.previewCustomRole') && holders > 0 && <RolePreview id={role.id} grants={[]} />}
      <p>{word(customRoleTexts.deleteConsequence)}</p>
      {unwatched !== null && (
        <Notice kind="warn">
          <p>{word(lossTexts.unwatchedShipments, { count: unwatched })}</p>
        </Notice>
      )}
      <FailureNotice failure={isAskedAgain && unwatched !== null ? null : failure} />
    </Confirmation>
  );
}
