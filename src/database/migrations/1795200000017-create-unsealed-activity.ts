import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of UnsealedActivity entities. */
export class CreateUnsealedActivity1795200000017 implements MigrationInterface {
  readonly name = 'CreateUnsealedActivity1795200000017';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`unsealed_activity\` (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    activity_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (account_id, activity_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `unsealed_activity`');
  }
}
