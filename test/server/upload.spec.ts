import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { CreateShipmentDocument, CreateUploadDocument } from '../../src/generated/operations.js';
import type { AnsweredError } from '../support/client.js';
import * as samples from '../support/pdf-samples.js';
import { plainOptions, World, type Person } from '../support/world.js';

interface Place {
  id: string;
  url: string;
}

describe('LXP-2 the file of an upload is one PDF, stored from its header on', function () {
  this.timeout(30_000);

  let world: World;
  let sender: Person;

  before(async () => {
    world = await World.create();
    sender = await world.user();
  });

  async function place(): Promise<Place> {
    const input = { filename: 'Brief.pdf' };
    return (await sender.client.run(CreateUploadDocument, { input })).createUpload.upload;
  }

  async function put(to: Place, bytes: Uint8Array): Promise<{ status: number; body: unknown }> {
    const response = await sender.client.put(to.url, bytes);
    return { status: response.status, body: await response.json() };
  }

  async function filesOf({ id }: Place): Promise<string[]> {
    const names = await readdir(path.join(world.gateway.folder, 'uploads')).catch(() => []);
    return names.filter((name) => name.startsWith(id));
  }

  const send = (uploadId: string) => ({ input: { uploadId, options: plainOptions, draft: true } });

  for (const [what, junk] of [
    ['the head of an HTTP answer', 'HTTP/1.1 200 OK\r\nserver: x\r\n\r\n'],
    ['a kilobyte', 'x'.repeat(1024)],
    ['a single byte', '\n'],
  ] as const) {
    it(`${what} before the header is dropped: the stored file, its size and the download begin with the header`, async () => {
      const given = await place();
      const pdf = Buffer.from(samples.pages(3));
      expect(await put(given, Buffer.concat([Buffer.from(junk), pdf]))).to.deep.equal({
        status: 201,
        body: { id: given.id, pages: 3, bytes: pdf.length },
      });
      const [{ sha256 } = { sha256: '' }] = await world.gateway.gateway.dataSource.query<
        { sha256: string }[]
      >('SELECT sha256 FROM upload WHERE account_id = ? AND id = ?', [world.accountId, given.id]);
      expect(sha256).to.equal(createHash('sha256').update(pdf).digest('hex'));
      const { createShipment } = await sender.client.run(CreateShipmentDocument, send(given.id));
      const document = await sender.client.get(createShipment.shipment.documentUrl!);
      expect(Buffer.from(await document.arrayBuffer()).equals(pdf)).to.equal(true);
    });
  }

  it('a header that comes in pieces is found; one behind the first kilobyte is not looked for', async () => {
    const given = await place();
    const pdf = Buffer.from(samples.pages(2));
    const far = Buffer.concat([Buffer.alloc(1025, 'x'), pdf]);
    expect((await put(given, far)).status).to.equal(422);
    expect(await filesOf(given)).to.deep.equal([]);
    const sending = request(given.url, { method: 'PUT', headers: { 'content-type': 'application/pdf' } });
    const answered = new Promise<IncomingMessage>((resolve) => sending.on('response', resolve));
    for (const piece of ['junk', '%P', 'DF', pdf.subarray(4, 6), pdf.subarray(6)])
      await new Promise<void>((resolve) => sending.write(piece, () => setImmediate(resolve)));
    sending.end();
    const response = await answered;
    expect(response.statusCode).to.equal(201);
    expect(JSON.parse(await text(response))).to.deep.equal({ id: given.id, pages: 2, bytes: pdf.length });
  });

  describe('the file comes as itself, not wrapped into something else', () => {
    const multipart = (...files: Uint8Array[]): Buffer =>
      Buffer.concat([
        ...files.flatMap((file) => [
          Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
          file,
          Buffer.from('\r\n'),
        ]),
        Buffer.from('--x--\r\n'),
      ]);
    const putAs = (url: string, type: string | null, body: Uint8Array) =>
      fetch(url, {
        method: 'PUT',
        headers: type === null ? {} : { 'content-type': type },
        body: Buffer.from(body),
      });

    const wrapped: [string, string, () => Uint8Array][] = [
      ['a form with a PDF', 'multipart/form-data; boundary=x', () => multipart(samples.pages(1))],
      [
        'a form with two PDFs',
        'multipart/form-data; boundary=x',
        () => multipart(samples.pages(1), samples.pages(2)),
      ],
      ['the type that curl sets by default', 'application/x-www-form-urlencoded', () => samples.pages(1)],
      ['a text', 'text/plain; charset=utf-8', () => samples.pages(1)],
      ['a picture', 'image/png', () => samples.pages(1)],
      ['something that begins like a PDF', 'application/pdfx', () => samples.pages(1)],
      ['several types', 'text/plain, application/pdf', () => samples.pages(1)],
      ['no type', ' ', () => samples.pages(1)],
    ];
    for (const [what, type, body] of wrapped) {
      it(`${what}: 415, nothing is kept, and the file can then be put`, async () => {
        const given = await place();
        const answer = await putAs(given.url, type, body());
        const { errors } = (await answer.json()) as { errors: AnsweredError[] };
        expect(answer.status).to.equal(415);
        expect(errors[0]?.extensions.code).to.equal('BAD_USER_INPUT');
        expect(errors[0]?.extensions.problems?.[0]).to.include({ path: 'content-type', code: 'INVALID' });
        expect(await filesOf(given)).to.deep.equal([]);
        expect(await sender.client.problems(CreateShipmentDocument, send(given.id))).to.deep.equal([
          'uploadId: REQUIRED',
        ]);
        expect(await put(given, samples.pages(2))).to.deep.include({ status: 201 });
      });
    }

    for (const type of [
      'application/pdf',
      'application/octet-stream',
      'Application/PDF',
      'application/pdf; charset=binary',
      'application/pdf;name="letter.pdf"',
    ])
      it(`${type} is accepted`, async () => {
        const given = await place();
        expect((await putAs(given.url, type, samples.pages(1))).status).to.equal(201);
      });

    it('a compressed file: 415, nothing is stored, and the file can then be put', async () => {
      const given = await place();
      // Stored without being made smaller, the file stands between the marks of the compression as it is.
      for (const level of [0, 9]) {
        const headers = { 'content-type': 'application/pdf', 'content-encoding': 'gzip' };
        const body = gzipSync(samples.pages(1), { level });
        const answer = await fetch(given.url, { method: 'PUT', headers, body });
        const { errors } = (await answer.json()) as { errors: AnsweredError[] };
        expect(answer.status).to.equal(415);
        expect(errors[0]?.extensions.problems?.[0]).to.include({ path: 'content-encoding', code: 'INVALID' });
        expect(await filesOf(given)).to.deep.equal([]);
      }
      expect(await put(given, samples.pages(2))).to.deep.include({ status: 201 });
    });

    it('a file without a type is accepted', async () => {
      const given = await place();
      expect((await putAs(given.url, null, samples.pages(1))).status).to.equal(201);
    });

    it('a large form gets its answer after it was sent, and an unknown URL its own answer for any body', async () => {
      const given = await place();
      const body = Buffer.alloc(20 * 1024 * 1024, 'x');
      expect((await putAs(given.url, 'multipart/form-data; boundary=x', body)).status).to.equal(415);
      const unknown = given.url.replace(/[^/]+$/, randomUUID());
      expect((await putAs(unknown, 'multipart/form-data; boundary=x', body)).status).to.equal(404);
    });
  });
});
