import { expect } from 'chai';
import { minute } from '../../../src/clock.js';
import { createDataSource } from '../../../src/database/data-source.js';
import { createGateway } from '../../../src/gateway.js';
import {
  ActivitiesDocument,
  LockUserDocument,
  UnlockUserDocument,
} from '../../../src/generated/operations.js';
import { startServer } from '../../../src/server/server.js';
import { errorsOf, post } from '../../server/raw-request.js';
import { freePort, startTestGateway, testKey, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { atCostOfProduction } from '../../support/password-cost.js';
import { outcomeOf, quickUser } from '../../support/rounds.js';
import { password, World, type Group, type Person } from '../../support/world.js';

const logIn = 'mutation ($input: LogInInput!) { logIn(input: $input) { token } }';
const changePassword =
  'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { user { id } } } }';
let strangers = 0;

describe('LXP-5 guesses by strangers and known devices', function () {
  this.timeout(120_000);
  let gateway: TestGateway;
  /** Another process on the same database, as far as memory and connections go. */
  let other: { url: string; stop: () => Promise<void> };
  let world: World;
  let group: Group;

  before(async () => {
    let databaseUrl = '';
    const settings = { trustedProxies: ['127.0.0.1'], scheduler: false };
    gateway = await startTestGateway(testDatabases(), settings, {
      route: (url) => Promise.resolve((databaseUrl = url)),
    });
    other = await secondGateway(databaseUrl);
    world = await World.create({ gateway });
    group = await world.group();
  });

  after(async () => {
    await other.stop();
    await gateway.stop();
  });

  async function secondGateway(databaseUrl: string): Promise<typeof other> {
    const dataSource = await createDataSource(databaseUrl).initialize();
    const port = await freePort();
    const { config, log } = gateway.gateway;
    const second = createGateway({
      config: { ...config, port },
      dataSource,
      log,
      secretKey: testKey,
      clock: gateway.clock,
      schedule: false,
    });
    const server = await startServer(second);
    return {
      url: `http://127.0.0.1:${port}`,
      stop: async () => {
        await server.stop();
        await dataSource.destroy();
      },
    };
  }

  interface Device {
    address: string;
    /** The device cookie of a browser; null for a new browser, undefined for a program. */
    cookie?: string | null;
  }

  /** Tries to log in; gives the code, or the cookie that the browser is known by from now on. */
  async function tryIn(
    { email }: { email: string },
    given: string,
    device: Device,
    url = gateway.url,
  ): Promise<{ code: string; cookie: string | null }> {
    const answer = await post(
      url,
      { query: logIn, variables: { input: { loginName: email, password: given } } },
      {
        'content-type': 'application/json',
        'user-agent': 'letters/1.0',
        'x-forwarded-for': device.address,
        ...(device.cookie === undefined ? {} : { 'sec-fetch-site': 'same-origin' }),
        ...(device.cookie == null ? {} : { cookie: device.cookie }),
      },
    );
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    return {
      code: errorsOf(answer)[0]?.extensions.code ?? 'ok',
      cookie: cookies.find((cookie) => cookie.startsWith('vieraugen-device=')) ?? null,
    };
  }

  /** Guesses as often as strangers may, each from another network and by turns at both gateways. */
  async function guessByStrangers(person: { email: string }, times = 20): Promise<string[]> {
    const codes: string[] = [];
    for (let count = 0; count < times; count++) {
      const number = ++strangers;
      const address = `100.${64 + (number >> 8)}.${number & 255}.1`;
      codes.push((await tryIn(person, 'geraten', { address }, count % 2 ? gateway.url : other.url)).code);
    }
    return codes;
  }

  async function knownBrowser(person: Person): Promise<Device> {
    const { code, cookie } = await tryIn(person, password, { address: '192.0.2.10', cookie: null });
    expect(code).to.equal('ok');
    return { address: '192.0.2.10', cookie };
  }

  it('twenty wrong passwords are counted by all gateways together', async () => {
    const person = await quickUser(world, { groups: [group] });
    const codes = await guessByStrangers(person, 24);
    expect(codes.filter((code) => code === 'LOGIN_FAILED')).to.have.length(20);
    expect(codes.slice(20)).to.deep.equal(Array(4).fill('RATE_LIMITED'));
  });

  it('twenty of fifty simultaneous guesses at two gateways are answered', async () => {
    const person = await quickUser(world, { groups: [group] });
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        tryIn(
          person,
          'geraten',
          { address: `100.127.${index}.1` },
          index % 2 === 0 ? gateway.url : other.url,
        ),
      ),
    );
    const codes = outcomes.map(({ code }) => code);
    expect(codes.filter((code) => code === 'LOGIN_FAILED')).to.have.length(20);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).to.have.length(30);
  });

  it('thirty simultaneous correct logins of one user all succeed', async () => {
    const person = await quickUser(world, { groups: [group] });
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () => tryIn(person, password, { address: '192.0.2.30' })),
    );
    expect(new Set(outcomes.map(({ code }) => code))).to.deep.equal(new Set(['ok']));
  });

  it('strangers keep out other strangers, but neither a known browser nor a known program', async () => {
    const person = await quickUser(world, { groups: [group] });
    const browser = await knownBrowser(person);
    const program = { address: '198.51.100.9' };
    expect((await tryIn(person, password, program)).code).to.equal('ok');
    await guessByStrangers(person, 22);
    expect((await tryIn(person, password, { address: '203.0.113.1' })).code).to.equal('RATE_LIMITED');
    expect((await tryIn(person, password, { address: '203.0.113.1', cookie: null })).code).to.equal(
      'RATE_LIMITED',
    );
    expect((await tryIn(person, password, browser)).code).to.equal('ok');
    expect((await tryIn(person, password, { ...browser, address: '203.0.113.1' })).code).to.equal('ok');
    expect((await tryIn(person, password, program)).code).to.equal('ok');
  });

  it('an invented cookie, or one of another user, counts as a stranger’s', async () => {
    const [person, neighbour] = [
      await quickUser(world, { groups: [group] }),
      await quickUser(world, { groups: [group] }),
    ];
    const browser = await knownBrowser(neighbour);
    await guessByStrangers(person);
    const cookies = [browser.cookie!, `vieraugen-device=${'a'.repeat(43)}`, 'vieraugen-device=x'];
    for (const cookie of cookies)
      expect((await tryIn(person, password, { address: '192.0.2.10', cookie })).code).to.equal(
        'RATE_LIMITED',
      );
  });

  it('guesses from the same address lock out unknown devices, but no known browser or program', async () => {
    const person = await quickUser(world, { groups: [group] });
    const { cookie } = await knownBrowser(person);
    const address = '192.0.2.40';
    expect((await tryIn(person, password, { address })).code).to.equal('ok');
    const guesses = Array.from({ length: 300 }, (_, index) =>
      tryIn({ email: `niemand-${index}@firma.example` }, 'geraten', { address }),
    );
    expect(new Set((await Promise.all(guesses)).map(({ code }) => code))).to.deep.equal(
      new Set(['LOGIN_FAILED']),
    );
    expect((await tryIn(person, password, { address, cookie: null })).code).to.equal('RATE_LIMITED');
    expect((await tryIn(person, password, { address })).code).to.equal('ok');
    expect((await tryIn(person, password, { address, cookie: cookie! })).code).to.equal('ok');
  });

  it('a burst of guesses from one address delays no login from another address', async () => {
    const person = await quickUser(world, { groups: [group] });
    const { dataSource, services } = gateway.gateway;
    const names = await Promise.all(Array.from({ length: 5 }, () => quickUser(world, { groups: [group] })));
    await dataSource.query('UPDATE `user` SET password_hash = ? WHERE account_id = ? AND id IN (?)', [
      await atCostOfProduction(() => services.passwords.hash(password)),
      world.accountId,
      names.map(({ id }) => id),
    ]);
    let answered = 0;
    const burst = Array.from({ length: 100 }, async (_, index) => {
      await tryIn(names[index % names.length]!, 'geraten', { address: '192.0.2.41' });
      answered++;
    });
    await Promise.race(burst);
    expect((await tryIn(person, password, { address: '203.0.113.42' })).code).to.equal('ok');
    expect(answered).to.be.lessThan(50);
    await Promise.all(burst);
  });

  it('a known device may fail twenty times without affecting others, and starts anew after a success', async () => {
    const person = await quickUser(world, { groups: [group] });
    const browser = await knownBrowser(person);
    for (let count = 0; count < 19; count++) await tryIn(person, 'geraten', browser);
    expect((await tryIn(person, password, browser)).code).to.equal('ok');
    for (let count = 0; count < 20; count++)
      expect((await tryIn(person, 'geraten', browser)).code).to.equal('LOGIN_FAILED');
    expect((await tryIn(person, password, browser)).code).to.equal('RATE_LIMITED');
    expect((await tryIn(person, password, { address: '203.0.113.7' })).code).to.equal('ok');
    gateway.clock.advance(15 * minute);
    expect((await tryIn(person, password, browser)).code).to.equal('ok');
    gateway.clock.reset();
  });

  it('answers for names that nobody has are limited in the same way', async () => {
    const codes = await guessByStrangers({ email: `niemand-${Date.now()}@firma.example` }, 22);
    expect(codes).to.deep.equal([...Array<string>(20).fill('LOGIN_FAILED'), 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  describe('are lifted by users who may unlock the user (LXP-8)', () => {
    let manager: Person;
    let elsewhere: Person;
    let colleague: Person;

    before(async () => {
      manager = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
      elsewhere = await quickUser(world, { role: 'GROUP_MANAGER', groups: [await world.group()] });
      colleague = await quickUser(world, { groups: [group] });
    });

    const unlock = async (by: Person, { id }: { id: string }): Promise<string> =>
      outcomeOf(await by.client.send(UnlockUserDocument, { id }));

    it('at once, at every gateway, with an entry in the log and without ending sessions', async () => {
      const person = await quickUser(world, { groups: [group] });
      await guessByStrangers(person, 21);
      expect(await unlock(manager, person)).to.equal('ok');
      const stranger = { address: '203.0.113.99' };
      expect((await tryIn(person, password, stranger, other.url)).code).to.equal('ok');
      expect((await person.client.send('{ viewer { user { id } } }')).data).to.deep.equal({
        viewer: { user: { id: person.id } },
      });
      const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
        filter: { types: ['USER_UNLOCKED'] },
      });
      expect(activities.nodes.map(({ subjectUser }) => subjectUser?.id)).to.deep.equal([person.id]);
    });

    it('and not by a group manager of other groups, a user, or oneself', async () => {
      const person = await quickUser(world, { groups: [group] });
      await guessByStrangers(person);
      expect(await unlock(elsewhere, person)).to.equal('NOT_FOUND');
      expect(await unlock(colleague, person)).to.equal('FORBIDDEN');
      expect(await unlock(person, person)).to.equal('FORBIDDEN');
      expect((await tryIn(person, password, { address: '203.0.113.99' })).code).to.equal('RATE_LIMITED');
    });

    it('not if there is nothing to lift: INVALID_STATE', async () => {
      const person = await quickUser(world, { groups: [group] });
      await guessByStrangers(person, 3);
      expect(await unlock(manager, person)).to.equal('INVALID_STATE');
      await guessByStrangers(person, 17);
      expect(await unlock(manager, person)).to.equal('ok');
      expect(await unlock(manager, person)).to.equal('INVALID_STATE');
    });

    it('together with a lock, including the counts of a known device and of the own password', async () => {
      const person = await quickUser(world, { groups: [group] });
      const browser = await knownBrowser(person);
      for (let count = 0; count < 20; count++) await tryIn(person, 'geraten', browser);
      await guessByStrangers(person);
      await manager.client.run(LockUserDocument, { id: person.id });
      expect(await unlock(manager, person)).to.equal('ok');
      expect((await tryIn(person, password, browser)).code).to.equal('ok');
      expect((await tryIn(person, password, { address: '203.0.113.98' })).code).to.equal('ok');
    });

    it('for confirmations with the own password', async () => {
      const person = await quickUser(world, { groups: [group] });
      const change = async (currentPassword: string): Promise<string> =>
        outcomeOf(
          await person.client.send(changePassword, {
            input: { currentPassword, newPassword: 'ein ganz neues Passwort' },
          }),
        );
      for (let count = 0; count < 20; count++) expect(await change('geraten')).to.equal('FORBIDDEN');
      expect(await change(password)).to.equal('RATE_LIMITED');
      expect(await unlock(manager, person)).to.equal('ok');
      expect(await change(password)).to.equal('ok');
    });
  });
});
