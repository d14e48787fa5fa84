import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { jobs as jobsCommand } from '../../src/cli/jobs.js';
import { readConfig } from '../../src/config.js';
import { connectDatabase, type DatabaseConnection } from '../../src/database/connection.js';
import { select } from '../../src/database/rows.js';
import { insert } from '../../src/database/write.js';
import { latestDue } from '../../src/queries/notice/slot.js';
import { NoticeSlot } from '../../src/entities/notice-slot.entity.js';
import { cli, runCommand, runProgram, type Ran } from '../support/command.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { World } from '../support/world.js';

interface ShownJob {
  id: string;
  name: string;
  state: string;
  slot: { timeZone: string; time: string } | null;
  nextRunAt: string | null;
  nextRunLocal: string | null;
  lastRunAt: string | null;
  failures: number;
  lastError: string | null;
  lockedBy: string | null;
}

describe('The operator command jobs', function () {
  this.timeout(240_000);
  let gateway: TestGateway;
  let dataSource: DataSource;
  let databaseUrl: string;

  before(async () => {
    const route = (url: string): Promise<string> => {
      databaseUrl = url;
      return Promise.resolve(url);
    };
    gateway = await startTestGateway(testDatabases(), {}, { route, schedule: true });
    ({ dataSource } = gateway.gateway);
    await World.create({ gateway });
    await until(
      async () =>
        (await select(dataSource.manager, "SELECT 1 FROM agenda_job WHERE name = 'send notices'", []))
          .length >= 2,
    );
  });

  after(() => gateway.stop());

  const jobs = (...commandLine: string[]): Promise<Ran> =>
    runCommand(['jobs', ...commandLine], { DATABASE_URL: databaseUrl });

  async function shown(...commandLine: string[]): Promise<ShownJob[]> {
    const { code, output } = await jobs(...commandLine, '--json');
    expect(code, output).to.equal(0);
    return JSON.parse(output) as ShownJob[];
  }

  async function one(name: string): Promise<ShownJob> {
    const [job] = await shown('--name', name);
    expect(job, name).not.to.equal(undefined);
    return job!;
  }

  async function until(condition: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (!(await condition())) {
      if (Date.now() > deadline) throw new Error('It did not happen in time.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('shows every job with its state and its next run, of notices on the clocks of their time zone as well', async () => {
    const noon = (await shown('--name', 'send notices')).find(({ slot }) => slot?.time === '12:00');
    expect(noon?.slot).to.deep.equal({ timeZone: 'Europe/Berlin', time: '12:00' });
    expect(noon).to.include({ state: 'scheduled', failures: 0, lastError: null, lockedBy: null });
    expect(noon?.nextRunAt).to.match(/^\d{4}-\d\d-\d\dT1[01]:00:00Z$/);
    expect(noon?.nextRunLocal).to.match(/^\d{4}-\d\d-\d\d 12:00$/);
    const { code, output } = await jobs();
    expect(code).to.equal(0);
    expect(output).to.contain('remove old mails').and.to.contain('12:00 Europe/Berlin');
    expect(output).to.contain(noon?.id).and.to.contain(noon?.nextRunAt);
  });

  it('fits on a terminal of 120 columns, whatever has gone wrong', async () => {
    const { id } = await one('remove old mails');
    await dataSource.query(
      'UPDATE agenda_job SET fail_count = 3, failed_at = UTC_TIMESTAMP(3), fail_reason = ?, last_modified_by = ? WHERE id = ?',
      [`no\u001b[31m way\n${'a long story '.repeat(30)}`, `${'host'.repeat(30)}:1`, id],
    );
    try {
      const { output } = await jobs();
      expect(Math.max(...output.split('\n').map((line) => line.length))).to.be.at.most(120);
      expect(output).to.contain('3 failed runs, last error: no [31m way a long story');
      expect(output).not.to.contain('\u001b');
      expect((await shown('--state', 'failed')).map((job) => job.id)).to.deep.equal([id]);
    } finally {
      await dataSource.query(
        'UPDATE agenda_job SET fail_count = NULL, failed_at = NULL, fail_reason = NULL WHERE id = ?',
        [id],
      );
    }
  });

  it('makes a job due at once, and then tells in the log how it went', async () => {
    const { id, lastRunAt } = await one('remove old mails');
    expect(lastRunAt).to.equal(null);
    const { code, output } = await jobs('run', id);
    expect(code, output).to.equal(0);
    await until(
      async () =>
        (
          await select(
            dataSource.manager,
            "SELECT 1 FROM agenda_log WHERE job_id = ? AND event = 'complete'",
            [id],
          )
        ).length > 0,
    );
    expect((await one('remove old mails')).lastRunAt).not.to.equal(null);
    const log = await jobs('log', '--job', id, '--limit', '1');
    expect(log.code).to.equal(0);
    expect(log.output.trim().split('\n')).to.have.length(2);
    expect((await jobs('log', '--name', 'no such job')).output).to.contain('No runs found');
    expect((await one('remove old mails')).nextRunAt).to.match(/:17:00Z$/);
  });

  it('shows why a job failed only while its last run is the one that did', async () => {
    const { id } = await one('clear the log of jobs');
    const failing = `UPDATE agenda_job SET fail_count = ?, fail_reason = 'no way', last_run_at = '2026-01-01 12:00:00',
        failed_at = '2026-01-01 12:00:01', last_finished_at = ? WHERE id = ?`;
    await dataSource.query(failing, [1, '2026-01-01 12:00:01', id]);
    expect((await jobs('--name', 'clear the log of jobs')).output).to.contain(
      '1 failed run, last error: no way',
    );
    await dataSource.query(failing, [0, '2026-01-01 12:05:00', id]);
    expect(await one('clear the log of jobs')).to.include({ failures: 0, lastError: null });
    expect((await jobs('--name', 'clear the log of jobs')).output).not.to.contain('last error');
  });

  it('promises no run of a slot whose notices of the day were written', async () => {
    const noon = (await shown('--name', 'send notices')).find(({ slot }) => slot?.time === '12:00');
    const { timeZone, time, date, dueAt } = latestDue(
      { timeZone: 'Europe/Berlin', time: '12:00' },
      new Date(),
    );
    await dataSource.query('DELETE FROM notice_slot WHERE time = ? AND time_zone = ?', [time, timeZone]);
    const noted = {
      timeZone,
      time,
      date,
      dueAt,
      outcome: 'WRITTEN' as const,
      mails: 3,
      updatedAt: new Date(),
    };
    await insert(dataSource.manager, NoticeSlot, [noted]);
    const refused = await jobs('run', noon?.id ?? '');
    expect(refused).to.deep.equal({
      code: 1,
      output: `There is nothing to do: the notices of 12:00 Europe/Berlin on ${date} are already WRITTEN.\n`,
    });
  });

  it('pauses a job until it is enabled again; a paused one is not made due', async () => {
    const { id } = await one('erase deleted accounts');
    expect((await jobs('disable', id)).output).to.contain('is paused until it is enabled');
    expect((await jobs('disable', id)).output).to.contain('is already paused');
    expect((await shown('--state', 'paused')).map((job) => job.id)).to.deep.equal([id]);
    const refused = await jobs('run', id);
    expect(refused.code).to.equal(1);
    expect(refused.output).to.contain('enable it first');
    expect((await jobs('enable', id)).output).to.contain('is enabled');
    expect(await shown('--state', 'paused')).to.deep.equal([]);
  });

  it('does not make a job due that is running, and says who runs it', async () => {
    const { id } = await one('remove expired sessions');
    await dataSource.query(
      "UPDATE agenda_job SET locked_at = UTC_TIMESTAMP(3), lock_token = 'x', last_modified_by = 'host:7' WHERE id = ?",
      [id],
    );
    try {
      const refused = await jobs('run', id);
      expect(refused.code).to.equal(1);
      expect(refused.output).to.contain('is running');
      // Others may be running at this minute.
      const running = (await shown('--state', 'running')).find((job) => job.id === id);
      expect(running).to.include({ lockedBy: 'host:7' });
    } finally {
      await dataSource.query('UPDATE agenda_job SET locked_at = NULL, lock_token = NULL WHERE id = ?', [id]);
    }
  });

  it('shows what became of each time at which notices were due, the latest first', async () => {
    const updatedAt = new Date();
    const slot = { timeZone: 'Pacific/Auckland', time: '12:00', updatedAt };
    await insert(dataSource.manager, NoticeSlot, [
      { ...slot, date: '2026-03-01', dueAt: new Date('2026-02-28T23:00:00Z'), outcome: 'MISSED', mails: 0 },
      { ...slot, date: '2026-03-02', dueAt: new Date('2026-03-01T23:00:00Z'), outcome: 'WRITTEN', mails: 17 },
    ]);
    const { code, output } = await jobs('slots');
    expect(code, output).to.equal(0);
    expect(output).to.match(/12:00 Pacific\/Auckland {2}2026-03-02 {2}2026-03-01T23:00:00Z {2}WRITTEN +17 /);
    expect(output.indexOf('2026-03-02')).to.be.lessThan(output.indexOf('MISSED'));
  });

  it('tells what is wrong with a call that makes no sense, in a sentence', async () => {
    const calls = [
      ['frob'],
      ['--frob'],
      ['--state', 'tired'],
      ['--name'],
      ['log', '--limit', 'many'],
      ['run'],
      ['run', 'one', 'two'],
      ['slots', 'all'],
    ];
    for (const call of calls) {
      const refused: unknown = await jobsCommand(call).catch((error: unknown) => error);
      expect(refused, call.join(' '))
        .to.be.an('error')
        .with.property('message')
        .that.match(/^.+\.$/);
    }
    const { code, output } = await jobs('run', 'not-there');
    expect({ code, output }).to.deep.equal({
      code: 1,
      output: 'There is no job not-there; "jobs" lists the ids.\n',
    });
  });

  it('looks at the private database beside the gateway that runs it, and starts it when none does', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-jobs-'));
    const config = readConfig({ DATA_DIR: folder });
    let owner: DatabaseConnection | undefined;
    try {
      owner = await connectDatabase(config, () => undefined);
      await owner.dataSource.runMigrations();
      const beside = await runProgram([cli, 'jobs', 'slots'], { DATA_DIR: folder });
      expect(beside).to.deep.equal({ code: 0, output: 'No notices have been due yet.\n' });
      expect(await owner.dataSource.query('SELECT 1 AS alive')).to.deep.equal([{ alive: 1 }]);
      await owner.close();
      owner = undefined;
      const alone = await runProgram([cli, 'jobs', 'slots'], { DATA_DIR: folder });
      expect(alone).to.deep.equal(beside);
    } finally {
      await owner?.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('says so when the database has no tables yet', async () => {
    const name = `vieraugen_test_${process.pid}_no_tables`;
    const empty = await testDatabases().createDatabase(name);
    const ran = await runCommand(['jobs'], { DATABASE_URL: empty });
    await testDatabases().dropDatabase(name);
    expect(ran.code).to.equal(1);
    expect(ran.output).to.contain('run db:migrate');
  });
});
