import { expect } from 'chai';
import { sharedGateway, testDatabases } from '../support/hooks.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { heapMegabytes } from '../support/cost.js';
import { itAtLength } from '../support/repetitions.js';
import { World } from '../support/world.js';
import { invalid, tooLarge, unparsable, veryLong, wrongInput, type Bad } from './bad-documents.js';
import { errorsOf, expectError, jsonAs, post } from './raw-request.js';

/** Generous, so that a busy machine fails nothing; a cost that grows faster than the document exceeds it. */
const timeToRefuse = 5_000;

describe('Bad documents get a 4xx status with a code, and are not cached', function () {
  this.timeout(60_000);
  let world: World;
  let headers: Record<string, string>;

  before(async () => {
    world = await World.create({ gateway: await sharedGateway() });
    headers = jsonAs(world.superadmin.client);
  });

  const bodyOf = (bad: Bad): string => JSON.stringify(typeof bad === 'string' ? { query: bad } : bad);

  function refuseAll(cases: Record<string, Bad>, statuses: number[], code: string): void {
    for (const [what, bad] of Object.entries(cases)) {
      it(`${what}: ${code}`, async () => {
        const body = bodyOf(bad);
        const answer = await post(world.gateway.url, body, headers);
        const errors = errorsOf(answer);
        expect(
          [...new Set(errors.map(({ extensions }) => extensions.code))],
          answer.text.slice(0, 300),
        ).to.deep.equal([code]);
        expect(answer.status).to.be.oneOf(statuses);
        expect(answer.text).to.not.contain('"data"');
        // Twenty faults are told, each briefly: an answer is not much longer than what was asked.
        expect(answer.text.length).to.be.lessThan(21_000);
        expect(errors.length).to.be.at.most(21);
      }).timeout(timeToRefuse);
    }
  }

  describe('that do not fit the schema', () => {
    refuseAll(invalid, [400], 'GRAPHQL_VALIDATION_FAILED');
  });

  describe('that are none', () => {
    refuseAll(unparsable, [400], 'GRAPHQL_PARSE_FAILED');
  });

  describe('that ask for too much', () => {
    refuseAll(tooLarge, [400, 413], 'LIMIT_EXCEEDED');
  });

  describe('that are too long', () => {
    refuseAll(veryLong, [413], 'LIMIT_EXCEEDED');
  });

  describe('with an operation or variables that are none', () => {
    refuseAll(wrongInput, [400], 'BAD_USER_INPUT');
  });

  it('more than a hundred problems of variables are not told', async () => {
    const error = expectError(
      await post(world.gateway.url, bodyOf(wrongInput['a list of 50,000 wrong values']!), headers),
      400,
      'BAD_USER_INPUT',
    );
    expect(error.extensions.problems).to.have.length(100);
  });

  it('a fragment may be called __schema, as it may be called anything', async () => {
    const query = '{ ...__schema } fragment __schema on Query { viewer { __typename } }';
    expect((await post(world.gateway.url, { query }, headers)).text).to.equal(
      '{"data":{"viewer":{"__typename":"Viewer"}}}\n',
    );
  });

  it('without a login they are refused the same way', async () => {
    for (const [cases, code] of [
      [unparsable, 'GRAPHQL_PARSE_FAILED'],
      [tooLarge, 'LIMIT_EXCEEDED'],
      [{ nothing: '{ nothing }', subscription: 'subscription { __typename }' }, 'GRAPHQL_VALIDATION_FAILED'],
      [{ unknown: { query: 'query A { __typename }', operationName: 'B' } }, 'BAD_USER_INPUT'],
    ] as const)
      for (const bad of Object.values<Bad>(cases)) {
        const [error] = errorsOf(await post(world.gateway.url, bodyOf(bad)));
        expect(error?.extensions.code).to.equal(code);
      }
  });

  itAtLength('no memory is kept: hundreds of them, each another, leave the heap as it was', async () => {
    const kinds = [invalid, unparsable, tooLarge, wrongInput].flatMap((cases) => Object.values(cases));
    let sent = 0;
    const sendAll = async (): Promise<void> => {
      for (const bad of kinds) {
        const each = typeof bad === 'string' ? { query: bad } : bad;
        await post(world.gateway.url, { ...each, query: `${each.query} # ${sent++}` }, headers);
      }
    };
    await sendAll();
    const before = heapMegabytes();
    for (let round = 0; round < 4; round++) await sendAll();
    expect(heapMegabytes() - before).to.be.lessThan(8);
  });

  describe('with introspection off', () => {
    let closed: TestGateway;
    let closedHeaders: Record<string, string>;

    before(async () => {
      closed = await startTestGateway(testDatabases(), { introspection: false });
      closedHeaders = jsonAs((await World.create({ gateway: closed })).superadmin.client);
    });

    after(() => closed.stop());

    const introspection: Record<string, Bad> = {
      __schema: '{ __schema { types { name } } }',
      __type: '{ __type(name: "User") { name } }',
      'under another name': '{ a: __schema { b: types { name } } }',
      'in a fragment': '{ ...A } fragment A on Query { __type(name: "User") { name } }',
      'in an inline fragment': '{ ... on Query { ... { __schema { description } } } }',
      'of a mutation': 'mutation { __schema { description } }',
      'skipped by a variable': {
        query: 'query ($if: Boolean!) { __schema @include(if: $if) { description } }',
        variables: { if: false },
      },
      'in an operation that does not run': {
        query: 'query A { __typename } query B { __schema { description } }',
        operationName: 'A',
      },
    };
    for (const [how, bad] of Object.entries(introspection)) {
      it(`${how}: GRAPHQL_VALIDATION_FAILED, for whoever asks`, async () => {
        for (const by of [closedHeaders, undefined]) {
          const answer = await post(closed.url, bodyOf(bad), by);
          for (const { extensions } of errorsOf(answer))
            expect(extensions.code).to.equal('GRAPHQL_VALIDATION_FAILED');
          expect(answer.status).to.equal(400);
          expect(answer.text).to.not.contain('"data"');
        }
      });
    }

    it('__typename answers, wherever it stands', async () => {
      const answer = await post(
        closed.url,
        { query: '{ __typename viewer { __typename user { __typename } } }' },
        closedHeaders,
      );
      expect(JSON.parse(answer.text)).to.deep.equal({
        data: { __typename: 'Query', viewer: { __typename: 'Viewer', user: { __typename: 'User' } } },
      });
    });
  });
});
