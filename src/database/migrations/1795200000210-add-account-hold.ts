import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The minutes for which released letters of an account can be called back; 0 as before. */
export class AddAccountHold1795200000210 implements MigrationInterface {
  readonly name = 'AddAccountHold1795200000210';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `account` ADD COLUMN hold_minutes INT NOT NULL DEFAULT 0');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `account` DROP COLUMN hold_minutes');
  }
}
