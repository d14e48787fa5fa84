import { useAction, type Outcome } from '../../parts/data/action';
import { problemAt } from '../../parts/data/failure';
import { TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { NewPasswordFields, problemOfRepetition } from '../../parts/form/new-password';
import { SavedForm } from '../../parts/form/saved-form';
import { useWording } from '../../parts/text/text';
import { ChangePasswordDocument } from './change-password.generated';
import { profileTexts } from './profile-texts';

const empty = { currentPassword: '', newPassword: '', repeated: '' };

/** The form for another password. */
export function PasswordForm() {
  const word = useWording();
  const change = useAction(ChangePasswordDocument);
  const actionForm = useActionForm({
    defaultValues: empty,
    run: async ({ currentPassword, newPassword, repeated }): Promise<Outcome<unknown>> => {
      const difference = problemOfRepetition(word, newPassword, repeated);
      if (difference !== null) return { data: null, failure: difference };
      const outcome = await change.run({ input: { currentPassword, newPassword } });
      const { failure } = outcome;
      return failure?.kind === 'REFUSED' && failure.reason === 'PASSWORD_WRONG'
        ? { data: null, failure: problemAt('currentPassword', failure.message) }
        : outcome;
    },
    onDone: () => {
      actionForm.form.reset(empty);
    },
  });
  const { control } = actionForm.form;
  return (
    <SavedForm actionForm={actionForm} button={word(profileTexts.changePassword)}>
      <p>{word(profileTexts.passwordConsequence)}</p>
      <div className="form-columns">
        <TextField
          control={control}
          name="currentPassword"
          type="password"
          label={word(profileTexts.currentPassword)}
          autoComplete="current-password"
          isRequired
        />
        <NewPasswordFields
          control={control}
          names={['newPassword', 'repeated']}
          label={profileTexts.newPassword}
        />
      </div>
    </SavedForm>
  );
}
