import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The slots of an account's billing contacts, three of them, each taken once (FWD-2). */
export class AddUserBillingSlot1795300000700 implements MigrationInterface {
  readonly name = 'AddUserBillingSlot1795300000700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\`
      ADD COLUMN billing_slot TINYINT NULL CHECK (billing_slot BETWEEN 1 AND 3),
      ADD UNIQUE KEY user_billing_slot (account_id, billing_slot)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP KEY user_billing_slot, DROP COLUMN billing_slot');
  }
}
