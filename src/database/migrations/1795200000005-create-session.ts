import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of Session entities. */
export class CreateSession1795200000005 implements MigrationInterface {
  readonly name = 'CreateSession1795200000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`session\` (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token_hash BINARY(32) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    last_used_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    ip_address VARCHAR(45) NULL,
    user_agent VARCHAR(300) NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY session_token (token_hash),
    KEY session_user (account_id, user_id, created_at, id),
    KEY session_expiry (expires_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `session`');
  }
}
