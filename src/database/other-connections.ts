import type { EntityManager } from 'typeorm';
import { select } from './rows.js';

/** Tests whether another connection has this database open: a running gateway keeps at least one. */
export async function hasOtherConnections(manager: EntityManager): Promise<boolean> {
  const rows = await select(
    manager,
    'SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID() LIMIT 1',
    [],
  );
  return rows.length > 0;
}
