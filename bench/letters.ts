import type { DataSource } from 'typeorm';
import { select } from '../src/database/rows.js';
import { makeNumbers } from './fill-table.js';
import type { FilledAccount } from './fill.js';

/** Uploads of a counted PDF, for case E to make letters of, and the letters that were made. */
export class Letters {
  private used = 0;
  private counted = 0;
  private readonly prefix: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly account: FilledAccount,
    private readonly prepared: number,
  ) {
    this.prefix = `${account.id.slice(0, 3)}E`;
  }

  /** Puts the uploads into the database. */
  async prepare(): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await makeNumbers(runner, this.prepared);
      await runner.query(
        `INSERT INTO upload (account_id, id, user_id, token_hash, filename, status, pages, bytes, sha256, expires_at, created_at)
          SELECT ?, CONCAT(?, LPAD(n, 22, '0')), ?, UNHEX(SHA2(CONCAT('upload ', n), 256)), 'Brief.pdf', 'STORED', 3, 20000,
                 SHA2('Brief.pdf', 256), UTC_TIMESTAMP(3) + INTERVAL 1 DAY, UTC_TIMESTAMP(3)
            FROM fill_number`,
        [this.account.id, this.prefix, this.account.people.user.id],
      );
      await runner.query('DROP TABLE fill_number');
      await runner.query('ANALYZE TABLE upload');
    } finally {
      await runner.release();
    }
  }

  /** An upload that was not given out yet, and a group of its user's. */
  next(): { uploadId: string; groupId: string } {
    if (this.used === this.prepared) throw new Error(`All ${this.prepared} uploads are used.`);
    const groupId = this.account.userGroupId;
    return { uploadId: `${this.prefix}${String(this.used++).padStart(22, '0')}`, groupId };
  }

  /** Throws unless exactly so many letters were written since the last count, each with its upload. */
  async count(operations: number): Promise<void> {
    const [row] = await select<{ letters: number }>(
      this.dataSource.manager,
      `SELECT COUNT(*) AS letters FROM upload p JOIN shipment s ON s.account_id = p.account_id AND s.upload_id = p.id
        WHERE p.account_id = ? AND p.status = 'USED'`,
      [this.account.id],
    );
    const written = Number(row?.letters) - this.counted;
    if (written !== operations)
      throw new Error(`${operations} letters were answered, but ${written} written.`);
    this.counted += written;
  }

  /** Throws unless the first two letters, one by each program, are alike in all that does not differ by nature. */
  async compare(): Promise<void> {
    const rows = await select<Record<string, unknown>>(
      this.dataSource.manager,
      'SELECT * FROM shipment WHERE account_id = ? AND upload_id LIKE ?',
      [this.account.id, `${this.prefix}%`],
    );
    const contents = rows.map(({ number, search_text: text, ...row }) => {
      for (const column of ['id', 'upload_id', 'created_at', 'submitted_at', 'hand_over_at', 'updated_at'])
        row[column] = typeof row[column];
      return JSON.stringify([row, String(text).replace(String(number).toLowerCase(), 'number')]);
    });
    if (rows.length !== 2 || contents[0] !== contents[1])
      throw new Error(`Gateway and floor write different letters: ${contents.join(' and ')}`);
    this.counted = 2;
  }
}
