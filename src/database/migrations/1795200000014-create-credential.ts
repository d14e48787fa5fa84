import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of Credential entities. */
export class CreateCredential1795200000014 implements MigrationInterface {
  readonly name = 'CreateCredential1795200000014';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`credential\` (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(16) NOT NULL,
    group_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    slot VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    label VARCHAR(100) NULL,
    login_name VARCHAR(40) NOT NULL,
    secret_hash BINARY(32) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    last_used_at DATETIME(3) NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY credential_slot (account_id, user_id, slot),
    UNIQUE KEY credential_login_name (login_name),
    UNIQUE KEY credential_secret (secret_hash),
    KEY credential_user (account_id, user_id, created_at, id),
    KEY credential_group (account_id, group_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `credential`');
  }
}
