import { useMemo } from 'react';
import { useData } from '../data/data';
import { useSchema } from '../session/session';
import { useWording } from '../text/text';
import { MailableCountDocument } from './mailable-count.generated';
import { messageTexts } from './message-texts';
import { filterOf, sizeOf, type Recipients } from './recipients';

/** The numbers of recipients and of skipped users if the message was sent now. */
export function RecipientCount({ recipients }: { recipients: Recipients }) {
  const word = useWording();
  const isKnown = useSchema().has('Query.users', 'UserFilter.mailable');
  const variables = useMemo(() => ({ filter: { ...filterOf(recipients), mailable: true } }), [recipients]);
  const { data } = useData(MailableCountDocument, variables, { pause: !isKnown });
  if (!isKnown) return null;
  const count = data?.users.totalCount;
  const missed = count === undefined ? 0 : sizeOf(recipients) - count;
  return (
    <p role="status">
      {count === undefined ? word(messageTexts.counting) : word(messageTexts.recipients, { count })}
      {missed > 0 && ` ${word(messageTexts.missed, { count: missed })}`}
    </p>
  );
}
