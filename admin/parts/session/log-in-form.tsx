import { useForm } from 'react-hook-form';
import { useState } from 'react';
import { Button } from '../button';
import type { Failure } from '../failure';
import { TextField } from '../fields';
import { FailureNotice } from '../notice';
import { useWording } from '../text';
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
