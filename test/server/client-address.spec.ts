import { expect } from 'chai';
import { createLog } from '../../src/log.js';
import { ClientAddress } from '../../src/server/client-address.js';
import { limitKeyOf } from '../../src/text/ip-address.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { password, World } from '../support/world.js';
import { errorsOf, post } from './raw-request.js';

const logIn = 'mutation ($input: LogInInput!) { logIn(input: $input) { token } }';

describe('The address that a request comes from', () => {
  /** The client address of a request from `peer` with this X-Forwarded-For, if these proxies are trusted. */
  function clientOf(peer: string, forwarded: string | null, trusted: string[]): string | null {
    return new ClientAddress(trusted).of({
      headers: forwarded === null ? {} : { 'x-forwarded-for': forwarded },
      socket: { remoteAddress: peer },
    } as Parameters<ClientAddress['of']>[0]);
  }

  const proxies = ['10.0.0.0/8', '192.0.2.1', '2001:db8:aa::/48'];
  const cases: [what: string, peer: string, forwarded: string | null, expected: string][] = [
    ['nothing is forwarded', '203.0.113.5', null, '203.0.113.5'],
    ['the peer is no proxy of ours', '203.0.113.5', '198.51.100.7', '203.0.113.5'],
    ['one proxy', '10.1.2.3', '198.51.100.7', '198.51.100.7'],
    ['a proxy on a dual-stack socket', '::ffff:10.1.2.3', '198.51.100.7', '198.51.100.7'],
    ['a proxy on a dual-stack socket, in hexadecimal', '::ffff:a01:203', '198.51.100.7', '198.51.100.7'],
    ['two proxies', '10.1.2.3', '198.51.100.7, 192.0.2.1', '198.51.100.7'],
    ['proxies of IPv6', '2001:db8:aa::1', '2001:DB8:0:0::7, 2001:db8:aa:ff::2', '2001:db8::7'],
    ['a forged hop before the client', '10.1.2.3', '1.1.1.1, 198.51.100.7', '198.51.100.7'],
    ['a forged proxy before the client', '10.1.2.3', '1.1.1.1, 10.9.9.9, 198.51.100.7', '198.51.100.7'],
    ['a port', '10.1.2.3', '198.51.100.7:5678', '198.51.100.7'],
    ['a port after IPv6', '10.1.2.3', '[2001:db8::7]:443', '2001:db8::7'],
    ['brackets without a port', '10.1.2.3', '[2001:db8::7]', '2001:db8::7'],
    ['a zone', '10.1.2.3', `fe80::1%${'a'.repeat(200)}`, 'fe80::1'],
    ['IPv4 within IPv6', '10.1.2.3', '::ffff:198.51.100.7', '198.51.100.7'],
    ['the client is in a trusted network', '10.1.2.3', '10.4.5.6', '10.4.5.6'],
    ['an invalid address', '10.1.2.3', 'not an address', '10.1.2.3'],
    ['an invalid address between proxies', '10.1.2.3', '198.51.100.7, unknown, 192.0.2.1', '192.0.2.1'],
    ['an invalid address before the client', '10.1.2.3', 'not an address, 198.51.100.7', '198.51.100.7'],
    ['an empty hop', '10.1.2.3', '198.51.100.7, ', '10.1.2.3'],
    ['an empty header', '10.1.2.3', '', '10.1.2.3'],
    ['200 characters', '10.1.2.3', '1'.repeat(200), '10.1.2.3'],
    ['a number', '10.1.2.3', '3325256711', '10.1.2.3'],
    ['a short form', '10.1.2.3', '127.1', '10.1.2.3'],
    ['an octal form', '10.1.2.3', '0306.063.0144.07', '10.1.2.3'],
    ['a network', '10.1.2.3', '198.51.100.0/24', '10.1.2.3'],
    ['a fifth part', '10.1.2.3', '198.51.100.7.8', '10.1.2.3'],
    ['half a bracket', '10.1.2.3', '[2001:db8::7', '10.1.2.3'],
  ];
  for (const [what, peer, forwarded, expected] of cases)
    it(`is ${expected} for ${what}`, () => {
      expect(clientOf(peer, forwarded, proxies)).to.equal(expected);
    });

  it('is that of the connection while no proxy is trusted', () => {
    expect(clientOf('10.1.2.3', '198.51.100.7', [])).to.equal('10.1.2.3');
  });

  it('counts as one for all spellings, and for all of an IPv6 /64', () => {
    const same: [string, string[]][] = [
      ['198.51.100.7', ['::ffff:198.51.100.7', '::FFFF:C633:6407', '0:0:0:0:0:ffff:198.51.100.7']],
      [
        '2001:db8:0:1::',
        [
          '2001:db8:0:1::1',
          '2001:DB8:0:1:ffff:ffff:ffff:ffff',
          '2001:0db8:0000:0001::',
          '2001:db8:0:1:0:0:1.2.3.4',
        ],
      ],
      ['fe80::', ['fe80::1%eth0', 'fe80::2%1', 'fe80::']],
    ];
    for (const [key, spellings] of same)
      for (const spelling of spellings) expect(limitKeyOf(spelling), spelling).to.equal(limitKeyOf(key));
    const different = ['198.51.100.7', '198.51.100.8', '2001:db8:0:1::1', '2001:db8:0:2::1', '::1'];
    expect(new Set(different.map(limitKeyOf)).size).to.equal(different.length);
  });

  describe('with a gateway behind a proxy', function () {
    this.timeout(60_000);
    let gateway: TestGateway;
    let world: World;
    let lines: string[];

    before(async () => {
      lines = [];
      const log = createLog('trace', { write: (line) => lines.push(line) });
      gateway = await startTestGateway(testDatabases(), { trustedProxies: ['127.0.0.0/8'] }, { log });
      world = await World.create({ gateway });
    });

    after(() => gateway.stop());

    const hostile: Record<string, Record<string, string>> = {
      'text that is no address': { 'x-forwarded-for': 'not an address' },
      '200 characters': { 'x-forwarded-for': 'x'.repeat(200) },
      'an address of 200 characters': { 'x-forwarded-for': `fe80::1%${'z'.repeat(200)}` },
      'a list of nothing': { 'x-forwarded-for': ',,,, ,' },
      'a list of 1,000 addresses': { 'x-forwarded-for': '198.51.100.1, '.repeat(1_000) + '198.51.100.2' },
      'a program whose name is 5,000 characters': { 'user-agent': 'Ä'.repeat(5_000) },
      'a program whose name is control characters': { 'user-agent': '\u009b31m\u0085\u00ad\u0080' },
      'a browser with a cookie of 5,000 characters': {
        'sec-fetch-site': 'same-origin',
        cookie: `vieraugen-device=${'d'.repeat(5_000)}`,
      },
      'a browser with a broken cookie': {
        'sec-fetch-site': 'none',
        cookie: 'vieraugen-device=%E0%A4%A; =; ;;',
      },
      'an address from Forwarded': { forwarded: 'for=198.51.100.77' },
    };
    for (const [what, headers] of Object.entries(hostile))
      it(`a right login with ${what} succeeds, and nothing but addresses is stored`, async () => {
        const answer = await post(
          gateway.url,
          { query: logIn, variables: { input: { loginName: world.superadmin.email, password } } },
          { 'content-type': 'application/json', ...headers },
        );
        expect(answer.status, answer.text).to.equal(200);
        expect(errorsOf(answer)).to.deep.equal([]);
        const stored = await gateway.gateway.dataSource.query<{ ip: string | null; agent: string | null }[]>(
          `SELECT ip_address AS ip, user_agent AS agent FROM session
           UNION ALL SELECT ip_address, NULL FROM activity`,
        );
        for (const { ip, agent } of stored) {
          expect(ip).to.match(/^(127\.0\.0\.1|198\.51\.100\.[12]|fe80::1)$/);
          expect(agent ?? '').to.not.match(/[\p{Cc}\p{Cf}]/u);
        }
        expect(lines.join('')).to.not.contain('not an address');
        expect(lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).to.deep.equal([]);
      });

    it('failed logins from all over an IPv6 /64 are one count, those from the next /64 another', async () => {
      const from = async (address: string): Promise<string | undefined> => {
        const answer = await post(
          gateway.url,
          {
            query: logIn,
            variables: { input: { loginName: `${address}@firma.example`, password: 'geraten' } },
          },
          { 'content-type': 'application/json', 'x-forwarded-for': address },
        );
        return errorsOf(answer)[0]?.extensions.code;
      };
      const codes = new Set<string | undefined>();
      for (let batch = 0; batch < 10; batch++)
        for (const code of await Promise.all(
          Array.from({ length: 30 }, (_, index) => from(`2001:db8:0:7:${batch}::${index}`)),
        ))
          codes.add(code);
      expect([...codes]).to.deep.equal(['LOGIN_FAILED']);
      expect(await from('2001:0DB8:0:7:ffff::')).to.equal('RATE_LIMITED');
      expect(await from('2001:db8:0:8::1')).to.equal('LOGIN_FAILED');
    });
  });
});
