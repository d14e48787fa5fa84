import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index by which users are listed by company name (XSP-3). */
export class IndexUserCompany1795300000302 implements MigrationInterface {
  readonly name = 'IndexUserCompany1795300000302';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `user` ADD KEY user_by_company (account_id, deleted, company_name, created_at, id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP KEY user_by_company');
  }
}
