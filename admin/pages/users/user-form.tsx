import { useState, type ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useAction } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import { useActionForm } from '../../parts/form/form';
import { FailureNotice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { useConfirmedChange } from '../../parts/action/confirmed-change';
import type { ShownUser } from './shown-user';
import { UpdateUserDocument } from './update-user.generated';
import { isSameValue, userInputOf, valuesOfUser, type UserField, type UserValues } from './user-values';

interface UserFormProps {
  user: ShownUser;
  /** The fields that the form can change. */
  fields: readonly UserField[];
  /** Groups that can be chosen; others stay as they are. */
  groupIds?: readonly string[];
  children: (form: UseFormReturn<UserValues>) => ReactNode;
  onClose: () => void;
}

/** A form for a part of a user's data. It sends what was changed and nothing else. */
export function UserForm({ user, fields, groupIds = [], children, onClose }: UserFormProps) {
  const word = useWording();
  const update = useAction(UpdateUserDocument);
  const change = useConfirmedChange();
  // The user is loaded again meanwhile: a change is what differs from what the form began with.
  const [before] = useState(() => valuesOfUser(user, groupIds));
  const { form, failure, submit, isRunning } = useActionForm<UserValues, unknown>({
    defaultValues: before,
    run: (values) => {
      const changed = fields.filter((field) => !isSameValue(values[field], before[field]));
      if (changed.length === 0) return Promise.resolve({ data: null, failure: null });
      return change.run((confirmations) =>
        update.run({ input: { id: user.id, ...userInputOf(values, changed), ...confirmations } }),
      );
    },
    onDone: onClose,
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children(form)}
      <FailureNotice failure={failure} />
      <div className="button-row">
        <Button look="main" type="submit" isPending={isRunning}>
          {word(words.save)}
        </Button>
        <Button onPress={onClose}>{word(words.cancel)}</Button>
      </div>
      {change.question}
    </form>
  );
}
