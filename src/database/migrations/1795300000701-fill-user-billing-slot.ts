import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The superadmin of each existing account is its billing contact (FWD-2). */
export class FillUserBillingSlot1795300000701 implements MigrationInterface {
  readonly name = 'FillUserBillingSlot1795300000701';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE `user` SET billing_slot = 1 WHERE superadmin_slot = 1');
  }

  /** Nothing to do: the column is dropped. */
  async down(): Promise<void> {}
}
