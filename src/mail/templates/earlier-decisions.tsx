import type { Language } from '../../entities/language.js';
import type { ShipmentChange } from '../../entities/shipment.enums.js';
import { insteadOf } from '../../entities/approval.activities.js';
import { formatsOf } from '../formats.js';
import type { Addressee, EarlierDecision, WaitingLetter } from '../../entities/mail-message.js';
import { EntryLine } from './entry.js';
import { Quotation } from './quotation.js';

interface Words {
  outcome: Record<EarlierDecision['outcome'], string>;
  decided: (outcome: string, by: string, time: string, group: string | null) => string;
  /** The introduction to a decision on another letter with the same file. */
  sameFile: (number: string) => string;
  changed: (parts: string) => string;
  part: Record<ShipmentChange, string>;
  unchanged: string;
  comment: (by: string) => string;
  more: string;
}

const words: Record<Language, Words> = {
  DE: {
    outcome: {
      REJECTED: 'Abgelehnt',
      APPROVED: 'Freigegeben',
      DELETED: 'Gelöscht',
      RECALLED: 'Freigabe zurückgenommen',
    },
    decided: (outcome, by, time, group) =>
      `${outcome} von ${by} am ${time}${group === null ? '' : `, Gruppe ${group}`}`,
    sameFile: (number) => `Dieselbe Datei als Sendung ${number}: `,
    changed: (parts) => `Seitdem geändert: ${parts}`,
    part: { FILE: 'Datei', GROUP: 'Gruppe', OPTIONS: 'Versandoptionen' },
    unchanged: 'Seitdem unverändert',
    comment: (by) => `${by} schreibt dazu:`,
    more: 'Davor gab es weitere Entscheidungen.',
  },
  EN: {
    outcome: {
      REJECTED: 'Rejected',
      APPROVED: 'Approved',
      DELETED: 'Deleted',
      RECALLED: 'Approval taken back',
    },
    decided: (outcome, by, time, group) =>
      `${outcome} by ${by} on ${time}${group === null ? '' : `, group ${group}`}`,
    sameFile: (number) => `The same file as shipment ${number}: `,
    changed: (parts) => `Changed since: ${parts}`,
    part: { FILE: 'file', GROUP: 'group', OPTIONS: 'shipping options' },
    unchanged: 'Unchanged since',
    comment: (by) => `${by} writes:`,
    more: 'There were more decisions before.',
  },
};

/** The earlier decisions on a waiting letter, with comments and the changes since then (LXP-11). */
export function EarlierDecisions({ addressee, letter }: { addressee: Addressee; letter: WaitingLetter }) {
  const said = words[addressee.language];
  const { time } = formatsOf(addressee);
  return (
    <>
      {(letter.decisions ?? []).map((decision, index) => (
        <div key={index}>
          <div>
            {decision.otherNumber !== null && said.sameFile(decision.otherNumber)}
            {said.decided(
              said.outcome[decision.outcome],
              decision.decidedBy + insteadOf(decision, addressee.language),
              time(decision.decidedAt),
              decision.group,
            )}
          </div>
          {decision.changedSince !== null && <EntryLine>{changesIn(decision.changedSince, said)}</EntryLine>}
          {decision.comment !== null && decision.comment !== '' && (
            <Quotation by={said.comment(decision.decidedBy)} text={decision.comment} />
          )}
        </div>
      ))}
      {letter.hasMoreDecisions === true && <EntryLine>{said.more}</EntryLine>}
    </>
  );
}

function changesIn(changes: readonly ShipmentChange[], said: Words): string {
  return changes.length === 0
    ? said.unchanged
    : said.changed(changes.map((change) => said.part[change]).join(', '));
}
