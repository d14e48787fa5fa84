import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Existing shipments get the hash of their file, as far as the file is there. */
export class FillShipmentFileHash1795200000116 implements MigrationInterface {
  readonly name = 'FillShipmentFileHash1795200000116';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `UPDATE shipment s JOIN upload p ON p.account_id = s.account_id AND p.id = s.upload_id
        SET s.sha256 = p.sha256`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE shipment SET sha256 = NULL');
  }
}
