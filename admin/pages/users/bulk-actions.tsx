import { useRef, useState } from 'react';
import { Button } from '../../parts/action/button';
import { changes } from '../../parts/data/changes';
import { MessageDialog } from '../../parts/message/message-dialog';
import { messageTexts } from '../../parts/message/message-texts';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import type { BulkAction } from './bulk-change';
import { BulkDialog } from './bulk-dialog';
import { bulkTexts } from './bulk-texts';
import type { ListedUser } from './user-columns';
import { nameOf } from './user-texts';

interface BulkActionsProps {
  users: readonly ListedUser[];
  onClear: () => void;
}

/** The actions, each with the elements of the viewer's schema that it needs. */
const offered = [
  ['ADD_TO_GROUP', 'Mutation.addUsersToGroup'],
  ['REMOVE_FROM_GROUP', 'Mutation.removeUsersFromGroup'],
  ['INVITE', 'Mutation.inviteUsers'],
  ['LOCK', 'Mutation.lockUsers'],
  ['DELETE', 'Mutation.deleteUsers'],
] as const;

/** The viewer's actions on the chosen users. */
export function BulkActions({ users, onClear }: BulkActionsProps) {
  const word = useWording();
  const schema = useSchema();
  const [opened, setOpened] = useState<BulkAction | null>(null);
  const [isWriting, setWriting] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const isEmpty = users.length === 0;
  const close = (): void => {
    setOpened(null);
    changes.announce();
  };
  const texts = opened === null ? null : bulkTexts[opened];
  return (
    <div
      ref={bar}
      tabIndex={-1}
      className="bulk"
      role="group"
      aria-label={word({ de: 'Auswahl', en: 'Selection' })}
    >
      <span role="status">
        {isEmpty
          ? word({
              de: 'Wählen Sie Benutzer aus, um sie gemeinsam zu ändern.',
              en: 'Choose users to change them together.',
            })
          : word({ de: '{count, number} ausgewählt', en: '{count, number} chosen' }, { count: users.length })}
      </span>
      {!isEmpty && schema.has('Mutation.mailUsers') && (
        <Button
          onPress={() => {
            setWriting(true);
          }}
        >
          {word(messageTexts.write)}
        </Button>
      )}
      {!isEmpty &&
        offered
          .filter(([, mutation]) => schema.has(mutation))
          .map(([action]) => (
            <Button
              key={action}
              look={action === 'DELETE' ? 'danger' : 'plain'}
              onPress={() => {
                setOpened(action);
              }}
            >
              {word(bulkTexts[action].button)}
            </Button>
          ))}
      {!isEmpty && (
        <Button
          look="quiet"
          onPress={() => {
            // The button disappears, so the focus moves to the bar.
            bar.current?.focus();
            onClear();
          }}
        >
          {word({ de: 'Auswahl aufheben', en: 'Clear selection' })}
        </Button>
      )}
      {isWriting && (
        <MessageDialog
          recipients={{ kind: 'USERS', users: users.map((user) => ({ id: user.id, name: nameOf(user) })) }}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
      {opened !== null && texts !== null && (
        <BulkDialog
          title={word(texts.title, { count: users.length })}
          users={users}
          confirm={word(texts.confirm)}
          done={texts.done}
          action={opened}
          asksGroup={opened === 'ADD_TO_GROUP' || opened === 'REMOVE_FROM_GROUP'}
          {...('warning' in texts && { warning: texts.warning })}
          onClose={close}
        />
      )}
    </div>
  );
}
