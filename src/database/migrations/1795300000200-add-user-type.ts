import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The type of a user, with the index by which users are listed and licences counted; earlier users are full. */
export class AddUserType1795300000200 implements MigrationInterface {
  readonly name = 'AddUserType1795300000200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\`
      ADD COLUMN type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'FULL',
      ADD KEY user_by_type (account_id, deleted, type, created_at, id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP KEY user_by_type, DROP COLUMN type');
  }
}
