import { ProgressBar } from 'react-aria-components';
import { Button } from '../../parts/action/button';
import { useFormats } from '../../parts/text/format';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { failureSentence } from './failure-sentence';
import type { Outbox, Refusal, Stage, UnsentLetter } from './outbox';
import type { Price } from './prices';
import { sendTexts } from './send-texts';
import { shipmentTexts } from './shipment-texts';

/** The files that are not sent yet, each with its pages and price, or with the reason why it cannot be sent. */
export function LetterList({
  letters,
  outbox,
  priceOf,
}: {
  letters: readonly UnsentLetter[];
  outbox: Outbox;
  priceOf: (stage: Stage) => Price | undefined;
}) {
  const word = useWording();
  const formats = useFormats();
  const repeated = repeatedLetters(letters);
  return (
    <ul className="letters">
      {letters.map(({ key, file, stage }) => {
        const price = priceOf(stage);
        return (
          <li key={key} className="letter" data-stage={stage.kind}>
            <span className="letter-name user-text">{file.name}</span>
            <span className="letter-price">
              {price !== undefined && formats.money(price.grossCents, price.currency)}
            </span>
            <div className="letter-stage">
              <StageText stage={stage} name={file.name} />
              {repeated.has(key) && <p className="letter-warning">{word(sendTexts.inListAlready)}</p>}
            </div>
            <div className="letter-buttons">
              {stage.kind === 'REFUSED' && canHelp(stage.refusal) && (
                <Button
                  look="quiet"
                  label={word(sendTexts.retryNamed, { name: file.name })}
                  onPress={() => {
                    outbox.retry(key);
                  }}
                >
                  {word(words.retry)}
                </Button>
              )}
              {stage.kind !== 'SENDING' && (
                <Button
                  look="quiet"
                  label={word(sendTexts.removeNamed, { name: file.name })}
                  onPress={() => {
                    outbox.remove(key);
                  }}
                >
                  {word(sendTexts.remove)}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The keys of letters with the same file as an earlier letter of the list. */
function repeatedLetters(letters: readonly UnsentLetter[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    letters.flatMap(({ key, file: { name, size, lastModified } }) => {
      const file = `${lastModified} ${size} ${name}`;
      if (seen.has(file)) return [key];
      seen.add(file);
      return [];
    }),
  );
}

function StageText({ stage, name }: { stage: Stage; name: string }) {
  const word = useWording();
  switch (stage.kind) {
    case 'WAITING':
      return <p>{word(sendTexts.waiting)}</p>;
    case 'UPLOADING':
      return (
        <ProgressBar className="letter-progress" value={stage.share * 100} aria-label={name}>
          <p>
            {stage.share < 1 ? word(sendTexts.uploading, { share: stage.share }) : word(sendTexts.checking)}
          </p>
          <div className="letter-track" aria-hidden="true">
            <div style={{ inlineSize: `${stage.share * 100}%` }} />
          </div>
        </ProgressBar>
      );
    case 'REFUSED':
      return <Reason refusal={stage.refusal} />;
    case 'READY':
      return <p>{word(shipmentTexts.pageCount, { count: stage.pages })}</p>;
    case 'SENDING':
      return <p>{word(sendTexts.sending)}</p>;
    case 'FAILED':
      return <Reason refusal={stage.failure} />;
  }
}

/** Tests whether another attempt with the same file can succeed. */
function canHelp(refusal: Refusal): boolean {
  switch (refusal.kind) {
    case 'TOO_LARGE':
      return false;
    case 'UNREACHABLE':
      return true;
    case 'REFUSED':
      return refusal.code !== 'BAD_USER_INPUT' && refusal.code !== 'LIMIT_EXCEEDED';
  }
}

function Reason({ refusal }: { refusal: Refusal }) {
  const word = useWording();
  return (
    <p className="field-error" role="alert">
      {refusal.kind === 'TOO_LARGE' ? word(sendTexts.tooLarge) : failureSentence(word, refusal)}
    </p>
  );
}
