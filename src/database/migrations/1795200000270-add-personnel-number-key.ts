import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the text that users are sorted by instead of the personnel number itself, so that "2" comes before "10". */
export class AddPersonnelNumberKey1795200000270 implements MigrationInterface {
  readonly name = 'AddPersonnelNumberKey1795200000270';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` ADD COLUMN personnel_number_key VARCHAR(100) NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP COLUMN personnel_number_key');
  }
}
