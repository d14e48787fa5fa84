import type { ReactNode } from 'react';
import type { Outcome } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { problemAt } from '../../parts/data/failure';
import { TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { FailureNotice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { accountTexts } from './account-texts';

interface PasswordQuestionProps {
  title: string;
  /** The consequence: the effect, the users affected, and a warning that it cannot be undone. */
  children: ReactNode;
  confirm: string;
  /** The name that has to be typed as well, if one has. */
  company?: string;
  run: (password: string) => Promise<Outcome<unknown>>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for the password before something that cannot be undone. */
export function PasswordQuestion({
  title,
  children,
  confirm,
  company,
  run,
  onDone,
  onClose,
}: PasswordQuestionProps) {
  const word = useWording();
  const { form, failure, submit, isRunning } = useActionForm({
    defaultValues: { company: '', password: '' },
    run: async (entered): Promise<Outcome<unknown>> => {
      if (company !== undefined && inOneForm(entered.company) !== inOneForm(company))
        return { data: null, failure: problemAt('company', word(accountTexts.typedCompanyDiffers)) };
      const outcome = await run(entered.password);
      return outcome.failure?.kind === 'REFUSED' && outcome.failure.reason === 'PASSWORD_WRONG'
        ? { data: null, failure: problemAt('password', outcome.failure.message) }
        : outcome;
    },
    onDone,
  });
  return (
    <Dialog title={title} isOpen onClose={onClose} role="alertdialog">
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {children}
        {company !== undefined && (
          <TextField
            control={form.control}
            name="company"
            label={word(accountTexts.typedCompany)}
            description={word(accountTexts.typedCompanyMore, { company })}
            isRequired
          />
        )}
        <TextField
          control={form.control}
          name="password"
          type="password"
          label={word(accountTexts.password)}
          autoComplete="current-password"
          isRequired
        />
        <FailureNotice failure={failure} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{word(words.cancel)}</Button>
          <Button look="danger" type="submit" isPending={isRunning}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The text as it is compared: however accents are composed and wherever blanks stand. */
function inOneForm(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
