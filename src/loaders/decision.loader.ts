import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { ShipmentChange } from '../entities/shipment.enums.js';
import type { ShipmentOptions } from '../entities/shipment.entity.js';
import {
  changesSince,
  longestHistory,
  readDecisions,
  type DecidedShipment,
  type TakenDecision,
} from '../queries/approval/decision.query.js';
import type { Viewer } from '../shield/viewer.js';

/** An earlier decision in the form of the API. */
export interface DecisionView extends Omit<
  TakenDecision,
  'on' | 'shipmentId' | 'groupName' | 'decidedByName' | 'decidedForName'
> {
  filename: string | null;
  pages: number | null;
  groupId: string | null;
  options: ShipmentOptions | null;
  changedSince: ShipmentChange[] | null;
}

/** Loads the earlier decisions of shipments, in batches; a credential of a group gets those for its group. */
export class DecisionLoader {
  private readonly loader: DataLoader<DecidedShipment, DecisionView[]>;

  constructor(
    dataSource: DataSource,
    private readonly viewer: Viewer,
  ) {
    const groupId = viewer.credential?.groupId ?? null;
    this.loader = new DataLoader(
      async (shipments) => {
        const taken = await readDecisions(dataSource.manager, shipments, longestHistory, groupId);
        return shipments.map((shipment) =>
          (taken.get(shipment.id) ?? []).map((decision) => toDecisionView(decision, shipment)),
        );
      },
      // Each mutation of an operation may add one.
      { cache: false },
    );
  }

  /** The decisions on this shipment, newest first. */
  load(shipment: Omit<DecidedShipment, 'accountId'>): Promise<DecisionView[]> {
    const { id, senderId, groupId, sha256, options } = shipment;
    return this.loader.load({ accountId: this.viewer.accountId, id, senderId, groupId, sha256, options });
  }
}

function toDecisionView(decision: TakenDecision, shipment: DecidedShipment): DecisionView {
  const { id, shipmentNumber, state, requestedAt, decidedById, decidedForId, decidedAt, comment, on } =
    decision;
  return {
    ...{ id, shipmentNumber, state, requestedAt, decidedById, decidedForId, decidedAt, comment },
    filename: on?.filename ?? null,
    pages: on?.pages ?? null,
    groupId: on?.groupId ?? null,
    options: on?.options ?? null,
    changedSince: changesSince(decision, shipment),
  };
}
