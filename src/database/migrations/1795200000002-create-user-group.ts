import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of Group entities. */
export class CreateGroup1795200000002 implements MigrationInterface {
  readonly name = 'CreateGroup1795200000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`user_group\` (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(100) NOT NULL,
    live_name_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    description VARCHAR(1000) NULL,
    cost_bearer VARCHAR(100) NULL,
    cost_centre VARCHAR(100) NULL,
    address TEXT NULL,
    status VARCHAR(16) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY user_group_live_name (account_id, live_name_key),
    KEY user_group_status (account_id, status, created_at, id),
    KEY user_group_name (account_id, name, created_at, id),
    KEY user_group_created (account_id, created_at, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `user_group`');
  }
}
