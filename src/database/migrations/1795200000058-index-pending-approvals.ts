import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits is found in all accounts at once, for notices (LXP-12). */
export class IndexPendingApprovals1795200000058 implements MigrationInterface {
  readonly name = 'IndexPendingApprovals1795200000058';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE approval
    ADD KEY approval_state (state, account_id, shipment_id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE approval DROP KEY approval_state');
  }
}
