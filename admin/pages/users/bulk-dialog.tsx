import { useRef, useState } from 'react';
import { Button } from '../../parts/action/button';
import { Dialog } from '../../parts/action/dialog';
import { FilterSelect } from '../../parts/form/fields';
import { useGroupOptions } from '../../parts/form/group-options';
import { Notice } from '../../parts/page/notice';
import { useWording, type Text } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { useChangeUsers, type BulkAction, type BulkAnswer } from './bulk-change';
import type { ListedUser } from './user-columns';
import { nameOf, userTexts } from './user-texts';

/** The number of users in one call, so that a long list shows progress. */
const usersAtOnce = 50;

interface BulkResults {
  done: number;
  /** The users who were not changed, each with the reason as a sentence. */
  failed: readonly { user: ListedUser; reason: string }[];
}

interface BulkDialogProps {
  title: string;
  users: readonly ListedUser[];
  confirm: string;
  /** The sentence about the `count` users for whom the action succeeded. */
  done: Text;
  action: BulkAction;
  asksGroup?: boolean;
  /** A sentence about what cannot be undone. */
  warning?: Text;
  onClose: () => void;
}

/** Asks once, acts on all users, and shows the refused ones with the reasons. */
export function BulkDialog({
  title,
  users,
  confirm,
  done,
  action,
  asksGroup = false,
  warning,
  onClose,
}: BulkDialogProps) {
  const word = useWording();
  const [groupId, setGroupId] = useState('');
  const [progress, setProgress] = useState<number | null>(null);
  const [results, setResults] = useState<BulkResults | null>(null);
  const isStopped = useRef(false);
  // The list behind the dialog is loaded again meanwhile: the action keeps to those it was asked for.
  const [asked] = useState(users);

  const changeUsers = useChangeUsers();
  const run = async (): Promise<void> => {
    const failed: { user: ListedUser; reason: string }[] = [];
    let count = 0;
    for (let from = 0; from < asked.length && !isStopped.current; from += usersAtOnce) {
      setProgress(count);
      const some = asked.slice(from, from + usersAtOnce);
      const answer = await changeUsers(
        action,
        some.map(({ id }) => id),
        groupId,
      );
      for (const user of some) {
        const reason = reasonFor(answer, user, word(words.unreachable));
        if (reason !== null) failed.push({ user, reason });
      }
      count += some.length;
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
        <>
          <p className="user-text">{asked.map((user) => nameOf(user)).join(', ')}</p>
          {warning !== undefined && <p>{word(warning)}</p>}
        </>
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

/** The reason why a user was not changed; null if the change succeeded. */
function reasonFor(answer: BulkAnswer, { id }: ListedUser, unreachable: string): string | null {
  if ('failure' in answer) return answer.failure.kind === 'REFUSED' ? answer.failure.message : unreachable;
  const change = answer.changes.find(({ userId }) => userId === id);
  return change?.done === true ? null : (change?.message ?? unreachable);
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
            {results.failed.map(({ user, reason }) => (
              <li key={user.id} className="user-text">
                <strong>{nameOf(user)}</strong>: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
