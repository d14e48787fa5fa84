import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The groups for which a custom role is held (PLY-5); existing assignments are for the whole account. */
export class AddRoleAssignmentGroups1795300000800 implements MigrationInterface {
  readonly name = 'AddRoleAssignmentGroups1795300000800';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "ALTER TABLE role_assignment ADD COLUMN held_for VARCHAR(8) NOT NULL DEFAULT 'WHOLE'",
    );
    await queryRunner.query(`CREATE TABLE role_assignment_group (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    role_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    group_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (account_id, user_id, role_id, group_id),
    KEY role_assignment_group_group (account_id, group_id, role_id, user_id),
    KEY role_assignment_group_role (account_id, role_id, user_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE role_assignment_group');
    await queryRunner.query('ALTER TABLE role_assignment DROP COLUMN held_for');
  }
}
