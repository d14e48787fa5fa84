import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of ActivityChain entities. */
export class CreateActivityChain1795200000019 implements MigrationInterface {
  readonly name = 'CreateActivityChain1795200000019';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`activity_chain\` (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sequence INT NOT NULL,
    hash BINARY(32) NOT NULL,
    PRIMARY KEY (account_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `activity_chain`');
  }
}
