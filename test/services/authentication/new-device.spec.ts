import { expect } from 'chai';
import { print } from 'graphql';
import { LogInDocument } from '../../../src/generated/operations.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { messagesTo } from '../../support/notices.js';
import { quickUser } from '../../support/rounds.js';
import { password, World, type Person } from '../../support/world.js';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0';

describe('XSP-6 a login from a new device', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false, trustedProxies: ['127.0.0.1'] });
    world = await World.create({ gateway });
  });

  after(() => gateway.stop());

  /** Logs somebody in as a program or browser; gives the cookie that the browser is known by. */
  async function logIn(
    { email }: Person,
    device: { agent?: string; address?: string; browser?: boolean; cookie?: string | null },
  ): Promise<string | null> {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': device.agent ?? 'letters/1.0',
        'x-forwarded-for': device.address ?? '192.0.2.10',
        ...(device.browser === true ? { 'sec-fetch-site': 'same-origin' } : {}),
        ...(device.cookie == null ? {} : { cookie: device.cookie }),
      },
      body: JSON.stringify({
        query: print(LogInDocument),
        variables: { input: { loginName: email, password } },
      }),
    });
    const { errors } = (await response.json()) as { errors?: unknown };
    expect(errors).to.equal(undefined);
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    return cookies.find((cookie) => cookie.startsWith('vieraugen-device=')) ?? null;
  }

  async function devicesTold(person: Person): Promise<(string | null)[]> {
    const messages = await messagesTo(gateway, person, 'HAPPENINGS');
    return messages.flatMap(({ happenings }) => happenings.map(({ device }) => device));
  }

  it('is told of at once with device and address, but the very first login is not', async () => {
    const person = await quickUser(world);
    await logIn(person, { agent: 'letters/1.0', address: '192.0.2.10' });
    expect(await devicesTold(person)).to.deep.equal([]);
    await logIn(person, { agent: 'curl/8.5', address: '192.0.2.77' });
    expect(await devicesTold(person)).to.deep.equal(['curl/8.5']);
    const [message] = await messagesTo(gateway, person, 'HAPPENINGS');
    expect(message).to.deep.include({ concern: 'SECURITY', total: 1 });
    expect(message?.happenings[0]?.ipAddress).to.equal('192.0.2.77');
  });

  it('a program is known by its name without versions and its network', async () => {
    const person = await quickUser(world);
    await logIn(person, { agent: 'letters/1.0', address: '192.0.2.10' });
    await logIn(person, { agent: 'letters/1.0', address: '192.0.2.10' });
    await logIn(person, { agent: 'letters/2.7', address: '192.0.2.200' });
    expect(await devicesTold(person)).to.deep.equal([]);
    await logIn(person, { agent: 'letters/2.7', address: '198.51.100.1' });
    expect(await devicesTold(person)).to.deep.equal(['letters/2.7']);
    await logIn(person, { agent: 'letters/2.8', address: '198.51.100.9' });
    expect(await devicesTold(person)).to.have.length(1);
  });

  it('of IPv6 the first 48 bits are the network, however they are written', async () => {
    const person = await quickUser(world);
    for (const address of ['2001:db8:1::1', '2001:db8:1:ffff::2', '2001:db8:1:0:0:0:0:3'])
      await logIn(person, { address });
    expect(await devicesTold(person)).to.deep.equal([]);
    await logIn(person, { address: '2001:db8:2::1' });
    expect(await devicesTold(person)).to.have.length(1);
  });

  it('a browser is known by its cookie, wherever it is and whatever version it has', async () => {
    const person = await quickUser(world);
    const cookie = await logIn(person, { agent: firefox, browser: true });
    expect(cookie).to.be.a('string');
    await logIn(person, { agent: 'Mozilla/9', address: '203.0.113.5', browser: true, cookie });
    expect(await devicesTold(person)).to.deep.equal([]);
    const second = await logIn(person, { agent: firefox, browser: true });
    expect(second, 'without the cookie it is another browser').not.to.equal(cookie);
    expect(await devicesTold(person)).to.deep.equal([firefox]);
  });

  it("what one person's browser is known by says nothing about another person", async () => {
    const [one, other] = [await quickUser(world), await quickUser(world)];
    const cookie = await logIn(one, { browser: true });
    await logIn(other, { agent: 'letters/1.0' });
    await logIn(other, { browser: true, cookie });
    expect(await devicesTold(other)).to.have.length(1);
    await logIn(one, { browser: true, cookie });
    expect(await devicesTold(one)).to.deep.equal([]);
  });

  it('of many logins at the same moment all succeed, and a device that is new to all of them is told of once', async () => {
    const person = await quickUser(world);
    await Promise.all(Array.from({ length: 6 }, () => logIn(person, { agent: 'letters/1.0' })));
    expect(await devicesTold(person)).to.deep.equal([]);
    await Promise.all(Array.from({ length: 6 }, () => logIn(person, { agent: 'curl/8.5' })));
    expect(await devicesTold(person)).to.deep.equal(['curl/8.5']);
  });

  it('the fifty devices that were used last are remembered', async () => {
    const person = await quickUser(world);
    const { dataSource, clock } = gateway.gateway;
    await logIn(person, { agent: 'first' });
    for (let made = 0; made < 60; made++)
      await dataSource.query(
        'INSERT INTO known_device (account_id, user_id, device_hash, seen_at) VALUES (?, ?, SHA2(?, 256), ?)',
        [
          world.accountId,
          person.id,
          `device ${made}`,
          new Date(clock.now().getTime() - made * 1_000 - 60_000),
        ],
      );
    await logIn(person, { agent: 'first' });
    expect(await devicesTold(person), 'was used last').to.deep.equal([]);
    await logIn(person, { agent: 'another' });
    expect(await devicesTold(person)).to.deep.equal(['another']);
    const [row] = await dataSource.query<{ count: string }[]>(
      'SELECT COUNT(*) AS count FROM known_device WHERE user_id = ?',
      [person.id],
    );
    expect(Number(row?.count)).to.equal(50);
    await logIn(person, { agent: 'first' });
    expect(await devicesTold(person)).to.have.length(1);
  });
});
