import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of ImmediateNotice entities. */
export class CreateImmediateNotice1795200000140 implements MigrationInterface {
  readonly name = 'CreateImmediateNotice1795200000140';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE immediate_notice (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    address VARCHAR(254) NULL,
    happening TEXT NULL,
    claim CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(3) NOT NULL,
    due_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, id),
    KEY immediate_notice_topic (account_id, user_id, topic, id),
    KEY immediate_notice_due (due_at, account_id, user_id, topic)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE immediate_notice');
  }
}
