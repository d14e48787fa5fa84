import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rank of the base role API, below all others (PLY-2). */
export class RankPrograms1795300000710 implements MigrationInterface {
  readonly name = 'RankPrograms1795300000710';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\` MODIFY COLUMN role_rank TINYINT GENERATED ALWAYS AS
      (CASE role WHEN 'SUPERADMIN' THEN 3 WHEN 'MANAGER' THEN 2 WHEN 'GROUP_MANAGER' THEN 1 WHEN 'MEMBER' THEN -1 WHEN 'API' THEN -2 ELSE 0 END) STORED`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\` MODIFY COLUMN role_rank TINYINT GENERATED ALWAYS AS
      (CASE role WHEN 'SUPERADMIN' THEN 3 WHEN 'MANAGER' THEN 2 WHEN 'GROUP_MANAGER' THEN 1 WHEN 'MEMBER' THEN -1 ELSE 0 END) STORED`);
  }
}
