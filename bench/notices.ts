import { once } from 'node:events';
import { select } from '../src/database/rows.js';
import { cases } from './cases.js';
import { fillNotices } from './fill-notices.js';
import { load } from './load.js';
import type { Pace } from './measure.js';
import type { Program } from './processes.js';
import { switchProfile } from './profile-summary.js';
import { sidesOf } from './sides.js';
import type { SlotRun } from './slot-gateway.js';
import type { Stage } from './stage.js';

const connections = 32;

/** What is aimed at. */
export const noticeGoals = { seconds: 60, peakMegabytes: 300, share: 0.7 };

/** What was measured of a slot of notices. */
export interface NoticeFigures {
  case: 'notices';
  /** As many as there are accounts, in either run. */
  mails: number;
  /** Until all mails were in the outbox, with nothing else to do and while case B was asked. */
  secondsAlone: number;
  secondsWithLoad: number;
  /** Statements of the run that had nothing else to do. */
  statements: number;
  /** The most memory of the process after the run alone, and after all. */
  peakMbAlone: number;
  peakMb: number;
  /** Case B a second without the slot and while it was written, and the one as a share of the other. */
  rps: number;
  rpsMeanwhile: number;
  share: number;
  p99Ms: number;
  p99MsMeanwhile: number;
}

/**
 * Writes the notices of noon for so many accounts, in a process that answers requests as well: once with nothing else to do, once while
 * case B is asked as fast as it can be. Case B is measured before and after, so that the rest of the machine meets all alike. Throws
 * when there is not exactly one mail for each account. The profile, if one is wanted, is of the run that has nothing else to do.
 */
export async function measureNotices(
  stage: Stage,
  accounts: number,
  pace: Pace,
  profile?: string,
): Promise<NoticeFigures> {
  await fillNotices(stage.dataSource, accounts);
  const gateway = await stage.slotGateway();
  const ports = { gateway: gateway.port, floor: (await stage.floor()).port };
  const { ours } = await sidesOf('notices', cases.B, stage, ports);
  if (profile !== undefined) await switchProfile(gateway, profile);
  const alone = await writeSlot(gateway, 0);
  if (profile !== undefined) await switchProfile(gateway, profile);
  await expectMails(stage, accounts);
  const ask = (milliseconds: number): ReturnType<typeof load> =>
    load(ours.steps, [gateway.port], connections, milliseconds);
  const milliseconds = pace.rounds * pace.roundMilliseconds;
  await ask(pace.roundMilliseconds);
  const before = await ask(milliseconds);
  let written: SlotRun | undefined;
  const writing = writeSlot(gateway, 1).then((run) => (written = run));
  const meanwhile = { operations: 0, milliseconds: 0, p99Ms: 0 };
  // Short turns, so that what is asked after the slot was written counts for little.
  while (written === undefined) {
    const began = performance.now();
    const { operations, p99Milliseconds } = await ask(500);
    meanwhile.operations += operations;
    meanwhile.milliseconds += performance.now() - began;
    meanwhile.p99Ms = Math.max(meanwhile.p99Ms, p99Milliseconds);
  }
  const withLoad = await writing;
  await expectMails(stage, 2 * accounts);
  const after = await ask(milliseconds);
  const rps = (before.perSecond + after.perSecond) / 2;
  const rpsMeanwhile = (1_000 * meanwhile.operations) / meanwhile.milliseconds;
  return {
    case: 'notices',
    mails: accounts,
    secondsAlone: rounded(alone.seconds),
    secondsWithLoad: rounded(withLoad.seconds),
    statements: alone.statements,
    peakMbAlone: alone.peakMegabytes,
    peakMb: withLoad.peakMegabytes,
    rps: rounded(rps),
    rpsMeanwhile: rounded(rpsMeanwhile),
    share: Number((rpsMeanwhile / rps).toFixed(3)),
    p99Ms: rounded(Math.max(before.p99Milliseconds, after.p99Milliseconds)),
    p99MsMeanwhile: rounded(meanwhile.p99Ms),
  };
}

async function writeSlot({ child }: Program, days: number): Promise<SlotRun> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('The gateway has ended before it wrote its notices.');
  });
  const written = once(child, 'message');
  child.send({ slot: days });
  const [run] = (await Promise.race([written, ended])) as [SlotRun];
  // That it ends when all is done is no fault.
  ended.catch(() => undefined);
  return run;
}

async function expectMails({ dataSource }: Stage, expected: number): Promise<void> {
  const [row] = await select<{ mails: number }>(
    dataSource.manager,
    "SELECT COUNT(*) AS mails FROM outbox_mail WHERE kind = 'APPROVALS_WAITING' AND status = 'WAITING'",
    [],
  );
  if (Number(row?.mails) !== expected)
    throw new Error(`There are ${row?.mails} mails, but should be ${expected}.`);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
