import { raiseAuthority } from '../../src/services/authentication/authority.record.js';
import type { World } from './world.js';

/** Writes the authority of a user by SQL, in a way that no mutation does, and invalidates the cached viewers. */
export async function writeAuthority(
  { gateway, accountId }: World,
  sql: string,
  parameters: unknown[],
): Promise<void> {
  const { dataSource } = gateway.gateway;
  await dataSource.query(sql, parameters);
  await raiseAuthority(dataSource.manager, accountId);
}
