import { useState } from 'react';
import { Link, Redirect, useSearchParams } from 'wouter';
import { useAction } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import { Entrance } from '../../parts/page/entrance';
import { TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { LogInForm } from '../../parts/session/log-in-form';
import { useSession } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { ConfirmRegistrationDocument } from './confirm-registration.generated';
import { registrationTexts } from './registration-texts';

interface Confirmed {
  company: string;
  /** The login name that was chosen instead of one that is taken; empty otherwise. */
  loginName: string;
  /** True if a user was already logged in with this browser. */
  wasLoggedIn: boolean;
}

/** The page behind the link of the registration mail. It confirms on a press: mail scanners open links as well. */
export default function ConfirmPage() {
  const word = useWording();
  const { state } = useSession();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const title = word(registrationTexts.confirmTitle);
  if (token === '')
    return (
      <Entrance title={title}>
        <Notice kind="bad">{word(registrationTexts.noToken)}</Notice>
        <Link href="/register">{word(registrationTexts.registerAgain)}</Link>
      </Entrance>
    );
  if (confirmed === null)
    return (
      <Entrance title={title}>
        <ConfirmationForm token={token} onDone={setConfirmed} />
      </Entrance>
    );
  if (state.kind === 'VIEWER' && !confirmed.wasLoggedIn) return <Redirect to="/" />;
  return (
    <Entrance title={title}>
      <Notice kind="good">
        <span className="user-text">{word(registrationTexts.confirmed, { company: confirmed.company })}</span>
      </Notice>
      {confirmed.wasLoggedIn ? (
        <Link href="/" className="button button-main">
          {word(registrationTexts.proceed)}
        </Link>
      ) : (
        <LogInForm loginName={confirmed.loginName} />
      )}
    </Entrance>
  );
}

function ConfirmationForm({ token, onDone }: { token: string; onDone: (confirmed: Confirmed) => void }) {
  const word = useWording();
  const { state, reload } = useSession();
  const confirm = useAction(ConfirmRegistrationDocument);
  const [isNameTaken, setNameTaken] = useState(false);
  const { form, failure, submit, isRunning } = useActionForm({
    defaultValues: { loginName: '' },
    run: async ({ loginName }) => {
      const outcome = await confirm.run({ input: { token, ...(isNameTaken && { loginName }) } });
      const problems = outcome.failure?.kind === 'REFUSED' ? outcome.failure.problems : [];
      const taken = problems.find(({ path }) => path === 'loginName');
      if (taken !== undefined && !isNameTaken) {
        setNameTaken(true);
        form.setValue('loginName', taken.suggestion ?? '');
      }
      return outcome;
    },
    onDone: ({ confirmRegistration }, { loginName }) => {
      const wasLoggedIn = state.kind === 'VIEWER';
      if (wasLoggedIn) void reload();
      onDone({
        company: confirmRegistration?.account.company ?? '',
        loginName: isNameTaken ? loginName : '',
        wasLoggedIn,
      });
    },
  });
  const isInvalid = failure?.kind === 'REFUSED' && failure.reason === 'CONFIRMATION_INVALID';
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{word(registrationTexts.confirmTask)}</p>
      {isNameTaken && (
        <TextField
          control={form.control}
          name="loginName"
          label={word(registrationTexts.nameTaken)}
          description={word(registrationTexts.nameTakenMore)}
          autoComplete="username"
          isRequired
        />
      )}
      <FailureNotice failure={failure} />
      {isInvalid ? (
        <Link href="/register" className="button button-main">
          {word(registrationTexts.registerAgain)}
        </Link>
      ) : (
        <Button look="main" type="submit" isPending={isRunning}>
          {word(registrationTexts.confirmTitle)}
        </Button>
      )}
    </form>
  );
}
