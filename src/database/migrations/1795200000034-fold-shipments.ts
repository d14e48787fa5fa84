import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldColumn } from '../fold-column.js';

/** Numbers and file names folded, so that shipments are found however umlauts are written (LXP-13). */
export class FoldShipments1795200000034 implements MigrationInterface {
  readonly name = 'FoldShipments1795200000034';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE shipment
    ADD COLUMN search_text VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT ''`);
    await foldColumn(queryRunner, {
      table: 'shipment',
      column: 'search_text',
      from: ['number', 'filename'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE shipment DROP COLUMN search_text');
  }
}
