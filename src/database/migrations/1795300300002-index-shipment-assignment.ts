import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The indexes of a user's assigned shipments by each order of the overview, and of the rows of one shipment. Orders other than by creation and
 * status end with the status, so that a filter by it reads the index alone.
 */
export class IndexShipmentAssignment1795300300002 implements MigrationInterface {
  readonly name = 'IndexShipmentAssignment1795300300002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE shipment_assignment
    ADD KEY shipment_assignment_shipment (account_id, shipment_id),
    ADD KEY shipment_assignment_status (account_id, user_id, status, created_at, shipment_id),
    ADD KEY shipment_assignment_filename (account_id, user_id, filename, created_at, shipment_id, status),
    ADD KEY shipment_assignment_pages (account_id, user_id, pages, created_at, shipment_id, status),
    ADD KEY shipment_assignment_gross_price (account_id, user_id, gross_cents, created_at, shipment_id, status),
    ADD KEY shipment_assignment_submitted (account_id, user_id, submitted_at, created_at, shipment_id, status)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE shipment_assignment
    DROP KEY shipment_assignment_shipment, DROP KEY shipment_assignment_status, DROP KEY shipment_assignment_filename,
    DROP KEY shipment_assignment_pages, DROP KEY shipment_assignment_gross_price, DROP KEY shipment_assignment_submitted`);
  }
}
