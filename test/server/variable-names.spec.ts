import { expect } from 'chai';
import { World } from '../support/world.js';
import { jsonAs, post } from './raw-request.js';

const inherited = [...Object.getOwnPropertyNames(Object.prototype), 'then', 'toJSON', 'prototype'];

describe('Names of properties that every JavaScript object has are ordinary names', () => {
  let world: World;

  before(async () => {
    world = await World.create();
    await world.group();
  });

  /** The answers to the first, second and third time: interpreted, compiled. */
  async function thrice(query: string, variables = '{}'): Promise<string[]> {
    const answers: string[] = [];
    for (let times = 0; times < 3; times++) {
      const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
      answers.push((await post(world.gateway.url, body, jsonAs(world.superadmin.client))).text);
    }
    return answers;
  }

  for (const name of inherited) {
    it(`$${name}: an absent variable has no value, and a given one has its own`, async () => {
      const query = `query ($${name}: String) { users(filter: { search: $${name} }) { totalCount } }`;
      const plain = 'query ($word: String) { users(filter: { search: $word }) { totalCount } }';
      expect(await thrice(query)).to.deep.equal(await thrice(plain));
      expect(await thrice(query, `{"${name}":"nobody"}`)).to.deep.equal(
        await thrice(plain, '{"word":"nobody"}'),
      );
      const first = `query ($${name}: Int = 1) { users(first: $${name}) { nodes { id } } }`;
      expect(await thrice(first)).to.deep.equal(await thrice(first.replaceAll(name, 'count_')));
      const needed = `query ($${name}: ID!) { user(id: $${name}) { id } }`;
      for (const text of await thrice(needed)) expect(text).to.contain('"path":"id","code":"REQUIRED"');
      const given = await thrice(needed, `{"${name}":"${world.superadmin.id}"}`);
      for (const text of given) expect(text).to.contain(world.superadmin.id);
    });

    it(`a wrong value of $${name} is reported under the name that the client has sent`, async () => {
      for (const query of [
        `query ($${name}: DateTime) { activities(filter: { from: $${name} }) { totalCount } }`,
        `query ($${name}: DateTime!) { activities(filter: { from: $${name}, to: $${name} }) { totalCount } }`,
      ])
        for (const text of await thrice(query, `{"${name}":"never"}`))
          expect(text).to.contain(`"path":"${name}","code":"INVALID"`).and.not.contain('own_');
      const byDefault = `query ($${name}: DateTime = "+012026-01-01T00:00:00Z") { activities(filter: { from: $${name} }) { totalCount } }`;
      for (const text of await thrice(byDefault))
        expect(text).to.contain(`"path":"${name}","code":"INVALID"`).and.not.contain('own_');
    });

    it(`$${name} decides on @include and @skip only if it is given`, async () => {
      const query = `query ($${name}: Boolean = false) { viewer { user { id } areas @include(if: $${name}) } }`;
      for (const text of await thrice(query)) expect(text).to.not.contain('areas');
      for (const text of await thrice(query, `{"${name}":true}`)) expect(text).to.contain('areas');
    });

    it(`${name} as an alias is a key of the answer like any other`, async () => {
      const query = `{ ${name}: viewer { ${name}: user { ${name}: id } } users(first: 1) { ${name}: nodes { ${name}: email } } }`;
      const answers = await thrice(query);
      expect(new Set(answers).size).to.equal(1);
      expect(answers[0]).to.contain(`"${name}":{"${name}":{"${name}":"${world.superadmin.id}"}}`);
    });

    it(`${name} as a field, an argument or an input field is unknown`, async () => {
      for (const query of [
        `{ ${name} }`,
        `{ viewer(${name}: 1) { areas } }`,
        `{ users(filter: { ${name}: 1 }) { totalCount } }`,
      ])
        expect((await thrice(query))[0]).to.contain('GRAPHQL_VALIDATION_FAILED');
      const query = 'query ($filter: UserFilter) { users(filter: $filter) { totalCount } }';
      for (const text of await thrice(query, `{"filter":{"${name}":1}}`)) {
        expect(text).to.contain('BAD_USER_INPUT').and.contain(`filter.${name}`);
      }
      for (const text of await thrice(`query ${name} { viewer { areas } }`))
        expect(text).to.not.contain('errors');
    });
  }
});
