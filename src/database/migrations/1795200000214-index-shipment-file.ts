import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters with the same file are found by its hash, in the order of submission. */
export class IndexShipmentFile1795200000214 implements MigrationInterface {
  readonly name = 'IndexShipmentFile1795200000214';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `shipment` ADD KEY shipment_file (account_id, sha256, submitted_at, id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` DROP KEY shipment_file');
  }
}
