import type { Asked, Case, World } from './cases.js';
import { requestBytes, sendOnce, type Step } from './load.js';
import type { Contestant } from './measure.js';
import type { Program } from './processes.js';
import type { Stage } from './stage.js';

/** Programs that share a load; all of them are alike. */
export type Programs = readonly [Program, ...Program[]];

/** A gateway and a floor that are to be asked the same. */
export interface Sides {
  ours: Contestant;
  theirs: Contestant;
}

/**
 * Makes a case ready to be measured. Throws when gateway and floor answer or write differently, or with fewer rows than the
 * case says.
 */
export async function sidesOf(
  name: string,
  each: Case,
  stage: Stage,
  gateways: Programs,
  floors: Programs,
): Promise<Sides> {
  const world = worldOf(stage, gateways[0]);
  const { token } = stage.account.people[each.as];
  const ours = ({ operation }: Asked): Buffer => requestBytes('POST', '/graphql', token, operation);
  const theirs = ({ path }: Asked): Buffer => requestBytes('GET', path, token);
  const { writes } = each;
  if (writes !== undefined) {
    const isRight = (body: Buffer): boolean => writes.answer.test(body.toString('latin1'));
    const afterRound = (operations: number): Promise<void> => stage.letters.count(operations);
    await sendOnce(gateways[0].port, ours(writes.next(world)));
    await sendOnce(floors[0].port, theirs(writes.next(world)));
    await stage.letters.compare();
    const steps = (side: typeof ours): Step[] => [{ request: () => side(writes.next(world)), isRight }];
    return {
      ours: { programs: gateways, steps: steps(ours), afterRound },
      theirs: { programs: floors, steps: steps(theirs), afterRound },
    };
  }
  const [ourSteps, theirSteps]: [Step[], Step[]] = [[], []];
  for (const step of (await each.reads?.(world)) ?? []) {
    const our = await sendOnce(gateways[0].port, ours(step));
    const their = await sendOnce(floors[0].port, theirs(step));
    if (canonical(our) !== canonical(their))
      throw new Error(
        `Gateway and floor answer differently in case ${name}:\n${our.slice(0, 500)}\n${their.slice(0, 500)}`,
      );
    if (each.rows !== undefined && rowsOf(our) !== each.rows && !stage.isQuick)
      throw new Error(`Case ${name} is about ${each.rows} rows, but the answer has ${rowsOf(our)}.`);
    ourSteps.push(fixedStep(ours(step), our));
    theirSteps.push(fixedStep(theirs(step), their));
  }
  return {
    ours: { programs: gateways, steps: ourSteps },
    theirs: { programs: floors, steps: theirSteps },
  };
}

function worldOf({ account, size, letters }: Stage, gateway: Program): World {
  return {
    account,
    size,
    ask: async <Data>(query: string, variables: object) => {
      const request = requestBytes('POST', '/graphql', account.people.manager.token, { query, variables });
      return (JSON.parse(await sendOnce(gateway.port, request)) as { data: Data }).data;
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
