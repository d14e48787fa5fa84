import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeAny, placeholders, select } from '../rows.js';

const batch = 500;

interface Row {
  accountId: string;
  id: string;
  personnelNumber: string;
}

/** Gives existing users the text that their personnel number is sorted by. */
export class FillPersonnelNumberKey1795200000271 implements MigrationInterface {
  readonly name = 'FillPersonnelNumberKey1795200000271';

  async up({ manager }: QueryRunner): Promise<void> {
    for (;;) {
      const rows = await select<Row>(
        manager,
        `SELECT account_id AS accountId, id, personnel_number AS personnelNumber FROM \`user\`
          WHERE personnel_number IS NOT NULL AND personnel_number_key IS NULL LIMIT ${batch}`,
        [],
      );
      if (rows.length === 0) return;
      for (const account of new Set(rows.map((row) => row.accountId))) {
        const own = rows.filter((row) => row.accountId === account);
        await changeAny(
          manager,
          `UPDATE \`user\` SET personnel_number_key = CASE id ${own.map(() => 'WHEN ? THEN ?').join(' ')} END
            WHERE account_id = ? AND id IN (${placeholders(own)})`,
          [
            ...own.flatMap((row) => [row.id, keyOf(row.personnelNumber)]),
            account,
            ...own.map((row) => row.id),
          ],
        );
      }
    }
  }

  /** The column goes as a whole. */
  async down(): Promise<void> {}
}

/** As the program of that day writes it; a migration does not change with the program. */
function keyOf(text: string): string {
  return text.replace(/\d+/g, (run) => {
    const digits = run.replace(/^0+/, '');
    return `${String(digits.length).padStart(2, '0')}${digits}`;
  });
}
