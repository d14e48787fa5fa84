import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { useAction } from '../../parts/data/action';
import { TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { FailureNotice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { CopyBookingTemplateDocument } from './copy-template.generated';
import type { ListedTemplate } from './listed-template';
import { templateTexts } from './template-texts';

interface CopyTemplateProps {
  template: ListedTemplate;
  /** Called with the name of the copy. */
  onDone: (name: string) => void;
  onClose: () => void;
}

/** The form for the name of a copy. */
export function CopyTemplate({ template, onDone, onClose }: CopyTemplateProps) {
  const word = useWording();
  const copy = useAction(CopyBookingTemplateDocument);
  const { form, failure, submit, isRunning } = useActionForm<{ name: string }, unknown>({
    defaultValues: { name: word(templateTexts.copyName, { name: template.name }) },
    run: ({ name }) => copy.run({ input: { id: template.id, name } }),
    onDone: (_, { name }) => {
      onClose();
      onDone(name.trim());
    },
  });
  return (
    <Dialog title={word(templateTexts.copyTemplate)} isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="user-text">{word(templateTexts.copyMore, { name: template.name })}</p>
        <TextField control={form.control} name="name" label={word(templateTexts.name)} isRequired autoFocus />
        <FailureNotice failure={failure} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{word(words.cancel)}</Button>
          <Button look="main" type="submit" isPending={isRunning}>
            {word(words.create)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
