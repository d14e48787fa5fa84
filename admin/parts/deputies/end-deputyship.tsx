import { useState } from 'react';
import { Confirmation } from '../action/dialog';
import { useAction } from '../data/action';
import type { Failure } from '../data/failure';
import { FailureNotice } from '../page/notice';
import { personName } from '../text/person-name';
import { useWording } from '../text/text';
import { deputyTexts } from './deputy-texts';
import { EndDeputyshipDocument } from './end-deputyship.generated';
import type { ShownDeputyship } from './shown-deputyship';

interface EndDeputyshipProps {
  deputyship: ShownDeputyship;
  /** Called with a sentence about the result. */
  onDone: (notice: string) => void;
  onClose: () => void;
}

/** Asks before a deputyship ends at once. */
export function EndDeputyship({ deputyship, onDone, onClose }: EndDeputyshipProps) {
  const word = useWording();
  const end = useAction(EndDeputyshipDocument);
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = personName(deputyship.deputy);
  const confirm = async (): Promise<void> => {
    const outcome = await end.run({ id: deputyship.id });
    setFailure(outcome.failure);
    if (outcome.data?.endDeputyship?.endedId !== deputyship.id) return;
    onClose();
    onDone(word(deputyTexts.ended, { name }));
  };
  return (
    <Confirmation
      title={word(deputyTexts.endTitle, { name })}
      confirm={word(deputyTexts.end)}
      isOpen
      isPending={end.isRunning}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{word(deputyTexts.endConsequence)}</p>
      <FailureNotice failure={failure} />
    </Confirmation>
  );
}
