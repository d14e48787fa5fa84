import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldColumn } from '../fold-column.js';

/** Folds the search columns again: letters that do not decompose become plain ones, and words lose their apostrophes. */
export class RefoldSearches1795200000150 implements MigrationInterface {
  readonly name = 'RefoldSearches1795200000150';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of [
      ['user', 'search_text'],
      ['user', 'sender_text'],
      ['user_group', 'name_text'],
      ['user_group', 'search_text'],
      ['shipment', 'search_text'],
      ['activity', 'search_text'],
    ] as const)
      await foldColumn(queryRunner, { table, column, from: [column] });
  }

  /** The words of before are still among those of now. */
  async down(): Promise<void> {}
}
