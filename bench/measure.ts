import type { Asked, Case, World } from './cases.js';
import type { FilledAccount } from './fill.js';
import type { Letters } from './letters.js';
import { load, requestBytes, sendOnce, type LoadResult, type Step } from './load.js';
import { processorMicroseconds, type Program } from './processes.js';
import { switchProfile } from './profile-summary.js';

const connections = 32;
const rounds = 5;
const roundMilliseconds = 3_000;

/** What is printed of a case; medians of the rounds. */
export interface Figures {
  case: string;
  rps: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the gateway's processes for one operation. */
  cpuMicros: number;
  /** The gateway's throughput divided by the floor's of the same round. */
  floorRatio: number;
}

/** Who is measured against whom. */
export interface Contest {
  account: FilledAccount;
  letters: Letters;
  /** The gateway's processes; connections are spread over them. */
  gateways: readonly [Program, ...Program[]];
  floor: Program;
  /** The file for a profile of the rounds that count, if one is wanted. */
  profile?: string | undefined;
}

/** What each of the two is sent, and what has to hold after each round. */
interface Sides {
  ours: Step[];
  theirs: Step[];
  afterRound: (operations: number) => Promise<void>;
}

interface Round {
  gateway: LoadResult;
  floor: LoadResult;
  cpuMicros: number;
}

/**
 * Measures a case: floor and gateway in turn, with one round of each before those that count, so that neither is measured
 * while it warms up. Throws when the two answer or write differently, or when any answer is not what it must be.
 */
export async function measure(name: string, each: Case, contest: Contest): Promise<Figures> {
  const { gateways, floor, profile } = contest;
  const { ours, theirs, afterRound } = await sidesOf(name, each, contest);
  const results: Round[] = [];
  for (let round = 0; round <= rounds; round++) {
    const floorResult = await load(theirs, [floor.port], connections, roundMilliseconds);
    await afterRound(floorResult.operations);
    if (round === 1 && profile !== undefined) await switchProfile(gateways[0], profile);
    const before = await processorTimeOf(gateways);
    const result = await load(ours, portsOf(gateways), connections, roundMilliseconds);
    const cpuMicros = ((await processorTimeOf(gateways)) - before) / result.operations;
    await afterRound(result.operations);
    if (round > 0) results.push({ gateway: result, floor: floorResult, cpuMicros });
  }
  if (profile !== undefined) await switchProfile(gateways[0], profile);
  const medianOf = (value: (round: Round) => number): number => median(results.map(value));
  return {
    case: name,
    rps: rounded(medianOf(({ gateway }) => gateway.perSecond)),
    p50Ms: rounded(medianOf(({ gateway }) => gateway.p50Milliseconds)),
    p99Ms: rounded(medianOf(({ gateway }) => gateway.p99Milliseconds)),
    cpuMicros: Math.round(medianOf((round) => round.cpuMicros)),
    floorRatio: Number(medianOf((round) => round.gateway.perSecond / round.floor.perSecond).toFixed(3)),
  };
}

async function sidesOf(name: string, { as, reads, writes }: Case, contest: Contest): Promise<Sides> {
  const { account, letters, gateways, floor } = contest;
  const { token } = account.people[as];
  const [gateway] = gateways;
  const world: World = {
    account,
    ask: async <Data>(query: string, variables: object) => {
      const request = requestBytes('POST', '/graphql', account.people.manager.token, { query, variables });
      return (JSON.parse(await sendOnce(gateway.port, request)) as { data: Data }).data;
    },
    nextLetter: () => letters.next(),
  };
  const ours = ({ operation }: Asked): Buffer => requestBytes('POST', '/graphql', token, operation);
  const theirs = ({ path }: Asked): Buffer => requestBytes('GET', path, token);
  if (writes !== undefined) {
    const isRight = (body: Buffer): boolean => writes.answer.test(body.toString('latin1'));
    for (const [port, request] of [
      [gateway.port, ours],
      [floor.port, theirs],
    ] as const)
      await sendOnce(port, request(writes.next(world)));
    await letters.compare();
    return {
      ours: [{ request: () => ours(writes.next(world)), isRight }],
      theirs: [{ request: () => theirs(writes.next(world)), isRight }],
      afterRound: (operations) => letters.count(operations),
    };
  }
  const steps = (await reads?.(world)) ?? [];
  const sides: Sides = { ours: [], theirs: [], afterRound: () => Promise.resolve() };
  for (const step of steps) {
    const [our, their] = [await sendOnce(gateway.port, ours(step)), await sendOnce(floor.port, theirs(step))];
    if (canonical(our) !== canonical(their))
      throw new Error(
        `Gateway and floor answer differently in case ${name}:\n${our.slice(0, 500)}\n${their.slice(0, 500)}`,
      );
    sides.ours.push(fixedStep(ours(step), our));
    sides.theirs.push(fixedStep(theirs(step), their));
  }
  return sides;
}

function fixedStep(request: Buffer, answer: string): Step {
  const expected = Buffer.from(answer);
  return { request: () => request, isRight: (body) => body.equals(expected) };
}

function portsOf(gateways: readonly Program[]): number[] {
  return gateways.map(({ port }) => port);
}

async function processorTimeOf(programs: readonly Program[]): Promise<number> {
  const times = await Promise.all(programs.map(({ child }) => processorMicroseconds(child.pid)));
  return times.reduce((sum, each) => sum + each, 0);
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

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
