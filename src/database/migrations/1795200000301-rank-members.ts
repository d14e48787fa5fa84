import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rank of the base role MEMBER, below all others. */
export class RankMembers1795200000301 implements MigrationInterface {
  readonly name = 'RankMembers1795200000301';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\` MODIFY COLUMN role_rank TINYINT GENERATED ALWAYS AS
      (CASE role WHEN 'SUPERADMIN' THEN 3 WHEN 'MANAGER' THEN 2 WHEN 'GROUP_MANAGER' THEN 1 WHEN 'MEMBER' THEN -1 ELSE 0 END) STORED`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\` MODIFY COLUMN role_rank TINYINT GENERATED ALWAYS AS
      (CASE role WHEN 'SUPERADMIN' THEN 3 WHEN 'MANAGER' THEN 2 WHEN 'GROUP_MANAGER' THEN 1 ELSE 0 END) STORED`);
  }
}
