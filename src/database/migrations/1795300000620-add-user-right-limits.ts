import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rights can be limited to statuses and channels of shipments. */
export class AddUserRightLimits1795300000620 implements MigrationInterface {
  readonly name = 'AddUserRightLimits1795300000620';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE user_right
    ADD COLUMN statuses VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '*',
    ADD COLUMN channels VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '*'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE user_right DROP COLUMN statuses, DROP COLUMN channels');
  }
}
