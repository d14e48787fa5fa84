import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mark for the final deletion of a shipment, the deletion itself, and the list of those that are marked and not deleted yet. */
export class AddShipmentErasure1795300000210 implements MigrationInterface {
  readonly name = 'AddShipmentErasure1795300000210';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE shipment
      ADD COLUMN erasure_marked_at DATETIME(3) NULL,
      ADD COLUMN erased_at DATETIME(3) NULL,
      ADD COLUMN erasure_pending TINYINT GENERATED ALWAYS AS
        (CASE WHEN erasure_marked_at IS NOT NULL AND erased_at IS NULL THEN 1 ELSE 0 END) STORED,
      ADD KEY shipment_erasure (account_id, erasure_pending, created_at, id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE shipment
      DROP KEY shipment_erasure, DROP COLUMN erasure_pending, DROP COLUMN erased_at, DROP COLUMN erasure_marked_at`);
  }
}
