import { useCopy } from '../../parts/action/copy';
import { Button } from '../../parts/action/button';
import { Notice } from '../../parts/page/notice';
import { useFormats } from '../../parts/text/format';
import { useWording } from '../../parts/text/text';
import type { Verification, VerificationResult } from './use-verification';
import { verificationTexts } from './verification-texts';
import './verification.css';

/** The state of the verification: not yet run, running, unchanged, or the faults. */
export function VerificationState({ verification }: { verification: Verification }) {
  const word = useWording();
  const formats = useFormats();
  const { result, runningSince, isLoaded } = verification;
  return (
    <>
      {runningSince !== null && (
        <Notice kind="plain">
          <p>{word(verificationTexts.running, { time: formats.dateTime(runningSince) })}</p>
        </Notice>
      )}
      {isLoaded && result === null && runningSince === null && (
        <Notice kind="plain">
          <p>{word(verificationTexts.never)}</p>
        </Notice>
      )}
      {result !== null && <Result result={result} />}
    </>
  );
}

function Result({ result }: { result: VerificationResult }) {
  const word = useWording();
  const formats = useFormats();
  const { verifiedAt, entries, waitingEntries, faultCount } = result;
  const time = formats.dateTime(verifiedAt);
  return (
    <>
      <Notice kind={faultCount === 0 ? 'good' : 'bad'}>
        <p>
          {faultCount === 0
            ? word(verificationTexts.unchanged, { entries, time })
            : word(verificationTexts.changed, { count: faultCount, time })}
          {waitingEntries > 0 && ` ${word(verificationTexts.waiting, { count: waitingEntries })}`}
        </p>
      </Notice>
      {/* The head of a faulty log is not worth noting. */}
      {faultCount > 0 ? <Faults result={result} /> : <Head head={result.head} />}
    </>
  );
}

function Faults({ result: { faults, faultCount } }: { result: VerificationResult }) {
  const word = useWording();
  const formats = useFormats();
  return (
    <div className="faults">
      {faults.length < faultCount && <p>{word(verificationTexts.firstFaults, { count: faults.length })}</p>}
      <ul>
        {faults.map(({ activityId, message, activity }, index) => (
          // The same entry may have several faults.
          <li key={index}>
            {message}
            {activity != null && (
              <span className="faulty-entry user-text">
                {word(verificationTexts.now, { time: formats.dateTime(activity.createdAt) })} {activity.text}
              </span>
            )}
            {activity == null && activityId !== null && (
              <span className="faulty-entry">{word(verificationTexts.id, { id: activityId })}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Head({ head }: { head: string }) {
  const word = useWording();
  const { copy, status } = useCopy();
  return (
    <div className="noted-head">
      <h3>{word(verificationTexts.head)}</h3>
      <p>{word(verificationTexts.headUse)}</p>
      <code tabIndex={0}>{head}</code>
      <Button
        onPress={() => {
          copy(head);
        }}
      >
        {word(verificationTexts.copyHead)}
      </Button>
      {status}
    </div>
  );
}
