import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of User entities. */
export class CreateUser1795200000003 implements MigrationInterface {
  readonly name = 'CreateUser1795200000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`user\` (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    login_name VARCHAR(254) NOT NULL,
    login_name_key VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    email VARCHAR(254) NOT NULL,
    live_email_key VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    first_name VARCHAR(100) NOT NULL,
    last_name VARCHAR(100) NOT NULL,
    personnel_number VARCHAR(50) NULL,
    \`function\` VARCHAR(100) NULL,
    note VARCHAR(2000) NULL,
    language VARCHAR(8) NOT NULL,
    role VARCHAR(16) NOT NULL,
    superadmin_slot TINYINT NULL,
    approval_trait VARCHAR(16) NOT NULL,
    status VARCHAR(16) NOT NULL,
    status_before_lock VARCHAR(16) NULL,
    password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    search_text VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    last_login_at DATETIME(3) NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY user_login_name (login_name_key),
    UNIQUE KEY user_live_email (account_id, live_email_key),
    UNIQUE KEY user_superadmin (account_id, superadmin_slot),
    KEY user_created (account_id, created_at, id),
    KEY user_last_name (account_id, last_name, created_at, id),
    KEY user_email (account_id, email, created_at, id),
    KEY user_role (account_id, role, created_at, id),
    KEY user_status (account_id, status, created_at, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `user`');
  }
}
