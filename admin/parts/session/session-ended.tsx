import { Dialog } from '../action/dialog';
import { useWording } from '../text/text';
import { LogInForm } from './log-in-form';
import { useSession } from './session';

/** Asks for another login in place when the session has ended: what was typed on the page stays. */
export function SessionEnded() {
  const word = useWording();
  const { hasEnded, state } = useSession();
  const loginName = state.kind === 'VIEWER' ? (state.viewer.user?.loginName ?? '') : '';
  return (
    <Dialog
      title={word({ de: 'Bitte melden Sie sich wieder an', en: 'Please log in again' })}
      isOpen={hasEnded}
      onClose={() => undefined}
    >
      <p>
        {word({
          de: 'Ihre Sitzung ist beendet. Nach der Anmeldung geht es hier weiter; Ihre Eingaben bleiben erhalten.',
          en: 'Your session has ended. You continue here after the login; your input is kept.',
        })}
      </p>
      <LogInForm loginName={loginName} />
    </Dialog>
  );
}
