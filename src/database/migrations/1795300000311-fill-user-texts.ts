import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldColumn } from '../fold-column.js';
import { frozenWritings } from '../frozen-search-text.js';

/** Folds the columns of existing users for their filters (DBX-1). */
export class FillUserTexts1795300000311 implements MigrationInterface {
  readonly name = 'FillUserTexts1795300000311';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [column, from] of [
      ['first_name_text', 'first_name'],
      ['last_name_text', 'last_name'],
      ['email_text', 'email'],
      ['login_name_text', 'login_name'],
      ['personnel_number_text', 'personnel_number'],
      ['function_text', '`function`'],
    ] as const)
      await foldColumn(queryRunner, { table: 'user', column, from: [from], fold: frozenWritings });
  }

  /** Nothing to do: the columns are dropped. */
  async down(): Promise<void> {}
}
