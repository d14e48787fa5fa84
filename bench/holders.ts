import type { DataSource } from 'typeorm';
import type { FilledAccount } from './fill.js';
import { fillHolders, type HeldRole } from './fill-holders.js';
import { requestBytes, sendOnce } from './load.js';

/** The goal: the seconds that the slowest change takes. */
export const holderGoals = { seconds: 2 };

/** The figures of changes of a custom role that many users hold. */
export interface HolderFigures {
  case: 'holders';
  holders: number;
  changes: number;
  /** From the request for a change to its answer. */
  medianSeconds: number;
  slowestSeconds: number;
  /** The next requests of holders after these changes, each of which obeyed, and the time until all of one change were answered. */
  nextRequests: number;
  nextSeconds: number;
}

/** An account on gateways. */
interface Ground {
  dataSource: DataSource;
  account: FilledAccount;
  /** The changes are sent to the first one, the next requests of the holders to all. */
  ports: readonly [number, ...number[]];
}

const update = `mutation ($id: ID!, $grants: [PermissionGrantInput!]!) {
  updateCustomRole(input: { id: $id, grants: $grants }) { customRole { id holders } } }`;
const permissionGrants = { wide: [{ permission: 'USERS_READ', scope: 'ACCOUNT' }], none: [] };
const users = '{ users { totalCount } }';

/**
 * Lets a custom role that this many users hold show them all users of the account, and then only themselves again, in turn. After each change, each
 * of some holders sends one request, at once and to each gateway. Throws if one of them does not obey, or if a change has other holders.
 */
export async function measureHolders(ground: Ground, most: number, changes: number): Promise<HolderFigures> {
  const { dataSource, account, ports } = ground;
  const role = await fillHolders(dataSource, account, most);
  const everybody = await totalFor(ports[0], account.people.superadmin.token);
  // Everybody's viewer is in the caches of all gateways when the first change comes.
  await expectTotals(ports, role, 1);
  const [durations, answers]: [number[], number[]] = [[], []];
  for (let change = 0; change < changes; change++) {
    const isWide = change % 2 === 0;
    const began = performance.now();
    await changeRole(ports[0], account, role, isWide ? permissionGrants.wide : permissionGrants.none);
    const changed = performance.now();
    await expectTotals(ports, role, isWide ? everybody : 1);
    durations.push((changed - began) / 1_000);
    answers.push((performance.now() - changed) / 1_000);
  }
  const sorted = durations.toSorted((one, other) => one - other);
  return {
    case: 'holders',
    holders: role.holders,
    changes,
    medianSeconds: rounded(sorted[Math.floor(sorted.length / 2)]),
    slowestSeconds: rounded(sorted.at(-1)),
    nextRequests: changes * role.tokens.length * ports.length,
    nextSeconds: rounded(Math.max(...answers)),
  };
}

async function changeRole(
  port: number,
  { people }: FilledAccount,
  { id, holders }: HeldRole,
  grants: object[],
): Promise<void> {
  const request = requestBytes('POST', '/graphql', people.superadmin.token, {
    query: update,
    variables: { id, grants },
  });
  const answer = await sendOnce(port, request);
  if (answer.trim() !== JSON.stringify({ data: { updateCustomRole: { customRole: { id, holders } } } }))
    throw new Error(`The role of ${holders} users was not changed: ${answer}`);
}

/** Throws unless each holder is shown so many users by each gateway. */
async function expectTotals(ports: readonly number[], { tokens }: HeldRole, expected: number): Promise<void> {
  const asked = ports.flatMap((port) => tokens.map((token) => totalFor(port, token)));
  for (const total of await Promise.all(asked))
    if (total !== expected) throw new Error(`A holder sees ${total} users instead of ${expected}.`);
}

async function totalFor(port: number, token: string): Promise<number> {
  const answer = await sendOnce(port, requestBytes('POST', '/graphql', token, { query: users }));
  return (JSON.parse(answer) as { data: { users: { totalCount: number } } }).data.users.totalCount;
}

function rounded(seconds = Number.NaN): number {
  return Math.round(seconds * 100) / 100;
}
