import type { DataSource } from 'typeorm';

/** Some of the assignments that differ from their shipments: those without the assignee's id there, or with another value of a repeated column. */
export async function faultyAssignments(dataSource: DataSource): Promise<unknown[]> {
  return dataSource.query<unknown[]>(
    `SELECT sa.*, s.assignee_ids, s.status AS statusOfShipment
       FROM shipment_assignment sa
       JOIN shipment s ON s.account_id = sa.account_id AND s.id = sa.shipment_id
      WHERE NOT (COALESCE(FIND_IN_SET(sa.user_id, s.assignee_ids), 0) > 0 AND sa.created_at <=> s.created_at
             AND BINARY sa.filename <=> BINARY s.filename AND sa.pages <=> s.pages AND sa.status <=> s.status
             AND sa.gross_cents <=> s.gross_cents AND sa.submitted_at <=> s.submitted_at)
      LIMIT 3`,
  );
}
