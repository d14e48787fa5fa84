import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The time at which an approver deleted a letter; null for letters deleted by their sender or by the gateway. */
export class AddShipmentDeletion1795200000213 implements MigrationInterface {
  readonly name = 'AddShipmentDeletion1795200000213';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` ADD COLUMN deleted_by_approver_at DATETIME(3) NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` DROP COLUMN deleted_by_approver_at');
  }
}
