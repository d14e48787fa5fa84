import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an account was closed and when it was erased, and the index along which the erasing job looks. */
export class AddAccountClosing1795200000028 implements MigrationInterface {
  readonly name = 'AddAccountClosing1795200000028';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`account\`
      ADD closed_at DATETIME(3) NULL,
      ADD erased_at DATETIME(3) NULL,
      ADD KEY account_to_erase (status, erased_at, closed_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `account` DROP KEY account_to_erase, DROP COLUMN closed_at, DROP COLUMN erased_at',
    );
  }
}
