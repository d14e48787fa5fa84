import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The areas in which a user cannot be chosen as owner; existing users can be chosen everywhere (PLY-13). */
export class AddUserClosedOwnerAreas1795300000730 implements MigrationInterface {
  readonly name = 'AddUserClosedOwnerAreas1795300000730';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\`
      ADD COLUMN closed_owner_areas VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP COLUMN closed_owner_areas');
  }
}
