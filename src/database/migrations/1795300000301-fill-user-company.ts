import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldColumn } from '../fold-column.js';
import { frozenWritings } from '../frozen-search-text.js';

/** Gives existing users the company name of their account (XSP-3). */
export class FillUserCompany1795300000301 implements MigrationInterface {
  readonly name = 'FillUserCompany1795300000301';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'UPDATE `user` u JOIN account a ON a.id = u.account_id SET u.company_name = a.company',
    );
    await foldColumn(queryRunner, {
      table: 'user',
      column: 'company_text',
      from: ['company_name'],
      fold: frozenWritings,
    });
  }

  /** Nothing to do: the columns are dropped. */
  async down(): Promise<void> {}
}
