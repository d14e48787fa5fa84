import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of UserRight entities. */
export class CreateUserRight1795200000304 implements MigrationInterface {
  readonly name = 'CreateUserRight1795200000304';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE user_right (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    permission VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scope VARCHAR(8) NULL,
    given_by_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, user_id, permission)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE user_right');
  }
}
