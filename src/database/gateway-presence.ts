import { hostname } from 'node:os';
import type { DataSource } from 'typeorm';
import { minute } from '../clock.js';
import { GatewayProcess } from '../entities/gateway-process.entity.js';
import { newId } from '../entities/id.js';
import { isMissingTable } from '../errors/database-error.js';
import { changeAny, select } from './rows.js';
import { insertIfAbsent, removeAny } from './write.js';

const refreshInterval = minute / 6;

/**
 * Registers this process as a running gateway of the database, and refreshes the entry until the returned function is called. Commands
 * that must not run beside a gateway look for such entries.
 */
export async function announcePresence(
  dataSource: DataSource,
  report: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const { manager } = dataSource;
  const id = newId();
  const show = async (): Promise<void> => {
    await insertIfAbsent(manager, GatewayProcess, [
      { id, place: `${hostname()}, process ${process.pid}`, seenAt: new Date(0) },
    ]);
    // By the clock of the database, like everything that compares with it.
    await changeAny(manager, 'UPDATE gateway_process SET seen_at = UTC_TIMESTAMP(3) WHERE id = ?', [id]);
  };
  await changeAny(
    manager,
    'DELETE FROM gateway_process WHERE seen_at < UTC_TIMESTAMP(3) - INTERVAL 1 DAY',
    [],
  );
  await show();
  let latest = Promise.resolve();
  const timer = setInterval(() => {
    latest = show().catch(report);
  }, refreshInterval);
  timer.unref();
  return async () => {
    clearInterval(timer);
    // Otherwise a running refresh could restore the row.
    await latest;
    await removeAny(manager, GatewayProcess, { id }).catch(report);
  };
}

/** The places of the gateways of the database seen within the last minute, by the clock of the database. */
export async function runningGateways({ manager }: DataSource): Promise<string[]> {
  try {
    const rows = await select<{ place: string }>(
      manager,
      'SELECT place FROM gateway_process WHERE seen_at > UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE ORDER BY id',
      [],
    );
    return rows.map(({ place }) => place);
  } catch (error) {
    // Earlier versions did not register.
    if (isMissingTable(error)) return [];
    throw error;
  }
}
