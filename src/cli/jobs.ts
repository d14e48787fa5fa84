import type { JobsResult } from 'agenda';
import { Temporal } from 'temporal-polyfill';
import type { DataSource } from 'typeorm';
import { findOne } from '../database/find.js';
import { NoticeSlot } from '../entities/notice-slot.entity.js';
import { timedStates } from '../scheduler/mysql-backend/job-filter.js';
import { MysqlBackend } from '../scheduler/mysql-backend/mysql-backend.js';
import { readLatestSlots } from '../queries/notice/notice-slot.query.js';
import { latestDue, type Slot } from '../queries/notice/slot.js';
import { choiceOf, limitOf, onDatabase, readArguments } from './command-line.js';
import { detailLine, instant, print, printJson, singleLine, tableOf } from './output.js';

/** The calls of the command, with their descriptions. */
export const jobsUsage = {
  'jobs [--state <state>] [--name <name>] [--json]': 'lists the scheduled jobs',
  'jobs log [--name <name>] [--job <id>] [--limit <n>] [--json]': 'lists the runs of jobs, newest first',
  'jobs slots [--limit <n>] [--json]': 'lists the times at which notices were due, with their outcomes',
  'jobs run <id>': 'makes a job due at once',
  'jobs disable <id>, jobs enable <id>': 'pauses a job, or resumes it',
} as const;

const states = [...timedStates, 'paused'] as const;

type JobRow = JobsResult['jobs'][number];

/** A job in the output. */
interface ShownJob {
  id: string;
  name: string;
  slot: Slot | null;
  state: (typeof states)[number];
  nextRunAt: string | null;
  /** In the slot's time zone. */
  nextRunLocal: string | null;
  lastRunAt: string | null;
  lastFinishedAt: string | null;
  failures: number;
  lastError: string | null;
  lockedBy: string | null;
}

/** Shows and controls the jobs of all gateways on the configured database. Throws for invalid arguments. */
export async function jobs(commandLine: readonly string[]): Promise<boolean> {
  const [action, ...rest] = commandLine;
  switch (action) {
    case 'log':
      return showLog(rest);
    case 'slots':
      return showSlots(rest);
    case 'run':
    case 'disable':
    case 'enable':
      return steer(action, rest);
    default:
      if (action !== undefined && !action.startsWith('-'))
        throw new Error(`There is no "jobs ${action}". Commands: ${Object.keys(jobsUsage).join('; ')}.`);
      return showJobs(commandLine);
  }
}

/** The stored jobs. */
function backendOn(dataSource: DataSource): MysqlBackend {
  return new MysqlBackend({ dataSource, ensureSchema: false, notifications: false });
}

async function showJobs(commandLine: readonly string[]): Promise<boolean> {
  const { flags } = readArguments(
    commandLine,
    { state: { type: 'string' }, name: { type: 'string' }, json: { type: 'boolean' } },
    0,
  );
  const state = choiceOf('--state', flags.state, states);
  const { name } = flags;
  return onDatabase(async (dataSource) => {
    const found = await backendOn(dataSource).repository.queryJobs({
      ...(state === null ? {} : { state }),
      ...(name === undefined ? {} : { name }),
      sort: { nextRunAt: 'asc', name: 'asc' },
    });
    const shown = found.jobs.map(shownJob);
    if (flags.json === true) printJson(shown);
    else printJobs(shown);
  });
}

function shownJob(job: JobRow): ShownJob {
  const { nextRunAt, lastRunAt, lastFinishedAt, lockedAt } = job;
  const slot = slotOf(job.data);
  return {
    id: String(job._id),
    name: job.name,
    slot,
    state: job.disabled === true ? 'paused' : job.state,
    nextRunAt: nextRunAt === null ? null : instant(nextRunAt),
    nextRunLocal: slot === null || nextRunAt === null ? null : localTime(nextRunAt, slot.timeZone),
    lastRunAt: lastRunAt === undefined ? null : instant(lastRunAt),
    lastFinishedAt: lastFinishedAt === undefined ? null : instant(lastFinishedAt),
    failures: job.failCount ?? 0,
    lastError: lastErrorOf(job),
    lockedBy: lockedAt === undefined ? null : (job.lastModifiedBy ?? 'unknown'),
  };
}

/** The error of the last run, if it failed; Agenda keeps the error after a later success. */
function lastErrorOf({ failReason, failedAt, lastFinishedAt }: JobRow): string | null {
  if (failReason === undefined || failedAt === undefined) return null;
  return lastFinishedAt !== undefined && lastFinishedAt > failedAt ? null : singleLine(failReason);
}

function slotOf(data: unknown): Slot | null {
  const { timeZone, time } = (data ?? {}) as Partial<Record<keyof Slot, unknown>>;
  return typeof timeZone === 'string' && typeof time === 'string' ? { timeZone, time } : null;
}

