import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for shipments by pages and by when they were submitted, and for what waits by how long it does. */
export class IndexShipmentOrders1795200000031 implements MigrationInterface {
  readonly name = 'IndexShipmentOrders1795200000031';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE shipment
    ADD KEY shipment_submitted (account_id, submitted_at, created_at, id),
    ADD KEY shipment_pages (account_id, pages, created_at, id),
    ADD KEY shipment_waiting (account_id, status, submitted_at, created_at, id),
    ADD KEY shipment_group_waiting (account_id, group_id, status, submitted_at, created_at, id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE shipment DROP KEY shipment_submitted, DROP KEY shipment_pages, DROP KEY shipment_waiting, DROP KEY shipment_group_waiting',
    );
  }
}
