import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { expect } from 'chai';
import { day, minute } from '../../../src/clock.js';
import {
  CreateShipmentDocument,
  CreateUploadDocument,
  DeleteShipmentDocument,
  LockUserDocument,
  UnlockGroupDocument,
  UnlockUserDocument,
} from '../../../src/generated/operations.js';
import { newId } from '../../../src/entities/id.js';
import type { ProblemCode } from '../../../src/errors/reasons/codes.js';
import type { AnsweredError, Client } from '../../support/client.js';
import { letter, onePage } from '../../pdf/oddities/oddity.js';
import { PdfFile, soundFile, values } from '../../support/pdf-file.js';
import * as samples from '../../support/pdf-samples.js';
import { plainOptions, World, type Person } from '../../support/world.js';
import { lockGroup } from '../../support/losses.js';

const withCatalog = (further: string): Uint8Array => soundFile({ ...letter, 1: values.catalog(further) });

const largest = 50 * 1024 * 1024;

interface Place {
  id: string;
  url: string;
}

describe('LXP-2 uploads: a letter comes as a file, and only what can be printed is taken', function () {
  this.timeout(30_000);

  let world: World;
  let sender: Person;
  let colleague: Person;

  before(async () => {
    world = await World.create();
    [sender, colleague] = await Promise.all([world.user(), world.user()]);
  });

  async function place(client: Client = sender.client): Promise<Place> {
    return (await client.run(CreateUploadDocument, { input: { filename: 'Brief.pdf' } })).createUpload.upload;
  }

  async function filesOf({ id }: Place): Promise<string[]> {
    const names = await readdir(path.join(world.gateway.folder, 'uploads')).catch(() => []);
    return names.filter((name) => name.startsWith(id));
  }

  async function put(to: Place, bytes: Uint8Array): Promise<{ status: number; body: unknown }> {
    const response = await sender.client.put(to.url, bytes);
    return { status: response.status, body: await response.json() };
  }

  const send = (uploadId: string) => ({ input: { uploadId, options: plainOptions, draft: true } });

  it('a PDF that is put to its address is taken, its pages are told, and a letter can be made of it', async () => {
    const given = await place();
    const pdf = samples.pages(3);
    expect(await put(given, pdf)).to.deep.equal({
      status: 201,
      body: { id: given.id, pages: 3, bytes: pdf.length },
    });
    const [file, ...others] = await filesOf(given);
    expect(others).to.deep.equal([]);
    const stored = await readFile(path.join(world.gateway.folder, 'uploads', file!));
    expect(stored.equals(pdf), 'the file is kept as it came').to.equal(true);
    const { createShipment } = await sender.client.run(CreateShipmentDocument, send(given.id));
    expect(createShipment.shipment).to.include({ pages: 3, filename: 'Brief.pdf' });
  });

  const unfit: [string, () => Uint8Array | Promise<Uint8Array>, ProblemCode][] = [
    ['a text', () => samples.notAPdf(), 'NOT_A_PDF'],
    ['an empty file', () => new Uint8Array(), 'NOT_A_PDF'],
    ['half a PDF', () => samples.truncated(), 'NOT_A_PDF'],
    ['a PDF with a password', () => samples.encrypted(), 'ENCRYPTED_PDF'],
    ['an encrypted PDF that opens without', () => samples.encryptedWithEmptyUserPassword(), 'ENCRYPTED_PDF'],
    ['a PDF of 0 pages', () => samples.zeroPages(), 'NO_PAGES'],
    ['a PDF of 6,001 pages', () => samples.pages(6001), 'TOO_MANY_PAGES'],
    ['a portfolio', () => withCatalog('/Collection<</View/D>>'), 'PORTFOLIO'],
    ['a form that one viewer renders', () => withCatalog('/NeedsRendering true'), 'RENDERED_BY_ONE_VIEWER'],
    [
      'a page without area',
      () => soundFile({ ...letter, 4: values.page('/MediaBox[0 0 0 0]') }),
      'PAGE_WITHOUT_AREA',
    ],
  ];
  for (const [what, bytes, code] of unfit) {
    it(`${what} is refused with ${code}, also as a letter; another file can then be put to the same address`, async () => {
      const given = await place();
      const { status, body } = await put(given, await bytes());
      const [error] = (body as { errors: AnsweredError[] }).errors;
      expect(status).to.equal(422);
      expect(error?.extensions.code).to.equal('BAD_USER_INPUT');
      expect(error?.extensions.problems).to.have.length(1);
      expect(error?.extensions.problems?.[0]).to.include({ path: 'file', code });
      expect(await filesOf(given), 'nothing is kept of it').to.deep.equal([]);
      expect(await sender.client.problems(CreateShipmentDocument, send(given.id))).to.deep.equal([
        `uploadId: ${code}`,
      ]);
      expect(await put(given, samples.pages(2))).to.deep.include({ status: 201 });
      const { createShipment } = await sender.client.run(CreateShipmentDocument, send(given.id));
      expect(createShipment.shipment.pages).to.equal(2);
    });
  }

  it('pages are counted and charged as they are printed, whatever else the file holds', async () => {
    const forged = new PdfFile().add(letter).orphan(onePage).table().end();
    const given = await place();
    expect(await put(given, forged)).to.deep.include({
      status: 201,
      body: { id: given.id, pages: 3, bytes: forged.length },
    });
    const { createShipment } = await sender.client.run(CreateShipmentDocument, send(given.id));
    expect(createShipment.shipment.pages).to.equal(3);
  });

  it('an address that no file was put to makes no letter', async () => {
    const given = await place();
    expect(await sender.client.problems(CreateShipmentDocument, send(given.id))).to.deep.equal([
      'uploadId: REQUIRED',
    ]);
  });

  it('a file of 50 MB is taken', async () => {
    const given = await place();
    const letter = samples.pages(1);
    const pdf = Buffer.concat([letter, Buffer.alloc(largest - letter.length, '\n')]);
    expect(await put(given, pdf)).to.deep.equal({
      status: 201,
      body: { id: given.id, pages: 1, bytes: largest },
    });
  });

  for (const [how, announced] of [
    ['whose size is announced', true],
    ['whose size nobody announced', false],
  ] as const) {
    it(`a file of more than 50 MB ${how} is refused as too large, and nothing of it stays on the disk`, async () => {
      const given = await place();
      const { status, body } = await stream(given.url, largest + 1, announced);
      expect(status).to.equal(413);
      expect((JSON.parse(body) as { errors: AnsweredError[] }).errors[0]?.extensions.code).to.equal(
        'LIMIT_EXCEEDED',
      );
      expect(await filesOf(given)).to.deep.equal([]);
      expect(await sender.client.problems(CreateShipmentDocument, send(given.id))).to.deep.equal([
        'uploadId: REQUIRED',
      ]);
      expect(await put(given, samples.pages(1))).to.deep.include({ status: 201 });
    });
  }

  it('a connection that breaks in the middle leaves no file, and the next try works', async () => {
    const given = await place();
    const broken = request(given.url, { method: 'PUT', headers: { 'content-length': 1_000_000 } });
    broken.on('error', () => undefined);
    broken.write(samples.pages(1));
    await until(async () => (await filesOf(given)).length === 1);
    broken.destroy();
    await until(async () => (await filesOf(given)).length === 0);
    expect(await put(given, samples.pages(1))).to.deep.include({ status: 201 });
  });

  it('an unknown address and one that is older than a day do not exist, and answer alike', async () => {
    const given = await place();
    const unknown = { id: newId(), url: given.url.replace(/[^/]+$/, randomUUID()) };
    world.gateway.clock.advance(day);
    const late = await put(given, samples.pages(1));
    expect(late.status).to.equal(404);
    expect(JSON.stringify(late.body)).to.contain('NOT_FOUND');
    expect(await put(unknown, samples.pages(1))).to.deep.equal(late);
    world.gateway.clock.reset();
    world.gateway.clock.advance(day - minute);
    expect(await put(given, samples.pages(1))).to.deep.include({ status: 201 });
  });

  it('an address takes only PUT', async () => {
    const given = await place();
    for (const method of ['GET', 'POST', 'DELETE'])
      expect((await fetch(given.url, { method })).status, method).to.equal(405);
  });

  it('a second file is refused, and the first stays; also once a letter was made of it', async () => {
    const given = await place();
    const first = samples.pages(1);
    await put(given, first);
    const refused = await put(given, samples.pages(2));
    expect(refused.status).to.equal(409);
    expect(JSON.stringify(refused.body)).to.contain('"CONFLICT"');
    const { createShipment } = await sender.client.run(CreateShipmentDocument, send(given.id));
    expect(createShipment.shipment.pages).to.equal(1);
    expect((await put(given, samples.pages(2))).status).to.equal(409);
    const document = await sender.client.get(createShipment.shipment.documentUrl!);
    expect(Buffer.from(await document.arrayBuffer()).equals(first)).to.equal(true);
  });

  it('of two files at once one wins, and the letter is made of that one', async () => {
    for (let round = 0; round < 10; round++) {
      const given = await place();
      const files = [samples.pages(1), samples.pages(2)];
      const answers = await Promise.all(files.map((file) => put(given, file)));
      expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409]);
      const winner = answers.findIndex(({ status }) => status === 201);
      const { createShipment } = await sender.client.run(CreateShipmentDocument, send(given.id));
      expect(createShipment.shipment.pages).to.equal(winner + 1);
      const document = await sender.client.get(createShipment.shipment.documentUrl!);
      expect(Buffer.from(await document.arrayBuffer()).equals(files[winner]!)).to.equal(true);
      expect(await filesOf(given)).to.deep.equal([`${given.id}.pdf`]);
    }
  });

  it("a colleague's upload, another account's and one that never was answer to the letter alike", async () => {
    const given = await place();
    await put(given, samples.pages(1));
    const stranger = (await World.create()).superadmin;
    for (const other of [colleague, world.superadmin, stranger]) {
      const hidden = await other.client.refused('NOT_FOUND', CreateShipmentDocument, send(given.id));
      const absent = await other.client.refused('NOT_FOUND', CreateShipmentDocument, send(newId()));
      const nonsense = await other.client.refused('NOT_FOUND', CreateShipmentDocument, send('Ä'));
      expect(hidden).to.deep.equal(absent);
      expect(nonsense).to.deep.equal(absent);
    }
    await sender.client.run(CreateShipmentDocument, send(given.id));
  });

  it("every role may upload; somebody who isn't logged in may not", async () => {
    const [manager, groupManager] = await Promise.all([
      world.user({ role: 'MANAGER' }),
      world.user({ role: 'GROUP_MANAGER' }),
    ]);
    for (const person of [world.superadmin, manager, groupManager, sender])
      expect(await world.upload(person)).to.be.a('string');
    await world
      .anonymous()
      .refused('UNAUTHENTICATED', CreateUploadDocument, { input: { filename: 'Brief.pdf' } });
  });

  it('a file name is needed, without slashes and of at most 255 characters', async () => {
    const problems = (filename: string) =>
      sender.client.problems(CreateUploadDocument, { input: { filename } });
    expect(await problems(' ')).to.deep.equal(['filename: REQUIRED']);
    expect(await problems('../Brief.pdf')).to.deep.equal(['filename: INVALID']);
    expect(await problems(`${'B'.repeat(252)}.pdf`)).to.deep.equal(['filename: TOO_LONG']);
  });

  it('LXP-8 the address of a locked user is dead until the user is unlocked', async () => {
    const given = await place(colleague.client);
    await world.superadmin.client.run(LockUserDocument, { id: colleague.id });
    expect((await put(given, samples.pages(1))).status).to.equal(404);
    expect(await filesOf(given)).to.deep.equal([]);
    await world.superadmin.client.run(UnlockUserDocument, { id: colleague.id });
    expect((await put(given, samples.pages(1))).status).to.equal(201);
  });

  it('LXP-4 the address of somebody whose only group is locked is dead until the group is unlocked', async () => {
    const other = await World.create();
    const group = await other.group();
    const member = await other.user({ groups: [group] });
    const given = await place(member.client);
    await lockGroup(other.superadmin.client, group.id);
    expect((await put(given, samples.pages(1))).status).to.equal(404);
    await other.superadmin.client.run(UnlockGroupDocument, { id: group.id });
    expect((await put(given, samples.pages(1))).status).to.equal(201);
  });

  it('what nobody made a letter of is removed after a day, file and all; what is in a letter stays', async () => {
    const [waiting, refused, unused, used] = [await place(), await place(), await place(), await place()];
    await put(refused, samples.notAPdf());
    await put(unused, samples.pages(1));
    await put(used, samples.pages(1));
    const { createShipment } = await sender.client.run(CreateShipmentDocument, send(used.id));
    const { clock, gateway } = world.gateway;
    clock.advance(day - minute);
    await removeAllUnused();
    expect(await filesOf(unused)).to.have.length(1);
    clock.advance(2 * minute);
    await removeAllUnused();
    expect(await filesOf(unused)).to.deep.equal([]);
    const [{ left }] = await gateway.dataSource.query<[{ left: string }]>(
      'SELECT COUNT(*) AS `left` FROM upload WHERE id IN (?, ?, ?)',
      [waiting.id, refused.id, unused.id],
    );
    expect(Number(left)).to.equal(0);
    const later = await world.logIn(sender);
    await later.refused('NOT_FOUND', CreateShipmentDocument, send(unused.id));
    expect((await later.get(createShipment.shipment.documentUrl!)).status).to.equal(200);
  });

  it('the file of a deleted letter goes with the next clearing away', async () => {
    const given = await place();
    await put(given, samples.pages(1));
    const { createShipment } = await sender.client.run(CreateShipmentDocument, send(given.id));
    await sender.client.run(DeleteShipmentDocument, { id: createShipment.shipment.id });
    world.gateway.clock.advance(minute);
    await removeAllUnused();
    expect(await filesOf(given)).to.deep.equal([]);
  });

  async function removeAllUnused(): Promise<void> {
    while ((await world.gateway.gateway.services.uploads.removeUnused()) > 0);
  }
});

/** Puts so many bytes, a megabyte at a time, and reads the answer whenever it comes. */
async function stream(
  url: string,
  bytes: number,
  announced: boolean,
): Promise<{ status: number; body: string }> {
  const headers = announced ? { 'content-length': bytes } : { 'transfer-encoding': 'chunked' };
  const sending = request(url, { method: 'PUT', headers });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    sending.on('response', resolve);
    sending.on('error', reject);
  });
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  const answered = new AbortController();
  const stop = (): void => {
    answered.abort();
  };
  answer.then(stop, stop);
  for (let left = bytes; left > 0 && !answered.signal.aborted; left -= megabyte.length) {
    if (!sending.write(megabyte.subarray(0, left)))
      await Promise.race([new Promise((resolve) => sending.once('drain', resolve)), answer]);
  }
  if (!answered.signal.aborted) sending.end();
  const response = await answer;
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  sending.destroy();
  return { status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not come true within forty seconds.');
}
