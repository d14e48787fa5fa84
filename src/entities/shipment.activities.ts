import { absent, activity } from './activity-description.js';
import { insteadOf, type DecisionFacts } from './approval.activities.js';

/** The activities of shipments; those of their approval are in a file of their own. */
export const shipmentActivities = {
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
