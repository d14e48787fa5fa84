import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the company name of users, and its text for searches and filters (XSP-3). */
export class AddUserCompany1795300000300 implements MigrationInterface {
  readonly name = 'AddUserCompany1795300000300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\`
    ADD COLUMN company_name VARCHAR(200) NOT NULL,
    ADD COLUMN company_text TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP COLUMN company_text, DROP COLUMN company_name');
  }
}
