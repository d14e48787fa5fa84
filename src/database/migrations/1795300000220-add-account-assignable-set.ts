import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The sum of the custom roles of an account. The sets of existing roles are concatenated, which has the same meaning; the next change of a role
 * computes the sum.
 */
export class AddAccountAssignableSet1795300000220 implements MigrationInterface {
  readonly name = 'AddAccountAssignableSet1795300000220';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE account ADD COLUMN assignable_set MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NULL',
    );
    await queryRunner.query('SET SESSION group_concat_max_len = 10000000');
    // Viewers are built from it, so their version is raised as well.
    await queryRunner.query(`UPDATE account a
      JOIN (SELECT r.account_id, GROUP_CONCAT(r.grant_set SEPARATOR '') AS grants FROM custom_role r GROUP BY r.account_id) s
        ON s.account_id = a.id
       SET a.assignable_set = s.grants, a.authority_version = a.authority_version + 1
     WHERE s.grants IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE account DROP COLUMN assignable_set');
  }
}
