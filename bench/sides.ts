import type { Asked, Case, World } from './cases.js';
import { requestBytes, sendOnce, type Step } from './load.js';
import type { FilledAccount, AccountSize } from './fill.js';
import type { Letters } from './letters.js';

/** A filled database, as far as cases know of it. */
export interface Filled {
  account: FilledAccount;
  size: AccountSize;
  letters: Letters;
  /** Whether lists may be shorter than the cases say. */
  isQuick: boolean;
}

/** What a program is sent. */
export interface Side {
  steps: readonly Step[];
  /** What has to hold after each round. */
  afterRound?: (operations: number) => Promise<void>;
}

/** What gateway and floor are sent, so that both do the same. */
export interface Sides {
  ours: Side;
  theirs: Side;
}

/**
 * Makes a case ready to be measured on the gateway and the floor that listen on these ports. Throws when they answer or write
 * differently, or with fewer rows than the case says.
 */
export async function sidesOf(
  name: string,
  each: Case,
  filled: Filled,
  ports: { gateway: number; floor: number },
): Promise<Sides> {
  const { account, letters, isQuick } = filled;
  const world = worldOf(filled, ports.gateway);
  const { token } = account.people[each.as];
  const ours = ({ operation }: Asked): Buffer => requestBytes('POST', '/graphql', token, operation);
  const theirs = ({ path }: Asked): Buffer => requestBytes('GET', path, token);
  const { writes } = each;
  if (writes !== undefined) {
    const isRight = (body: Buffer): boolean => writes.answer.test(body.toString('latin1'));
    const afterRound = (operations: number): Promise<void> => letters.count(operations);
    await sendOnce(ports.gateway, ours(writes.next(world)));
    await sendOnce(ports.floor, theirs(writes.next(world)));
    await letters.compare();
    const stepsOf = (side: typeof ours): Step[] => [{ request: () => side(writes.next(world)), isRight }];
    return { ours: { steps: stepsOf(ours), afterRound }, theirs: { steps: stepsOf(theirs), afterRound } };
  }
  const [ourSteps, theirSteps]: [Step[], Step[]] = [[], []];
  for (const step of (await each.reads?.(world)) ?? []) {
    const our = await sendOnce(ports.gateway, ours(step));
    const their = await sendOnce(ports.floor, theirs(step));
    if (canonical(our) !== canonical(their))
      throw new Error(
        `Gateway and floor answer differently in case ${name}:\n${our.slice(0, 500)}\n${their.slice(0, 500)}`,
      );
    if (each.rows !== undefined && rowsOf(our) !== each.rows && !isQuick)
      throw new Error(`Case ${name} is about ${each.rows} rows, but the answer has ${rowsOf(our)}.`);
    ourSteps.push(fixedStep(ours(step), our));
    theirSteps.push(fixedStep(theirs(step), their));
  }
  return { ours: { steps: ourSteps }, theirs: { steps: theirSteps } };
}

function worldOf({ account, size, letters }: Filled, port: number): World {
  return {
    account,
    size,
    ask: async <Data>(query: string, variables: object) => {
      const request = requestBytes('POST', '/graphql', account.people.manager.token, { query, variables });
      return (JSON.parse(await sendOnce(port, request)) as { data: Data }).data;
    },
    nextLetter: () => letters.next(),
  };
}

function fixedStep(request: Buffer, answer: string): Step {
  const expected = Buffer.from(answer);
  return { request: () => request, isRight: (body) => body.equals(expected) };
}

/** How many rows the only list of an answer has. */
function rowsOf(body: string): number {
  const { data } = JSON.parse(body) as { data: Record<string, { nodes: object[] }> };
  return Object.values(data)[0]?.nodes.length ?? 0;
}

/** The answer with its keys in one order, so that only its content is compared. */
function canonical(body: string): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, each]) => [key, sorted(each)]),
    );
  };
  return JSON.stringify(sorted(JSON.parse(body)));
}
