import { activity } from './activity-description.js';

/** The activities of approvals. */
export const approvalActivities = {
  SHIPMENT_APPROVED: activity<{ number: string }>({
    concern: 'GROUP',
    description: 'A waiting shipment was approved.',
    sentences: {
      EN: ({ number }, { actor, subject }) => `${actor} approved shipment ${number} of ${subject}.`,
      DE: ({ number }, { actor, subject }) =>
        `${actor} hat die Sendung ${number} von ${subject} freigegeben.`,
    },
  }),
  SHIPMENT_REJECTED: activity<{ number: string }>({
    concern: 'GROUP',
    description: 'A waiting shipment was rejected.',
    sentences: {
      EN: ({ number }, { actor, subject }) => `${actor} rejected shipment ${number} of ${subject}.`,
      DE: ({ number }, { actor, subject }) => `${actor} hat die Sendung ${number} von ${subject} abgelehnt.`,
    },
  }),
  SHIPMENT_RECALLED: activity<{ number: string }>({
    concern: 'GROUP',
    description: 'An approver recalled an approved shipment.',
    sentences: {
      EN: ({ number }, { actor, subject }) =>
        `${actor} recalled the approved shipment ${number} of ${subject}.`,
      DE: ({ number }, { actor, subject }) =>
        `${actor} hat die freigegebene Sendung ${number} von ${subject} zurückgerufen.`,
    },
  }),
  SHIPMENT_MOVED: activity<{ number: string; formerGroup: string }>({
    concern: 'GROUP',
    description: 'A waiting shipment was moved from a deleted group to an active one.',
    sentences: {
      EN: ({ number, formerGroup }, { actor, subject, group }) =>
        `${actor} moved shipment ${number} of ${subject} from the deleted group ${formerGroup} to the group ${group}.`,
      DE: ({ number, formerGroup }, { actor, subject, group }) =>
        `${actor} hat die Sendung ${number} von ${subject} aus der gelöschten Gruppe ${formerGroup} in die Gruppe ${group} verschoben.`,
    },
  }),
};
