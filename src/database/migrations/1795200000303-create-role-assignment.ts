import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of RoleAssignment entities. */
export class CreateRoleAssignment1795200000303 implements MigrationInterface {
  readonly name = 'CreateRoleAssignment1795200000303';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE role_assignment (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    role_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    assigned_by_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    assigned_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, user_id, role_id),
    KEY role_assignment_role (account_id, role_id, user_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE role_assignment');
  }
}
