import { Link } from 'wouter';
import { LogInForm } from '../../parts/session/log-in-form';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { Entrance } from '../../parts/page/entrance';

/** The login, at every address that takes one: afterwards the page at that address opens. */
export default function LogInPage() {
  const word = useWording();
  const schema = useSchema();
  return (
    <Entrance title={word({ de: 'Anmelden', en: 'Log in' })}>
      <LogInForm />
      {schema.has('Mutation.registerAccount') && (
        <p>
          {word({ de: 'Noch kein Kundenkonto?', en: 'No account yet?' })}{' '}
          <Link href="/register">{word({ de: 'Firma registrieren', en: 'Register a company' })}</Link>
        </p>
      )}
    </Entrance>
  );
}
