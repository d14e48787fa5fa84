import { activity } from './activity-description.js';
import type { Language } from './language.js';

/** A decision on a shipment, and the name of the approver if a deputy took it. */
export interface DecisionFacts {
  number: string;
  decidedFor?: string;
}

/** The words for the approver in whose place a deputy decided; empty for a decision in one's own right. */
export function insteadOf({ decidedFor }: Pick<DecisionFacts, 'decidedFor'>, language: Language): string {
  if (decidedFor === undefined) return '';
  return language === 'EN' ? ` for ${decidedFor}` : ` in Vertretung von ${decidedFor}`;
}

/** The activities of approvals. */
export const approvalActivities = {
  SHIPMENT_APPROVED: activity<DecisionFacts>({
    concern: 'GROUP',
    description: 'A waiting shipment was approved.',
    sentences: {
      EN: (decision, { actor, subject }) =>
        `${actor} approved shipment ${decision.number} of ${subject}${insteadOf(decision, 'EN')}.`,
      DE: (decision, { actor, subject }) =>
        `${actor} hat die Sendung ${decision.number} von ${subject}${insteadOf(decision, 'DE')} freigegeben.`,
    },
  }),
  SHIPMENT_REJECTED: activity<DecisionFacts>({
    concern: 'GROUP',
    description: 'A waiting shipment was rejected.',
    sentences: {
      EN: (decision, { actor, subject }) =>
        `${actor} rejected shipment ${decision.number} of ${subject}${insteadOf(decision, 'EN')}.`,
      DE: (decision, { actor, subject }) =>
        `${actor} hat die Sendung ${decision.number} von ${subject}${insteadOf(decision, 'DE')} abgelehnt.`,
    },
  }),
  SHIPMENT_RECALLED: activity<DecisionFacts>({
    concern: 'GROUP',
    description: 'An approver recalled an approved shipment.',
    sentences: {
      EN: (decision, { actor, subject }) =>
        `${actor} recalled the approved shipment ${decision.number} of ${subject}${insteadOf(decision, 'EN')}.`,
      DE: (decision, { actor, subject }) =>
        `${actor} hat die freigegebene Sendung ${decision.number} von ${subject}${insteadOf(decision, 'DE')} zurückgerufen.`,
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
