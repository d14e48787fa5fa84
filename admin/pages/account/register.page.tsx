import { useState } from 'react';
import { Link } from 'wouter';
import { Entrance } from '../../parts/page/entrance';
import { useSession } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { RegistrationForm, type Registered } from './registration-form';
import { registrationTexts } from './registration-texts';

/** The registration of a company. Its superadmin is logged in at once, and told which mail to open. */
export default function RegisterPage() {
  const word = useWording();
  const { state, logIn } = useSession();
  const [registered, setRegistered] = useState<Registered | null>(null);
  if (registered === null)
    return (
      <Entrance title={word(registrationTexts.register)}>
        <RegistrationForm
          onRegistered={async (done) => {
            // Who is logged in already stays so: the new company begins with a login of its own.
            if (state.kind === 'ANONYMOUS') await logIn(done.loginName, done.password);
            setRegistered(done);
          }}
        />
        {state.kind === 'ANONYMOUS' && (
          <p>
            {word(registrationTexts.haveAccount)} <Link href="/">{word(registrationTexts.logIn)}</Link>
          </p>
        )}
      </Entrance>
    );
  const { email, company } = registered;
  return (
    <Entrance key="mail" title={word(registrationTexts.mailTitle)}>
      <p className="user-text">{word(registrationTexts.mailSent, { email, company })}</p>
      <p>{word(registrationTexts.untilThen)}</p>
      <p>{word(registrationTexts.noMail)}</p>
      {state.kind === 'VIEWER' && (
        <Link href="/" className="button">
          {word(registrationTexts.lookAround)}
        </Link>
      )}
    </Entrance>
  );
}
