import { expect } from 'chai';
import {
  ActivateUserManagementDocument,
  ChangePasswordDocument,
  CreateUploadDocument,
  InviteUserDocument,
  LogInDocument,
  LogOutDocument,
  ViewerDocument,
} from '../../src/generated/operations.js';
import { createLog } from '../../src/log.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { invitationToken } from '../support/mailbox.js';
import { pages } from '../support/pdf-samples.js';
import { password, World } from '../support/world.js';
import { post, send } from './raw-request.js';

/** One line of the log. */
type Entry = Record<string, unknown>;

describe('The log', () => {
  let gateway: TestGateway;
  let lines: string[];
  const entries = (): Entry[] => lines.map((line) => JSON.parse(line) as Entry);

  before(async function () {
    this.timeout(30_000);
    lines = [];
    const log = createLog('trace', { write: (line) => lines.push(line) });
    gateway = await startTestGateway(testDatabases(), {}, { log });
  });

  after(() => gateway.stop());

  it('tells of every request: its id, method, path, status and time', async () => {
    const { headers } = await post(gateway.url, { query: '{ viewer { __typename } }' });
    const found = entries().filter((entry) => entry['requestId'] === headers.get('x-request-id'));
    expect(found).to.have.length(1);
    expect(found[0]).to.include({ level: 30, method: 'POST', path: '/graphql', status: 200, msg: 'request' });
    expect(found[0]!['ms']).to.be.a('number');
  });

  it('holds no secret after a whole session, of which parts go wrong', async function () {
    this.timeout(30_000);
    const secrets = await wholeSession();
    expect(lines.length).to.be.greaterThan(30);
    const faults = entries().filter((entry) => entry['level'] === 50);
    expect(faults.length, 'some things went wrong on our side').to.be.greaterThan(2);
    const text = lines.join('');
    for (const [name, secret] of Object.entries(secrets)) {
      expect(secret.length, name).to.be.greaterThan(6);
      expect(text.includes(secret), `${name} stands in the log`).to.equal(false);
    }
  });

  /** Everything that has to do with secrets, done right and wrong; gives the secrets by their names. */
  async function wholeSession(): Promise<Record<string, string>> {
    const { dataSource } = gateway.gateway;
    const wrongPassword = 'geraten-und-falsch';
    const newPassword = 'ganz-neues-kennwort';
    const world = await World.create({ gateway });
    const { client, email } = world.superadmin;
    await client.refused('INVALID_STATE', ActivateUserManagementDocument);
    await world
      .anonymous()
      .refused('LOGIN_FAILED', LogInDocument, { input: { loginName: email, password: wrongPassword } });
    const cookie = await sessionCookie(email);
    await send(`${gateway.url}/graphql?query=${encodeURIComponent(logIn(email, newPassword))}`, {
      headers: { 'apollo-require-preflight': '1', cookie },
    });
    const invited = await world.createdUser();
    await client.run(InviteUserDocument, { id: invited.id });
    const [mail] = await gateway.mailbox.waitFor(invited.email);
    const { createUpload } = await client.run(CreateUploadDocument, { input: { filename: 'Brief.pdf' } });
    const [, uploadToken = ''] = createUpload.upload.url.split('/uploads/');
    await client.put(createUpload.upload.url, new Uint8Array([1, 2, 3]));
    await client.put(createUpload.upload.url, pages(1));
    for (const place of [
      `/uploads/${uploadToken}/`,
      `/upload/${uploadToken}`,
      `//uploads/${uploadToken}`,
      `/${uploadToken}`,
    ])
      await send(`${gateway.url}${place}`);
    for (const accept of ['text/html', '*/*'])
      await send(`${gateway.url}/invitation?token=${invitationToken(mail!)}`, { headers: { accept } });
    await client.refused('FORBIDDEN', ChangePasswordDocument, {
      input: { currentPassword: wrongPassword, newPassword },
    });
    const hashes = await storedHashes(email);
    for (const table of ['session', 'user', 'upload', 'activity']) {
      await dataSource.query(`RENAME TABLE \`${table}\` TO away`);
      await post(gateway.url, { query: logIn(email, password) });
      await client.send(ViewerDocument);
      await client.send(ChangePasswordDocument, { input: { currentPassword: password, newPassword } });
      await client.send(CreateUploadDocument, { input: { filename: 'Brief.pdf' } });
      await client.put(createUpload.upload.url, pages(1));
      await dataSource.query(`RENAME TABLE away TO \`${table}\``);
    }
    await client.run(LogOutDocument);
    return {
      password,
      wrongPassword,
      newPassword,
      sessionToken: client.token!,
      cookie: cookie.split('=')[1]!,
      uploadToken,
      invitationToken: invitationToken(mail!),
      ...hashes,
    };
  }

  async function sessionCookie(email: string): Promise<string> {
    const { headers } = await post(gateway.url, { query: logIn(email, password) });
    const [cookie = ''] = headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
    const seen = await post(
      gateway.url,
      { query: '{ viewer { user { email } } }' },
      { 'content-type': 'application/json', cookie },
    );
    expect(seen.text, 'the cookie is a login').to.contain(email);
    return cookie;
  }

  async function storedHashes(email: string): Promise<Record<string, string>> {
    const { dataSource } = gateway.gateway;
    const [user] = await dataSource.query<{ passwordHash: string }[]>(
      'SELECT password_hash AS passwordHash FROM `user` WHERE email = ?',
      [email],
    );
    const sessions = await dataSource.query<{ hash: string }[]>(
      'SELECT LOWER(HEX(token_hash)) AS hash FROM session',
    );
    return {
      passwordHash: user!.passwordHash,
      ...Object.fromEntries(sessions.map(({ hash }, index) => [`tokenHash${index}`, hash])),
    };
  }

  function logIn(loginName: string, secret: string): string {
    return `mutation { logIn(input: { loginName: "${loginName}", password: "${secret}" }) { expiresAt } }`;
  }
});
