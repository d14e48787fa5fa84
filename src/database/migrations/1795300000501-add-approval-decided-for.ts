import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The approver in whose place a deputy decided. */
export class AddApprovalDecidedFor1795300000501 implements MigrationInterface {
  readonly name = 'AddApprovalDecidedFor1795300000501';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE approval ADD COLUMN decided_for_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE approval DROP COLUMN decided_for_id');
  }
}
