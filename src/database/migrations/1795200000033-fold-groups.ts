import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldColumn } from '../fold-column.js';

/** Groups folded, so that they and their shipments are found however umlauts are written. */
export class FoldGroups1795200000033 implements MigrationInterface {
  readonly name = 'FoldGroups1795200000033';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE user_group
    ADD COLUMN name_text VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    ADD COLUMN search_text VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT ''`);
    await foldColumn(queryRunner, {
      table: 'user_group',
      column: 'name_text',
      from: ['name'],
    });
    await foldColumn(queryRunner, {
      table: 'user_group',
      column: 'search_text',
      from: ['name', 'cost_bearer', 'cost_centre'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE user_group DROP COLUMN name_text, DROP COLUMN search_text');
  }
}
