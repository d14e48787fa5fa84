import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mark of users to whom a shipment was assigned at some time (FWD-4), so that the overview of all others does not look for assigned ones. */
export class AddUserWasAssigned1795300006500 implements MigrationInterface {
  readonly name = 'AddUserWasAssigned1795300006500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` ADD COLUMN was_assigned TINYINT NOT NULL DEFAULT 0');
    await queryRunner.query(`UPDATE \`user\` u SET u.was_assigned = 1
      WHERE EXISTS (SELECT 1 FROM shipment_assignment sa WHERE sa.account_id = u.account_id AND sa.user_id = u.id)`);
    await queryRunner.query('UPDATE account SET authority_version = authority_version + 1');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP COLUMN was_assigned');
  }
}
