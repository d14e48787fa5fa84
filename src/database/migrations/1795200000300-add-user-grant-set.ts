import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sum of custom roles, rights and exclusions of a user. */
export class AddUserGrantSet1795200000300 implements MigrationInterface {
  readonly name = 'AddUserGrantSet1795200000300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `user` ADD COLUMN grant_set TEXT CHARACTER SET ascii COLLATE ascii_bin NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP COLUMN grant_set');
  }
}
