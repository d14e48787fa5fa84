import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { minute } from '../../../src/clock.js';
import { createDataSource } from '../../../src/database/data-source.js';
import { CancelShipmentDocument, ShipmentDocument } from '../../../src/generated/operations.js';
import type { PrintJob, PrintProvider } from '../../../src/print/print-provider.js';
import { SpoolProvider } from '../../../src/print/spool-provider.js';
import { HandOverService } from '../../../src/services/shipment/hand-over.service.js';
import { handOverOf, startGatewayWithoutPrint } from '../../support/background.js';
import type { TestGateway } from '../../support/gateway.js';
import { heavy, pages } from '../../support/pdf-samples.js';
import { uniqueName, World, type Group, type Person, type Shipment } from '../../support/world.js';

/** A provider that notes what it gets, and does with it what a test says. */
class NotingProvider implements PrintProvider {
  readonly jobs: PrintJob[] = [];

  constructor(private readonly then: () => Promise<void> = () => Promise.resolve()) {}

  handOver(job: PrintJob): Promise<void> {
    this.jobs.push(job);
    return this.then();
  }
}

describe('LXP-11 the hand-over of released letters to print', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let sender: Person;
  let spool: string;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    spool = gateway.gateway.config.spoolDirectory;
    world = await World.create({ gateway });
    group = await world.group();
    sender = await world.user({ groups: [group] });
  });

  after(() => gateway.stop());

  // Each test begins with nothing that waits, at the right time.
  beforeEach(async () => {
    gateway.clock.reset();
    await gateway.gateway.dataSource.query("UPDATE shipment SET status = 'SENT' WHERE status = 'QUEUED'");
  });

  const faults: unknown[] = [];
  const report = (_id: string, error: unknown): void => {
    faults.push(error);
  };
  afterEach(() => faults.splice(0));

  const released = (settings: Parameters<World['shipment']>[1] = {}) =>
    world.shipment(sender, { group, ...settings });

  async function seen(id: string): Promise<Shipment> {
    const { shipment } = await sender.client.run(ShipmentDocument, { id });
    if (!shipment) throw new Error('The sender sees the letter.');
    return shipment;
  }

  async function spooled(): Promise<string[]> {
    return (await readdir(spool).catch(() => [])).sort();
  }

  it('a released letter is put into the spool as its PDF and a job ticket, and is SENT', async () => {
    const options = { sides: 'DUPLEX', colour: 'COLOUR', registered: 'SIGNATURE' } as const;
    const letter = await released({ pages: 5, filename: 'Kündigung.pdf', options });
    expect(letter.status).to.equal('QUEUED');
    expect(await handOverOf(gateway).handOverWaiting(report)).to.equal(1);
    const sent = await seen(letter.id);
    expect(sent.status).to.equal('SENT');
    expect(Date.parse(sent.handedOverAt ?? '')).to.be.closeTo(gateway.clock.now().getTime(), minute);
    const pdf = await readFile(path.join(spool, `${letter.id}.pdf`));
    expect(pdf.equals(pages(5))).to.equal(true);
    const ticket = JSON.parse(await readFile(path.join(spool, `${letter.id}.json`), 'utf8')) as unknown;
    expect(ticket).to.deep.equal({
      version: 1,
      id: letter.id,
      number: letter.number,
      accountId: world.accountId,
      filename: 'Kündigung.pdf',
      pages: 5,
      sheets: 3,
      options: letter.options,
      group: { id: group.id, name: group.name, costBearer: null, costCentre: null },
      sha256: createHash('sha256').update(pages(5)).digest('hex'),
      submittedAt: letter.submittedAt,
      document: `${letter.id}.pdf`,
    });
    expect(await handOverOf(gateway).handOverWaiting(report), 'once').to.equal(0);
  });

  it('what is not released is not handed over: drafts, waiting, rejected, canceled and deleted letters', async () => {
    const examinee = await world.user({ trait: 'EXAMINEE', groups: [group] });
    await world.shipment(examinee, { group });
    await released({ draft: true });
    const canceled = await released();
    await sender.client.run(CancelShipmentDocument, { id: canceled.id });
    const provider = new NotingProvider();
    expect(await handOverOf(gateway, provider).handOverWaiting(report)).to.equal(0);
    expect(provider.jobs).to.deep.equal([]);
  });

  it('when the provider fails, it is reported, the letter stays, and it is tried again later; others go on', async () => {
    const [first, other] = [await released(), await released()];
    let fails = true;
    const provider: PrintProvider = {
      handOver: (job) =>
        fails && job.id === first.id ? Promise.reject(new Error('out of paper')) : Promise.resolve(),
    };
    const handOver = handOverOf(gateway, provider);
    expect(await handOver.handOverWaiting(report)).to.equal(1);
    expect(faults).to.have.length(1);
    expect(String(faults[0])).to.contain('out of paper');
    expect((await seen(first.id)).status).to.equal('QUEUED');
    expect((await seen(other.id)).status).to.equal('SENT');
    expect(await handOver.handOverWaiting(report), 'not at once').to.equal(0);
    fails = false;
    gateway.clock.advance(6 * minute);
    expect(await handOver.handOverWaiting(report)).to.equal(1);
    expect((await seen(first.id)).status).to.equal('SENT');
  });

  it('a letter whose file is gone is reported and does not hold up the others', async () => {
    const [broken, whole] = [await released(), await released()];
    const [row] = await gateway.gateway.dataSource.query<{ uploadId: string }[]>(
      'SELECT upload_id AS uploadId FROM shipment WHERE id = ?',
      [broken.id],
    );
    await rm(gateway.gateway.services.uploads.pathOf(row!.uploadId));
    expect(await handOverOf(gateway).handOverWaiting(report)).to.equal(1);
    expect(faults).to.have.length(1);
    expect((await seen(whole.id)).status).to.equal('SENT');
    expect((await spooled()).filter((name) => name.startsWith(broken.id))).to.deep.equal([]);
  });

  it('what a killed process had begun is left alone for a while, and then taken up by another', async () => {
    const letter = await released();
    const killed = new NotingProvider(() => new Promise(() => undefined));
    void handOverOf(gateway, killed).handOverWaiting(report);
    await until(() => killed.jobs.length === 1);
    gateway.clock.advance(minute / 2);
    expect(await handOverOf(gateway).handOverWaiting(report)).to.equal(0);
    gateway.clock.advance(minute);
    expect(await handOverOf(gateway).handOverWaiting(report)).to.equal(1);
    expect((await seen(letter.id)).status).to.equal('SENT');
  });

  it('who has the database alone takes up at once what a killed process had begun; it still cannot be called back', async () => {
    const letter = await released();
    const killed = new NotingProvider(() => new Promise(() => undefined));
    void handOverOf(gateway, killed).handOverWaiting(report);
    await until(() => killed.jobs.length === 1);
    const successor = handOverOf(gateway);
    await successor.forgetClaims();
    await sender.client.refused('CONFLICT', CancelShipmentDocument, { id: letter.id });
    expect(await successor.handOverWaiting(report)).to.equal(1);
    expect((await seen(letter.id)).status).to.equal('SENT');
  });

  it('killed between the hand-over and its mark, the same job comes again under the same id', async () => {
    const letter = await released();
    const toSpool = new SpoolProvider(spool);
    const killed: PrintProvider = {
      handOver: async (job) => {
        await toSpool.handOver(job);
        throw new Error('killed');
      },
    };
    await handOverOf(gateway, killed).handOverWaiting(report);
    const before = await spooled();
    expect(before).to.include.members([`${letter.id}.json`, `${letter.id}.pdf`]);
    gateway.clock.advance(6 * minute);
    expect(await handOverOf(gateway).handOverWaiting(report)).to.equal(1);
    expect(await spooled(), 'nothing is there twice').to.deep.equal(before);
  });

  it('two processes at once hand each letter over once', async () => {
    const { dataSource } = gateway.gateway;
    const otherProcess = await createDataSource((dataSource.options as { url: string }).url).initialize();
    const provider = new NotingProvider(() => new Promise((resolve) => setTimeout(resolve, 5)));
    const { uploads } = gateway.gateway.services;
    for (let round = 0; round < 3; round++) {
      const letters = await Promise.all(Array.from({ length: 10 }, () => released()));
      provider.jobs.splice(0);
      const counts = await Promise.all(
        [dataSource, otherProcess, dataSource, otherProcess].map((source) =>
          new HandOverService({
            dataSource: source,
            clock: gateway.clock,
            uploads,
            provider,
          }).handOverWaiting(report),
        ),
      );
      expect(counts.reduce((sum, count) => sum + count)).to.equal(10);
      expect(provider.jobs.map(({ id }) => id).sort()).to.deep.equal(letters.map(({ id }) => id).sort());
    }
    await otherProcess.destroy();
    expect(faults).to.deep.equal([]);
  });

  it('during the hand-over it is too late to call a letter back, and afterwards too', async () => {
    const letter = await released();
    let finish: () => void = () => undefined;
    const provider = new NotingProvider(() => new Promise((resolve) => (finish = resolve)));
    const running = handOverOf(gateway, provider).handOverWaiting(report);
    await until(() => provider.jobs.length === 1);
    await sender.client.refused('CONFLICT', CancelShipmentDocument, { id: letter.id });
    finish();
    expect(await running).to.equal(1);
    expect((await seen(letter.id)).status).to.equal('SENT');
    await sender.client.refused('INVALID_STATE', CancelShipmentDocument, { id: letter.id });
  });

  it('a letter that is called back just as it is handed over is one or the other, never both, 20 times over', async () => {
    for (let round = 0; round < 20; round++) {
      const letter = await released();
      const provider = new NotingProvider();
      const [handedOver, { errors }] = await Promise.all([
        handOverOf(gateway, provider).handOverWaiting(report),
        sender.client.send(CancelShipmentDocument, { id: letter.id }),
      ]);
      const { status } = await seen(letter.id);
      const [refusal] = errors.map(({ extensions }) => extensions.code);
      if (refusal === undefined)
        expect([status, handedOver, provider.jobs.length]).to.deep.equal(['CANCELED', 0, 0]);
      else {
        expect(refusal).to.be.oneOf(['CONFLICT', 'INVALID_STATE']);
        expect([status, handedOver, provider.jobs.length]).to.deep.equal(['SENT', 1, 1]);
      }
    }
  });

  describe('the spool', () => {
    let folder: string;

    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-spool-'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    async function job(): Promise<PrintJob> {
      const file = path.join(folder, 'letter.pdf');
      const pdf = heavy(20, 1);
      await writeFile(file, pdf);
      return {
        id: uniqueName('letter'),
        number: '1',
        accountId: 'account',
        filename: 'Brief.pdf',
        pages: 1,
        sheets: 1,
        options: { sides: 'SIMPLEX', colour: 'COLOUR', destination: 'NATIONAL', registered: 'NONE' },
        group: null,
        sha256: createHash('sha256').update(pdf).digest('hex'),
        submittedAt: new Date(),
        file,
      };
    }

    /** Looks into the spool as fast as it can while the work goes on; says how often. */
    async function watch(into: string, id: string, size: number, work: Promise<unknown>): Promise<number> {
      let looks = 0;
      const state = { done: false };
      const end = (): void => {
        state.done = true;
      };
      work.then(end, end);
      while (!state.done) {
        const names = await readdir(into).catch((): string[] => []);
        if (names.includes(`${id}.json`)) {
          expect(names, 'no ticket without its letter').to.include(`${id}.pdf`);
          const ticket = await readFile(path.join(into, `${id}.json`), 'utf8');
          expect(JSON.parse(ticket)).to.include({ id });
        }
        if (names.includes(`${id}.pdf`))
          expect((await stat(path.join(into, `${id}.pdf`))).size).to.equal(size);
        looks++;
      }
      await work;
      return looks;
    }

    it('never shows half a letter, nor a ticket without its letter', async () => {
      const letter = await job();
      const { size } = await stat(letter.file);
      const into = path.join(folder, 'spool');
      const looks = await watch(into, letter.id, size, new SpoolProvider(into).handOver(letter));
      expect(looks).to.be.greaterThan(1);
      expect(await offered(into)).to.deep.equal([`${letter.id}.json`, `${letter.id}.pdf`]);
    });

    it('never shows half a letter when a slow process and the one that took over write it at once', async () => {
      const letter = await job();
      const { size } = await stat(letter.file);
      const into = path.join(folder, 'spool');
      const slow = new SpoolProvider(into).handOver(letter);
      const takenOver = new Promise((resolve) => setTimeout(resolve, 3)).then(() =>
        new SpoolProvider(into).handOver(letter),
      );
      await watch(into, letter.id, size, Promise.all([slow, takenOver]));
      expect(await offered(into)).to.deep.equal([`${letter.id}.json`, `${letter.id}.pdf`]);
    });
  });
});

/** What whoever reads the spool finds there. */
async function offered(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 4_000; tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).to.equal(true);
}
