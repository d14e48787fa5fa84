import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import PostalMime from 'postal-mime';
import { minute } from '../../src/clock.js';
import {
  ConfirmRegistrationDocument,
  CreateUploadDocument,
  LogInDocument,
  RegisterAccountDocument,
} from '../../src/generated/operations.js';
import { Client } from '../support/client.js';
import { freePort, startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { registrationToken } from '../support/mailbox.js';
import { pages } from '../support/pdf-samples.js';
import { password, uniqueName, World } from '../support/world.js';
import { send } from './raw-request.js';

const program = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** The token from the one mail that a gateway without a mail server has written below its folder. */
async function mailedToken(folder: string): Promise<string> {
  const mails = path.join(folder, 'mail');
  for (;;) {
    const names = await readdir(mails).catch(() => []);
    const [name] = names.filter((each) => each.endsWith('.eml'));
    if (name !== undefined)
      return registrationToken(await PostalMime.parse(await readFile(path.join(mails, name))));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** An upload of which one half is on its way; `finish` sends the other. */
class SlowUpload {
  private readonly bytes = Buffer.from(pages(3));
  private readonly answered: Promise<{ status: number; text: string }>;
  private constructor(
    private readonly outgoing: ClientRequest,
    answer: Promise<IncomingMessage>,
  ) {
    this.answered = answer.then(async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
      return { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() };
    });
    this.answered.catch(() => undefined);
  }

  static async begin(url: string, agent?: Agent): Promise<SlowUpload> {
    const outgoing = request(url, { method: 'PUT', agent, headers: { expect: '100-continue' } });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve);
      outgoing.once('error', reject);
    });
    const upload = new SlowUpload(outgoing, answer);
    const continued = once(outgoing, 'continue');
    outgoing.flushHeaders();
    // The server has read the head of it, so that the request is under way.
    await continued;
    outgoing.write(upload.bytes.subarray(0, 100));
    return upload;
  }

  async finish(): Promise<{ status: number; text: string }> {
    this.outgoing.end(this.bytes.subarray(100));
    return this.answered;
  }
}

describe('Shutting down', function () {
  this.timeout(30_000);

  describe('the server', () => {
    let gateway: TestGateway;
    let world: World;

    beforeEach(async () => {
      gateway = await startTestGateway(testDatabases());
      world = await World.create({ gateway });
    });

    afterEach(() => gateway.stop());

    async function uploadUrl(): Promise<string> {
      const { createUpload } = await world.superadmin.client.run(CreateUploadDocument, {
        input: { filename: 'Brief.pdf' },
      });
      return createUpload.upload.url;
    }

    it('finishes an upload that is on its way, and takes nothing new meanwhile', async () => {
      const upload = await SlowUpload.begin(await uploadUrl());
      const stopped = gateway.server.stop();
      let isStopped = false;
      void stopped.then(() => (isStopped = true));
      const refused = await send(`${gateway.url}/graphql`).catch((error: unknown) => error as Error);
      expect(refused).to.be.instanceOf(Error);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(isStopped, 'it waits for what runs').to.equal(false);
      const { status, text } = await upload.finish();
      expect(status).to.equal(201);
      expect(JSON.parse(text)).to.include({ pages: 3 });
      await stopped;
    });

    it('is down as soon as the last answer is out, also when clients keep their connections', async () => {
      const agent = new Agent({ keepAlive: true });
      const upload = await SlowUpload.begin(await uploadUrl(), agent);
      await send(`${gateway.url}/health/live`);
      // Connections are cut only after the test's own time.
      const stopped = gateway.server.stop(10 * minute);
      await upload.finish();
      await stopped;
      agent.destroy();
    });

    it('does not wait for ever for a client that never finishes', async () => {
      const upload = await SlowUpload.begin(await uploadUrl());
      await gateway.server.stop(500);
      await upload.finish().then(
        () => expect.fail('the upload was cut off'),
        (error: unknown) => {
          expect((error as NodeJS.ErrnoException).code).to.match(/ECONNRESET|EPIPE/);
        },
      );
    });

    it('ends the background jobs: nothing is sent to the database any more', async () => {
      await gateway.server.stop();
      const statements = await gateway.statementsOf(
        () => new Promise((resolve) => setTimeout(resolve, 100)),
        {
          background: true,
        },
      );
      expect(statements).to.deep.equal([]);
    });
  });

  describe('the process', () => {
    let folder: string;
    let children: ChildProcess[];
    const database = `vieraugen_shutdown_${process.pid}`;

    beforeEach(async () => {
      children = [];
      folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-shutdown-'));
    });

    afterEach(async () => {
      for (const child of children) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      await testDatabases().dropDatabase(database);
      await rm(folder, { recursive: true, force: true });
    });

    async function start(): Promise<{
      child: ChildProcess;
      url: string;
      client: Client;
      exit: Promise<unknown[]>;
    }> {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const child = spawn(process.execPath, [program], {
        stdio: 'ignore',
        env: {
          PATH: '/usr/bin:/bin',
          PORT: String(port),
          PUBLIC_URL: url,
          DATABASE_URL: await testDatabases().createMigratedDatabase(database),
          DATA_DIR: folder,
        },
      });
      children.push(child);
      const exit = once(child, 'exit');
      for (let ready = false; !ready;) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (child.exitCode !== null) throw new Error('The gateway did not start.');
        ready = await send(`${url}/health/ready`).then(
          ({ status }) => status === 200,
          () => false,
        );
      }
      return { child, url, client: new Client(url), exit };
    }

    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      it(`${signal}, also twice: what runs is answered, then the process ends by itself with 0`, async () => {
        const { child, url, client, exit } = await start();
        const email = `${uniqueName('chefin')}@firma.example`;
        await client.run(RegisterAccountDocument, {
          input: { company: 'A', firstName: 'B', lastName: 'C', email, password },
        });
        client.token = (
          await client.run(LogInDocument, { input: { loginName: email, password } })
        ).logIn.token;
        await client.run(ConfirmRegistrationDocument, { input: { token: await mailedToken(folder) } });
        const { createUpload } = await client.run(CreateUploadDocument, { input: { filename: 'Brief.pdf' } });
        const upload = await SlowUpload.begin(createUpload.upload.url);
        child.kill(signal);
        child.kill(signal);
        const isRefused = (): Promise<boolean> =>
          send(`${url}/health/live`).then(
            () => false,
            () => true,
          );
        while (!(await isRefused())) await new Promise((resolve) => setTimeout(resolve, 20));
        child.kill(signal);
        expect((await upload.finish()).status).to.equal(201);
        expect(await exit).to.deep.equal([0, null]);
      });
    }
  });
});
