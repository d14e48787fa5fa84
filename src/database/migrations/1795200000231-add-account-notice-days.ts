import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts have days on which collected notices are sent: every day until they change it (LXP-12). */
export class AddAccountNoticeDays1795200000231 implements MigrationInterface {
  readonly name = 'AddAccountNoticeDays1795200000231';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE account
    ADD COLUMN notice_weekdays VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
      DEFAULT 'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY',
    ADD COLUMN holiday_country VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN holiday_state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE account DROP COLUMN notice_weekdays, DROP COLUMN holiday_country, DROP COLUMN holiday_state',
    );
  }
}
