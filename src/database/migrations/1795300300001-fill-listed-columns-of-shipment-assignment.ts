import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies the listed columns from the shipments, and removes the rows of users who are no longer assigned. */
export class FillListedColumnsOfShipmentAssignment1795300300001 implements MigrationInterface {
  readonly name = 'FillListedColumnsOfShipmentAssignment1795300300001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE sa FROM shipment_assignment sa
      JOIN shipment s ON s.account_id = sa.account_id AND s.id = sa.shipment_id
     WHERE s.assignee_ids IS NULL OR NOT FIND_IN_SET(sa.user_id, s.assignee_ids)`);
    await queryRunner.query(`UPDATE shipment_assignment sa
      JOIN shipment s ON s.account_id = sa.account_id AND s.id = sa.shipment_id
       SET sa.filename = s.filename, sa.pages = s.pages, sa.status = s.status, sa.gross_cents = s.gross_cents,
           sa.submitted_at = s.submitted_at`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE shipment_assignment
       SET filename = '', pages = 0, status = '', gross_cents = 0, submitted_at = NULL`);
  }
}
