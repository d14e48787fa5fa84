import type { EntityManager } from 'typeorm';
import { shortened } from '../../text/displayable.js';
import { decisionsShown, type EarlierDecision, type WaitingLetter } from '../../entities/mail-message.js';
import {
  changesSince,
  readDecisions,
  type DecidedShipment,
  type TakenDecision,
} from '../approval/decision.query.js';

/** Twenty letters with three comments each stay far below the size limit of a mail. */
const longestComment = 500;
/** The maximum number of letters whose decisions are read in one statement. */
const lettersAtOnce = 1_000;

/** The decisions on a waiting letter, in the form of a mail. */
export type DecisionHistory = Required<Pick<WaitingLetter, 'decisions' | 'hasMoreDecisions'>>;

/** The newest decisions on these shipments, in the form of a mail, by shipment; one statement per thousand shipments. */
export async function readEarlierDecisions(
  manager: EntityManager,
  shipments: readonly DecidedShipment[],
): Promise<Map<string, DecisionHistory>> {
  const distinct = [...new Map(shipments.map((shipment) => [shipment.id, shipment])).values()];
  const told = new Map<string, DecisionHistory>();
  for (let first = 0; first < distinct.length; first += lettersAtOnce) {
    const some = distinct.slice(first, first + lettersAtOnce);
    const taken = await readDecisions(manager, some, decisionsShown + 1);
    for (const shipment of some) {
      const decisions = taken.get(shipment.id) ?? [];
      told.set(shipment.id, {
        decisions: decisions
          .slice(0, decisionsShown)
          .flatMap((decision) => earlierDecision(decision, shipment)),
        hasMoreDecisions: decisions.length > decisionsShown,
      });
    }
  }
  return told;
}

function earlierDecision(decision: TakenDecision, shipment: DecidedShipment): EarlierDecision[] {
  const { state, shipmentId, shipmentNumber, groupName, decidedByName, decidedForName, decidedAt, comment } =
    decision;
  if (state === 'PENDING') return [];
  return [
    {
      outcome: state,
      otherNumber: shipmentId === shipment.id ? null : shipmentNumber,
      group: groupName,
      decidedBy: decidedByName ?? '–',
      ...(decidedForName === null ? {} : { decidedFor: decidedForName }),
      decidedAt: decidedAt.toISOString(),
      comment: comment === null ? null : shortened(comment, longestComment),
      changedSince: changesSince(decision, shipment),
    },
  ];
}
