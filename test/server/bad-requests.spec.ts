import { expect } from 'chai';
import { GroupsDocument } from '../../src/generated/operations.js';
import { World } from '../support/world.js';
import { expectError, jsonAs, post, send } from './raw-request.js';

describe('Bad requests: a 4xx with BAD_USER_INPUT, and nothing of them is done', function () {
  // Generous, so that a busy machine fails nothing; a cost that grows faster than the body exceeds it.
  this.timeout(5_000);
  let world: World;
  let headers: Record<string, string>;
  let groups = 0;

  before(async () => {
    world = await World.create();
    headers = jsonAs(world.superadmin.client);
  });

  /** A mutation that would be seen if it were executed. */
  const mutation = (): string =>
    `mutation { createGroup(input: { name: "Nie ${groups++}" }) { group { id } } }`;

  async function nothingDone(): Promise<void> {
    expect((await world.superadmin.client.run(GroupsDocument)).groups.totalCount).to.equal(0);
  }

  for (const type of [
    'application/xml',
    'application/graphql',
    'application/jsonp',
    'text/html; application/json',
    'application/json; charset=iso-8859-1',
    'application/json; charset=utf-16',
    'nonsense',
  ]) {
    it(`a body that is said to be ${type}: 415`, async () => {
      const answer = await post(
        world.gateway.url,
        { query: mutation() },
        { ...headers, 'content-type': type },
      );
      const { problems } = expectError(answer, 415, 'BAD_USER_INPUT').extensions;
      expect(problems?.map(({ path }) => path)).to.deep.equal(['content-type']);
      await nothingDone();
    });
  }

  for (const accept of [
    'application/xml',
    'text/html',
    'text/event-stream',
    'application/json; q=0',
    'application/json; charset=utf-16',
    'multipart/mixed; deferSpec=20220824',
  ]) {
    it(`a client that reads only ${accept}: 406, before the operation is executed`, async () => {
      const answer = await post(world.gateway.url, { query: mutation() }, { ...headers, accept });
      const { problems } = expectError(answer, 406, 'BAD_USER_INPUT').extensions;
      expect(problems?.map(({ path }) => path)).to.deep.equal(['accept']);
      await nothingDone();
    });
  }

  it('what JSON can be called is understood, asked for and sent', async () => {
    const query = '{ __typename }';
    for (const type of [
      'application/json',
      'Application/JSON',
      'application/json;charset=UTF-8',
      'application/json; charset="utf-8"',
    ])
      expect(
        (await post(world.gateway.url, { query }, { ...headers, 'content-type': type })).status,
      ).to.equal(200);
    for (const [accept, answered] of [
      ['*/*', 'application/json'],
      ['application/*', 'application/json'],
      ['text/html, application/json;q=0.9', 'application/json'],
      ['application/json; charset=utf-8', 'application/json'],
      ['application/graphql-response+json', 'application/graphql-response+json'],
      ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
    ] as const) {
      const answer = await post(world.gateway.url, { query }, { ...headers, accept });
      expect(answer.headers.get('content-type')).to.equal(`${answered}; charset=utf-8`);
      expect(answer.status).to.equal(200);
    }
  });

  it('a mutation by GET: 405, and that POST is allowed', async () => {
    const address = `${world.gateway.url}/graphql?query=${encodeURIComponent(mutation())}`;
    const answer = await send(address, { headers: { ...headers, 'apollo-require-preflight': '1' } });
    expectError(answer, 405, 'BAD_USER_INPUT');
    expect(answer.headers.get('allow')).to.equal('POST');
    await nothingDone();
  });

  it('by GET: two queries, variables or extensions that are no object, brackets without an end', async () => {
    const get = (search: string) =>
      send(`${world.gateway.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } });
    const query = `query=${encodeURIComponent('{ __typename }')}`;
    for (const search of [
      `${query}&${query}`,
      `${query}&variables=1`,
      `${query}&variables={`,
      `${query}&extensions=[]`,
      'query=',
      '',
    ])
      expectError(await get(search), 400, 'BAD_USER_INPUT');
    expectError(await get(`query=${'['.repeat(5_000)}`), 413, 'LIMIT_EXCEEDED');
  });

  it('other methods: 405, and which ones are allowed', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'HEAD']) {
      const answer = await send(`${world.gateway.url}/graphql`, { method, headers });
      expect(answer.status).to.equal(405);
      expect(answer.headers.get('allow')).to.equal('GET, POST');
    }
  });

  it('a persisted query, as clients then send the whole one: by its hash alone, and with it', async () => {
    for (const query of [undefined, mutation()]) {
      const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
      const answer = await post(world.gateway.url, { query, extensions: { persistedQuery } }, headers);
      expect(expectError(answer, 400, 'BAD_USER_INPUT').message).to.equal('PersistedQueryNotSupported');
      await nothingDone();
    }
  });

  it('a body that is not UTF-8, instead of storing what was not meant', async () => {
    const body = Buffer.from(JSON.stringify({ query: mutation().replace('Nie', 'Grüße') }), 'latin1');
    const answer = await send(`${world.gateway.url}/graphql`, { method: 'POST', headers, body });
    expectError(answer, 400, 'BAD_USER_INPUT');
    await nothingDone();
  });

  const deep = (open: string, close: string, count: number): string =>
    `${open.repeat(count)}1${close.repeat(count)}`;
  const bodies: Record<string, () => string> = {
    'no body': () => '',
    'null as query': () => '{"query": null}',
    'an empty query': () => '{"query": ""}',
    'a list of 5,000 operations': () =>
      `[${Array.from({ length: 5_000 }, () => '{"query":"{ __typename }"}').join()}]`,
    'a mutation in a list': () => JSON.stringify([{ query: mutation() }]),
    'lists 130,000 deep': () => deep('[', ']', 130_000),
    'objects 40,000 deep': () => deep('{"a":', '}', 40_000),
    'a query of lists 120,000 deep': () => `{"query":${deep('[', ']', 120_000)}}`,
    'variables that are lists 120,000 deep': () =>
      `{"query":"{ __typename }","variables":${deep('[', ']', 120_000)}}`,
    'a variable that is a list 120,000 deep': () =>
      `{"query":"query ($id: ID!) { user(id: $id) { id } }","variables":{"id":${deep('[', ']', 120_000)}}}`,
    'an input 20,000 deep': () =>
      `{"query":"query ($filter: UserFilter) { users(filter: $filter) { totalCount } }","variables":{"filter":${deep('{"search":', '}', 20_000)}}}`,
    'variables that are a text': () => '{"query":"{ __typename }","variables":"{}"}',
    'extensions that are a number': () => '{"query":"{ __typename }","extensions":7}',
    'an operation name that is a list': () => '{"query":"{ __typename }","operationName":["A"]}',
  };
  for (const [what, make] of Object.entries(bodies)) {
    it(`${what}: 400`, async () => {
      const body = make();
      const answer = await post(world.gateway.url, body, headers);
      expectError(answer, 400, 'BAD_USER_INPUT');
      expect(answer.text.length).to.be.lessThan(2_000);
      await nothingDone();
    });
  }
});
