import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the registration of an account was confirmed, and the index along which the job looks that removes unconfirmed ones. */
export class AddAccountConfirmation1795200000160 implements MigrationInterface {
  readonly name = 'AddAccountConfirmation1795200000160';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`account\`
      ADD confirmed_at DATETIME(3) NULL,
      ADD KEY account_unconfirmed (confirmed_at, created_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `account` DROP KEY account_unconfirmed, DROP COLUMN confirmed_at');
  }
}
