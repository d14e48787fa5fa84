import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A column for the SHA-256 of a taken login name, so that it can stay taken when the person is erased. */
export class AddLoginNameHash1795200000025 implements MigrationInterface {
  readonly name = 'AddLoginNameHash1795200000025';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `login_name` ADD login_name_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `login_name` DROP COLUMN login_name_hash');
  }
}
