import { useState } from 'react';
import { Confirmation } from '../action/dialog';
import { useAction } from '../data/action';
import type { Failure } from '../data/failure';
import { FailureNotice } from '../page/notice';
import { personName } from '../text/person-name';
import { useWording } from '../text/text';
import { deputyTexts } from './deputy-texts';
import { ResignDeputyshipDocument } from './resign-deputyship.generated';
import type { StandIn } from './stands-in-for';

interface ResignDeputyshipProps {
  deputyship: StandIn;
  /** Called with a sentence about the result. */
  onDone: (notice: string) => void;
  onClose: () => void;
}

/** Asks before the viewer resigns as a deputy. */
export function ResignDeputyship({ deputyship, onDone, onClose }: ResignDeputyshipProps) {
  const word = useWording();
  const resign = useAction(ResignDeputyshipDocument);
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = personName(deputyship.approver);
  const confirm = async (): Promise<void> => {
    const outcome = await resign.run({ id: deputyship.id });
    setFailure(outcome.failure);
    if (outcome.data?.resignDeputyship?.resignedId !== deputyship.id) return;
    onClose();
    onDone(word(deputyTexts.resigned, { name }));
  };
  return (
    <Confirmation
      title={word(deputyTexts.resignTitle, { name })}
      confirm={word(deputyTexts.resign)}
      isOpen
      isPending={resign.isRunning}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{word(deputyTexts.resignConsequence, { name })}</p>
      <FailureNotice failure={failure} />
    </Confirmation>
  );
}
