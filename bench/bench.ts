import 'reflect-metadata';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDataSource } from '../src/database/data-source.js';
import { startPrivateServer } from '../src/database/private-server.js';
import { cases } from './cases.js';
import { fillDatabase } from './fill.js';
import { Letters } from './letters.js';
import { measure, type Figures } from './measure.js';
import { end, startFloor, startGateway, type Program } from './processes.js';
import { summarize } from './profile-summary.js';

/** Of 1,020 users 20 are deleted: lists show 1,000. */
const size = { users: 1_020, groups: 50, shipments: 100_000, undecided: 5, activities: 300_000 };
const uploads = 200_000;

interface Options {
  names: string[];
  json: boolean;
  /** The folder for a profile of each case. */
  profiles: string | undefined;
}

/** Fills a private database, runs gateway and floor beside it, and measures them in turn. */
async function bench({ names, json, profiles }: Options): Promise<void> {
  const say = (sentence: string): void => {
    if (!json) process.stdout.write(`${sentence}\n`);
  };
  const folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-bench-'));
  const server = await startPrivateServer({ dataDirectory: folder, log: () => undefined });
  const programs: Program[] = [];
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  try {
    await server.createDatabase('bench');
    const dataSource = await createDataSource(server.url('bench')).initialize();
    await dataSource.runMigrations();
    const began = performance.now();
    const [account] = await fillDatabase(dataSource, [size, size]);
    if (account === undefined) throw new Error('No account was filled.');
    const letters = new Letters(dataSource, account, uploads);
    if (names.includes('E')) await letters.prepare();
    say(`Two accounts are filled after ${Math.round((performance.now() - began) / 1_000)} s.`);
    const gateway = await startGateway(server.url('bench'), folder, { profiled: profiles !== undefined });
    programs.push(gateway);
    say(`The gateway gave its first answer ${Math.round(gateway.startMilliseconds)} ms after its start.`);
    const floor = await startFloor(server.url('bench'));
    programs.push(floor);
    if (profiles !== undefined) await mkdir(profiles, { recursive: true });
    for (const [name, each] of Object.entries(cases)) {
      if (!names.includes(name)) continue;
      const profile = profiles === undefined ? undefined : path.resolve(profiles, `${name}.cpuprofile`);
      const figures = await measure(name, each, { account, letters, gateways: [gateway], floor, profile });
      process.stdout.write(json ? `${JSON.stringify(figures)}\n` : `${inWords(figures, each.goal)}\n`);
      if (profile !== undefined) say(`${profile}\n${await summarize(profile)}`);
    }
    await dataSource.destroy();
  } finally {
    for (const program of programs) await end(program);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function inWords({ case: name, rps, p50Ms, p99Ms, cpuMicros, floorRatio }: Figures, goal: number): string {
  return `${name}: ${floorRatio} of the floor (goal ${goal}); ${rps} a second, p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${cpuMicros} µs processor time each`;
}

function optionsOf(programArguments: string[]): Options {
  const { values } = parseArgs({
    args: programArguments,
    options: {
      json: { type: 'boolean', default: false },
      cases: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const names = values.cases?.split(',') ?? Object.keys(cases);
  const unknown = names.filter((name) => !(name in cases));
  if (unknown.length > 0)
    throw new Error(`There is no case ${unknown.join(', ')}; there are ${Object.keys(cases).join(', ')}.`);
  return { names, json: values.json, profiles: values.profile };
}

await bench(optionsOf(process.argv.slice(2)));
