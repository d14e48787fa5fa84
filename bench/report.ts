import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import type { Entry } from './contests.js';
import type { Figures, Other, Pace } from './measure.js';

const file = 'docs/performance.md';

/** What was measured of an entry. */
export interface Reported {
  entry: Entry;
  other: Other | undefined;
  figures: Figures;
}

/** What was the same for all figures of a run. */
export interface Circumstances {
  /** The database server's version. */
  database: string;
  /** How long the run took. */
  seconds: number;
  pace: Pace;
}

/** A case in one line for the terminal. */
export function inWords({ entry, other, figures }: Reported): string {
  const {
    case: name,
    rps,
    p50Ms,
    p99Ms,
    cpuMicros,
    floorRatio,
    otherRatio,
    otherCpuMicros,
    memoryMb,
  } = figures;
  const goal = entry.goal === null ? '' : ` (goal ${entry.goal})`;
  const further =
    other === undefined ? '' : `; ${otherRatio} ${other.relation} (goal ${other.goal}, ${otherCpuMicros} µs)`;
  return `${name}: ${floorRatio} of the floor${goal}${further}; ${rps} a second, p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${cpuMicros} µs processor time each; ${memoryMb} MB`;
}

/** Puts the table into docs/performance.md, between the two marks of its section. Throws when they are missing. */
export async function writeReport(
  section: 'cases' | 'growth',
  reported: readonly Reported[],
  circumstances: Circumstances,
): Promise<void> {
  const [begin, end] = [`<!-- measured: ${section} -->`, `<!-- end: ${section} -->`];
  const page = await readFile(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`${file} has no place for what was measured: ${begin} … ${end}`);
  const measured = [...factsOf(reported, circumstances), '', ...tableOf(reported)].join('\n');
  const written = `${page.slice(0, from)}${begin}\n\n${measured}\n\n${page.slice(to)}`;
  await writeFile(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
}

function factsOf(reported: readonly Reported[], { database, seconds, pace }: Circumstances): string[] {
  const processors = cpus();
  const { rounds, roundMilliseconds } = pace;
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const of = (value: (figures: Figures) => number): number[] => reported.map(({ figures }) => value(figures));
  const load = of(({ loadMicros }) => loadMicros);
  const last = reported.at(-1)?.figures;
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${processors.length} cores (${processors[0]?.model ?? 'unknown'}), ${gigabytes} GB; Node ${process.versions.node}, ${database}.`,
    `Medians of ${rounds} rounds of ${roundMilliseconds / 1_000} s; the run took ${Math.round(seconds / 60)} minutes, filling included.`,
    `The gateway gave its first answer ${last?.startMs} ms after its start; it then took ${last?.startMemoryMb} MB of memory, and ${last?.memoryMb} MB after the run.`,
    `The load generator took ${Math.min(...load)} to ${Math.max(...load)} µs processor time for an operation.`,
  ];
}

function tableOf(reported: readonly Reported[]): string[] {
  const head = [
    'case',
    'what',
    'a second',
    'p50 ms',
    'p99 ms',
    'processor µs',
    'of the floor',
    'goal',
    'reached',
  ];
  const rows = reported.flatMap(({ entry, other, figures }) => {
    const { case: name, rps, p50Ms, p99Ms, cpuMicros, floorRatio, otherRatio, otherCpuMicros } = figures;
    const measured = [
      name,
      entry.what,
      rps,
      p50Ms,
      p99Ms,
      cpuMicros,
      floorRatio,
      ...goalAnd(floorRatio, entry.goal),
    ];
    if (other === undefined || otherRatio === undefined) return [measured];
    const compared = `${otherRatio} ${other.relation}`;
    return [measured, ['', '', '', '', '', otherCpuMicros, compared, ...goalAnd(otherRatio, other.goal)]];
  });
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function goalAnd(ratio: number, goal: number | null): [string, string] {
  if (goal === null) return ['–', '–'];
  return [String(goal), ratio >= goal ? 'yes' : 'no'];
}
