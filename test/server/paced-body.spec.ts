import { connect, type Socket } from 'node:net';
import { setTimeout as passing } from 'node:timers/promises';
import { expect } from 'chai';
import { CreateUploadDocument } from '../../src/generated/operations.js';
import { createLog } from '../../src/log.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { pages } from '../support/pdf-samples.js';
import { World } from '../support/world.js';
import { send } from './raw-request.js';

const patience = 1_500;

describe('A body arrives at a pace, or the request ends with 408', function () {
  this.timeout(30_000);
  let gateway: TestGateway;
  let world: World;
  const lines: string[] = [];

  before(async () => {
    const log = createLog('info', { write: (line) => lines.push(line) });
    const settings = { requestTimeout: patience, uploadGracePeriod: patience };
    gateway = await startTestGateway(testDatabases(), settings, { log });
    world = await World.create({ gateway });
  });

  after(() => gateway.stop());

  beforeEach(() => {
    lines.length = 0;
  });

  async function place(): Promise<string> {
    const input = { filename: 'Brief.pdf' };
    return (await world.superadmin.client.run(CreateUploadDocument, { input })).createUpload.upload.url;
  }

  /** Begins a request whose body follows, or does not. */
  function begin(method: string, address: string, length: number | null, type = 'application/pdf'): Wire {
    const { hostname, port, pathname } = new URL(address);
    const size = length === null ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`;
    const wire = new Wire(connect(Number(port), hostname));
    wire.write(`${method} ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\n${size}\r\n\r\n`);
    return wire;
  }

  it('an upload that flows slowly is taken, however long it takes', async () => {
    const url = await place();
    const pdf = Buffer.concat([Buffer.from(pages(1)), Buffer.alloc(20_000, '\n')]);
    const wire = begin('PUT', url, pdf.length);
    const piece = Math.ceil(pdf.length / 12);
    for (let at = 0; at < pdf.length; at += piece) {
      wire.write(pdf.subarray(at, at + piece));
      await passing(patience / 8);
    }
    expect(await wire.status()).to.equal(201);
  });

  it('one that stalls ends with 408, and the file can then be put', async () => {
    const url = await place();
    const wire = begin('PUT', url, 100_000);
    wire.write(Buffer.from(pages(1)));
    expect(await wire.status()).to.equal(408);
    expect(wire.text).to.contain('"code":"TOO_SLOW"').and.contain('BAD_USER_INPUT');
    expectLogged('/uploads/', 408);
    expect((await world.superadmin.client.put(url, pages(1))).status).to.equal(201);
  });

  for (const [what, length] of [
    ['whose length is known', 100_000],
    ['in chunks', null],
  ] as const)
    it(`one ${what} that trickles below the minimum rate ends with 408`, async () => {
      const wire = begin('PUT', await place(), length);
      const trickle = setInterval(() => {
        wire.write(length === null ? '1\r\n%\r\n' : '%');
      }, 50);
      expect(await wire.status()).to.equal(408);
      clearInterval(trickle);
    });

  it('the rest of a refused file is waited for no longer than that', async () => {
    const wire = begin('PUT', `${gateway.url}/uploads/${'x'.repeat(43)}`, 100_000);
    expect(await wire.status()).to.equal(404);
    const form = begin('PUT', await place(), 100_000, 'multipart/form-data; boundary=x');
    expect(await form.status()).to.equal(415);
  });

  it('any other body has a limited total time, even while it flows', async () => {
    const wire = begin('POST', `${gateway.url}/graphql`, 100_000, 'application/json');
    const flow = setInterval(() => {
      wire.write(' '.repeat(1_000));
    }, 50);
    expect(await wire.status()).to.equal(408);
    clearInterval(flow);
    expectLogged('/graphql', 408);
  });

  it('an unwanted body keeps no connection open', async () => {
    const wire = begin('POST', `${gateway.url}/activities.csv`, 100_000);
    expect(await wire.status()).to.equal(405);
  });

  it('a client that leaves before its answer, and one that sends no chunks, are logged as such', async () => {
    const leaving = begin('POST', `${gateway.url}/graphql`, 1_000, 'application/json');
    await passing(100);
    leaving.end();
    await until(() => lines.some((line) => line.includes('"status":499')));
    const wire = begin('POST', `${gateway.url}/graphql`, null, 'application/json');
    wire.write('no chunk\r\n');
    expect(await wire.status()).to.equal(400);
    expectLogged('/graphql', 400);
    const metrics = (await send(`${gateway.url}/metrics`)).text;
    expect(metrics).to.contain('status="499"').and.contain('status="408"');
  });

  function expectLogged(path: string, status: number): void {
    const found = lines
      .map((line) => JSON.parse(line) as { path?: string; status?: number; msg: string })
      .filter((entry) => entry.msg === 'request' && entry.path?.startsWith(path));
    expect(found.map((entry) => entry.status)).to.include(status);
  }
});

/** A connection on which a test writes a request byte by byte. */
class Wire {
  text = '';
  private readonly ended: Promise<void>;

  constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => (this.text += String(chunk)));
    socket.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      socket.on('close', () => {
        resolve();
      });
    });
  }

  write(bytes: string | Buffer): void {
    if (this.socket.writable) this.socket.write(bytes);
  }

  end(): void {
    this.socket.destroy();
  }

  /** The status of the answer, once the gateway has sent it or closed the connection. */
  async status(): Promise<number> {
    const answered = until(() => this.text.includes('\r\n\r\n'));
    await Promise.race([this.ended, answered]);
    await until(() => this.text !== '');
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(this.text)?.[1]);
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await passing(20);
}
