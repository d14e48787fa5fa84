import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts from before registrations were confirmed count as confirmed since their registration. */
export class ConfirmExistingAccounts1795200000161 implements MigrationInterface {
  readonly name = 'ConfirmExistingAccounts1795200000161';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE `account` SET confirmed_at = created_at WHERE confirmed_at IS NULL');
  }

  async down(): Promise<void> {
    // The column goes with the migration before.
  }
}
