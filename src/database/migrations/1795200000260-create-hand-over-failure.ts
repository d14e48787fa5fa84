import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of HandOverFailure entities. */
export class CreateHandOverFailure1795200000260 implements MigrationInterface {
  readonly name = 'CreateHandOverFailure1795200000260';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE hand_over_failure (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    shipment_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts INT NOT NULL,
    failed_at DATETIME(3) NOT NULL,
    error VARCHAR(500) NOT NULL,
    PRIMARY KEY (account_id, shipment_id),
    KEY hand_over_failure_failed_at (failed_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE hand_over_failure');
  }
}
