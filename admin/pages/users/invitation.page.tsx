import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useAction, type Outcome } from '../../parts/data/action';
import { Button } from '../../parts/action/button';
import { Entrance } from '../../parts/page/entrance';
import { TextField } from '../../parts/form/fields';
import { useActionForm } from '../../parts/form/form';
import { NewPasswordFields, problemOfRepetition } from '../../parts/form/new-password';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { useSession, type Viewer } from '../../parts/session/session';
import { tabs } from '../../parts/session/tabs';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { AcceptInvitationDocument } from './accept-invitation.generated';
import { nameOf, userTexts } from './user-texts';

/** The page that the link of an invitation opens: the invited user chooses a password and is logged in. */
export default function InvitationPage() {
  const word = useWording();
  const token = new URLSearchParams(useSearch()).get('token') ?? '';
  const { state } = useSession();
  const [isAccepted, setAccepted] = useState(false);
  return (
    <Entrance title={word({ de: 'Einladung annehmen', en: 'Accept the invitation' })}>
      {isAccepted ? (
        <p role="status">{word(words.loading)}</p>
      ) : state.kind === 'VIEWER' ? (
        <SomebodyElse viewer={state.viewer} />
      ) : token === '' ? (
        <UselessLink />
      ) : (
        <PasswordForm
          token={token}
          onAccepted={() => {
            setAccepted(true);
          }}
        />
      )}
    </Entrance>
  );
}

/** Another user is logged in in this browser, who would be logged out unasked otherwise. */
function SomebodyElse({ viewer: { user } }: { viewer: Viewer }) {
  const word = useWording();
  const { logOut } = useSession();
  const [, navigate] = useLocation();
  return (
    <>
      <Notice kind="warn">
        <p className="user-text">
          {word(
            {
              de: 'In diesem Browser ist {name} angemeldet. Melden Sie sich ab, um die Einladung anzunehmen.',
              en: '{name} is logged in in this browser. Log out to accept the invitation.',
            },
            { name: nameOf({ firstName: '', lastName: '', ...user }).trim() },
          )}
        </p>
      </Notice>
      <div className="button-row">
        <Button
          look="main"
          onPress={() => {
            void logOut(location.href);
          }}
        >
          {word({ de: 'Abmelden und weiter', en: 'Log out and continue' })}
        </Button>
        <Button
          onPress={() => {
            navigate('/');
          }}
        >
          {word({ de: 'Angemeldet bleiben', en: 'Stay logged in' })}
        </Button>
      </div>
    </>
  );
}

/** The remedy for a link that is incomplete, used or expired. */
function UselessLink() {
  const word = useWording();
  const [, navigate] = useLocation();
  return (
    <>
      <Notice kind="bad">
        <p>
          {word({
            de: 'Dieser Link ist unvollständig, abgelaufen oder schon benutzt.',
            en: 'This link is incomplete, expired or already used.',
          })}
        </p>
      </Notice>
      <p>
        {word({
          de: 'Wenn Sie schon ein Passwort haben, melden Sie sich an. Bitten Sie sonst die Person, die Sie eingeladen hat, um eine neue Einladung.',
          en: 'If you have a password already, log in. Otherwise ask the person who invited you for a new invitation.',
        })}
      </p>
      <div className="button-row">
        <Button
          look="main"
          onPress={() => {
            navigate('/');
          }}
        >
          {word({ de: 'Zur Anmeldung', en: 'Go to login' })}
        </Button>
      </div>
    </>
  );
}

interface AcceptValues {
  password: string;
  repeated: string;
  loginName: string;
}

function PasswordForm({ token, onAccepted }: { token: string; onAccepted: () => void }) {
  const word = useWording();
  const { reload } = useSession();
  const [, navigate] = useLocation();
  const accept = useAction(AcceptInvitationDocument);
  const [asksLoginName, setAsksLoginName] = useState(false);
  const { form, failure, submit, isRunning } = useActionForm<AcceptValues, unknown>({
    defaultValues: { password: '', repeated: '', loginName: '' },
    run: async ({ password, repeated, loginName }): Promise<Outcome<unknown>> => {
      const difference = problemOfRepetition(word, password, repeated);
      if (difference !== null) return { data: null, failure: difference };
      const outcome = await accept.run({
        input: { token, password, ...(loginName !== '' && { loginName }) },
      });
      // The login name is only asked for if it has been taken since the invitation; the gateway offers a free one.
      const problem =
        outcome.failure?.kind === 'REFUSED'
          ? outcome.failure.problems.find(({ path }) => path === 'loginName')
          : undefined;
      if (problem !== undefined) {
        setAsksLoginName(true);
        if (loginName === '') form.setValue('loginName', problem.suggestion ?? '');
      }
      return outcome;
    },
    onDone: () => {
      onAccepted();
      tabs.announce('session');
      void reload().then(() => {
        navigate('/');
      });
    },
  });
  if (failure?.kind === 'REFUSED' && failure.code === 'LOGIN_FAILED') return <UselessLink />;
  const { control } = form;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>
        {word({
          de: 'Wählen Sie ein Passwort. Danach sind Sie angemeldet.',
          en: 'Choose a password. You are logged in afterwards.',
        })}
      </p>
      {asksLoginName && (
        <TextField
          control={control}
          name="loginName"
          label={word(userTexts.loginName)}
          autoComplete="username"
          isRequired
          autoFocus
        />
      )}
      <NewPasswordFields control={control} names={['password', 'repeated']} autoFocus />
      <FailureNotice failure={failure} />
      <Button look="main" type="submit" isPending={isRunning}>
        {word({ de: 'Annehmen und anmelden', en: 'Accept and log in' })}
      </Button>
    </form>
  );
}
