import { load, type LoadResult } from './load.js';
import { processorMicroseconds, residentMegabytes, type Program } from './processes.js';
import { switchProfile } from './profile-summary.js';
import type { Side } from './sides.js';

const connections = 32;

/** How long is measured. */
export interface Pace {
  rounds: number;
  roundMilliseconds: number;
}

/** Programs under one load, which they share; all of them are alike. */
export interface Contestant extends Side {
  programs: readonly [Program, ...Program[]];
}

/** Who is measured in turn. */
export interface Contest {
  name: string;
  /** Whose figures are shown. */
  ours: Contestant;
  floor: Contestant;
  /** Somebody else whose throughput is put into relation to ours. */
  other?: Other;
}

/** Who is measured besides, and what for. */
export interface Other {
  contestant: Contestant;
  /** What the relation is, to be put after a number. */
  relation: string;
  goal: number;
  ratio: (ours: number, others: number) => number;
}

/** What is printed of a contest; medians of the rounds. */
export interface Figures {
  case: string;
  rps: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the gateway's processes for one operation. */
  cpuMicros: number;
  /** The gateway's throughput divided by the floor's of the same round. */
  floorRatio: number;
  /** The relation to whoever was measured besides, and their processor time, which other programs disturb less. */
  otherRatio?: number;
  /** The relation of the processor time that one operation takes of all programs: gateway, database server and bench. */
  otherWorkRatio?: number;
  /** The quartiles of that relation over the rounds. */
  otherSpread?: [low: number, high: number];
  otherCpuMicros?: number;
  /** Processor time that the bench itself took for one operation, to send it and to look at the answer. */
  loadMicros: number;
  /** Resident memory of the gateway's first process after its start, and after this. */
  startMemoryMb: number;
  memoryMb: number;
  /** From the start of its process to its first answer. */
  startMs: number;
}

interface Round extends LoadResult {
  cpuMicros: number;
  databaseMicros: number;
  loadMicros: number;
}

/**
 * Measures all of them in turn, with one round of each before those that count, so that nobody is measured while warming up.
 * Throws when an answer is not what it must be. The profile, if one is wanted, is written to the file.
 */
export async function measure(
  { name, ours, floor, other }: Contest,
  { rounds, roundMilliseconds }: Pace,
  { database, profile }: { database: number; profile: string | undefined },
): Promise<Figures> {
  const [program] = ours.programs;
  const contestants = [floor, ours, ...(other === undefined ? [] : [other.contestant])];
  const results = new Map(contestants.map((each) => [each, [] as Round[]]));
  for (let round = 0; round <= rounds; round++) {
    if (round === 1 && profile !== undefined) await switchProfile(program, profile);
    // Always in the same order: back and forth, who comes last would follow itself and find all caches warm.
    for (const contestant of contestants) {
      const result = await oneRound(contestant, database, roundMilliseconds);
      if (round > 0) results.get(contestant)?.push(result);
    }
  }
  if (profile !== undefined) await switchProfile(program, profile);
  const shown = results.get(ours) ?? [];
  const medianOf = (value: (round: Round) => number, of = shown): number => median(of.map(value));
  const cpuOf = (of: Round[]): number => Math.round(medianOf(({ cpuMicros }) => cpuMicros, of));
  const ratiosTo = (contestant: Contestant, ratio: (one: number, another: number) => number): number[] => {
    const theirs = results.get(contestant) ?? [];
    return shown.map(({ perSecond }, round) => ratio(perSecond, theirs[round]?.perSecond ?? Number.NaN));
  };
  const workOf = (of: Round[]): number =>
    medianOf((round) => round.cpuMicros + round.databaseMicros + round.loadMicros, of);
  const others = other === undefined ? [] : ratiosTo(other.contestant, other.ratio);
  return {
    case: name,
    rps: rounded(medianOf(({ perSecond }) => perSecond)),
    p50Ms: rounded(medianOf(({ p50Milliseconds }) => p50Milliseconds)),
    p99Ms: rounded(medianOf(({ p99Milliseconds }) => p99Milliseconds)),
    cpuMicros: cpuOf(shown),
    floorRatio: asRatio(median(ratiosTo(floor, (one, another) => one / another))),
    ...(other === undefined
      ? {}
      : {
          otherRatio: asRatio(median(others)),
          otherWorkRatio: asRatio(other.ratio(workOf(results.get(other.contestant) ?? []), workOf(shown))),
          otherSpread: [asRatio(quantile(others, 0.25)), asRatio(quantile(others, 0.75))],
          otherCpuMicros: cpuOf(results.get(other.contestant) ?? []),
        }),
    loadMicros: Math.round(medianOf(({ loadMicros }) => loadMicros)),
    startMemoryMb: program.startMegabytes,
    memoryMb: await residentMegabytes(program.child),
    startMs: Math.round(program.startMilliseconds),
  };
}

async function oneRound(
  { programs, steps, afterRound }: Contestant,
  database: number,
  milliseconds: number,
): Promise<Round> {
  const processorTime = async (): Promise<number> => {
    const times = await Promise.all(programs.map(({ child }) => processorMicroseconds(child.pid)));
    return times.reduce((sum, each) => sum + each, 0);
  };
  const ofDatabase = await processorMicroseconds(database);
  const [before, own] = [await processorTime(), process.cpuUsage()];
  const ports = programs.map(({ port }) => port);
  const result = await load(steps, ports, connections, milliseconds);
  const { user, system } = process.cpuUsage(own);
  const cpuMicros = ((await processorTime()) - before) / result.operations;
  const databaseMicros = ((await processorMicroseconds(database)) - ofDatabase) / result.operations;
  await afterRound?.(result.operations);
  return { ...result, cpuMicros, databaseMicros, loadMicros: (user + system) / result.operations };
}

function median(values: number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: number[], part: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * part)] ?? Number.NaN;
}

function asRatio(value: number): number {
  return Number(value.toFixed(3));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
