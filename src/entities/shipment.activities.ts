import { absent, activity } from './activity-description.js';

/** The activities of shipments; those of their approval are in a file of their own. */
export const shipmentActivities = {
  SHIPMENT_CANCELED: activity<{ number: string }>({
    concern: 'GROUP',
    description: 'A shipment was canceled.',
    sentences: {
      EN: ({ number }, { actor, subject }) =>
        `${actor} canceled shipment ${number}${subject === absent ? '' : ` of ${subject}`}.`,
      DE: ({ number }, { actor, subject }) =>
        `${actor} hat die Sendung ${number}${subject === absent ? '' : ` von ${subject}`} zurückgerufen.`,
    },
  }),
  SHIPMENT_DELETED: activity<{ number: string }>({
    concern: 'GROUP',
    description: 'A shipment was deleted.',
    sentences: {
      EN: ({ number }, { actor, subject }) => `${actor} deleted shipment ${number} of ${subject}.`,
      DE: ({ number }, { actor, subject }) => `${actor} hat die Sendung ${number} von ${subject} gelöscht.`,
    },
  }),
};
