import type { ShipmentStatus } from '../../entities/shipment.enums.js';
import type { Reasons } from './reason.js';
import { shipmentStates } from './shipment.reasons.js';

/** The earlier decision, and the state that it led to if known. */
interface EarlierDecision {
  by: 'SENDER' | 'VIEWER' | 'OTHER';
  status?: ShipmentStatus;
}

/** Reasons of decisions on shipments. */
export const approvalReasons = {
  OWN_SHIPMENT: {
    code: 'FORBIDDEN',
    when: 'The viewer sent the shipment, or has edited or submitted it or is assigned to it; another user has to decide.',
    remedy: 'Ask another user who can decide on it.',
    messages: {
      EN: 'You cannot decide on your own shipment: another user has to.',
      DE: 'Über Ihre eigene Sendung können Sie nicht entscheiden. Das muss ein anderer Benutzer tun.',
    },
  },
  NOT_DECIDER: {
    code: 'FORBIDDEN',
    when: 'The viewer sees the shipment, and cannot decide on it.',
    remedy: 'Ask a user who can decide on it.',
    messages: {
      EN: 'You cannot decide on this shipment.',
      DE: 'Über diese Sendung können Sie nicht entscheiden.',
    },
  },
  APPROVAL_NOT_NEEDED: {
    code: 'FORBIDDEN',
    when: 'The shipment needed no approval, so only its sender can do this.',
    remedy: 'Ask its sender.',
    messages: {
      EN: 'The shipment needed no approval: only its sender may do this.',
      DE: 'Die Sendung brauchte keine Freigabe. Das kann nur ihr Absender tun.',
    },
  },
  APPROVAL_STALE: {
    code: 'CONFLICT',
    when: 'The approval named is not the current one of the shipment.',
    remedy: 'Load the shipment again, and decide on its current `approval.id`.',
    messages: {
      EN: 'This is not the current approval of the shipment. Look at the shipment again.',
      DE: 'Das ist nicht die aktuelle Freigabe der Sendung. Bitte sehen Sie sich die Sendung noch einmal an.',
    },
  },
  ALREADY_DECIDED: {
    code: 'CONFLICT',
    when: 'The approval has already been decided on, or its sender has canceled the shipment.',
    remedy: 'Load the shipment again.',
    messages: {
      EN: ({ by, status }: EarlierDecision) =>
        by === 'SENDER'
          ? 'The sender has called the shipment back.'
          : `${by === 'VIEWER' ? 'You have already decided' : 'Another decision came first'}${status === undefined ? '' : `: the shipment is ${status} now`}.`,
      DE: ({ by, status }: EarlierDecision) =>
        by === 'SENDER'
          ? 'Der Absender hat die Sendung zurückgerufen.'
          : `${by === 'VIEWER' ? 'Sie haben bereits entschieden' : 'Jemand anderes hat bereits entschieden'}${status === undefined ? '' : `: Die Sendung ${shipmentStates[status]}`}.`,
    },
  },
  GROUP_NOT_DELETED: {
    code: 'INVALID_STATE',
    when: 'The group of the shipment is not deleted, so the shipment cannot be moved.',
    remedy: 'Decide on the shipment in its group.',
    messages: {
      EN: 'Only shipments of a deleted group can be moved. This one can be decided on in its group.',
      DE: 'Verschieben können Sie nur Sendungen einer gelöschten Gruppe. Über diese können Sie in ihrer Gruppe entscheiden.',
    },
  },
  NO_OTHER_GROUP: {
    code: 'INVALID_STATE',
    when: 'The account has no groups any more, so the shipment cannot be moved.',
    remedy: 'Decide on the shipment without a move.',
    messages: {
      EN: 'The account has no groups any more: the shipment can be decided on without a move.',
      DE: 'Das Konto hat keine Gruppen mehr. Sie können ohne Verschieben über die Sendung entscheiden.',
    },
  },
} as const satisfies Reasons;
