import { Badge } from '../page/badge';
import { useFormats } from '../text/format';
import { personName, type PersonName } from '../text/person-name';
import type { ApprovalState, ShipmentChange } from '../schema/types.generated';
import { useWording, type Text } from '../text/text';
import './letter-decisions.css';

const texts = {
  title: { de: 'Frühere Entscheidungen', en: 'Earlier decisions' },
  unchanged: { de: 'Seitdem unverändert', en: 'Unchanged since' },
  changed: { de: 'Seitdem geändert: {what}', en: 'Changed since: {what}' },
  ofLetter: { de: 'zu {number}', en: 'on {number}' },
} as const satisfies Record<string, Text>;

/** Earlier decisions. */
const stateTexts = {
  APPROVED: { de: 'Freigegeben', en: 'Approved' },
  REJECTED: { de: 'Abgelehnt', en: 'Rejected' },
  DELETED: { de: 'Gelöscht', en: 'Deleted' },
  RECALLED: { de: 'Freigabe zurückgenommen', en: 'Approval taken back' },
  PENDING: { de: 'Offen', en: 'Pending' },
} as const satisfies Record<ApprovalState, Text>;

/** The colour of earlier decisions. */
const stateKinds = {
  APPROVED: 'good',
  REJECTED: 'bad',
  DELETED: 'bad',
  RECALLED: 'warn',
  PENDING: 'plain',
} as const satisfies Record<ApprovalState, string>;

/** The kinds of changes since a decision. */
const changeTexts = {
  FILE: { de: 'Datei', en: 'file' },
  GROUP: { de: 'Gruppe', en: 'group' },
  OPTIONS: { de: 'Versand', en: 'shipping' },
} as const satisfies Record<ShipmentChange, Text>;

/** An earlier decision on a letter. */
interface EarlierDecision {
  id: string;
  state: ApprovalState;
  decidedBy: PersonName | null;
  decidedAt: string;
  comment: string | null;
  shipmentNumber: string;
  changedSince: readonly ShipmentChange[] | null;
}

interface LetterDecisionsProps {
  /** The number of the letter; decisions on another letter with the same file say on which. */
  number: string;
  decisions: readonly EarlierDecision[];
}

/** The earlier decisions on a letter, newest first, each with its comment and what has changed since. */
export function LetterDecisions({ number, decisions }: LetterDecisionsProps) {
  const word = useWording();
  const { dateTime } = useFormats();
  if (decisions.length === 0) return null;
  return (
    <section className="earlier" aria-label={word(texts.title)}>
      <h2>{word(texts.title)}</h2>
      <ul>
        {decisions.map(({ id, state, decidedBy, decidedAt, comment, shipmentNumber, changedSince }) => (
          <li key={id}>
            <p>
              <Badge kind={stateKinds[state]}>{word(stateTexts[state])}</Badge>{' '}
              <span className="user-text">{personName(decidedBy)}</span>, {dateTime(decidedAt)}
              {shipmentNumber !== number && `, ${word(texts.ofLetter, { number: shipmentNumber })}`}
            </p>
            {comment !== null && <p className="earlier-comment user-text">{comment}</p>}
            {changedSince !== null && (
              <p className="earlier-changed">
                {changedSince.length === 0
                  ? word(texts.unchanged)
                  : word(texts.changed, {
                      what: changedSince.map((change) => word(changeTexts[change])).join(', '),
                    })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
