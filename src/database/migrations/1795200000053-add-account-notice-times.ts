import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts have times of day at which notices go out (LXP-12). */
export class AddAccountNoticeTimes1795200000053 implements MigrationInterface {
  readonly name = 'AddAccountNoticeTimes1795200000053';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE account
    ADD COLUMN approval_notice_times VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '12:00,15:00',
    ADD COLUMN digest_times VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '12:00'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE account DROP COLUMN approval_notice_times, DROP COLUMN digest_times',
    );
  }
}
