import { useState } from 'react';
import { Confirmation } from '../../parts/action/dialog';
import { useAction } from '../../parts/data/action';
import type { Failure } from '../../parts/data/failure';
import { FailureNotice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { DeleteBookingTemplateDocument } from './delete-template.generated';
import type { ListedTemplate } from './listed-template';
import { templateTexts } from './template-texts';

interface DeleteTemplateProps {
  template: ListedTemplate;
  onDone: (name: string) => void;
  onClose: () => void;
}

/** Asks before a template is deleted. */
export function DeleteTemplate({ template, onDone, onClose }: DeleteTemplateProps) {
  const word = useWording();
  const remove = useAction(DeleteBookingTemplateDocument);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async (): Promise<void> => {
    const outcome = await remove.run({ id: template.id });
    setFailure(outcome.failure);
    if (outcome.data?.deleteBookingTemplate?.deletedId !== template.id) return;
    onClose();
    onDone(template.name);
  };
  return (
    <Confirmation
      title={word(templateTexts.deleteTitle, { name: template.name })}
      confirm={word(words.delete)}
      isOpen
      isPending={remove.isRunning}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{word(templateTexts.deleteConsequence)}</p>
      <FailureNotice failure={failure} />
    </Confirmation>
  );
}
