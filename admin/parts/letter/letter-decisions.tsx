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
  inPlaceOf: { de: 'für {name}', en: 'for {name}' },
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
  /** The approver in whose place a deputy decided. */
  decidedFor: PersonName | null;
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
        {decisions.map(({ id, state, decidedBy, decidedFor, decidedAt, ...decision }) => (
          <li key={id}>
            <p>
              <Badge kind={stateKinds[state]}>{word(stateTexts[state])}</Badge>{' '}
              <span className="user-text">
                {personName(decidedBy)}
                {decidedFor !== null && ` ${word(texts.inPlaceOf, { name: personName(decidedFor) })}`}
              </span>
              , {dateTime(decidedAt)}
              {decision.shipmentNumber !== number &&
                `, ${word(texts.ofLetter, { number: decision.shipmentNumber })}`}
            </p>
            {decision.comment !== null && <p className="earlier-comment user-text">{decision.comment}</p>}
            {decision.changedSince !== null && (
              <p className="earlier-changed">
                {decision.changedSince.length === 0
                  ? word(texts.unchanged)
                  : word(texts.changed, {
                      what: decision.changedSince.map((change) => word(changeTexts[change])).join(', '),
                    })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
