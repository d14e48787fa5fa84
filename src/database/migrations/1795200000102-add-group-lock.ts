import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups remember who locked them, and what that person held then: a lock is lifted only by who holds as much (LXP-4). */
export class AddGroupLock1795200000102 implements MigrationInterface {
  readonly name = 'AddGroupLock1795200000102';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE user_group
    ADD COLUMN locked_by_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN locked_with TEXT CHARACTER SET ascii COLLATE ascii_bin NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE user_group DROP COLUMN locked_with, DROP COLUMN locked_by_id');
  }
}