function localTime(date: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone);
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString().slice(0, 5)}`;
}

function printJobs(shown: readonly ShownJob[]): void {
  if (shown.length === 0) {
    print('No jobs found.');
    return;
  }
  const [head = '', ...lines] = tableOf(
    ['JOB', 'SLOT', 'STATE', 'NEXT RUN', 'LOCAL TIME'],
    shown.map(({ name, slot, state, nextRunAt, nextRunLocal }) => [
      name,
      slot === null ? null : `${slot.time} ${slot.timeZone}`,
      state,
      nextRunAt,
      nextRunLocal,
    ]),
  );
  print(head);
  for (const [index, job] of shown.entries()) print(lines[index] ?? '', ...detailsOf(job));
}

function detailsOf({ id, lastRunAt, lastFinishedAt, failures, lastError, lockedBy }: ShownJob): string[] {
  const lines = [
    detailLine(
      id,
      lastRunAt === null ? 'never ran' : `last run ${lastRunAt}`,
      lastFinishedAt === null ? null : `finished ${lastFinishedAt}`,
    ),
  ];
  if (lockedBy !== null) lines.push(detailLine(`locked by ${lockedBy}`));
  if (lastError !== null)
    lines.push(detailLine(`${failures} failed ${failures === 1 ? 'run' : 'runs'}, last error: ${lastError}`));
  return lines;
}

async function showLog(commandLine: readonly string[]): Promise<boolean> {
  const { flags } = readArguments(
    commandLine,
    {
      name: { type: 'string' },
      job: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean' },
    },
    0,
  );
  const limit = limitOf(flags.limit, 30);
  const { name, job } = flags;
  return onDatabase(async (dataSource) => {
    const { entries } = await backendOn(dataSource).logger.getLogs({
      ...(name === undefined ? {} : { jobName: name }),
      ...(job === undefined ? {} : { jobId: job }),
      limit,
    });
    const shown = entries.map((entry) => ({
      at: instant(entry.timestamp),
      job: entry.jobName,
      jobId: entry.jobId ?? null,
      event: entry.event,
      milliseconds: entry.duration ?? null,
      error: entry.error === undefined ? null : singleLine(entry.error),
      by: entry.agendaName ?? null,
    }));
    if (flags.json === true) printJson(shown);
    else if (shown.length === 0) print('No runs found.');
    else
      print(
        ...tableOf(
          ['AT', 'JOB', 'EVENT', 'MS', 'ERROR OR PROCESS'],
          shown.map(({ at, job: jobName, event, milliseconds, error, by }) => [
            at,
            jobName,
            event,
            milliseconds,
            error ?? by,
          ]),
        ),
      );
  });
}

async function showSlots(commandLine: readonly string[]): Promise<boolean> {
  const { flags } = readArguments(commandLine, { limit: { type: 'string' }, json: { type: 'boolean' } }, 0);
  const limit = limitOf(flags.limit, 30);
  return onDatabase(async ({ manager }) => {
    const slots = await readLatestSlots(manager, limit);
    const shown = slots.map(({ timeZone, time, date, dueAt, outcome, mails, updatedAt }) => ({
      timeZone,
      time,
      date,
      dueAt: instant(dueAt),
      outcome,
      mails,
      updatedAt: instant(updatedAt),
    }));
    if (flags.json === true) printJson(shown);
    else if (shown.length === 0) print('No notices have been due yet.');
    else
      print(
        ...tableOf(
          ['SLOT', 'ON', 'DUE', 'OUTCOME', 'MAILS', 'RECORDED'],
          shown.map(({ timeZone, time, date, dueAt, outcome, mails, updatedAt }) => [
            `${time} ${timeZone}`,
            date,
            dueAt,
            outcome,
            mails,
            updatedAt,
          ]),
        ),
      );
  });
}

async function steer(action: 'run' | 'disable' | 'enable', commandLine: readonly string[]): Promise<boolean> {
  const [id] = readArguments(commandLine, {}, 1).words;
  if (id === undefined)
    throw new Error(`The id of a job is missing: jobs ${action} <id>. "jobs" lists the ids.`);
  return onDatabase(async (dataSource) => {
    const { repository } = backendOn(dataSource);
    const [job] = (await repository.queryJobs({ id })).jobs;
    if (job === undefined) throw new Error(`There is no job ${id}; "jobs" lists the ids.`);
    if (action === 'run') {
      if (job.lockedAt !== undefined) throw new Error(`The job "${job.name}" is running.`);
      if (job.disabled === true) throw new Error(`The job "${job.name}" is paused; enable it first.`);
      await refuseEndedSlot(dataSource, slotOf(job.data));
      const { state: _, ...parameters } = job;
      await repository.saveJob(
        { ...parameters, nextRunAt: new Date() },
        { lastModifiedBy: 'vieraugen jobs run' },
      );
      print(`The job "${job.name}" is due: a gateway whose scheduler is on runs it within seconds.`);
      return;
    }
    const found = { id };
    if (action === 'disable')
      print(
        (await repository.disableJobs(found)) > 0
          ? `The job "${job.name}" is paused until it is enabled.`
          : `The job "${job.name}" is already paused.`,
      );
    else
      print(
        (await repository.enableJobs(found)) > 0
          ? `The job "${job.name}" is enabled and runs at its next time.`
          : `The job "${job.name}" is not paused.`,
      );
  });
}

/** A slot is written once a day, so a second run would find nothing to do. */
async function refuseEndedSlot({ manager }: DataSource, slot: Slot | null): Promise<void> {
  if (slot === null) return;
  const { timeZone, time, date } = latestDue(slot, new Date());
  const noted = await findOne(manager, NoticeSlot, { timeZone, time, date }, { columns: ['outcome'] });
  if (noted === null || noted.outcome === 'STARTED') return;
  throw new Error(
    `There is nothing to do: the notices of ${time} ${timeZone} on ${date} are already ${noted.outcome}.`,
  );
}
