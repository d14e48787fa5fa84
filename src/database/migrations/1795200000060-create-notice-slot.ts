import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of NoticeSlot entities. */
export class CreateNoticeSlot1795200000060 implements MigrationInterface {
  readonly name = 'CreateNoticeSlot1795200000060';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE notice_slot (
    time_zone VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    time CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    date CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_at DATETIME(3) NOT NULL,
    outcome VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mails INT NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (time_zone, time, date),
    KEY notice_slot_due (due_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE notice_slot');
  }
}
