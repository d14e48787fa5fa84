import { useState } from 'react';
import { Confirmation } from '../../parts/action/dialog';
import { lossTexts } from '../../parts/action/loss-texts';
import { useAction } from '../../parts/data/action';
import type { Failure } from '../../parts/data/failure';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { AssignCustomRoleDocument } from '../../parts/permissions/assign-role.generated';
import { RolePreview } from './role-preview';
import { customRoleTexts } from './role-texts';
import type { ShownRole } from './shown-role';

/** Asks before a role is assigned to everyone or removed again, and shows the gained and lost permissions. */
export function EveryoneChange({ role, onClose }: { role: ShownRole; onClose: () => void }) {
  const word = useWording();
  const schema = useSchema();
  const assign = useAction(AssignCustomRoleDocument);
  // The role is loaded again meanwhile: the question does not change.
  const [everyone] = useState(!role.everyone);
  const [unwatched, setUnwatched] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async (): Promise<void> => {
    const confirmation = unwatched === null ? {} : { confirmedUnwatchedShipments: unwatched };
    const outcome = await assign.run({ input: { id: role.id, everyone, ...confirmation } });
    if (outcome.failure === null) {
      onClose();
      return;
    }
    // The question is asked again with the number from the gateway.
    const { failure: found } = outcome;
    const isAsked = found.kind === 'REFUSED' && found.reason === 'UNWATCHED_SHIPMENTS_UNCONFIRMED';
    setUnwatched(isAsked ? found.count : null);
    setFailure(isAsked ? null : found);
  };
  return (
    <Confirmation
      title={word(everyone ? customRoleTexts.giveTitle : customRoleTexts.takeTitle, { name: role.name })}
      confirm={word(everyone ? customRoleTexts.give : customRoleTexts.take)}
      isOpen
      isPending={assign.isRunning}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{word(everyone ? customRoleTexts.giveConsequence : customRoleTexts.takeConsequence)}</p>
      {schema.has('Query.previewCustomRole', 'PreviewCustomRoleInput.everyone') && (
        <RolePreview id={role.id} everyone={everyone} />
      )}
      {unwatched !== null && (
        <Notice kind="warn">
          <p>{word(lossTexts.unwatchedShipments, { count: unwatched })}</p>
        </Notice>
      )}
      <FailureNotice failure={failure} />
    </Confirmation>
  );
}
