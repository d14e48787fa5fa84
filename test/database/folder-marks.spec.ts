import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { checkedFolders, checkFolderMarks } from '../../src/database/folder-marks.js';
import { runCommand, type Ran } from '../support/command.js';
import { GatewayProcess } from '../support/gateway-process.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { World } from '../support/world.js';

describe('All gateways of a database share DATA_DIR and SPOOL_DIR', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let dataSource: DataSource;
  let databaseUrl: string;
  let other: string;

  beforeEach(async () => {
    const route = (url: string): Promise<string> => Promise.resolve((databaseUrl = url));
    gateway = await startTestGateway(testDatabases(), { scheduler: false }, { route });
    ({ dataSource } = gateway.gateway);
    other = await mkdtemp(path.join(tmpdir(), 'vieraugen-elsewhere-'));
  });

  afterEach(async () => {
    await gateway.stop();
    await rm(other, { recursive: true });
  });

  const foldersIn = (dataDirectory: string, spoolDirectory = path.join(dataDirectory, 'spool')) => ({
    dataDirectory,
    spoolDirectory,
    scheduler: true,
  });
  const check = (dataDirectory: string, spoolDirectory?: string): Promise<void> =>
    checkFolderMarks(dataSource, foldersIn(dataDirectory, spoolDirectory));
  const sentence = (work: Promise<void>): Promise<string> =>
    work.then(
      () => 'no error',
      (error: unknown) => (error as Error).message,
    );

  const settings = (dataDirectory: string): Record<string, string> => ({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDirectory,
  });
  const startAndEnd = async (dataDirectory: string): Promise<number | null> =>
    (await GatewayProcess.start(settings(dataDirectory))).end('SIGTERM');

  it('a gateway with another DATA_DIR does not start: a sentence names the variable and the cure; with the shared one it starts', async () => {
    expect(await startAndEnd(gateway.folder)).to.equal(0);
    const refused = await GatewayProcess.refusal(settings(other));
    expect(refused.code).to.equal(1);
    expect(refused.output).to.match(/^DATA_DIR: .*Set DATA_DIR to that folder.*folders adopt/);
    expect(refused.output.trim().split('\n')).to.have.length(1);
    expect(await startAndEnd(gateway.folder)).to.equal(0);
  });

  it('an empty folder is refused for a database with files but no marks, and the folder with the files is accepted', async () => {
    const world = await World.create({ gateway });
    await world.shipment(world.superadmin);
    expect(await sentence(check(other))).to.match(/^DATA_DIR: /);
    expect(await sentence(check(gateway.folder))).to.equal('no error');
    expect(await sentence(check(gateway.folder))).to.equal('no error');
  });

  it('another SPOOL_DIR is refused, except for a gateway without a scheduler', async () => {
    await check(gateway.folder);
    expect(await sentence(check(gateway.folder, other))).to.match(/^SPOOL_DIR: /);
    const idle = { ...foldersIn(gateway.folder, other), scheduler: false };
    expect(await sentence(checkFolderMarks(dataSource, idle))).to.equal('no error');
  });

  it('of several first gateways at once with folders of their own, one goes on; with one folder, all do', async () => {
    const folders = await Promise.all(
      Array.from({ length: 4 }, () => mkdtemp(path.join(tmpdir(), 'vieraugen-first-'))),
    );
    const said = await Promise.all(folders.map((folder) => sentence(check(folder))));
    expect(said.filter((each) => each === 'no error')).to.have.length(1);
    await dataSource.query('DELETE FROM folder_mark');
    const together = await Promise.all(folders.map(() => sentence(check(other))));
    expect(together).to.deep.equal(['no error', 'no error', 'no error', 'no error']);
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  });

  it('`vieraugen folders` shows the state of each folder; `folders adopt` makes the configured folders the shared ones', async () => {
    await check(gateway.folder);
    const folders = (...words: string[]): Promise<Ran> =>
      runCommand(['folders', ...words], { DATABASE_URL: databaseUrl, DATA_DIR: other });
    const shown = await folders();
    expect(shown.code).to.equal(1);
    expect(shown.output).to.contain('NOT the folder of this database').and.to.contain(other);
    const adopted = await folders('adopt');
    expect(adopted.code, adopted.output).to.equal(0);
    expect(await sentence(check(other))).to.equal('no error');
    expect(await sentence(check(gateway.folder))).to.match(/^DATA_DIR: /);
    expect((await checkedFolders(dataSource, foldersIn(other))).map(({ state }) => state)).to.deep.equal([
      'SHARED',
      'SHARED',
    ]);
  });

  it('one folder may belong to several databases', async () => {
    await check(gateway.folder);
    await dataSource.query('DELETE FROM folder_mark');
    expect(await sentence(check(gateway.folder))).to.equal('no error');
  });
});
