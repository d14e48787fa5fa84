import { useMemo } from 'react';
import { useData } from '../data/data';
import { personName } from '../text/person-name';
import type { Recipients } from './recipients';
import { RefusedNamesDocument } from './refused-names.generated';
import './message.css';

interface MessageRefusalsProps {
  /** The users who get no message, each with the reason as a sentence. */
  refused: readonly { userId: string; message: string | null }[];
  recipients: Recipients;
}

/** The maximum number of ids in a filter of the gateway. */
const shownUsers = 200;

/** The users who get no message, each with the reason. */
export function MessageRefusals({ refused, recipients }: MessageRefusalsProps) {
  const names = useNames(refused, recipients);
  return (
    <ul className="message-refusals">
      {refused.map(({ userId, message }) => (
        <li key={userId} className="user-text">
          <strong>{names.get(userId) ?? '…'}</strong>: {message}
        </li>
      ))}
    </ul>
  );
}

/** The names of the refused users: chosen users are known, holders of a role are loaded. */
function useNames(
  refused: MessageRefusalsProps['refused'],
  recipients: Recipients,
): ReadonlyMap<string, string> {
  const variables = useMemo(
    () => ({ ids: refused.slice(0, shownUsers).map(({ userId }) => userId), first: shownUsers }),
    [refused],
  );
  const { data } = useData(RefusedNamesDocument, variables, { pause: recipients.kind === 'USERS' });
  return useMemo(
    () =>
      recipients.kind === 'USERS'
        ? new Map(recipients.users.map(({ id, name }) => [id, name]))
        : new Map((data?.users.nodes ?? []).map((user) => [user.id, personName(user)])),
    [recipients, data],
  );
}
