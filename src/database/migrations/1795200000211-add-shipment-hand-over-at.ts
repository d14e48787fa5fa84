import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The time from which a released letter is handed over. Null on letters released before this migration: they are due. */
export class AddShipmentHandOverAt1795200000211 implements MigrationInterface {
  readonly name = 'AddShipmentHandOverAt1795200000211';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` ADD COLUMN hand_over_at DATETIME(3) NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` DROP COLUMN hand_over_at');
  }
}
