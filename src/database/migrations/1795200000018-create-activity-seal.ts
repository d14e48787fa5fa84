import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of ActivitySeal entities. */
export class CreateActivitySeal1795200000018 implements MigrationInterface {
  readonly name = 'CreateActivitySeal1795200000018';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`activity_seal\` (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sequence INT NOT NULL,
    activity_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash BINARY(32) NOT NULL,
    seal BINARY(32) NOT NULL,
    sealed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, sequence),
    UNIQUE KEY activity_seal_activity (account_id, activity_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `activity_seal`');
  }
}
