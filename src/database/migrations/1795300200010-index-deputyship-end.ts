import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The deputyships of an account in force at a moment are read without those that are over. */
export class IndexDeputyshipEnd1795300200010 implements MigrationInterface {
  readonly name = 'IndexDeputyshipEnd1795300200010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE deputyship ADD KEY deputyship_end (account_id, ends_at, starts_at, deputy_id, approver_id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE deputyship DROP KEY deputyship_end');
  }
}
