import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of Activity entities. */
export class CreateActivity1795200000010 implements MigrationInterface {
  readonly name = 'CreateActivity1795200000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`activity\` (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type VARCHAR(40) NOT NULL,
    actor_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    subject_user_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    group_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    details TEXT NOT NULL,
    search_text VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    ip_address VARCHAR(45) NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, id),
    KEY activity_created (account_id, created_at, id),
    KEY activity_type (account_id, type, created_at, id),
    KEY activity_actor (account_id, actor_id, created_at, id),
    KEY activity_subject (account_id, subject_user_id, created_at, id),
    KEY activity_group (account_id, group_id, created_at, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `activity`');
  }
}
