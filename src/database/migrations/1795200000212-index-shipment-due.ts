import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hand-over job reads letters that are due, and skips those that are still held. */
export class IndexShipmentDue1795200000212 implements MigrationInterface {
  readonly name = 'IndexShipmentDue1795200000212';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` ADD KEY shipment_due (status, hand_over_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` DROP KEY shipment_due');
  }
}
