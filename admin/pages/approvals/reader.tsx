import { useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/action/button';
import { Notice } from '../../parts/page/notice';
import { PdfView, type PdfControls } from '../../parts/pdf/pdf-view';
import type { ShipmentDecision } from '../../parts/schema/types.generated';
import { useWording } from '../../parts/text/text';
import { approvalTexts } from './approval-texts';
import { DecisionBar, useDecisionOffers, type OpenPart } from './decision-bar';
import type { ReadLetter } from './use-reading';
import { useShortcuts } from './use-shortcuts';

interface ReaderProps {
  reading: ReadLetter;
  areKeysOn: boolean;
  onDecide: (decision: ShipmentDecision, comment: string | null) => void;
  /** Shows another version of the letter. */
  onVersion: (approvalId: string) => void;
  /** The letters before and after it; null if there is none. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onSelect: () => void;
}

/** The letter that is read, with its decision always in sight. */
export function Reader({
  reading,
  areKeysOn,
  onDecide,
  onVersion,
  onPrevious,
  onNext,
  onSelect,
}: ReaderProps) {
  const word = useWording();
  const { letter } = reading;
  const version = letter.approval.id;
  const [opened, setOpened] = useState<{ part: OpenPart; version: string }>({ part: null, version });
  const [hint, setHint] = useState<{ text: string; version: string } | null>(null);
  const drafts = useRef(new Map<string, string>());
  const shown = useRef('');
  const pdf = useRef<PdfControls>(null);
  const heading = useFocusOnChange(version);
  const offer = useDecisionOffers(reading);
  const open = opened.version === version ? opened.part : null;

  const openPart = (part: OpenPart): void => {
    setOpened({ part, version });
    if (part === null) heading.current?.focus();
  };
  const decide = (decision: ShipmentDecision, comment: string | null): void => {
    // Nobody approves what was never on the screen, by pressing a key once too often.
    if (decision === 'APPROVE' && shown.current !== version)
      setHint({ text: word(approvalTexts.stillLoading), version });
    else onDecide(decision, comment);
  };
  const ask = (action: ShipmentDecision, begin: () => void): void => {
    const answer = offer(action);
    if (answer.kind === 'OFFERED') begin();
    if (answer.kind === 'REFUSED') setHint({ text: answer.reason, version });
  };
  const next = (): void => onNext?.();
  const previous = (): void => onPrevious?.();
  useShortcuts(
    {
      a: () => {
        ask('APPROVE', () => {
          decide('APPROVE', null);
        });
      },
      r: () => {
        ask('REJECT', () => {
          openPart('REJECTION');
        });
      },
      d: () => {
        ask('DELETE', () => {
          openPart('DELETION');
        });
      },
      j: next,
      arrowright: next,
      k: previous,
      arrowleft: previous,
      x: onSelect,
      ' ': ({ shiftKey }) => pdf.current?.scroll(shiftKey ? -0.85 : 0.85),
      '+': () => pdf.current?.larger(),
      '-': () => pdf.current?.smaller(),
    },
    areKeysOn,
  );
  const approval = offer('APPROVE');
  return (
    <section className="reader" aria-label={letter.filename}>
      <h2 ref={heading} tabIndex={-1} className="reader-title user-text">
        {letter.filename}
      </h2>
      <DecisionBar
        key={letter.id}
        reading={reading}
        open={open}
        onOpen={openPart}
        onDecide={decide}
        onMoved={onVersion}
        onPrevious={onPrevious}
        onNext={onNext}
        drafts={drafts.current}
      />
      <p role="status" className="reader-hint">
        {hint !== null && hint.version === version && hint.text}
      </p>
      {reading.kind === 'GONE' && <Notice kind="warn">{word(approvalTexts.gone)}</Notice>}
      {reading.kind === 'RESUBMITTED' && (
        <Notice kind="warn">
          {word(approvalTexts.resubmitted)}
          <Button
            onPress={() => {
              onVersion(reading.newVersion);
            }}
          >
            {word(approvalTexts.showNewVersion)}
          </Button>
        </Notice>
      )}
      {reading.kind === 'WAITING' && approval.kind === 'REFUSED' && (
        <Notice kind="warn">{approval.reason}</Notice>
      )}
      {letter.documentUrl !== null && (
        <PdfView
          url={letter.documentUrl}
          version={version}
          title={word(approvalTexts.pdf, { name: letter.filename })}
          controls={pdf}
          onShown={() => {
            shown.current = version;
            setHint(null);
          }}
        />
      )}
    </section>
  );
}

/** The heading gets the focus when another letter is shown, unless somebody works outside the reader. */
function useFocusOnChange(version: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const former = useRef(version);
  useEffect(() => {
    if (former.current === version) return;
    former.current = version;
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body;
    if (isFree || heading.current?.parentElement?.contains(activeElement) === true)
      heading.current?.focus({ preventScroll: true });
  }, [version]);
  return heading;
}
