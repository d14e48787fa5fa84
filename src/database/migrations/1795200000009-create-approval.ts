import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of Approval entities. */
export class CreateApproval1795200000009 implements MigrationInterface {
  readonly name = 'CreateApproval1795200000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`approval\` (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    shipment_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(16) NOT NULL,
    requested_at DATETIME(3) NOT NULL,
    decided_by_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at DATETIME(3) NULL,
    comment VARCHAR(2000) NULL,
    PRIMARY KEY (account_id, id),
    KEY approval_shipment (account_id, shipment_id, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `approval`');
  }
}
