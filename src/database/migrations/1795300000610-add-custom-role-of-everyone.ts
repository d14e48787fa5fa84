import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The assignment of a custom role to everyone. */
export class AddCustomRoleOfEveryone1795300000610 implements MigrationInterface {
  readonly name = 'AddCustomRoleOfEveryone1795300000610';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE custom_role
    ADD COLUMN everyone_by_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN everyone_at DATETIME(3) NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE custom_role DROP COLUMN everyone_by_id, DROP COLUMN everyone_at');
  }
}
