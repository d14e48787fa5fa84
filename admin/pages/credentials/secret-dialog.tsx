import { Button } from '../../parts/action/button';
import { useCopy } from '../../parts/action/copy';
import { Dialog } from '../../parts/action/dialog';
import { Notice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { credentialTexts } from './credential-texts';
import './secret-dialog.css';

/** Shows the secret of a new credential, with an example of its use. It closes by its button only: the secret cannot be shown again. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const word = useWording();
  const { copy, status } = useCopy();
  const example = [
    `curl ${location.origin}/graphql \\`,
    `  -H 'Authorization: Bearer ${secret}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '{"query":"{ viewer { account { company } } }"}'`,
  ].join('\n');
  return (
    <Dialog title={word(credentialTexts.secretTitle)} isOpen onClose={() => undefined} size="wide">
      <Notice kind="warn">{word(credentialTexts.secretWarning)}</Notice>
      <div className="secret">
        <h3>{word(credentialTexts.secret)}</h3>
        <code tabIndex={0}>{secret}</code>
        <Button
          autoFocus
          onPress={() => {
            copy(secret);
          }}
        >
          {word(credentialTexts.copySecret)}
        </Button>
      </div>
      <div className="secret">
        <h3>{word(credentialTexts.example)}</h3>
        <pre tabIndex={0}>{example}</pre>
        <Button
          look="quiet"
          onPress={() => {
            copy(example);
          }}
        >
          {word(credentialTexts.copyExample)}
        </Button>
      </div>
      {status}
      <div className="dialog-buttons">
        <Button look="main" onPress={onClose}>
          {word(credentialTexts.isStored)}
        </Button>
      </div>
    </Dialog>
  );
}
