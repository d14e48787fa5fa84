import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every list of users is sorted by and no column said: whether the user was deleted, and the rank of the role. */
export class RankUsers1795200000029 implements MigrationInterface {
  readonly name = 'RankUsers1795200000029';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\`
    ADD COLUMN deleted TINYINT GENERATED ALWAYS AS (CASE status WHEN 'DELETED' THEN 1 ELSE 0 END) STORED,
    ADD COLUMN role_rank TINYINT GENERATED ALWAYS AS
      (CASE role WHEN 'SUPERADMIN' THEN 3 WHEN 'MANAGER' THEN 2 WHEN 'GROUP_MANAGER' THEN 1 ELSE 0 END) STORED`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP COLUMN role_rank, DROP COLUMN deleted');
  }
}
