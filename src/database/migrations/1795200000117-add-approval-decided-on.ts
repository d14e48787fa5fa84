import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approvals keep the shipment as it was when it was decided on. */
export class AddApprovalDecidedOn1795200000117 implements MigrationInterface {
  readonly name = 'AddApprovalDecidedOn1795200000117';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE approval
    ADD COLUMN sender_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN group_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN filename VARCHAR(255) NULL,
    ADD COLUMN sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN pages INT NULL,
    ADD COLUMN sides VARCHAR(16) NULL,
    ADD COLUMN colour VARCHAR(16) NULL,
    ADD COLUMN destination VARCHAR(16) NULL,
    ADD COLUMN registered VARCHAR(16) NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE approval
    DROP COLUMN sender_id, DROP COLUMN group_id, DROP COLUMN filename, DROP COLUMN sha256, DROP COLUMN pages,
    DROP COLUMN sides, DROP COLUMN colour, DROP COLUMN destination, DROP COLUMN registered`);
  }
}
