import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldColumn } from '../fold-column.js';

/** Names and e-mails folded, so that shipments are found by their sender (LXP-13). */
export class FoldSenders1795200000032 implements MigrationInterface {
  readonly name = 'FoldSenders1795200000032';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\`
    ADD COLUMN sender_text VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT ''`);
    await foldColumn(queryRunner, {
      table: 'user',
      column: 'sender_text',
      from: ['first_name', 'last_name', 'email'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP COLUMN sender_text');
  }
}
