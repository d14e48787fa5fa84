import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users remember who locked them, and what that person held then: a lock is lifted only by who holds as much (LXP-8). */
export class AddUserLock1795200000100 implements MigrationInterface {
  readonly name = 'AddUserLock1795200000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\`
    ADD COLUMN locked_by_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN locked_with TEXT CHARACTER SET ascii COLLATE ascii_bin NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP COLUMN locked_with, DROP COLUMN locked_by_id');
  }
}
