import { fork } from 'node:child_process';
import { once } from 'node:events';
import files, { readdir, readFile, rename, rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { minute } from '../../../src/clock.js';
import { ShipmentDocument } from '../../../src/generated/operations.js';
import { SpoolProvider } from '../../../src/print/spool-provider.js';
import { handOverOf, startGatewayWithoutPrint } from '../../support/background.js';
import { runCommand, type Ran } from '../../support/command.js';
import type { TestGateway } from '../../support/gateway.js';
import { untilSomebodyWaits } from '../../support/lock-wait.js';
import { World, type Group, type Person, type Shipment } from '../../support/world.js';

const program = fileURLToPath(new URL('hand-over.process.js', import.meta.url));

describe('LXP-11 a letter goes to print once, and operators see failures', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let dataSource: DataSource;
  let world: World;
  let group: Group;
  let sender: Person;
  let spool: string;
  let faults: string[];

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    ({ dataSource } = gateway.gateway);
    spool = gateway.gateway.config.spoolDirectory;
    world = await World.create({ gateway });
    group = await world.group();
    sender = await world.user({ groups: [group] });
  });

  after(() => gateway.stop());

  beforeEach(async () => {
    faults = [];
    gateway.clock.reset();
    await dataSource.query("UPDATE shipment SET status = 'SENT' WHERE status = 'QUEUED'");
    await dataSource.query('DELETE FROM hand_over_failure');
  });

  const released = (): Promise<Shipment> => world.shipment(sender, { group });
  const handOver = (into = spool): Promise<number> =>
    handOverOf(gateway, new SpoolProvider(into)).handOverWaiting((_id, error) => {
      faults.push(String(error));
    });
  const databaseUrl = (): string => (dataSource.options as { url: string }).url;
  const command = (...words: string[]): Promise<Ran> =>
    runCommand(words, { DATABASE_URL: databaseUrl(), DATA_DIR: gateway.folder });

  async function statusOf({ id }: Shipment): Promise<string | undefined> {
    return (await sender.client.run(ShipmentDocument, { id })).shipment?.status;
  }

  async function offered(folder = spool): Promise<string[]> {
    return (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  }

  /** Takes everything out of the spool, as whoever prints does. */
  async function print(folder = spool): Promise<string[]> {
    const names = await offered(folder);
    for (const name of names) await rm(path.join(folder, name));
    return names.filter((name) => name.endsWith('.json'));
  }

  async function fileOf({ id }: Shipment): Promise<string> {
    const [row] = await dataSource.query<{ uploadId: string }[]>(
      'SELECT upload_id AS uploadId FROM shipment WHERE id = ?',
      [id],
    );
    return gateway.gateway.services.uploads.pathOf(row?.uploadId ?? '');
  }

  async function figures(): Promise<Record<string, number>> {
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    return Object.fromEntries(
      text
        .split('\n')
        .filter((line) => line.startsWith('vieraugen_hand_over_'))
        .map((line) => [
          line.slice('vieraugen_hand_over_'.length, line.lastIndexOf(' ')),
          Number(line.split(' ').at(-1)),
        ]),
    );
  }

  it('a process is killed after the hand-over and before its mark, and the letter is printed meanwhile: it does not go out again', async () => {
    await print();
    const letter = await released();
    const uploads = path.dirname(await fileOf(letter));
    const child = fork(program, [databaseUrl(), uploads, spool]);
    await once(child, 'message');
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect(await statusOf(letter)).to.equal('QUEUED');
    expect(await print()).to.deep.equal([`${letter.id}.json`]);
    gateway.clock.advance(2 * minute);
    expect(await handOver()).to.equal(1);
    expect(await statusOf(letter)).to.equal('SENT');
    expect(await offered()).to.deep.equal([]);
  });

  it('an attempt that has won and then cannot read the journal is finished by the next one: no letter is lost', async () => {
    const folder = path.join(gateway.folder, 'unreadable-spool');
    const letter = await released();
    const readOnce = files.readFile;
    let reads = 0;
    // The first read finds no winner, the second one is of the attempt that has won.
    files.readFile = ((...given: Parameters<typeof readOnce>) => {
      reads++;
      return reads === 2 ? Promise.reject(new Error('too many open files')) : readOnce(...given);
    }) as typeof readOnce;
    syncBuiltinESMExports();
    try {
      await handOver(folder);
      expect(faults).to.deep.equal(['Error: too many open files']);
    } finally {
      files.readFile = readOnce;
      syncBuiltinESMExports();
    }
    gateway.clock.advance(2 * minute);
    expect(await handOver(folder)).to.equal(1);
    expect(await offered(folder)).to.deep.equal([`${letter.id}.json`, `${letter.id}.pdf`]);
  });

  it('of many processes at the same job, interrupted at any point, one delivers the letter, once', async () => {
    const folder = path.join(gateway.folder, 'other-spool');
    const file = await fileOf(await released());
    const job = {
      id: '01J0000000000000000000SAME',
      number: '1',
      accountId: world.accountId,
      filename: 'letter.pdf',
      pages: 1,
      sheets: 1,
      options: { sides: 'SIMPLEX', colour: 'COLOUR', destination: 'NATIONAL', registered: 'NONE' } as const,
      group: null,
      sha256: '',
      submittedAt: new Date(),
      file,
    };
    await Promise.all(Array.from({ length: 20 }, () => new SpoolProvider(folder).handOver(job)));
    expect(await print(folder)).to.deep.equal([`${job.id}.json`]);
    await new SpoolProvider(folder).handOver(job);
    expect(await offered(folder)).to.deep.equal([]);
    expect(
      (await readdir(path.join(folder, '.handed-over'))).filter((name) => name.endsWith('.part')),
    ).to.deep.equal([]);

    // Broken off between the entry and the two moves: whoever comes next finishes it.
    const late = { ...job, id: '01J0000000000000000000LATE' };
    await new SpoolProvider(folder).handOver(late);
    const [entry = ''] = (await readdir(path.join(folder, '.handed-over'))).filter(
      (name) => name === late.id,
    );
    const attempt = await readFile(path.join(folder, '.handed-over', entry), 'utf8');
    for (const kind of ['pdf', 'json'])
      await rename(
        path.join(folder, `${late.id}.${kind}`),
        path.join(folder, '.handed-over', `${attempt}.${kind}.part`),
      );
    await new SpoolProvider(folder).handOver(late);
    expect(await offered(folder)).to.deep.equal([`${late.id}.json`, `${late.id}.pdf`]);
  });

  it('the mark runs into a deadlock: it is tried again at once, nothing is reported, and the letter goes out once', async () => {
    await print();
    const letter = await released();
    await dataSource.query('CREATE TABLE weight (id INT PRIMARY KEY)');
    const other = dataSource.createQueryRunner();
    await other.query('START TRANSACTION');
    // The database ends the one that has changed less.
    for (let row = 0; row < 200; row++) await other.query('INSERT INTO weight (id) VALUES (?)', [row]);
    const toSpool = new SpoolProvider(spool);
    const handedOver = handOverOf(gateway, {
      handOver: async (job) => {
        await toSpool.handOver(job);
        // The index entry: the mark takes the row, and then waits for the entry.
        await other.query(
          "SELECT status FROM shipment FORCE INDEX (shipment_hand_over) WHERE status = 'QUEUED' LOCK IN SHARE MODE",
        );
      },
    }).handOverWaiting((_id, error) => {
      faults.push(String(error));
    });
    await untilSomebodyWaits(dataSource);
    // And this waits for the row.
    await other.query('SELECT id FROM shipment WHERE account_id = ? AND id = ? FOR UPDATE', [
      world.accountId,
      letter.id,
    ]);
    await other.query('ROLLBACK');
    await other.release();
    await dataSource.query('DROP TABLE weight');
    expect(await handedOver).to.equal(1);
    expect(faults).to.deep.equal([]);
    expect(await statusOf(letter)).to.equal('SENT');
    expect(await print()).to.deep.equal([`${letter.id}.json`]);
  });

  it('a missing file is a failed hand-over: in the metrics, in `vieraugen letters`, and a retry sends it once the file is back', async () => {
    const [letter, whole] = [await released(), await released()];
    const file = await fileOf(letter);
    await rename(file, `${file}.away`);
    expect(await handOver()).to.equal(1);
    expect(faults).to.have.length(1);
    expect(await statusOf(whole)).to.equal('SENT');
    expect(await figures()).to.include({ 'letters{state="failed"}': 1, 'letters{state="waiting"}': 0 });
    expect((await figures())['oldest_queued_seconds']).to.be.greaterThan(0);

    const response = await sender.client.get(letter.documentUrl ?? '');
    expect(response.status).to.equal(404);
    expect(await response.json()).to.have.nested.property('errors[0].extensions.reason', 'FILE_MISSING');

    expect((await command('letters')).output).to.contain('The file of the letter is missing');
    const listed = await command('letters', 'list', '--state', 'failed', '--json');
    expect(JSON.parse(listed.output)).to.have.nested.property('[0].id', letter.id);
    expect(JSON.parse(listed.output)).to.have.nested.property('[0].attempts', 1);
    expect((await command('letters', 'list')).output).to.contain(letter.id);
    expect(await command('letters', 'retry', whole.id)).to.deep.include({ code: 1 });
    expect(await command('letters', 'retry')).to.deep.include({ code: 1 });
    expect(await command('letters', 'retry', '01J00000000000000000000000')).to.deep.include({ code: 1 });

    await rename(`${file}.away`, file);
    expect(await handOver(), 'not before its time').to.equal(0);
    const retried = await command('letters', 'retry', '--all-failed');
    expect(retried).to.deep.equal({ code: 0, output: '1 letter is due at once.\n' });
    expect(await handOver()).to.equal(1);
    expect(await statusOf(letter)).to.equal('SENT');
    expect((await command('letters')).output).to.contain('No letters are waiting.');
  });

  it('a letter that is being handed over is not retried at the same time', async () => {
    const letter = await released();
    const file = await fileOf(letter);
    await rename(file, `${file}.away`);
    await handOver();
    await rename(`${file}.away`, file);
    gateway.clock.advance(2 * minute);
    let finish: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const running = handOverOf(gateway, {
      handOver: () => {
        begun();
        return new Promise((resolve) => (finish = resolve));
      },
    }).handOverWaiting(() => undefined);
    await beginning;
    const refused = await command('letters', 'retry', letter.id);
    expect(refused.code).to.equal(1);
    expect(refused.output).to.contain('being retried already');
    finish();
    expect(await running).to.equal(1);
  });
});
