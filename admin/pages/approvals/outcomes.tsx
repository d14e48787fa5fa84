import { Button } from '../../parts/action/button';
import { useFormats } from '../../parts/text/format';
import { Notice } from '../../parts/page/notice';
import { personName } from '../../parts/text/person-name';
import { useWording } from '../../parts/text/text';
import { approvalTexts, decidedTexts, decisionTexts } from './approval-texts';
import type { Letter } from './letter';
import type { Decisions, FailedDecision } from './use-decisions';

interface OutcomesProps {
  decisions: Decisions;
  /** Letters that still wait. */
  letters: readonly Letter[];
  onShow: (letter: Letter) => void;
}

/** The decisions that were not carried out, each with its letter and reason. */
export function FailedDecisions({ decisions: { failed, dismiss }, letters, onShow }: OutcomesProps) {
  const word = useWording();
  if (failed.length === 0) return null;
  const show = (failure: FailedDecision): React.ReactNode => {
    const letter = letters.find(({ id }) => id === failure.letter.id);
    return (
      letter !== undefined && (
        <Button
          look="quiet"
          onPress={() => {
            onShow(letter);
          }}
        >
          {word(approvalTexts.showLetter)}
        </Button>
      )
    );
  };
  return (
    <Notice kind="bad">
      <div className="failed">
        <header className="failed-head">
          <h2>{word(approvalTexts.failures, { count: failed.length })}</h2>
          {failed.length > 1 && (
            <Button
              look="quiet"
              onPress={() => {
                dismiss(failed.map(({ key }) => key));
              }}
            >
              {word(approvalTexts.dismissAll)}
            </Button>
          )}
        </header>
        <ul>
          {failed.map((failure) => (
            <li key={failure.key}>
              <span>
                <strong className="user-text">{failure.letter.filename}</strong> (
                <span className="user-text">{personName(failure.letter.sender)}</span>),{' '}
                {word(failure.decision === null ? approvalTexts.recall : decisionTexts[failure.decision])}:{' '}
                {failure.reason}
              </span>
              {show(failure)}
              <Button
                look="quiet"
                onPress={() => {
                  dismiss([failure.key]);
                }}
              >
                {word(approvalTexts.dismiss)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}

/** The latest decision, read aloud. An approved letter can be taken back until its hand-over. */
export function LatestDecision({ decisions }: { decisions: Decisions }) {
  const word = useWording();
  const { dateTime } = useFormats();
  const { latest, held, sending, recall } = decisions;
  const isHeld = held !== null && held.letter.id === latest?.letter.id;
  return (
    <div className="latest">
      <p role="status" className="user-text">
        {sending > 0
          ? word(approvalTexts.sending, { count: sending })
          : isHeld
            ? word(approvalTexts.heldUntil, { name: held.letter.filename, time: dateTime(held.handOverAt) })
            : latest !== null && word(decidedTexts[latest.decision], { name: latest.letter.filename })}
      </p>
      {isHeld && sending === 0 && (
        <Button
          look="quiet"
          onPress={() => {
            recall(held);
          }}
        >
          {word(approvalTexts.recall)} <Key>U</Key>
        </Button>
      )}
    </div>
  );
}

/** The key of an action, for those who see it. It is no part of the button's name. */
export function Key({ children }: { children: string }) {
  return <span className="key" data-key={children} aria-hidden="true" />;
}
