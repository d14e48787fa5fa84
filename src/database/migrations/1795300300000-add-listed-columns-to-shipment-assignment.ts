import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns of a shipment by which the overview of its assignees is sorted and filtered, with an index for each order. */
export class AddListedColumnsToShipmentAssignment1795300300000 implements MigrationInterface {
  readonly name = 'AddListedColumnsToShipmentAssignment1795300300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE shipment_assignment
    ADD COLUMN filename VARCHAR(255) NOT NULL DEFAULT '',
    ADD COLUMN pages INT NOT NULL DEFAULT 0,
    ADD COLUMN status VARCHAR(20) NOT NULL DEFAULT '',
    ADD COLUMN gross_cents INT NOT NULL DEFAULT 0,
    ADD COLUMN submitted_at DATETIME(3) NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE shipment_assignment DROP COLUMN filename, DROP COLUMN pages, DROP COLUMN status, DROP COLUMN gross_cents, DROP COLUMN submitted_at',
    );
  }
}
