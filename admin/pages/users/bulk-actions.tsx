import { useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../../parts/action/button';
import { changes } from '../../parts/data/changes';
import { failureOf } from '../../parts/data/failure';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { AssignGroupDocument } from './assign-group.generated';
import { BulkDialog } from './bulk-dialog';
import { InviteUserDocument } from './invite-user.generated';
import type { ListedUser } from './user-columns';
import { userTexts } from './user-texts';

interface BulkActionsProps {
  users: readonly ListedUser[];
  onClear: () => void;
}

/** What the viewer can do with the chosen users at once. */
export function BulkActions({ users, onClear }: BulkActionsProps) {
  const word = useWording();
  const schema = useSchema();
  const client = useClient();
  const [opened, setOpened] = useState<'GROUP' | 'INVITE' | null>(null);
  const isEmpty = users.length === 0;
  const close = (): void => {
    setOpened(null);
    changes.announce();
  };
  return (
    <div className="bulk" role="group" aria-label={word({ de: 'Auswahl', en: 'Selection' })}>
      <span role="status">
        {isEmpty
          ? word({
              de: 'Wählen Sie Benutzer aus, um sie einer Gruppe zuzuordnen oder einzuladen.',
              en: 'Choose users to add them to a group or to invite them.',
            })
          : word({ de: '{count, number} ausgewählt', en: '{count, number} chosen' }, { count: users.length })}
      </span>
      {!isEmpty && schema.has('Mutation.assignGroup') && (
        <Button
          onPress={() => {
            setOpened('GROUP');
          }}
        >
          {word({ de: 'Einer Gruppe zuordnen', en: 'Add to a group' })}
        </Button>
      )}
      {!isEmpty && schema.has('Mutation.inviteUser') && (
        <Button
          onPress={() => {
            setOpened('INVITE');
          }}
        >
          {word(userTexts.invite)}
        </Button>
      )}
      {!isEmpty && (
        <Button look="quiet" onPress={onClear}>
          {word({ de: 'Auswahl aufheben', en: 'Clear selection' })}
        </Button>
      )}
      {opened === 'GROUP' && (
        <BulkDialog
          title={word(
            {
              de: '{count, plural, one {# Benutzer} other {# Benutzer}} einer Gruppe zuordnen',
              en: 'Add {count, plural, one {# user} other {# users}} to a group',
            },
            { count: users.length },
          )}
          users={users}
          confirm={word({ de: 'Zuordnen', en: 'Add' })}
          done={{
            de: '{count, plural, one {# Benutzer ist} other {# Benutzer sind}} jetzt in der Gruppe.',
            en: '{count, plural, one {# user is} other {# users are}} in the group now.',
          }}
          asksGroup
          stepOf={(groupId) => async (user) => {
            const { error } = await client.mutation(AssignGroupDocument, {
              input: { groupId, userIds: [user.id] },
            });
            return error === undefined ? null : failureOf(error);
          }}
          onClose={close}
        />
      )}
      {opened === 'INVITE' && (
        <BulkDialog
          title={word(
            {
              de: '{count, plural, one {# Benutzer} other {# Benutzer}} einladen',
              en: 'Invite {count, plural, one {# user} other {# users}}',
            },
            { count: users.length },
          )}
          users={users}
          confirm={word(userTexts.invite)}
          done={{
            de: '{count, plural, one {# Einladung ist} other {# Einladungen sind}} unterwegs.',
            en: '{count, plural, one {# invitation is} other {# invitations are}} on its way.',
          }}
          stepOf={() => async (user) => {
            const { error } = await client.mutation(InviteUserDocument, { id: user.id });
            return error === undefined ? null : failureOf(error);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
