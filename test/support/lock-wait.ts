import type { DataSource } from 'typeorm';

/** Resolves when a transaction on the database server waits for the lock of another one. */
export async function untilSomebodyWaits(dataSource: DataSource): Promise<void> {
  for (;;) {
    const waiting = await dataSource.query<unknown[]>(
      "SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'",
    );
    if (waiting.length > 0) return;
    // The server looks anew only every tenth of a second.
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
