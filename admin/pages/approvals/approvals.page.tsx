import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../parts/action/button';
import { useList } from '../../parts/data/data';
import { FailureNotice, Notice } from '../../parts/page/notice';
import { Page } from '../../parts/page/page';
import { PdfAhead } from '../../parts/pdf/pdf-view';
import type { ShipmentDecision } from '../../parts/schema/types.generated';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { approvalTexts } from './approval-texts';
import { ApprovalsDocument } from './approvals.generated';
import { KeysDialog } from './keys-dialog';
import { isWaiting, type Letter } from './letter';
import { LetterFacts } from './letter-facts';
import { FailedDecisions, Key, LatestDecision } from './outcomes';
import { Queue } from './queue';
import { Reader } from './reader';
import { StandsInForNotice } from './stands-in-for-notice';
import { Selection } from './selection';
import { useDecisions } from './use-decisions';
import { neighbours, useReading } from './use-reading';
import { useShortcuts, useShortcutSetting } from './use-shortcuts';
import './approvals.css';

/** The letters that wait for the viewer's decision, each beside its PDF. */
export default function ApprovalsPage() {
  const word = useWording();
  const list = useList(ApprovalsDocument, {}, (data) => data.approvals, { fresh: true });
  const decisions = useDecisions();
  const { decided, decide, held, recall } = decisions;
  const letters = useMemo(
    () => list.nodes.filter(isWaiting).filter(({ approval }) => !decided.has(approval.id)),
    [list.nodes, decided],
  );
  const { reading, choose, showVersion } = useReading(letters, list);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [areKeysOn, setKeysOn] = useShortcutSetting();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const letter = 'letter' in reading ? reading.letter : null;
  const { previous, next } = letter === null ? { previous: null, next: null } : neighbours(letters, letter);

  const decideOn = (chosen: readonly Letter[], decision: ShipmentDecision, comment: string | null): void => {
    decide(chosen.map((each) => ({ letter: each, decision, comment })));
    const remaining = letters.filter((each) => !chosen.includes(each));
    if (letter !== null && chosen.some(({ id }) => id === letter.id))
      choose((next !== null && remaining.includes(next) ? next : remaining[0]) ?? null);
    setSelected((known) => new Set([...known].filter((id) => !chosen.some((each) => each.id === id))));
  };
  const toggle = (id: string): void => {
    setSelected((known) => {
      const changed = new Set(known);
      if (!changed.delete(id)) changed.add(id);
      return changed;
    });
  };
  useShortcuts(
    {
      '?': () => {
        setHelpOpen(true);
      },
      u: () => {
        if (held !== null) recall(held);
      },
    },
    areKeysOn,
  );
  const waiting = (list.totalCount ?? 0) - (list.nodes.length - letters.length);
  const isEmpty = !list.isLoading && letters.length === 0;
  return (
    <Page
      title={word(approvalTexts.approvals)}
      layout="filled"
      actions={
        <>
          <LatestDecision decisions={decisions} />
          {!isEmpty && (
            <span className="waiting-count">{word(approvalTexts.waitingCount, { count: waiting })}</span>
          )}
          <Button
            look="quiet"
            onPress={() => {
              setHelpOpen(true);
            }}
          >
            {word(approvalTexts.keys)} <Key>?</Key>
          </Button>
        </>
      }
    >
      <StandsInForNotice />
      <FailedDecisions decisions={decisions} letters={letters} onShow={choose} />
      <FailureNotice failure={list.failure} onRetry={list.reload} />
      {list.isLoading && <p role="status">{word(words.loading)}</p>}
      {isEmpty && reading.kind === 'NOTHING' && list.failure === null && (
        <div className="nothing-waits">
          <p>{word(approvalTexts.nothingWaits)}</p>
          <p>{word(approvalTexts.newLettersAppear)}</p>
        </div>
      )}
      {reading.kind === 'ABSENT' && (
        <Absent
          id={reading.id}
          onNext={
            letters[0] === undefined
              ? null
              : () => {
                  choose(letters[0] ?? null);
                }
          }
        />
      )}
      {(letters.length > 0 || letter !== null) && (
        <div className="approvals">
          <Queue
            letters={letters}
            list={list}
            chosenId={letter?.id ?? null}
            onChoose={choose}
            selected={selected}
            onToggle={toggle}
            onSelect={setSelected}
          >
            <Selection
              letters={letters.filter(({ id }) => selected.has(id))}
              onDecide={(decision, comment) => {
                decideOn(
                  letters.filter(({ id }) => selected.has(id)),
                  decision,
                  comment,
                );
              }}
            />
          </Queue>
          {'letter' in reading && (
            <>
              <LetterFacts letter={reading.letter} />
              <Reader
                reading={reading}
                areKeysOn={areKeysOn}
                onDecide={(decision, comment) => {
                  decideOn([reading.letter], decision, comment);
                }}
                onVersion={showVersion}
                onPrevious={
                  previous === null
                    ? null
                    : () => {
                        choose(previous);
                      }
                }
                onNext={
                  next === null
                    ? null
                    : () => {
                        choose(next);
                      }
                }
                onSelect={() => {
                  toggle(reading.letter.id);
                }}
              />
            </>
          )}
        </div>
      )}
      {next?.documentUrl != null && <PdfAhead url={next.documentUrl} version={next.approval.id} />}
      <KeysDialog
        isOpen={isHelpOpen}
        areOn={areKeysOn}
        onChange={setKeysOn}
        onClose={() => {
          setHelpOpen(false);
        }}
      />
    </Page>
  );
}

/** A letter of the address that does not wait for this viewer. */
function Absent({ id, onNext }: { id: string; onNext: (() => void) | null }) {
  const word = useWording();
  const schema = useSchema();
  return (
    <Notice kind="warn">
      <span>
        {word(approvalTexts.absent)}{' '}
        {schema.has('Query.shipment') && (
          <Link href={`/shipments/${encodeURIComponent(id)}`}>{word(approvalTexts.openShipment)}</Link>
        )}
      </span>
      {onNext !== null && <Button onPress={onNext}>{word(approvalTexts.next)}</Button>}
    </Notice>
  );
}
