import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The areas and key figures that the mobile app hides from a user; none for existing users (PLY-16). */
export class AddUserHiddenInApp1795300000720 implements MigrationInterface {
  readonly name = 'AddUserHiddenInApp1795300000720';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\`
      ADD COLUMN hidden_app_areas VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
      ADD COLUMN hidden_key_figures VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `user` DROP COLUMN hidden_app_areas, DROP COLUMN hidden_key_figures',
    );
  }
}
