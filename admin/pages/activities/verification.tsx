import { useState } from 'react';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { verificationTexts } from './activity-texts';

/** Explains how to find out whether the log is unchanged: the gateway's API does not say, its command does. */
export function Verification() {
  const word = useWording();
  const [isOpen, setOpen] = useState(false);
  // The gateway names the download by the day in UTC.
  const name = `activities-${new Date().toISOString().slice(0, 10)}.jsonl`;
  const close = (): void => {
    setOpen(false);
  };
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
          <p>{word(verificationTexts.seal)}</p>
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
          <p>{word(verificationTexts.result)}</p>
        </div>
        <div className="dialog-buttons">
          <Button onPress={close} autoFocus>
            {word(words.close)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
