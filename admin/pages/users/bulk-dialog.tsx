import { useRef, useState } from 'react';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import type { Failure } from '../../parts/data/failure';
import { FilterSelect } from '../../parts/form/fields';
import { useGroupOptions } from '../../parts/form/group-options';
import { Notice } from '../../parts/page/notice';
import { useWording, type Text } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import type { BulkStep } from './bulk-step';
import type { ListedUser } from './user-columns';
import { nameOf, userTexts } from './user-texts';

interface BulkResults {
  done: number;
  failed: readonly { user: ListedUser; failure: Failure }[];
}

interface BulkDialogProps {
  title: string;
  users: readonly ListedUser[];
  confirm: string;
  /** What is true of the `count` users afterwards. */
  done: Text;
  asksGroup?: boolean;
  /** The action; its group is an empty text unless one is asked for. */
  stepOf: (groupId: string) => BulkStep;
  onClose: () => void;
}

/** Asks once, acts on one user after the other, and says for whom it failed and why. */
export function BulkDialog({
  title,
  users,
  confirm,
  done,
  asksGroup = false,
  stepOf,
  onClose,
}: BulkDialogProps) {
  const word = useWording();
  const [groupId, setGroupId] = useState('');
  const [progress, setProgress] = useState<number | null>(null);
  const [results, setResults] = useState<BulkResults | null>(null);
  const isStopped = useRef(false);
  // The list behind the dialog is loaded again meanwhile: the action keeps to those it was asked for.
  const [asked] = useState(users);

  const run = async (): Promise<void> => {
    const step = stepOf(groupId);
    const failed: { user: ListedUser; failure: Failure }[] = [];
    let count = 0;
    for (const user of asked) {
      if (isStopped.current) break;
      setProgress(count);
      const failure = await step(user);
      count += 1;
      if (failure !== null) failed.push({ user, failure });
    }
    setResults({ done: count - failed.length, failed });
  };
  const close = (): void => {
    isStopped.current = true;
    onClose();
  };
  return (
    <Dialog title={title} isOpen onClose={close}>
      {results !== null ? (
        <Results results={results} done={done} />
      ) : progress !== null ? (
        <p role="status">
          {word(
            { de: '{done, number} von {total, number} …', en: '{done, number} of {total, number} …' },
            { done: progress, total: asked.length },
          )}
        </p>
      ) : asksGroup ? (
        <GroupChoice value={groupId} onChange={setGroupId} />
      ) : (
        <p className="user-text">{asked.map((user) => nameOf(user)).join(', ')}</p>
      )}
      <div className="dialog-buttons">
        {results === null ? (
          <>
            <Button onPress={close}>{word(words.cancel)}</Button>
            <Button
              look="main"
              isPending={progress !== null}
              reason={
                asksGroup && groupId === ''
                  ? word({ de: 'Wählen Sie eine Gruppe.', en: 'Choose a group.' })
                  : null
              }
              onPress={() => void run()}
            >
              {confirm}
            </Button>
          </>
        ) : (
          <Button look="main" onPress={close} autoFocus>
            {word(words.close)}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function GroupChoice({ value, onChange }: { value: string; onChange: (groupId: string) => void }) {
  const word = useWording();
  const groups = useGroupOptions();
  if (groups === null) return <p role="status">{word(words.loading)}</p>;
  return (
    <FilterSelect
      label={word(userTexts.group)}
      value={value}
      options={groups}
      all={word({ de: 'Bitte wählen', en: 'Please choose' })}
      onChange={onChange}
    />
  );
}

function Results({ results, done }: { results: BulkResults; done: Text }) {
  const word = useWording();
  return (
    <div className="dialog-body">
      {results.done > 0 && <Notice kind="good">{word(done, { count: results.done })}</Notice>}
      {results.failed.length > 0 && (
        <>
          <Notice kind="bad">
            {word(
              {
                de: 'Bei {count, plural, one {einem Benutzer} other {# Benutzern}} nicht möglich:',
                en: 'Not possible for {count, plural, one {one user} other {# users}}:',
              },
              { count: results.failed.length },
            )}
          </Notice>
          <ul className="bulk-failures">
            {results.failed.map(({ user, failure }) => (
              <li key={user.id} className="user-text">
                <strong>{nameOf(user)}</strong>:{' '}
                {failure.kind === 'REFUSED' ? failure.message : word(words.unreachable)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
