import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { day, minute } from '../../src/clock.js';
import { checkFolderMarks } from '../../src/database/folder-marks.js';
import { CreateUploadDocument, ShipmentDocument } from '../../src/generated/operations.js';
import { runCommand } from '../support/command.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { pages } from '../support/pdf-samples.js';
import { World } from '../support/world.js';

describe('A shared folder that goes away while the gateway runs, such as a file system that leaves an empty folder behind', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;
  let databaseUrl: string;

  before(async () => {
    const route = (url: string): Promise<string> => Promise.resolve((databaseUrl = url));
    gateway = await startTestGateway(testDatabases(), {}, { route });
    world = await World.create({ gateway });
    const { spoolDirectory } = gateway.gateway.config;
    await mkdir(spoolDirectory, { recursive: true });
    await checkFolderMarks(gateway.gateway.dataSource, gateway.gateway.config);
  });

  after(() => gateway.stop());

  async function without(folder: string, work: () => Promise<void>): Promise<void> {
    await rename(folder, `${folder}.away`);
    await mkdir(folder);
    try {
      await work();
    } finally {
      await rm(folder, { recursive: true });
      await rename(`${folder}.away`, folder);
    }
  }

  async function until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async function status(id: string): Promise<string | undefined> {
    return (await world.superadmin.client.run(ShipmentDocument, { id })).shipment?.status;
  }

  it('SPOOL_DIR: no letter is SENT into another one; it waits with its failure, and goes out once the folder is back', async () => {
    const { spoolDirectory } = gateway.gateway.config;
    const failed = async (): Promise<string> =>
      (await runCommand(['letters', 'list', '--state', 'failed'], { DATABASE_URL: databaseUrl })).output;
    let id = '';
    await without(spoolDirectory, async () => {
      ({ id } = await world.shipment(world.superadmin));
      await until(async () => (await failed()).includes(id));
      expect(await failed()).to.contain(`SPOOL_DIR: ${spoolDirectory} is not the folder`);
      expect(await status(id)).to.equal('QUEUED');
      expect(await readdir(spoolDirectory)).to.deep.equal([]);
    });
    gateway.clock.advance(2 * minute);
    await until(async () => (await status(id)) === 'SENT');
    expect(await readdir(spoolDirectory)).to.include.members([`${id}.pdf`, `${id}.json`]);
    gateway.clock.reset();
  });

  it('DATA_DIR: no file is taken into another one, the client may try again; and none is forgotten that lies in the right one', async () => {
    const { client } = world.superadmin;
    const stored = await world.upload(world.superadmin);
    const { upload } = (await client.run(CreateUploadDocument, { input: { filename: 'a.pdf' } }))
      .createUpload;
    const { uploads } = gateway.gateway.services;
    await without(gateway.folder, async () => {
      const response = await client.put(upload.url, pages(1));
      expect(response.status).to.equal(503);
      expect(response.headers.get('retry-after')).to.be.a('string');
      expect(await response.json()).to.have.nested.include({
        'errors[0].extensions.code': 'SERVICE_UNAVAILABLE',
        'errors[0].extensions.reason': 'FOLDER_MISSING',
      });
      expect(await readdir(gateway.folder)).to.deep.equal([]);
      const removed = await uploads.removeFile(stored).then(
        () => 'removed',
        (error: unknown) => (error as Error).message,
      );
      expect(removed).to.match(/^DATA_DIR: /);
    });
    expect((await client.put(upload.url, pages(1))).status).to.equal(201);
    gateway.clock.advance(2 * day);
    await uploads.removeUnused();
    expect(await readdir(path.join(gateway.folder, 'uploads'))).not.to.include(`${stored}.pdf`);
  });
});
