import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { day, hour } from '../../../src/clock.js';
import { insert } from '../../../src/database/write.js';
import { newId } from '../../../src/entities/id.js';
import { Upload } from '../../../src/entities/upload.entity.js';
import {
  CreateShipmentDocument,
  CreateUploadDocument,
  DeleteShipmentDocument,
} from '../../../src/generated/operations.js';
import { uploadQuota } from '../../../src/services/shipment/upload-quota.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { pages } from '../../support/pdf-samples.js';
import { outcomeOf, quickUser } from '../../support/rounds.js';
import { plainOptions, World, type Person } from '../../support/world.js';

describe('LXP-2 how many uploads may be open at a time', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let sender: Person;
  let colleague: Person;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  beforeEach(async () => {
    gateway.clock.reset();
    world = await World.create({ gateway });
    [sender, colleague] = [await quickUser(world), await quickUser(world)];
  });

  after(() => gateway.stop());

  /** Opens uploads by SQL, as if they had been created an hour ago. */
  async function open(person: Person, count: number, settings: Partial<Upload> = {}): Promise<void> {
    const createdAt = new Date(gateway.clock.now().getTime() - hour);
    const rows = Array.from({ length: count }, () => ({
      accountId: world.accountId,
      id: newId(),
      userId: person.id,
      filename: 'Brief.pdf',
      tokenHash: randomBytes(32),
      status: 'WAITING' as const,
      pages: null,
      sha256: null,
      bytes: null,
      problem: null,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + day),
      ...settings,
    }));
    await insert(gateway.gateway.dataSource.manager, Upload, rows);
  }

  const create = (person: Person) =>
    person.client.send(CreateUploadDocument, { input: { filename: 'Brief.pdf' } });

  async function outcome(person: Person): Promise<string> {
    return outcomeOf(await create(person));
  }

  /** Creates a place for a file; gives its address. */
  async function place(person: Person): Promise<{ id: string; url: string }> {
    const answer = await create(person);
    expect(outcomeOf(answer)).to.equal('ok');
    return answer.data!.createUpload!.upload;
  }

  it('a user has two hundred, and the error says when the first of them expires', async () => {
    await open(sender, uploadQuota.placesOfUser - 1);
    expect(await outcome(sender)).to.equal('ok');
    const error = await sender.client.refused('RATE_LIMITED', CreateUploadDocument, {
      input: { filename: 'Brief.pdf' },
    });
    expect(error.extensions.retryAfterSeconds).to.be.within(22.9 * 3_600, 23 * 3_600);
    expect(await outcome(colleague), 'somebody else').to.equal('ok');
    gateway.clock.advance(23 * hour);
    expect(await outcome(sender)).to.equal('ok');
  });

  it('simultaneous ones do not exceed the limit', async () => {
    await open(sender, uploadQuota.placesOfUser - 2);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcome(sender)));
    expect(outcomes.filter((each) => each === 'ok')).to.have.length(2);
    expect(outcomes.filter((each) => each === 'RATE_LIMITED')).to.have.length(8);
  });

  it('uploads with a shipment do not count', async () => {
    await open(sender, uploadQuota.placesOfUser - 1);
    for (let sent = 0; sent < 3; sent++) {
      const { id, url } = await place(sender);
      expect((await sender.client.put(url, pages(1))).status).to.equal(201);
      const input = { uploadId: id, options: plainOptions };
      await sender.client.run(CreateShipmentDocument, { input });
    }
    await open(colleague, 2 * uploadQuota.placesOfUser, { status: 'USED' });
    expect(await outcome(colleague), 'used ones are not open').to.equal('ok');
  });

  it('an account has two thousand from all its users; another account has its own', async () => {
    for (let made = 0; made < 10; made++)
      await open({ ...sender, id: newId() }, uploadQuota.placesOfAccount / 10);
    expect(await outcome(sender)).to.equal('RATE_LIMITED');
    expect(await outcome((await World.create({ gateway })).superadmin)).to.equal('ok');
  });

  it('files of an account have two gigabytes: a file beyond is refused and not kept, and its place stays open', async () => {
    const { id, url } = await place(sender);
    const early = await place(sender);
    await open(colleague, 1, { status: 'STORED', pages: 1, bytes: uploadQuota.bytesOfAccount - 10_000 });
    const pdf = pages(1);
    await open(colleague, 1, { status: 'STORED', pages: 1, bytes: 10_000 - pdf.length });
    const refused = await sender.client.put(url, pdf);
    expect(refused.status).to.equal(429);
    expect(Number(refused.headers.get('retry-after'))).to.be.within(22.9 * 3_600, 23 * 3_600);
    const files = await readdir(path.join(gateway.folder, 'uploads')).catch(() => []);
    expect(files.filter((name) => name.startsWith(id))).to.deep.equal([]);
    expect(await outcome(sender), 'there is room for a place').to.equal('ok');
    await open(colleague, 1, { status: 'STORED', pages: 1, bytes: pdf.length });
    expect(await outcome(sender), 'there is none').to.equal('RATE_LIMITED');
    expect((await sender.client.put(early.url, pdf)).status).to.equal(429);
    gateway.clock.advance(23 * hour);
    expect((await sender.client.put(url, pdf)).status).to.equal(201);
  });

  it('files of drafts count towards the quota until the drafts are deleted', async () => {
    const { id, url } = await place(sender);
    const pdf = pages(1);
    expect((await sender.client.put(url, pdf)).status).to.equal(201);
    const input = { uploadId: id, options: plainOptions, draft: true };
    const { createShipment } = await sender.client.run(CreateShipmentDocument, { input });
    const bytes = uploadQuota.bytesOfAccount - pdf.length;
    await open(colleague, 1, { status: 'STORED', pages: 1, bytes });
    expect(await outcome(sender)).to.equal('RATE_LIMITED');
    await sender.client.run(DeleteShipmentDocument, { id: createShipment.shipment.id });
    expect(await outcome(sender)).to.equal('ok');
  });

  it('at most ten files of a user are received at a time', async () => {
    const pdf = pages(1);
    const places = await Promise.all(Array.from({ length: 15 }, () => place(sender)));
    const inspector = gateway.gateway.services.uploads['inspector'];
    const inspect = inspector.inspect.bind(inspector);
    let [present, most] = [0, 0];
    inspector.inspect = async (file) => {
      most = Math.max(most, ++present);
      return inspect(file).finally(() => present--);
    };
    const answers = await Promise.all(places.map(({ url }) => sender.client.put(url, pdf)));
    inspector.inspect = inspect;
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([201]));
    expect(most).to.be.within(2, 10);
  });

  it('simultaneous files do not exceed the quota', async () => {
    const pdf = pages(1);
    const places = await Promise.all(Array.from({ length: 4 }, () => place(sender)));
    await open(colleague, 1, {
      status: 'STORED',
      pages: 1,
      bytes: uploadQuota.bytesOfAccount - 2 * pdf.length - 1,
    });
    const answers = await Promise.all(places.map(({ url }) => sender.client.put(url, pdf)));
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 201, 429, 429]);
  });

  it('open uploads are counted along their index, however many were used', async () => {
    await open(sender, 3_000, { status: 'USED' });
    const { dataSource } = gateway.gateway;
    await dataSource.query('ANALYZE TABLE upload, shipment');
    const statements = await gateway.statementsOf(() => create(sender));
    const counting = statements.find(({ sql }) => sql.includes('AS nextExpiry'));
    const plan = await dataSource.query<
      { table: string | null; key: string; rows: number | string; Extra: string }[]
    >(`EXPLAIN ${counting!.sql}`, counting!.parameters);
    const [opened, ...others] = plan;
    expect(opened).to.include({ table: 'upload', key: 'upload_open' });
    expect(Number(opened!.rows)).to.be.lessThan(100);
    expect(opened!.Extra).to.contain('Using index');
    for (const { table, rows } of others)
      if (table === 's' || table === 'p') expect(Number(rows), table).to.be.lessThan(100);
  });
});
