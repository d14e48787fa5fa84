import 'reflect-metadata';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPrivateServer } from '../src/database/private/private-server.js';
import { measureAdminPage } from './admin-page.js';
import { openCheckout } from './against.js';
import { growth, ordinary } from './contests.js';
import type { AccountSize } from './fill.js';
import { measureHolders } from './holders.js';
import { measure } from './measure.js';
import { measureNotices } from './notices.js';
import { databaseProcess } from './processes.js';
import { optionsOf, type Options } from './options.js';
import { summarize } from './profile-summary.js';
import {
  adminInWords,
  holdersInWords,
  inWords,
  noticesInWords,
  writeAdminReport,
  writeHoldersReport,
  writeNoticesReport,
  writeReport,
  type Reported,
} from './report.js';
import { Stage, type StageOptions } from './stage.js';

/** Fills private databases, runs gateway and floor beside it, and measures them in turn. */
async function bench(options: Options): Promise<void> {
  const began = performance.now();
  const seconds = (): number => Math.round((performance.now() - began) / 1_000);
  const say = (sentence: string): void => {
    if (!options.json) process.stdout.write(`${sentence}\n`);
  };
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  const folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-bench-'));
  const server = await startPrivateServer({ dataDirectory: folder, log: () => undefined });
  const closing: { close: () => Promise<void> }[] = [];
  const { entries, size, quick, profiles, noticeAccounts, withAdminPage, withHolders } = options;
  const make = async (given: Pick<StageOptions, 'database' | 'sizes' | 'uploads'>): Promise<Stage> => {
    const stage = await Stage.make(server, { ...given, folder, quick, profiled: profiles !== undefined });
    closing.push(stage);
    say(`The database ${given.database} is filled after ${seconds()} s.`);
    return stage;
  };
  const measureEntries = async (): Promise<void> => {
    const writes = Object.values(entries).some((entry) => entry.writes);
    const normal = await make({
      database: 'bench',
      sizes: [size, size],
      uploads: writes ? options.uploads : 0,
    });
    let tenfold: Promise<Stage> | undefined;
    const large = (): Promise<Stage> =>
      (tenfold ??= make({ database: 'tenfold', sizes: [timesTen(size), size], uploads: 0 }));
    // Filled before anything is measured: the work it leaves to the database server would disturb.
    if (Object.keys(entries).some((name) => name in growth)) await large();
    const other =
      options.against === undefined
        ? null
        : await openCheckout(
            options.against,
            server,
            {
              database: 'other',
              sizes: [size, size],
              uploads: writes ? options.uploads : 0,
              folder,
              quick,
              profiled: false,
            },
            options.goals,
          );
    if (other !== null) closing.push(other);
    const gateway = await normal.gateway();
    say(
      `The gateway gave its first answer ${Math.round(gateway.startMilliseconds)} ms after its start, and takes ${gateway.startMegabytes} MB.`,
    );
    if (profiles !== undefined) await mkdir(profiles, { recursive: true });
    const reported: Reported[] = [];
    const database = await databaseProcess(folder);
    for (const [name, entry] of Object.entries(entries)) {
      const made = await entry.make(name, { normal, large });
      const contest = other === null ? made : await other.beside(made);
      const profile = profiles === undefined ? undefined : path.resolve(profiles, `${name}.cpuprofile`);
      const figures = await measure(contest, options.pace, { database, profile });
      const report = { entry, other: contest.other, figures };
      reported.push(report);
      process.stdout.write(`${options.json ? JSON.stringify(figures) : inWords(report)}\n`);
      if (profile !== undefined) say(`${profile}\n${await summarize(profile)}`);
    }
    if (options.write)
      await writeReport(sectionOf(options), reported, {
        database: await normal.databaseVersion(),
        seconds: seconds(),
        pace: options.pace,
      });
  };
  const measureSlot = async (accounts: number): Promise<void> => {
    const sizes = [
      { ...size, activities: 1_000 },
      { ...size, activities: 1_000 },
    ] as const;
    const stage = await make({ database: 'notices', sizes, uploads: 0 });
    const profile = profiles === undefined ? undefined : path.resolve(profiles, 'notices.cpuprofile');
    if (profiles !== undefined) await mkdir(profiles, { recursive: true });
    const figures = await measureNotices(stage, accounts, options.pace, profile);
    process.stdout.write(`${options.json ? JSON.stringify(figures) : noticesInWords(figures)}\n`);
    if (profile !== undefined) say(`${profile}\n${await summarize(profile)}`);
    if (options.write)
      await writeNoticesReport(figures, {
        database: await stage.databaseVersion(),
        seconds: seconds(),
        pace: options.pace,
      });
  };
  const measureAdmin = async (): Promise<void> => {
    const users = quick ? size.users : 10_020;
    const stage = await make({ database: 'admin', sizes: [{ ...size, users }, size], uploads: 0 });
    const figures = await measureAdminPage(stage);
    process.stdout.write(`${options.json ? JSON.stringify(figures) : adminInWords(figures)}\n`);
    if (options.write)
      await writeAdminReport(figures, {
        database: await stage.databaseVersion(),
        seconds: seconds(),
        pace: options.pace,
      });
  };
  const measureHeldRole = async (): Promise<void> => {
    const users = quick ? size.users : 10_020;
    const stage = await make({
      database: 'holders',
      sizes: [{ ...size, users }, size],
      uploads: 0,
    });
    const ports = [(await stage.gateway(1)).port, (await stage.gateway(2)).port] as const;
    const figures = await measureHolders(
      { dataSource: stage.dataSource, account: stage.account, ports },
      quick ? 500 : 5_000,
      quick ? 2 : 10,
    );
    process.stdout.write(`${options.json ? JSON.stringify(figures) : holdersInWords(figures)}\n`);
    if (options.write)
      await writeHoldersReport(figures, {
        database: await stage.databaseVersion(),
        seconds: seconds(),
        pace: options.pace,
      });
  };
  try {
    if (Object.keys(entries).length > 0) await measureEntries();
    if (noticeAccounts !== null) await measureSlot(noticeAccounts);
    if (withAdminPage) await measureAdmin();
    if (withHolders) await measureHeldRole();
    say(`The run took ${seconds()} s.`);
  } finally {
    for (const each of closing) await each.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The section of docs/performance.md for the figures of cases. */
function sectionOf({ entries, against }: Options): 'against' | 'cases' | 'growth' {
  if (against !== undefined) return 'against';
  return entries === growth ? 'growth' : 'cases';
}

/** What is undecided is a share already. */
function timesTen({ users, groups, shipments, undecided, activities }: AccountSize): AccountSize {
  return {
    users: 10 * users,
    groups: 10 * groups,
    shipments: 10 * shipments,
    undecided,
    activities: 10 * activities,
  };
}

await bench(optionsOf(process.argv.slice(2), ordinary, growth));
