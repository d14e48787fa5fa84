import { expect } from 'chai';
import { getIntrospectionQuery } from 'graphql';
import { LogInDocument } from '../../src/generated/operations.js';
import { sharedGateway } from '../support/hooks.js';
import { password, World } from '../support/world.js';
import { errorsOf, expectError, jsonAs, post } from './raw-request.js';

describe('Limits of one operation: 400 with LIMIT_EXCEEDED before anything is executed', () => {
  let url: string;
  let headers: Record<string, string>;

  before(async () => {
    ({ url } = await sharedGateway());
    headers = jsonAs((await World.create()).superadmin.client);
  });

  const repeat = (count: number, part: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => part(index)).join(' ');
  /** A query of so many levels. */
  const levels = (depth: number): string => {
    const names = [
      'users(first: 1)',
      ...Array.from({ length: depth }, (_, index) => ['nodes', 'groups', 'users(first: 1)'][index % 3]!),
    ];
    return `{ ${names.slice(0, depth - 1).join(' { ')} { __typename ${'} '.repeat(depth)}`;
  };

  const tooLarge: Record<string, string> = {
    'more than 14 levels': levels(15),
    'more than 14 levels, in fragments': `query { users { nodes { ...A } } }
      fragment A on User { groups { users { nodes { ...B } } } }
      fragment B on User { groups { users { nodes { ...C } } } }
      fragment C on User { groups { users { nodes { ...D } } } }
      fragment D on User { groups { users { nodes { id } } } }`,
    'more than 60 aliases': `{ ${repeat(61, (index) => `a${index}: viewer { __typename }`)} }`,
    'more than 60 aliases, in fragments': `{ ...A ...B } fragment A on Query { ${repeat(31, (index) => `a${index}: viewer { __typename }`)} }
      fragment B on Query { ${repeat(31, (index) => `b${index}: viewer { __typename }`)} }`,
    'fragments that double thirty times': `mutation { ...F0 } ${repeat(30, (index) => `fragment F${index} on Mutation { ...F${index + 1} ...F${index + 1} }`)}
      fragment F30 on Mutation { logOut { loggedOut } }`,
    'more than 4,000 tokens': `{ ${repeat(1_400, () => 'viewer { __typename }')} }`,
    'the same field a thousand times': `{ ${repeat(1_000, () => '__typename')} }`,
    'fragments of fragments that all have to be compared': `{ ${repeat(30, () => `viewer { ${repeat(40, (index) => `...F${index}`)} }`)} }
      ${repeat(40, (index) => `fragment F${index} on Viewer { __typename }`)}`,
    'too much in one': `{ ${repeat(50, (index) => `a${index}: users(first: 200) { nodes { groups { users(first: 200) { nodes { id firstName } } } } }`)} }`,
  };
  for (const [what, query] of Object.entries(tooLarge)) {
    it(`${what} is refused`, async () => {
      const error = expectError(await post(url, { query }), 400, 'LIMIT_EXCEEDED');
      expect(error.message).to.match(/^The operation is too large/);
      expect(Object.keys(error.extensions)).to.deep.equal(['code', 'reason']);
    });
  }

  describe('how much an answer could hold', () => {
    const nested = (page: string): string =>
      `{ groups${page} { nodes { users${page} { nodes { groups { users${page} { nodes { groups { id } } } } } } } } }`;

    it('short queries with enormous answers are refused before anything is read', async () => {
      for (const page of ['', '(first: 200)', '(first: 40)'])
        expectError(await post(url, { query: nested(page) }), 400, 'LIMIT_EXCEEDED');
      const inFragments = `{ groups { nodes { ...A } } } fragment A on Group { users { nodes { ...B } } }
        fragment B on User { groups { ... on Group { users { nodes { id email } } } } }`;
      expectError(await post(url, { query: inFragments }), 400, 'LIMIT_EXCEEDED');
    });

    it('the length of a page counts as it is asked for, also by variables and their defaults', async () => {
      const counted = async (declaration: string, variables: object): Promise<string> => {
        const query = nested('(first: $n)').replace('{', `query (${declaration}) {`);
        return (await post(url, { query, variables })).text;
      };
      expect(await counted('$n: Int!', { n: 200 })).to.contain('LIMIT_EXCEEDED');
      expect(await counted('$n: Int!', { n: 3 })).to.contain('UNAUTHENTICATED');
      expect(await counted('$n: Int = 200', {})).to.contain('LIMIT_EXCEEDED');
      expect(await counted('$n: Int = 3', {})).to.contain('UNAUTHENTICATED');
      expect(await counted('$n: Int = 3', { n: 200 })).to.contain('LIMIT_EXCEEDED');
      expect(await counted('$n: Int', {})).to.contain('LIMIT_EXCEEDED');
      const less = `a: users(first: -1000000000) { nodes { id } } ${nested('').slice(1)}`;
      expectError(await post(url, { query: `{ ${less}` }), 400, 'LIMIT_EXCEEDED');
    });

    it('full pages of everything, and groups with their users, are fine', async () => {
      for (const query of [
        '{ users(first: 200) { nodes { id loginName email firstName lastName role status groups { id name } } totalCount } }',
        '{ groups(first: 200) { nodes { id name users { nodes { id firstName lastName } totalCount } } } }',
        '{ shipments(first: 200) { nodes { id number price { grossCents } sender { id } group { id name } approval { decidedBy { id } } } } }',
      ])
        expect(errorsOf(await post(url, { query }, headers))).to.deep.equal([]);
    });

    it('of the schema: all of it once is fine, fifty times is not', async () => {
      expect(errorsOf(await post(url, { query: getIntrospectionQuery() }, headers))).to.deep.equal([]);
      const fifty = repeat(
        50,
        (index) => `a${index}: __schema { types { fields { name description args { name description } } } }`,
      );
      expectError(await post(url, { query: `{ ${fifty} }` }, headers), 400, 'LIMIT_EXCEEDED');
    });
  });

  it('a page of 200 shipments with everything that there is to know of each is fine', async () => {
    const { superadmin } = await World.create();
    const answer = await superadmin.client
      .send(`{ shipments(first: 200) { totalCount pageInfo { endCursor } nodes {
      id number filename pages sheets channel options { sides colour destination registered } status documentUrl
      price { netCents surchargeCents vatCents grossCents currency priceList }
      sender { id loginName email firstName lastName personnelNumber function note role approvalTrait status
        groups { id name description costBearer costCentre address { street city } status }
        invitation { sentAt expiresAt } lastLoginAt createdAt updatedAt }
      group { id name description costBearer costCentre address { street postalCode city country } status createdAt }
      approval { state decidedBy { id email firstName lastName groups { id name } } decidedAt comment requestedAt }
      createdAt submittedAt handedOverAt } } }`);
    expect(answer.errors).to.deep.equal([]);
  });

  it('what stays within the limits is not refused for its size', async () => {
    const { superadmin } = await World.create();
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${superadmin.client.token}`,
    };
    for (const query of [levels(14), `{ ${repeat(60, (index) => `a${index}: viewer { __typename }`)} }`]) {
      const answer = await post(url, { query }, headers);
      expect(answer.status).to.equal(200);
      expect(errorsOf(answer)).to.deep.equal([]);
    }
  });

  describe('what is seen before a document is even parsed: 413', () => {
    const within: Record<string, [most: string, more: string]> = {
      '65,536 characters': [
        `{ __typename ${' '.repeat(65_536 - 14)}}`,
        `{ __typename ${' '.repeat(65_536 - 13)}}`,
      ],
      '4,000 lines': [`{ __typename ${'\n'.repeat(3_999)}}`, `{ __typename ${'\r'.repeat(4_000)}}`],
      '100 open brackets': [
        `{ ${'... { '.repeat(99)} __typename ${'}'.repeat(100)}`,
        `{ ${'... { '.repeat(100)} __typename ${'}'.repeat(101)}`,
      ],
    };
    for (const [what, [most, more]] of Object.entries(within)) {
      it(`${what} are fine, one more is not`, async () => {
        expect((await post(url, { query: most })).text).to.equal('{"data":{"__typename":"Query"}}\n');
        expectError(await post(url, { query: more }), 413, 'LIMIT_EXCEEDED');
      });
    }
  });

  it('a body of more than 256 KB is refused with 413, and the client goes on with its next request', async () => {
    const query = '{ viewer { __typename } }';
    const body = (bytes: number): string => {
      const empty = JSON.stringify({ query, variables: { unused: '' } });
      return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`);
    };
    for (const bytes of [256 * 1024 + 1, 1024 * 1024, 20_000_000]) {
      expectError(await post(url, body(bytes)), 413, 'LIMIT_EXCEEDED');
      expect((await post(url, { query })).status).to.equal(200);
    }
    expect((await post(url, body(256 * 1024))).status).to.equal(200);
  });

  describe('guessing passwords and tokens', () => {
    const logIn = (alias = ''): string =>
      `${alias}logIn(input: { loginName: "wer@firma.example", password: "geraten" }) { token }`;
    const packed: Record<string, string> = {
      'two aliases': `mutation { ${logIn('a:')} ${logIn('b:')} }`,
      'a fragment used twice with different fields': `mutation { ...A ...B }
        fragment A on Mutation { ${logIn('a:')} } fragment B on Mutation { ${logIn('b:')} }`,
      'an inline fragment': `mutation { ${logIn('a:')} ... on Mutation { ... { ${logIn('b:')} } } }`,
      'different mutations': `mutation { ${logIn()}
        acceptInvitation(input: { token: "geraten", password: "irgendeins" }) { token } }`,
      'two changes of a password': `mutation {
        a: changePassword(input: { currentPassword: "a", newPassword: "12345678" }) { __typename }
        b: changePassword(input: { currentPassword: "b", newPassword: "12345678" }) { __typename } }`,
      'the end of user management next to a log-in': `mutation { ${logIn()}
        endUserManagement(input: { password: "geraten" }) { __typename } }`,
      'a skipped one': `mutation { ${logIn('a:')} b: logIn(input: { loginName: "x", password: "y" }) @skip(if: true) { token } }`,
    };
    for (const [how, query] of Object.entries(packed)) {
      it(`one operation tries once: ${how} is refused`, async () => {
        const error = expectError(await post(url, { query }, headers), 400, 'LIMIT_EXCEEDED');
        expect(error.message).to.contain('only one mutation that checks a password or a token');
      });
    }

    it('one try next to other mutations is fine, and so are two operations of which one is chosen', async () => {
      const two = `mutation A { ${logIn()} } mutation B { ${logIn()} }`;
      expectError(await post(url, { query: two, operationName: 'A' }), 200, 'LOGIN_FAILED');
      const { superadmin, gateway } = await World.create();
      const { logIn: again } = await superadmin.client.run(LogInDocument, {
        input: { loginName: superadmin.email, password },
      });
      expect(again.token).to.be.a('string');
      const mixed = `mutation { logOut { loggedOut } ${logIn()} }`;
      const answer = await post(gateway.url, { query: mixed });
      expect(answer.text).to.not.contain('LIMIT_EXCEEDED');
    });
  });
});
