import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One index for each order of the list of users, the deleted ones last. */
export class IndexUserOrders1795200000030 implements MigrationInterface {
  readonly name = 'IndexUserOrders1795200000030';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\`
    ADD KEY user_by_created (account_id, deleted, created_at, id),
    ADD KEY user_by_first_name (account_id, deleted, first_name, created_at, id),
    ADD KEY user_by_last_name (account_id, deleted, last_name, created_at, id),
    ADD KEY user_by_email (account_id, deleted, email, created_at, id),
    ADD KEY user_by_login_name (account_id, deleted, login_name, created_at, id),
    ADD KEY user_by_personnel_number (account_id, deleted, personnel_number, created_at, id),
    ADD KEY user_by_function (account_id, deleted, \`function\`, created_at, id),
    ADD KEY user_by_role (account_id, deleted, role_rank, created_at, id),
    ADD KEY user_by_approval_trait (account_id, deleted, approval_trait, created_at, id),
    ADD KEY user_by_status (account_id, deleted, status, created_at, id),
    ADD KEY user_by_last_login (account_id, deleted, last_login_at, created_at, id),
    ADD KEY user_by_updated (account_id, deleted, updated_at, created_at, id),
    DROP KEY user_created, DROP KEY user_last_name, DROP KEY user_email, DROP KEY user_role, DROP KEY user_status`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\`
    ADD KEY user_created (account_id, created_at, id),
    ADD KEY user_last_name (account_id, last_name, created_at, id),
    ADD KEY user_email (account_id, email, created_at, id),
    ADD KEY user_role (account_id, role, created_at, id),
    ADD KEY user_status (account_id, status, created_at, id),
    DROP KEY user_by_created,
    DROP KEY user_by_first_name,
    DROP KEY user_by_last_name,
    DROP KEY user_by_email,
    DROP KEY user_by_login_name,
    DROP KEY user_by_personnel_number,
    DROP KEY user_by_function,
    DROP KEY user_by_role,
    DROP KEY user_by_approval_trait,
    DROP KEY user_by_status,
    DROP KEY user_by_last_login,
    DROP KEY user_by_updated`);
  }
}
