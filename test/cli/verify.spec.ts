import { expect } from 'chai';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { absentId, sealedEntries } from '../support/activity-log.js';
import { runCommand, type Ran } from '../support/command.js';
import { startTestGateway, testKey, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { World } from '../support/world.js';

describe('LXP-14 the operator command verify', function () {
  this.timeout(240_000);
  let gateway: TestGateway;
  let databaseUrl: string;
  let world: World;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-verify-'));
    gateway = await startTestGateway(
      testDatabases(),
      { scheduler: false },
      {
        route: (url) => {
          databaseUrl = url;
          return Promise.resolve(url);
        },
      },
    );
  });

  beforeEach(async () => {
    world = await World.create({ gateway });
  });

  after(async () => {
    await gateway.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs the command with the gateway's key unless told otherwise. */
  async function verify(
    commandLine: string[],
    { key = testKey, database = databaseUrl }: { key?: string; database?: string } = {},
  ): Promise<Ran> {
    return runCommand(['verify', ...commandLine], {
      DATABASE_URL: database,
      SECRET_KEY: key,
      DATA_DIR: path.join(folder, 'data'),
    });
  }

  function headIn(output: string): string {
    return /head (\d+:[0-9a-f]{64})/.exec(output)![1]!;
  }

  describe('on the database', () => {
    it('prints the entries and the head of every account, and finds no fault in what the gateway wrote', async () => {
      const other = await World.create({ gateway });
      await sealedEntries(world, 5);
      const { code, output } = await verify([]);
      expect(code, output).to.equal(0);
      expect(output).to.match(
        new RegExp(`account ${world.accountId}: 5 entries, 0 waiting to be sealed, head 5:`),
      );
      expect(output).to.match(
        new RegExp(`account ${other.accountId}: 0 entries, 4 waiting to be sealed, head 0:`),
      );
      expect(output).to.contain('Hashes and seals were checked.\nNo fault was found.');
    });

    it('ends with 1 and names the entry when one was changed, and looks at one account alone if told so', async () => {
      const other = await World.create({ gateway });
      const ids = await sealedEntries(world, 5);
      await gateway.gateway.dataSource.query(
        "UPDATE activity SET ip_address = '192.0.2.1' WHERE account_id = ? AND id = ?",
        [world.accountId, ids[2]],
      );
      const { code, output } = await verify(['--account', world.accountId]);
      expect(code, output).to.equal(1);
      expect(output).to.contain(`FAULT ${ids[2]}: entry 3 was changed`);
      expect(output).to.contain('1 faults were found.');
      expect(output).not.to.contain(other.accountId);
      expect((await verify([])).code).to.equal(1);
      expect((await verify(['--account', other.accountId])).code).to.equal(0);
      await gateway.gateway.dataSource.query('DELETE FROM activity WHERE account_id = ?', [world.accountId]);
      await gateway.gateway.dataSource.query('DELETE FROM activity_seal WHERE account_id = ?', [
        world.accountId,
      ]);
      await gateway.gateway.dataSource.query('DELETE FROM activity_chain WHERE account_id = ?', [
        world.accountId,
      ]);
      await gateway.gateway.dataSource.query('DELETE FROM account WHERE id = ?', [world.accountId]);
    });

    it('says so when there is no key, and checks the hashes', async () => {
      await sealedEntries(world, 4);
      const { code, output } = await verify(['--account', world.accountId], { key: '' });
      expect(code, output).to.equal(0);
      expect(output).to.contain('Hashes were checked. Seals were not');
    });

    it('finds seals that another key made', async () => {
      await sealedEntries(world, 4);
      const { code, output } = await verify(['--account', world.accountId], { key: 'x'.repeat(40) });
      expect(code).to.equal(1);
      expect(output).to.contain('4 faults were found.');
    });

    it('checks that a head noted earlier is still part of the chain', async () => {
      await sealedEntries(world, 4);
      const account = ['--account', world.accountId];
      const noted = headIn((await verify(account)).output);
      await world.group();
      await gateway.gateway.services.activitySeals.sealAccount(world.accountId);
      const expecting = (head: string): Promise<Ran> => verify([...account, '--expect', head]);
      const ran = await Promise.all([noted, `4:${'0'.repeat(64)}`, `9:${noted.slice(2)}`].map(expecting));
      expect(ran.map(({ code }) => code)).to.deep.equal([0, 1, 1]);
    });

    it('tells what is wrong with a call that makes no sense, and an account that is not there', async () => {
      const hash = 'a'.repeat(64);
      const calls = [['--account', 'me'], ['--expect', `1:${hash}`], ['not-there.jsonl']];
      for (const { code, output } of await Promise.all(calls.map((call) => verify(call)))) {
        expect(code, output).to.equal(1);
        expect(output.trim().split('\n'), output).to.have.length(1);
      }
      const { code, output } = await verify(['--account', absentId]);
      expect(code).to.equal(1);
      expect(output).to.contain(`account ${absentId} has no entry`);
    });
  });

  describe('on an export', () => {
    it('needs no database, and says what it checked', async () => {
      await world.group();
      const response = await world.superadmin.client.get(`${gateway.url}/activities.jsonl`);
      const text = await response.text();
      const good = path.join(folder, 'good.jsonl');
      const bad = path.join(folder, 'bad.jsonl');
      await writeFile(good, text);
      await writeFile(bad, text.replace('Schäfer', 'Meier'));
      const database = 'mysql://nobody@127.0.0.1:9/nothing';
      const [whole, keyless, ofAnother, changed] = await Promise.all([
        verify([good, '--account', world.accountId], { database }),
        verify([good], { database, key: '' }),
        verify([good, '--account', absentId], { database }),
        verify([bad], { database }),
      ]);
      expect(whole.code, whole.output).to.equal(0);
      expect(whole.output).to.contain(`account ${world.accountId} (complete): 5 entries, head 5:`);
      expect(whole.output).to.contain('Hashes and seals were checked.');
      expect(keyless.code, keyless.output).to.equal(0);
      expect(keyless.output).to.contain('Seals were not');
      expect(ofAnother.code).to.equal(1);
      expect(changed.code).to.equal(1);
      expect(changed.output).to.contain(': entry 1 was changed');
    });
  });

  it('is what `npm run verify` runs', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['verify']).to.equal('node scripts/run.mjs cli verify');
  });
});
