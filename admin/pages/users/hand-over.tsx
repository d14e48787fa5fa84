import { useAction } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { FailureNotice } from '../../parts/page/notice';
import { useSession } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { consequenceTexts } from './consequence-texts';
import { HandOverSuperadminDocument } from './hand-over-superadmin.generated';
import type { ShownUser } from './shown-user';
import { nameOf } from './user-texts';

interface HandOverProps {
  user: ShownUser;
  onClose: () => void;
  onDone: () => void;
}

/** Hands the superadmin role over, confirmed by the viewer's own password. */
export function HandOver({ user, onClose, onDone }: HandOverProps) {
  const word = useWording();
  const { reload } = useSession();
  const handOver = useAction(HandOverSuperadminDocument);
  const { form, failure, submit, isRunning } = useActionForm<{ password: string }, unknown>({
    defaultValues: { password: '' },
    run: ({ password }) => handOver.run({ input: { userId: user.id, password } }),
    onDone: () => {
      onClose();
      onDone();
      void reload();
    },
  });
  const name = nameOf(user);
  return (
    <Dialog title={word(consequenceTexts.handOverTitle, { name })} isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="user-text">{word(consequenceTexts.handOver, { name })}</p>
        <TextField
          control={form.control}
          name="password"
          type="password"
          label={word({ de: 'Ihr Passwort', en: 'Your password' })}
          autoComplete="current-password"
          isRequired
          autoFocus
        />
        <FailureNotice failure={failure} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{word(words.cancel)}</Button>
          <Button look="danger" type="submit" isPending={isRunning}>
            {word({ de: 'Übergeben', en: 'Hand over' })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
