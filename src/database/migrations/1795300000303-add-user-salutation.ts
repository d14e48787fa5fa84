import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the salutation of users; existing users have none (XSP-5). */
export class AddUserSalutation1795300000303 implements MigrationInterface {
  readonly name = 'AddUserSalutation1795300000303';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` ADD COLUMN salutation VARCHAR(8) NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP COLUMN salutation');
  }
}
