import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of CustomRole entities. */
export class CreateCustomRole1795200000302 implements MigrationInterface {
  readonly name = 'CreateCustomRole1795200000302';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE custom_role (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_key VARCHAR(400) COLLATE utf8mb4_bin NOT NULL,
    description VARCHAR(1000) NULL,
    grant_set TEXT CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY custom_role_name_key (account_id, name_key),
    KEY custom_role_name (account_id, name, id),
    KEY custom_role_created (account_id, created_at, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE custom_role');
  }
}
