import type { ShipmentDecision } from '../../entities/approval.enums.js';
import { Text } from '../../text/kinds.js';

const longestComment = 2_000;

/** The rejection of a shipment. */
export class RejectShipmentCommand {
  id: string;

  approvalId: string;

  @Text('LINES', { most: longestComment })
  comment?: string | null;
}

/** The deletion of a shipment. */
export class DeleteShipmentCommand {
  id: string;

  approvalId?: string | null;

  @Text('LINES', { most: longestComment })
  comment?: string | null;
}

/** One decision of a batch. */
export class ShipmentDecisionCommand {
  id: string;

  approvalId: string;

  decision: ShipmentDecision;

  @Text('LINES', { most: longestComment })
  comment?: string | null;
}

/** A batch of decisions. */
export class DecideShipmentsCommand {
  decisions: ShipmentDecisionCommand[];
}

/** The move of a waiting shipment to another group. */
export class MoveShipmentCommand {
  id: string;
  approvalId: string;
  groupId: string;
}
