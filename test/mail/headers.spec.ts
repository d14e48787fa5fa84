import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import PostalMime, { type Email } from 'postal-mime';
import { minute } from '../../src/clock.js';
import { fileTransport } from '../../src/mail/transport.js';
import { delivererOf } from '../support/background.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { World } from '../support/world.js';
import { Outbox } from './outbox.js';
import { everyMail } from './sample-messages.js';

/** Which mails nobody can switch off: they concern the reader's own access. */
const alwaysSent = ['registration', 'invitation', 'security-notice', 'message'];

describe('XSP-6 what a mail tells mail programs about itself', () => {
  let gateway: TestGateway;
  let outbox: Outbox;
  let folder: string;
  const ids = new Map<string, string>();

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    outbox = new Outbox(gateway, await World.create({ gateway }));
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-headers-'));
    for (const [name, message] of Object.entries(everyMail('DE'))) {
      const [mail] = await outbox.put(1, { message, kind: message.kind });
      ids.set(name, mail!.id.toLowerCase());
    }
    await delivererOf(gateway, fileTransport(folder)).deliverDue(() => undefined);
  });

  after(async () => {
    await gateway.stop();
    await rm(folder, { recursive: true });
  });

  const read = async (name: string): Promise<Email> =>
    PostalMime.parse(await readFile(path.join(folder, `${ids.get(name) ?? ''}.eml`)));

  const header = (mail: Email, key: string): string | undefined =>
    mail.headers.find((each) => each.key === key)?.value;

  it('every mail says that no person wrote it, so that no absence note answers it', async () => {
    for (const name of ids.keys()) {
      expect(header(await read(name), 'auto-submitted'), name).to.equal('auto-generated');
      expect(header(await read(name), 'x-auto-response-suppress'), name).to.equal('All');
    }
  });

  it('what can be switched off says where, and what can’t says nothing', async () => {
    for (const name of ids.keys()) {
      const expected = alwaysSent.includes(name) ? undefined : '<https://app.vieraugen.example/profile/mail>';
      expect(header(await read(name), 'list-unsubscribe'), name).to.equal(expected);
    }
  });

  it('a mail has the same Message-ID whenever and by whomever it is sent, and no other mail has it', async () => {
    const sent = async (): Promise<string[]> =>
      Promise.all([...ids.keys()].map(async (name) => (await read(name)).messageId ?? ''));
    const first = await sent();
    expect(new Set(first).size).to.equal(ids.size);
    for (const [index, id] of [...ids.values()].entries())
      expect(first[index]).to.equal(`<${id}@app.vieraugen.example>`);
    for (const name of await readdir(folder)) await rm(path.join(folder, name));
    await gateway.gateway.dataSource.query("UPDATE outbox_mail SET status = 'WAITING'");
    gateway.clock.advance(2 * minute);
    await delivererOf(gateway, fileTransport(folder)).deliverDue(() => undefined);
    expect(await sent()).to.deep.equal(first);
  });
});
