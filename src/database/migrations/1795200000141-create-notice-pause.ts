import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of NoticePause entities. */
export class CreateNoticePause1795200000141 implements MigrationInterface {
  readonly name = 'CreateNoticePause1795200000141';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE notice_pause (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quiet_until DATETIME(3) NOT NULL,
    streak INT NOT NULL,
    PRIMARY KEY (account_id, user_id, topic),
    KEY notice_pause_quiet_until (quiet_until)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE notice_pause');
  }
}
