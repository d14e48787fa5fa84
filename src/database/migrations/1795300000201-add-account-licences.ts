import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The maximum number of users of each type in an account; null for any number. */
export class AddAccountLicences1795300000201 implements MigrationInterface {
  readonly name = 'AddAccountLicences1795300000201';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE account
      ADD COLUMN full_licences INT UNSIGNED NULL,
      ADD COLUMN read_only_licences INT UNSIGNED NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE account DROP COLUMN full_licences, DROP COLUMN read_only_licences');
  }
}
