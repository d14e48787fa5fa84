import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refusals of a file are found by its sender and content, whatever shipment it was. */
export class IndexRefusedFiles1795200000119 implements MigrationInterface {
  readonly name = 'IndexRefusedFiles1795200000119';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE approval ADD KEY approval_file (account_id, sender_id, sha256, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE approval DROP KEY approval_file');
  }
}
