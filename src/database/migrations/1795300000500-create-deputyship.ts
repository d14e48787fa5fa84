import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of Deputyship entities. */
export class CreateDeputyship1795300000500 implements MigrationInterface {
  readonly name = 'CreateDeputyship1795300000500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE deputyship (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    approver_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    deputy_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    starts_at DATETIME(3) NOT NULL,
    ends_at DATETIME(3) NOT NULL,
    named_by_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    named_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, id),
    KEY deputyship_approver (account_id, approver_id, ends_at),
    KEY deputyship_deputy (account_id, deputy_id, ends_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE deputyship');
  }
}
