import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldColumn } from '../fold-column.js';

/** Labels and login names of credentials folded, so that they are found like everything else. */
export class SearchCredentials1795200000151 implements MigrationInterface {
  readonly name = 'SearchCredentials1795200000151';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE credential
    ADD COLUMN search_text VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT ''`);
    await foldColumn(queryRunner, {
      table: 'credential',
      column: 'search_text',
      from: ['label', 'login_name'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE credential DROP COLUMN search_text');
  }
}
