import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Button } from '../action/button';
import type { ActionForm } from './form';
import { FailureNotice } from '../page/notice';
import { useWording } from '../text/text';
import { words } from '../text/words';
import './saved-form.css';

interface SavedFormProps<Values extends FieldValues> {
  actionForm: ActionForm<Values>;
  /** The words of the button, if they are others than "Save". */
  button?: string;
  children: ReactNode;
}

/** A form that stays open on its page: fields, what is wrong, and a button that stays in sight and says when all is saved. */
export function SavedForm<Values extends FieldValues>({
  actionForm: { submit, failure, isRunning, isSaved },
  button,
  children,
}: SavedFormProps<Values>) {
  const word = useWording();
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <div className="saved-form-end">
        <FailureNotice failure={failure} />
        <div className="button-row">
          <Button type="submit" isPending={isRunning}>
            {button ?? word(words.save)}
          </Button>
          <span className="saved-form-state" role="status">
            {isSaved && word(words.saved)}
          </span>
        </div>
      </div>
    </form>
  );
}
