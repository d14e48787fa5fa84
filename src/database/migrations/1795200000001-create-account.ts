import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of Account entities. */
export class CreateAccount1795200000001 implements MigrationInterface {
  readonly name = 'CreateAccount1795200000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`account\` (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    company VARCHAR(200) NOT NULL,
    time_zone VARCHAR(64) NOT NULL,
    language VARCHAR(8) NOT NULL,
    country VARCHAR(8) NOT NULL,
    status VARCHAR(16) NOT NULL,
    user_management VARCHAR(16) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `account`');
  }
}
