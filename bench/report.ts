import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { adminGoals, type AdminFigures } from './admin-page.js';
import type { Entry } from './contests.js';
import { holderGoals, type HolderFigures } from './holders.js';
import type { Figures, Other, Pace } from './measure.js';
import { noticeGoals, type NoticeFigures } from './notices.js';

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
    otherWorkRatio,
    otherSpread,
    otherCpuMicros,
    memoryMb,
  } = figures;
  const goal = entry.goal === null ? '' : ` (goal ${entry.goal})`;
  const further =
    other === undefined
      ? ''
      : `; ${otherRatio} ${other.relation} (half of the rounds from ${otherSpread?.join(' to ')}, by processor time ${otherWorkRatio}, goal ${other.goal}, ${otherCpuMicros} µs)`;
  return `${name}: ${floorRatio} of the floor${goal}${further}; ${rps} a second, p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${cpuMicros} µs processor time each; ${memoryMb} MB`;
}

/** Puts the table into docs/performance.md, between the two marks of its section. Throws when they are missing. */
export async function writeReport(
  section: 'against' | 'cases' | 'growth',
  reported: readonly Reported[],
  circumstances: Circumstances,
): Promise<void> {
  await writeSection(section, [...factsOf(reported, circumstances), '', ...tableOf(reported)]);
}

/** The case of notices in one line for the terminal. */
export function noticesInWords(figures: NoticeFigures): string {
  return `notices: ${inOneLine(noticeRows(figures))}`;
}

/** The case of the admin page in one line for the terminal. */
export function adminInWords(figures: AdminFigures): string {
  return `admin: ${inOneLine(adminRows(figures))}`;
}

/** The case of a role that many users hold in one line for the terminal. */
export function holdersInWords(figures: HolderFigures): string {
  return `holders: ${inOneLine(holderRows(figures))}`;
}

/** Puts the figures of the notices into docs/performance.md. Throws when its place is missing. */
export async function writeNoticesReport(
  figures: NoticeFigures,
  { database, pace }: Circumstances,
): Promise<void> {
  await writeSection('notices', [
    machineOf(database),
    `Case B without the slot was measured for ${(pace.rounds * pace.roundMilliseconds) / 1_000} s before and as long after.`,
    '',
    ...goalTableOf(noticeRows(figures)),
  ]);
}

/** Puts the figures of the admin page into docs/performance.md. Throws when its place is missing. */
export async function writeAdminReport(figures: AdminFigures, { database }: Circumstances): Promise<void> {
  await writeSection('admin', [machineOf(database), '', ...goalTableOf(adminRows(figures))]);
}

/** Puts the figures of a role that many users hold into docs/performance.md. Throws when its place is missing. */
export async function writeHoldersReport(figures: HolderFigures, { database }: Circumstances): Promise<void> {
  await writeSection('holders', [machineOf(database), '', ...goalTableOf(holderRows(figures))]);
}

type GoalRow = [what: string, measured: number, goal: string | null, reached: boolean | null];

function inOneLine(rows: readonly GoalRow[]): string {
  const parts = rows.map(([what, measured, goal]) => {
    const aimedAt = goal === null ? '' : ` (goal ${goal})`;
    return `${what} ${measured}${aimedAt}`;
  });
  return parts.join('; ');
}

function goalTableOf(rows: readonly GoalRow[]): string[] {
  const cells = rows.map(([what, measured, goal, reached]) => [
    what,
    measured,
    goal ?? '–',
    reached === null ? '–' : reached ? 'yes' : 'no',
  ]);
  const head = ['what', 'measured', 'goal', 'reached'];
  return linesOf([head, head.map(() => '---'), ...cells]);
}

function atMost(measured: number, goal: number): [number, string, boolean] {
  return [measured, `at most ${goal}`, measured <= goal];
}

