import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shipments know the content of their file, also after the file is gone. */
export class AddShipmentFileHash1795200000115 implements MigrationInterface {
  readonly name = 'AddShipmentFileHash1795200000115';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `shipment` ADD COLUMN sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` DROP COLUMN sha256');
  }
}
