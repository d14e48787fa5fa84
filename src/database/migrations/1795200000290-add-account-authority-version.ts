import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The authority version of an account, which every change to the authority of a user raises (docs/decisions/0044). */
export class AddAccountAuthorityVersion1795200000290 implements MigrationInterface {
  readonly name = 'AddAccountAuthorityVersion1795200000290';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `account` ADD COLUMN authority_version INT UNSIGNED NOT NULL DEFAULT 0',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `account` DROP COLUMN authority_version');
  }
}
