import type { EntityManager } from 'typeorm';
import { shortened } from '../mail/displayable.js';
import { decisionsShown, type EarlierDecision, type WaitingLetter } from '../mail/messages.js';
import { changesSince, readDecisions, type DecidedShipment, type TakenDecision } from './decision.query.js';

/** Twenty letters with three comments each stay far below what a mail may hold. */
const longestComment = 500;
/** Letters of which one statement reads the decisions. */
const lettersAtOnce = 1_000;

/** What a mail tells of the decisions on a waiting letter. */
export type ToldDecisions = Required<Pick<WaitingLetter, 'decisions' | 'hasMoreDecisions'>>;

/** The newest decisions on these shipments so far as a mail tells them, by shipment; one statement for a thousand of them. */
export async function readEarlierDecisions(
  manager: EntityManager,
  shipments: readonly DecidedShipment[],
): Promise<Map<string, ToldDecisions>> {
  const distinct = [...new Map(shipments.map((shipment) => [shipment.id, shipment])).values()];
  const told = new Map<string, ToldDecisions>();
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
  const { state, shipmentId, shipmentNumber, groupName, decidedByName, decidedAt, comment } = decision;
  if (state === 'PENDING') return [];
  return [
    {
      outcome: state,
      otherNumber: shipmentId === shipment.id ? null : shipmentNumber,
      group: groupName,
      decidedBy: decidedByName ?? '–',
      decidedAt: decidedAt.toISOString(),
      comment: comment === null ? null : shortened(comment, longestComment),
      changedSince: changesSince(decision, shipment),
    },
  ];
}
