import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Twenty rejected letters with comments of full length need more than the 64 KB of a TEXT. */
export class LengthenMails1795200000080 implements MigrationInterface {
  readonly name = 'LengthenMails1795200000080';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE outbox_mail MODIFY message MEDIUMTEXT NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // Of a mail that is too long for the version before nobody would be told there.
    await queryRunner.query('DELETE FROM outbox_mail WHERE LENGTH(message) > 65535');
    await queryRunner.query('ALTER TABLE outbox_mail MODIFY message TEXT NOT NULL');
  }
}
