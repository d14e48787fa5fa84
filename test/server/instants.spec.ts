import { expect } from 'chai';
import { World } from '../support/world.js';

const beyond = [
  '+012026-01-01T00:00:00Z',
  '10000-01-01T00:00:00Z',
  '275760-09-13T00:00:00Z',
  '9999-12-31T24:00:00Z',
  '-000001-01-01T00:00:00Z',
  '9999-12-31T23:59:59-05:00',
  '0999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  '1000-01-01T00:30:00+01:00',
];

const within = ['1000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-01-01T00:00:00+02:00'];

describe('Instants that no column holds are refused with their path', () => {
  let world: World;

  before(async () => {
    world = await World.create();
  });

  const fields = [
    ['shipments', 'ShipmentFilter', 'createdFrom'],
    ['shipments', 'ShipmentFilter', 'createdTo'],
    ['activities', 'ActivityFilter', 'from'],
    ['activities', 'ActivityFilter', 'to'],
  ] as const;
  for (const [list, type, field] of fields) {
    for (const instant of beyond)
      it(`${list} ${field} ${instant}: BAD_USER_INPUT, as a variable and as a literal`, async () => {
        const { client } = world.superadmin;
        const whole = `query ($filter: ${type}) { ${list}(filter: $filter) { totalCount } }`;
        expect(
          await client.problems(whole as never, { filter: { [field]: instant } } as never),
        ).to.deep.equal([`filter.${field}: INVALID`]);
        const part = `query ($at: DateTime) { ${list}(filter: { ${field}: $at }) { totalCount } }`;
        expect(await client.problems(part as never, { at: instant } as never)).to.deep.equal(['at: INVALID']);
        const refused = await client.refused('BAD_USER_INPUT', part as never, { at: instant } as never);
        expect(refused.message).to.equal('at: An instant must be in the years 1000 to 9999, in UTC.');
        const literal = `{ ${list}(filter: { ${field}: "${instant}" }) { totalCount } }`;
        expect(await client.problems(literal as never)).to.deep.equal([`filter.${field}: INVALID`]);
      });

    for (const instant of within)
      it(`${list} ${field} ${instant} filters`, async () => {
        const query = `query ($at: DateTime) { a: ${list}(filter: { ${field}: $at }) { totalCount } b: ${list}(filter: { ${field}: "${instant}" }) { totalCount } }`;
        const { a, b } = (await world.superadmin.client.run(
          query as never,
          { at: instant } as never,
        )) as Record<'a' | 'b', object>;
        expect(a).to.deep.equal(b);
      });
  }

  for (const name of ['from', 'to'])
    for (const instant of beyond)
      it(`activities.csv ${name}=${instant}: BAD_USER_INPUT`, async () => {
        const url = `${world.gateway.url}/activities.csv?${name}=${encodeURIComponent(instant)}`;
        const answer = await world.superadmin.client.get(url);
        expect(answer.status).to.equal(400);
        expect(await answer.text()).to.contain(`"path":"${name}"`);
      });
});
