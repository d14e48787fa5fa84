import { useState } from 'react';
import { useAction } from '../../parts/data/action';
import { ActionMenu } from '../../parts/action/action-menu';
import { offerOf } from '../../parts/action/allowed-action';
import { Confirmation } from '../../parts/action/dialog';
import type { Failure } from '../../parts/data/failure';
import { FailureNotice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { DeleteGroupDocument } from './delete-group.generated';
import { groupTexts } from './group-texts';
import type { ListedGroup } from './listed-group';
import { LockGroupDocument } from './lock-group.generated';
import { UnlockGroupDocument } from './unlock-group.generated';

/** The viewer's actions on a group. */
export function GroupActions({ group, onEdit }: { group: ListedGroup; onEdit: () => void }) {
  const word = useWording();
  const lock = useAction(LockGroupDocument);
  const unlock = useAction(UnlockGroupDocument);
  const remove = useAction(DeleteGroupDocument);
  const [asked, setAsked] = useState<'LOCK' | 'DELETE' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // Who reads the notice and who loses access are the same count: it is confirmed by the answer to the question.
  const [accessLoss, setAccessLoss] = useState(group.accessLoss ?? 0);

  const ask = (action: 'LOCK' | 'DELETE'): void => {
    setFailure(null);
    setAccessLoss(group.accessLoss ?? 0);
    setAsked(action);
  };
  const confirm = async (): Promise<void> => {
    const action = asked === 'LOCK' ? lock : remove;
    const outcome = await action.run({ id: group.id, confirmedAccessLoss: accessLoss });
    if (outcome.failure === null) {
      setAsked(null);
      return;
    }
    // The number changed in the meantime: the question is asked again with the new one.
    if (outcome.failure.kind === 'REFUSED' && outcome.failure.count !== null)
      setAccessLoss(outcome.failure.count);
    setFailure(outcome.failure);
  };
  const texts =
    asked === 'LOCK'
      ? { title: groupTexts.lockTitle, consequence: groupTexts.lockConsequence, confirm: words.lock }
      : { title: groupTexts.deleteTitle, consequence: groupTexts.deleteConsequence, confirm: words.delete };
  return (
    <>
      <ActionMenu
        of={group.name}
        actions={[
          {
            id: 'edit',
            label: word(words.edit),
            offer: offerOf(group.allowedActions, 'UPDATE'),
            onPress: onEdit,
          },
          group.status === 'LOCKED'
            ? {
                id: 'unlock',
                label: word(words.unlock),
                offer: offerOf(group.allowedActions, 'UNLOCK'),
                onPress: () => {
                  void unlock.run({ id: group.id });
                },
              }
            : {
                id: 'lock',
                label: word(words.lock),
                offer: offerOf(group.allowedActions, 'LOCK'),
                onPress: () => {
                  ask('LOCK');
                },
              },
          {
            id: 'delete',
            label: word(words.delete),
            offer: offerOf(group.allowedActions, 'DELETE'),
            look: 'danger',
            onPress: () => {
              ask('DELETE');
            },
          },
        ]}
      />
      <Confirmation
        title={word(texts.title, { name: group.name })}
        confirm={word(texts.confirm)}
        isOpen={asked !== null}
        isPending={lock.isRunning || remove.isRunning}
        onConfirm={() => void confirm()}
        onClose={() => {
          setAsked(null);
        }}
      >
        <p>{word(texts.consequence)}</p>
        <p>{word(groupTexts.accessLoss, { count: accessLoss })}</p>
        <FailureNotice failure={failure} />
      </Confirmation>
    </>
  );
}
