import { raiseAuthority } from '../../src/services/authentication/authority.record.js';
import type { World } from './world.js';

/** Writes somebody's authority by SQL, in a way that no mutation does, and ends the viewers that the gateway keeps. */
export async function writeAuthority(
  { gateway, accountId }: World,
  sql: string,
  parameters: unknown[],
): Promise<void> {
  const { dataSource } = gateway.gateway;
  await dataSource.query(sql, parameters);
  await raiseAuthority(dataSource.manager, accountId);
}
