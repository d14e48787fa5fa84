import { absent, activity } from './activity-description.js';
import { insteadOf, type DecisionFacts } from './approval.activities.js';
import type { Words } from './activity-words.js';
import type { Language } from './language.js';
import type { ShipmentChange } from './shipment.enums.js';

const changeWords: Readonly<Record<ShipmentChange, Words>> = {
  FILE: { EN: 'file', DE: 'Datei' },
  GROUP: { EN: 'group', DE: 'Gruppe' },
  OPTIONS: { EN: 'options', DE: 'Optionen' },
};

/** The kinds of changes as the end of a sentence; empty for an edit that changed nothing. */
function inWords(changes: readonly ShipmentChange[], language: Language): string {
  const words = changes.map((change) => changeWords[change][language]);
  return words.length === 0 ? '' : `: ${words.join(', ')}`;
}

/** The activities of shipments; those of their approval are in a file of their own. */
export const shipmentActivities = {
  SHIPMENT_UPDATED: activity<{ number: string; changes: readonly ShipmentChange[] }>({
    concern: 'GROUP',
    description: 'An assignee changed a shipment. Changes by its sender are not recorded.',
    sentences: {
      EN: ({ number, changes }, { actor, subject }) =>
        `${actor} changed shipment ${number} of ${subject}${inWords(changes, 'EN')}.`,
      DE: ({ number, changes }, { actor, subject }) =>
        `${actor} hat die Sendung ${number} von ${subject} geändert${inWords(changes, 'DE')}.`,
    },
  }),
  SHIPMENT_SUBMITTED: activity<{ number: string }>({
    concern: 'GROUP',
    description: 'An assignee submitted a shipment. Submissions by its sender are not recorded.',
    sentences: {
      EN: ({ number }, { actor, subject }) => `${actor} submitted shipment ${number} of ${subject}.`,
      DE: ({ number }, { actor, subject }) =>
        `${actor} hat die Sendung ${number} von ${subject} eingereicht.`,
    },
  }),
  SHIPMENT_HOLD_ENDED: activity<DecisionFacts>({
    concern: 'GROUP',
    description:
      'An assignee or an approver had a released shipment handed over to print before the end of its hold.',
    sentences: {
      EN: (decision, { actor, subject }) =>
        `${actor} had shipment ${decision.number} of ${subject} sent at once${insteadOf(decision, 'EN')}.`,
      DE: (decision, { actor, subject }) =>
        `${actor} hat die Sendung ${decision.number} von ${subject} sofort senden lassen${insteadOf(decision, 'DE')}.`,
    },
  }),
  SHIPMENT_CANCELED: activity<DecisionFacts>({
    concern: 'GROUP',
    description: 'A shipment was canceled.',
    sentences: {
      EN: (decision, { actor, subject }) =>
        `${actor} canceled shipment ${decision.number}${subject === absent ? '' : ` of ${subject}`}${insteadOf(decision, 'EN')}.`,
      DE: (decision, { actor, subject }) =>
        `${actor} hat die Sendung ${decision.number}${subject === absent ? '' : ` von ${subject}`}${insteadOf(decision, 'DE')} zurückgerufen.`,
    },
  }),
  SHIPMENT_MARKED_FOR_ERASURE: activity<{ number: string }>({
    concern: 'GROUP',
    description: 'A shipment was marked for its final deletion.',
    sentences: {
      EN: ({ number }, { actor, subject }) =>
        `${actor} marked shipment ${number} of ${subject} for its final deletion.`,
      DE: ({ number }, { actor, subject }) =>
        `${actor} hat die Sendung ${number} von ${subject} zum endgültigen Löschen vorgemerkt.`,
    },
  }),
  SHIPMENT_UNMARKED_FOR_ERASURE: activity<{ number: string }>({
    concern: 'GROUP',
    description: 'The mark for the final deletion of a shipment was removed.',
    sentences: {
      EN: ({ number }, { actor, subject }) =>
        `${actor} removed the mark for the final deletion of shipment ${number} of ${subject}.`,
      DE: ({ number }, { actor, subject }) =>
        `${actor} hat die Vormerkung zum endgültigen Löschen der Sendung ${number} von ${subject} aufgehoben.`,
    },
  }),
  SHIPMENT_ERASED: activity<{ number: string }>({
    concern: 'GROUP',
    description: 'The PDF of a shipment was deleted for good.',
    sentences: {
      EN: ({ number }, { actor, subject }) =>
        `${actor} deleted the PDF of shipment ${number} of ${subject} for good.`,
      DE: ({ number }, { actor, subject }) =>
        `${actor} hat das PDF der Sendung ${number} von ${subject} endgültig gelöscht.`,
    },
  }),
  SHIPMENT_DELETED: activity<DecisionFacts>({
    concern: 'GROUP',
    description: 'A shipment was deleted.',
    sentences: {
      EN: (decision, { actor, subject }) =>
        `${actor} deleted shipment ${decision.number} of ${subject}${insteadOf(decision, 'EN')}.`,
      DE: (decision, { actor, subject }) =>
        `${actor} hat die Sendung ${decision.number} von ${subject}${insteadOf(decision, 'DE')} gelöscht.`,
    },
  }),
  SHIPMENT_ASSIGNED: activity<{ number: string }>({
    concern: 'GROUP',
    description: 'A shipment was assigned to a user.',
    sentences: {
      EN: ({ number }, { actor, subject }) => `${actor} assigned shipment ${number} to ${subject}.`,
      DE: ({ number }, { actor, subject }) => `${actor} hat ${subject} die Sendung ${number} zugewiesen.`,
    },
  }),
  SHIPMENT_UNASSIGNED: activity<{ number: string }>({
    concern: 'GROUP',
    description: 'The assignment of a shipment to a user ended.',
    sentences: {
      EN: ({ number }, { actor, subject }) =>
        `${actor} ended the assignment of shipment ${number} to ${subject}.`,
      DE: ({ number }, { actor, subject }) =>
        `${actor} hat die Zuweisung der Sendung ${number} an ${subject} beendet.`,
    },
  }),
};
