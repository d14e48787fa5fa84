import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users are listed by personnel number in its natural order. */
export class IndexPersonnelNumberKey1795200000272 implements MigrationInterface {
  readonly name = 'IndexPersonnelNumberKey1795200000272';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\` DROP KEY user_by_personnel_number,
    ADD KEY user_by_personnel_number_key (account_id, deleted, personnel_number_key, created_at, id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\` DROP KEY user_by_personnel_number_key,
    ADD KEY user_by_personnel_number (account_id, deleted, personnel_number, created_at, id)`);
  }
}
