import { useForm } from 'react-hook-form';
import { useState } from 'react';
import { Button } from '../action/button';
import type { Failure } from '../data/failure';
import { TextField } from '../form/fields';
import { FailureNotice } from '../page/notice';
import { useWording } from '../text/text';
import { useSession } from './session';

/** The form for login name and password. */
export function LogInForm({ loginName = '' }: { loginName?: string }) {
  const word = useWording();
  const { logIn } = useSession();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { control, handleSubmit, formState, resetField } = useForm({
    defaultValues: { loginName, password: '' },
  });
  const submit = handleSubmit(async (values) => {
    const refused = await logIn(values.loginName, values.password);
    setFailure(refused);
    if (refused !== null) resetField('password');
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      <TextField
        control={control}
        name="loginName"
        label={word({ de: 'Anmeldename', en: 'Login name' })}
        autoComplete="username"
        isRequired
        autoFocus={loginName === ''}
      />
      <TextField
        control={control}
        name="password"
        label={word({ de: 'Passwort', en: 'Password' })}
        type="password"
        autoComplete="current-password"
        isRequired
        autoFocus={loginName !== ''}
      />
      <FailureNotice failure={failure} />
      <Button look="main" type="submit" isPending={formState.isSubmitting}>
        {word({ de: 'Anmelden', en: 'Log in' })}
      </Button>
    </form>
  );
}
