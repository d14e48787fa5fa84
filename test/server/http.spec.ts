import { expect } from 'chai';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { sharedGateway, testDatabases } from '../support/hooks.js';
import { World } from '../support/world.js';
import { errorsOf, expectError, post, send } from './raw-request.js';

const query = '{ viewer { user { email } } }';
const nothing = '{"data":{"viewer":null}}\n';

describe('HTTP', () => {
  let url: string;
  let production: TestGateway;

  before(async function () {
    this.timeout(30_000);
    ({ url } = await sharedGateway());
    production = await startTestGateway(testDatabases(), {
      production: true,
      introspection: false,
      sandbox: false,
      corsOrigins: ['https://app.firma.example'],
    });
  });

  after(() => production.stop());

  describe('requests that are none', () => {
    const wrong: Record<string, unknown> = {
      'malformed JSON': '{"query": "{ viewer',
      'an empty body': '',
      null: 'null',
      'a text': '"{ viewer { __typename } }"',
      'an object without a query': '{}',
      'a query that is a number': '{"query": 5}',
      'variables that are a text': { query, variables: '{}' },
      'variables that are a list': { query, variables: [1] },
    };
    for (const [what, body] of Object.entries(wrong)) {
      it(`${what}: 400 with BAD_USER_INPUT`, async () => {
        const error = expectError(await post(url, body), 400, 'BAD_USER_INPUT');
        expect(error.extensions.problems).to.have.length(1);
      });
    }

    it('a list of operations is refused as a whole, also with a single one', async () => {
      for (const count of [1, 2]) {
        const answer = await post(
          url,
          Array.from({ length: count }, () => ({ query })),
        );
        expectError(answer, 400, 'BAD_USER_INPUT');
        expect(answer.text).to.not.contain('"data"');
      }
    });

    it('several operations without a name, or with a wrong one: 400 with BAD_USER_INPUT', async () => {
      const two = `query A ${query} query B ${query}`;
      for (const operationName of [undefined, 'C']) {
        const error = expectError(await post(url, { query: two, operationName }), 400, 'BAD_USER_INPUT');
        expect(error.extensions.problems?.map(({ path }) => path)).to.deep.equal(['operationName']);
      }
    });

    it('other methods and places: 405 and 404', async () => {
      const json = { 'content-type': 'application/json' };
      expectError(
        await send(`${url}/graphql`, { method: 'PUT', headers: json, body: '{}' }),
        405,
        'BAD_USER_INPUT',
      );
      for (const place of ['/nowhere', '/uploads', '/uploads/a/b', '/shipments/x', '/health'])
        expectError(await send(`${url}${place}`), 404, 'NOT_FOUND');
      expect((await send(`${url}/uploads/x`)).status).to.equal(405);
      expect((await send(`${url}/shipments/x/document`, { method: 'DELETE' })).status).to.equal(405);
    });
  });

  describe('requests that a foreign page could make a browser send (CSRF)', () => {
    const body = JSON.stringify({ query });
    for (const type of [
      'text/plain',
      'text/plain; application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'TEXT/PLAIN',
    ]) {
      it(`a post of ${type} is refused, and nothing of it is done`, async () => {
        const mutation = JSON.stringify({ query: 'mutation { logOut { loggedOut } }' });
        for (const each of [body, mutation]) {
          const answer = await post(url, each, { 'content-type': type });
          expect(expectError(answer, 400, 'BAD_USER_INPUT').message).to.contain('CSRF');
          expect(answer.text).to.not.contain('"data"');
        }
      });
    }

    it('a GET without a header that needs a preflight is refused', async () => {
      const answer = await send(`${url}/graphql?query=${encodeURIComponent(query)}`);
      expect(expectError(answer, 400, 'BAD_USER_INPUT').message).to.contain('CSRF');
    });

    it('with such a header a GET answers queries, and never a mutation', async () => {
      const headers = { 'apollo-require-preflight': '1' };
      const get = (document: string) =>
        send(`${url}/graphql?query=${encodeURIComponent(document)}`, { headers });
      expect((await get(query)).text).to.equal(nothing);
      expectError(await get('mutation { logOut { loggedOut } }'), 405, 'BAD_USER_INPUT');
    });
  });

  describe('pages of other origins (CORS)', () => {
    const app = 'https://app.firma.example';
    const sandbox = 'https://studio.apollographql.com';
    const headersFor = async (gatewayUrl: string, origin: string, method: 'POST' | 'OPTIONS') =>
      (
        await send(`${gatewayUrl}/graphql`, {
          method,
          headers: { origin, 'content-type': 'application/json' },
          ...(method === 'POST' ? { body: JSON.stringify({ query }) } : {}),
        })
      ).headers;

    it('a configured origin may read answers, with credentials', async () => {
      for (const method of ['POST', 'OPTIONS'] as const) {
        const headers = await headersFor(production.url, app, method);
        expect(headers.get('access-control-allow-origin')).to.equal(app);
        expect(headers.get('access-control-allow-credentials')).to.equal('true');
        expect(headers.get('vary')).to.equal('Origin');
        expect(headers.get('access-control-expose-headers')).to.contain('content-disposition');
      }
    });

    it('its preflight allows what the API needs: the methods, the login, JSON', async () => {
      const headers = await headersFor(production.url, app, 'OPTIONS');
      expect(headers.get('access-control-allow-methods')).to.equal('GET, POST, PUT');
      for (const name of ['authorization', 'content-type', 'apollo-require-preflight'])
        expect(headers.get('access-control-allow-headers')).to.contain(name);
    });

    it('any other origin may not, whatever it resembles', async () => {
      for (const origin of [
        'https://evil.example',
        'http://app.firma.example',
        'https://app.firma.example.evil.example',
        'https://app.firma.example:8443',
        'null',
        sandbox,
      ]) {
        for (const method of ['POST', 'OPTIONS'] as const) {
          const headers = await headersFor(production.url, origin, method);
          const allowing = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
          expect(allowing, origin).to.deep.equal([]);
        }
      }
    });

    it('Apollo Sandbox may in development', async () => {
      const headers = await headersFor(url, sandbox, 'OPTIONS');
      expect(headers.get('access-control-allow-origin')).to.equal(sandbox);
      expect(headers.get('access-control-allow-credentials')).to.equal('true');
    });
  });

  describe('development and production', () => {
    const browser = { headers: { accept: 'text/html' } };

    it('browsers get Apollo Sandbox in development, not in production', async () => {
      const page = await send(`${url}/graphql`, browser);
      expect(page.status).to.equal(200);
      expect(page.headers.get('content-type')).to.contain('text/html');
      expect(page.text).to.contain('apollographql.com');
      const refused = await send(`${production.url}/graphql`, browser);
      expectError(refused, 400, 'BAD_USER_INPUT');
    });

    it('browsers get the explorer in development; in production neither its page nor anything that belongs to it', async () => {
      const page = await send(`${url}/explorer`);
      expect(page.status).to.equal(200);
      const [, script = ''] = /<script [^>]*src="([^"]+)"/.exec(page.text) ?? [];
      expect((await send(`${url}${script}`)).status).to.equal(200);
      for (const address of ['/explorer', '/explorer/', script])
        expectError(await send(`${production.url}${address}`), 404, 'NOT_FOUND');
    });

    it('introspection answers in development, not in production', async () => {
      for (const introspection of ['{ __schema { types { name } } }', '{ __type(name: "User") { name } }']) {
        expect(errorsOf(await post(url, { query: introspection }))).to.deep.equal([]);
        expectError(await post(production.url, { query: introspection }), 400, 'GRAPHQL_VALIDATION_FAILED');
      }
    });

    it('errors never suggest names, neither here nor there', async () => {
      for (const gatewayUrl of [url, production.url]) {
        for (const misspelt of [
          '{ viewr { user { id } } }',
          '{ users(frst: 1) { totalCount } }',
          '{ users(filter: { roles: [MANAGR] }) { totalCount } }',
          '{ users(filter: { serch: "x" }) { totalCount } }',
          'query ($input: CreateUsrInput!) { viewer { __typename } }',
          '{ node(id: "x") { ... on Usr { id } } }',
        ]) {
          const answer = await post(gatewayUrl, { query: misspelt });
          for (const error of errorsOf(answer))
            expect(error.extensions.code).to.equal('GRAPHQL_VALIDATION_FAILED');
          expect(answer.status).to.equal(400);
          expect(answer.text).to.not.match(/did you mean/i);
        }
      }
    });
  });

  describe('everything around', () => {
    it('health: live and ready, and nothing is cached', async () => {
      for (const [place, status] of [
        ['/health/live', 'live'],
        ['/health/ready', 'ready'],
      ] as const) {
        const answer = await send(`${url}${place}`);
        expect(answer.status).to.equal(200);
        expect(JSON.parse(answer.text)).to.deep.equal({ status });
        expect(answer.headers.get('cache-control')).to.equal('no-store');
      }
    });

    it('every answer has an X-Request-Id of its own, also the refused ones', async () => {
      const answers = [
        await post(url, { query }),
        await post(url, { query }),
        await post(url, '{'),
        await send(`${url}/nowhere`),
        await send(`${url}/health/live`),
        await send(`${url}/graphql`, { method: 'OPTIONS' }),
      ];
      const ids = answers.map(({ headers }) => headers.get('x-request-id'));
      for (const id of ids) expect(id).to.match(/^[\da-f-]{36}$/);
      expect(new Set(ids).size).to.equal(ids.length);
    });

    it('answers are not cached, and not sniffed for another type', async () => {
      const { superadmin } = await World.create();
      const { headers } = await superadmin.client.send(query);
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
    });
  });
});