function adminRows(figures: AdminFigures): GoalRow[] {
  return [
    [
      'kilobytes of the page of the login, compressed',
      ...atMost(figures.logInKilobytes, adminGoals.logInKilobytes),
    ],
    [
      'kilobytes until the first page after it',
      ...atMost(figures.firstPageKilobytes, adminGoals.firstPageKilobytes),
    ],
    [
      'milliseconds until the first page is ready',
      ...atMost(figures.firstPageMilliseconds, adminGoals.firstPageMilliseconds),
    ],
    [
      'slowest interaction with the list of letters in ms',
      ...atMost(figures.interactionMilliseconds, adminGoals.interactionMilliseconds),
    ],
    ['interactions', figures.interactions, null, null],
  ];
}

function holderRows(figures: HolderFigures): GoalRow[] {
  return [
    ['holders of the role', figures.holders, null, null],
    ['changes', figures.changes, null, null],
    ['seconds that a change takes, median', figures.medianSeconds, null, null],
    ['seconds that the slowest change takes', ...atMost(figures.slowestSeconds, holderGoals.seconds)],
    ['next requests of holders to two gateways, all of which obey', figures.nextRequests, null, null],
    ['seconds until all of them after one change are answered', figures.nextSeconds, null, null],
  ];
}

function noticeRows(figures: NoticeFigures): GoalRow[] {
  const { seconds, peakMegabytes, share } = noticeGoals;
  return [
    ['mails', figures.mails, null, null],
    ['seconds until all are in the outbox, alone', ...atMost(figures.secondsAlone, seconds)],
    ['seconds while case B is asked', ...atMost(figures.secondsWithLoad, seconds)],
    ['statements', figures.statements, null, null],
    ['peak memory of the process in MB, alone', ...atMost(figures.peakMbAlone, peakMegabytes)],
    ['peak memory with case B', ...atMost(figures.peakMb, peakMegabytes)],
    ['B a second without the slot', figures.rps, null, null],
    ['B a second meanwhile', figures.rpsMeanwhile, null, null],
    ['share of B that is left meanwhile', figures.share, `at least ${share}`, figures.share >= share],
    ['p99 of B in ms without the slot', figures.p99Ms, null, null],
    ['p99 of B in ms meanwhile', figures.p99MsMeanwhile, null, null],
  ];
}

async function writeSection(section: string, measured: readonly string[]): Promise<void> {
  const [begin, end] = [`<!-- measured: ${section} -->`, `<!-- end: ${section} -->`];
  const page = await readFile(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`${file} has no place for what was measured: ${begin} … ${end}`);
  const written = `${page.slice(0, from)}${begin}\n\n${measured.join('\n')}\n\n${page.slice(to)}`;
  await writeFile(file, written);
  await promisify(execFile)(process.execPath, ['node_modules/oxfmt/bin/oxfmt', file]);
}

function machineOf(database: string): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `Measured on ${new Date().toISOString().slice(0, 10)}: ${processors.length} cores (${processors[0]?.model ?? 'unknown'}), ${gigabytes} GB; Node ${process.versions.node}, ${database}.`;
}

function linesOf(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((cells) => `| ${cells.join(' | ')} |`);
}

function factsOf(reported: readonly Reported[], { database, seconds, pace }: Circumstances): string[] {
  const { rounds, roundMilliseconds } = pace;
  const of = (value: (figures: Figures) => number): number[] => reported.map(({ figures }) => value(figures));
  const load = of(({ loadMicros }) => loadMicros);
  const last = reported.at(-1)?.figures;
  return [
    machineOf(database),
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
    const {
      case: name,
      rps,
      p50Ms,
      p99Ms,
      cpuMicros,
      floorRatio,
      otherRatio,
      otherWorkRatio,
      otherSpread,
      otherCpuMicros,
    } = figures;
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
    const compared = `${otherRatio} (${otherSpread?.join(' to ')}; by processor time ${otherWorkRatio}) ${other.relation}`;
    return [measured, ['', '', '', '', '', otherCpuMicros, compared, ...goalAnd(otherRatio, other.goal)]];
  });
  return linesOf([head, head.map(() => '---'), ...rows]);
}

function goalAnd(ratio: number, goal: number | null): [string, string] {
  if (goal === null) return ['–', '–'];
  return [String(goal), ratio >= goal ? 'yes' : 'no'];
}
