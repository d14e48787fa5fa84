import { useState, type ReactNode } from 'react';
import { offerOf, type Offer } from '../action/allowed-action';
import { OfferedButton } from '../action/offered-button';
import { useData } from '../data/data';
import { Badge } from '../page/badge';
import { FailureNotice, Notice } from '../page/notice';
import { Section } from '../page/page';
import { useViewer } from '../session/session';
import { useFormats } from '../text/format';
import { personName } from '../text/person-name';
import { useWording } from '../text/text';
import { words } from '../text/words';
import { DeputiesDocument, type DeputiesQuery } from './deputies.generated';
import { DeputyForm } from './deputy-form';
import { deputyTexts } from './deputy-texts';
import { EndDeputyship } from './end-deputyship';
import { hasBegun, periodInWords } from './period';
import { shownActions, type ShownDeputyship } from './shown-deputyship';
import './deputies.css';

interface DeputiesSectionProps {
  /** The approver. */
  userId: string;
  /** The offer to name a deputy. */
  offer: Offer;
  /** The content above the deputies. */
  children?: ReactNode;
}

/** The dialog that is open. */
type Task = { kind: 'NAME' } | { kind: 'CHANGE' | 'END'; deputyship: ShownDeputyship };

/** The deputies of an approver, with the actions to name, change and end them. Absent for users who neither have nor could have deputies. */
export function DeputiesSection({ userId, offer, children }: DeputiesSectionProps) {
  const word = useWording();
  const pause = offer.kind === 'ABSENT';
  const { data, failure, reload } = useData(DeputiesDocument, { id: userId }, { fresh: true, pause });
  const [task, setTask] = useState<Task | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const deputies = shownDeputies(data?.user?.deputies);
  if (offer.kind !== 'OFFERED' && deputies.length === 0 && children === undefined) return null;
  const close = (): void => {
    setTask(null);
  };
  const open = (opened: Task) => () => {
    setNotice(null);
    setTask(opened);
  };
  return (
    <Section
      title={word(deputyTexts.title)}
      actions={
        <OfferedButton offer={offer} onPress={open({ kind: 'NAME' })}>
          {word(deputyTexts.name)}
        </OfferedButton>
      }
    >
      {children}
      {notice !== null && (
        <Notice kind="good">
          <p className="user-text">{notice}</p>
        </Notice>
      )}
      {data === undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {data === undefined && failure === null && !pause && <p role="status">{word(words.loading)}</p>}
      {data !== undefined && deputies.length === 0 && <p>{word(deputyTexts.none)}</p>}
      {deputies.length > 0 && (
        <ul className="deputies">
          {deputies.map((deputyship) => (
            <DeputyLine
              key={deputyship.id}
              deputyship={deputyship}
              onChange={open({ kind: 'CHANGE', deputyship })}
              onEnd={open({ kind: 'END', deputyship })}
            />
          ))}
        </ul>
      )}
      <p className="field-description">{word(deputyTexts.about)}</p>
      {(task?.kind === 'NAME' || task?.kind === 'CHANGE') && (
        <DeputyForm
          userId={userId}
          deputyship={task.kind === 'CHANGE' ? task.deputyship : null}
          onDone={setNotice}
          onClose={close}
        />
      )}
      {task?.kind === 'END' && (
        <EndDeputyship deputyship={task.deputyship} onDone={setNotice} onClose={close} />
      )}
    </Section>
  );
}

interface DeputyLineProps {
  deputyship: ShownDeputyship;
  onChange: () => void;
  onEnd: () => void;
}

function DeputyLine({ deputyship, onChange, onEnd }: DeputyLineProps) {
  const word = useWording();
  const formats = useFormats();
  const timeZone = useViewer().account?.timeZone ?? 'UTC';
  const name = personName(deputyship.deputy);
  const isRunning = hasBegun(deputyship);
  return (
    <li>
      <span className="user-text">
        {name}{' '}
        <Badge kind={isRunning ? 'good' : 'plain'}>
          {word(isRunning ? deputyTexts.running : deputyTexts.coming)}
        </Badge>
        <span className="field-description">{periodInWords(word, formats, deputyship, timeZone)}</span>
      </span>
      <span className="button-row">
        <OfferedButton
          offer={offerOf(deputyship.allowedActions, 'UPDATE')}
          look="quiet"
          label={word(deputyTexts.changeOf, { name })}
          onPress={onChange}
        >
          {word(deputyTexts.change)}
        </OfferedButton>
        <OfferedButton
          offer={offerOf(deputyship.allowedActions, 'END')}
          look="quiet"
          label={word(deputyTexts.endOf, { name })}
          onPress={onEnd}
        >
          {word(deputyTexts.end)}
        </OfferedButton>
      </span>
    </li>
  );
}

type FoundDeputyship = Partial<NonNullable<NonNullable<DeputiesQuery['user']>['deputies']>[number]>;

/** The deputyships as the viewer's schema shows them. */
function shownDeputies(found: readonly FoundDeputyship[] | null | undefined): ShownDeputyship[] {
  return (found ?? []).flatMap(({ id, startsAt, endsAt, deputy, allowedActions }) =>
    id === undefined || startsAt === undefined || endsAt === undefined || deputy === undefined
      ? []
      : [{ id, startsAt, endsAt, deputy, allowedActions: shownActions(allowedActions) }],
  );
}
