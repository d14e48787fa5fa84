import { useState } from 'react';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import type { Verification } from './use-verification';
import { VerificationState } from './verification-result';
import { verificationTexts } from './verification-texts';

/** The button that opens the result of the last verification and offers another one. */
export function VerificationButton({ verification }: { verification: Verification }) {
  const word = useWording();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  const { runningSince, failure, verify } = verification;
  return (
    <>
      <Button
        onPress={() => {
          setOpen(true);
        }}
      >
        {word(verificationTexts.open)}
      </Button>
      <Dialog title={word(verificationTexts.title)} isOpen={isOpen} onClose={close} size="wide">
        <div className="dialog-body">
          <FailureNotice failure={failure} />
          <VerificationState verification={verification} />
          <Independent />
        </div>
        <div className="dialog-buttons">
          <Button onPress={close}>{word(words.close)}</Button>
          <Button look="main" isPending={runningSince !== null} onPress={verify} autoFocus>
            {word(runningSince === null ? verificationTexts.verify : verificationTexts.verifying)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** The notice above the log that the last verification found faults, with the place of the details. */
export function FaultNotice({ verification: { result } }: { verification: Verification }) {
  const word = useWording();
  if (result === null || result.faultCount === 0) return null;
  return (
    <Notice kind="bad">
      <p>{word(verificationTexts.faultsFound, { count: result.faultCount })}</p>
    </Notice>
  );
}

/** The instructions for a verification without the gateway. */
function Independent() {
  const word = useWording();
  // The gateway names the download by the day in UTC.
  const name = `activities-${new Date().toISOString().slice(0, 10)}.jsonl`;
  return (
    <div className="independent">
      <h3>{word(verificationTexts.independent)}</h3>
      <p>{word(verificationTexts.limit)}</p>
      <ol>
        <li>
          <a href="/activities.jsonl" download>
            {word(verificationTexts.download)}
          </a>
        </li>
        <li>
          {word(verificationTexts.run)} <code>npm run verify -- {name}</code>
        </li>
      </ol>
      <p>{word(verificationTexts.outcome)}</p>
    </div>
  );
}
