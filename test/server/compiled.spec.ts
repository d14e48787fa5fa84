import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { CompiledOperations, interpret } from '../../src/server/compiled.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { authorize } from '../../src/shield/authorization.js';
import { coordinatesOf } from '../../src/shield/check.js';
import { permissionSetOf } from '../../src/shield/permission-set.js';
import { baseGrants, type Grants } from '../../src/shield/grants.js';
import { baseSets } from '../shield/sets.js';
import { Chance } from '../support/chance.js';
import { randomDocument, type RandomDocument } from '../support/random-documents.js';
import { repetitions } from '../support/repetitions.js';
import { difference } from '../support/same-answer.js';
import { SyntheticContext, SyntheticWorld, syntheticSchema, type Mood } from '../support/synthetic-world.js';

const authorization = authorize(syntheticSchema(buildGatewaySchema()));
const superadmin = baseGrants('SUPERADMIN', 'NONE');
const mood: Mood = { lists: [0, 2], nulls: 0.1, faults: 0.04, later: 0.5 };
const fine: Mood = { ...mood, nulls: 0, faults: 0, lists: [1, 2] };
/** So long nobody waits for an answer of a world that has everything in memory. */
const patience = 20_000;

/** How many random documents are compared. */
const documents = repetitions({ usual: 200, continuous: 600, thorough: 5_000 });

/** The compiled operations of each schema that something is executed on. */
const compiled = new Map<GraphQLSchema, CompiledOperations>();

describe('Compiled execution answers what graphql-js answers', function () {
  this.timeout(60_000);

  // Where one thing of a list fails at once and another later, graphql-js lets go of the later one.
  const ignore = (): void => undefined;
  before(() => process.on('unhandledRejection', ignore));
  after(() => process.off('unhandledRejection', ignore));

  it(`to ${documents} random documents in worlds where anything can go wrong, and tells resolvers the same`, async () => {
    let count = 0;
    for (let seed = 0; count < documents; seed++) {
      const chance = new Chance(seed);
      const grants = chance.one(baseSets);
      const schema = authorization.schemaOf(permissionSetOf(grants));
      const asked = randomDocument(schema, chance, { operation: chance.is(0.85) ? 'query' : 'mutation' });
      const { isCompiled, found } = await compared(asked, grants, chance.is(0.5) ? mood : fine, seed);
      if (found !== null)
        throw new Error(`Seed ${seed}: ${found}\n${asked.text}\n${JSON.stringify(asked.variables)}`);
      if (isCompiled === true) count++;
      expect(seed, 'most documents can be compiled').to.be.lessThan((documents * 8) / 5);
    }
  });

  /** Documents that compiled code has its own mind about, and whether they are left to graphql-js. */
  const traps: Record<
    string,
    readonly [query: string, variables: Record<string, unknown>, isCompiled: boolean]
  > = {
    'a fragment that is used here with a condition and there without': [
      'query ($yes: Boolean!) { a: users { nodes { ...F @include(if: $yes) } } b: users { nodes { ...F } } } fragment F on User { email }',
      { yes: false },
      true,
    ],
    'a fragment that is left out first and then used': [
      '{ users { nodes { ...F @skip(if: true) ...F } } } fragment F on User { email }',
      {},
      true,
    ],
    'a field that comes twice and is left out once': [
      'query ($no: Boolean!) { users { nodes { email @include(if: $no) id email } totalCount @skip(if: $no) } }',
      { no: false },
      true,
    ],
    'an object whose fields are all left out': ['{ users { nodes { id @skip(if: true) } } }', {}, true],
    'a condition that is null': [
      'query ($no: Boolean = true) { users @include(if: $no) { totalCount } }',
      { no: null },
      false,
    ],
    'an argument that is null and may not be': [
      'query ($first: Int = 3) { users(first: $first) { totalCount } }',
      { first: null },
      true,
    ],
    'a nested variable that is absent': [
      'query ($words: String) { users(filter: { search: $words, roles: USER }) { totalCount } }',
      {},
      true,
    ],
    'a nested variable that is null and may not be': [
      'query ($role: Role = USER) { users(filter: { roles: [$role] }) { totalCount } }',
      { role: null },
      false,
    ],
    'keys that objects have anyway': [
      '{ constructor: users { toString: totalCount hasOwnProperty: nodes { valueOf: id } } then: viewer { toJSON: areas } }',
      {},
      true,
    ],
    'keys that change what an object is': ['{ __proto__: users { totalCount } }', {}, false],
    'keys whose paths are the same when joined': [
      '{ a_b: viewer { c: user { id } } b: viewer { c_a: user { id } } a: viewer { b_c: account { id } } }',
      {},
      false,
    ],
    'an interface of which the types have other fields': [
      '{ node(id: "1") { id ... on User { groups { name } f: status } ... on Group { f2: status users { totalCount } } } }',
      {},
      true,
    ],
    'several mutations, of which the first may fail': [
      'mutation { a: deleteUser(id: "1") { user { id } } b: deleteUser(id: "2") { user { id } } }',
      {},
      false,
    ],
    'one mutation': ['mutation { deleteUser(id: "1") { user { id groups { id } } } }', {}, true],
  };
  for (const [what, [text, variables, isCompiled]] of Object.entries(traps)) {
    it(`${what}: ${isCompiled ? 'compiled' : 'left to graphql-js'}`, async () => {
      const asked = documentOf(text, variables);
      for (let seed = 0; seed < 12; seed++) {
        // The same document in every world: from the second on it is compiled.
        const answers = await compared(asked, superadmin, seed < 6 ? fine : { ...mood, lists: [1, 2] }, seed);
        expect(answers.found, `seed ${seed}`).to.equal(null);
        if (answers.isCompiled !== undefined) expect(answers.isCompiled).to.equal(isCompiled);
      }
    });
  }

  it('very many fields, by few fragments: left to graphql-js, as compiling them would take long', async () => {
    const fragments = [0, 1, 2].map((each) => {
      const fields = repeat(10, (index) => `g${index}: groups { users { nodes { ...F${each + 1} } } }`);
      return `fragment F${each} on User { ${fields} }`;
    });
    const asked = documentOf(
      `{ users { nodes { ...F0 } } } ${fragments.join(' ')} fragment F3 on User { id }`,
    );
    const answers = await compared(asked, superadmin, { ...fine, lists: [1, 1] }, 1);
    expect(answers).to.deep.equal({ isCompiled: false, found: null });
  });

  it('what comes only once is not compiled, nor is what comes with ever new conditions', async () => {
    const names = Array.from({ length: 6 }, (_, index) => `b${index}`);
    const { document, operation } = documentOf(
      `query (${names.map((name) => `$${name}: Boolean!`).join(', ')}) { users { totalCount ${names.map((name) => `${name}: __typename @skip(if: $${name})`).join(' ')} } }`,
    );
    const operations = new CompiledOperations(authorization.schema);
    const ways: (boolean | undefined)[] = [];
    for (let times = 0; times < 2; times++) {
      for (let bits = 0; bits < 64; bits++) {
        const variables = Object.fromEntries(names.map((name, index) => [name, (bits & (1 << index)) !== 0]));
        const context = new SyntheticContext(new SyntheticWorld(1, fine), superadmin);
        const { data } = await operations.execute({ document, operation, variables, contextValue: context });
        expect(Object.keys((data as { users: object }).users)).to.deep.equal([
          'totalCount',
          ...names.filter((name) => !variables[name]!),
        ]);
        ways.push(context.isCompiled);
      }
    }
    expect(ways.slice(0, 64)).to.not.include(true);
    expect(ways.slice(64).filter(Boolean)).to.have.length(16);
  });

  it('no two fields share a name when type and field are joined, as compiled code joins them', () => {
    const joined = coordinatesOf(authorization.schema).map((coordinate) => coordinate.replace('.', ''));
    expect(new Set(joined)).to.have.length(joined.length);
  });
});

/** Executes twice, by graphql-js and by compiled code, and tells what is not the same. */
async function compared(
  asked: RandomDocument,
  grants: Grants | null,
  mood: Mood,
  seed: number,
): Promise<{ isCompiled: boolean | undefined; found: string | null }> {
  const world = new SyntheticWorld(seed, mood);
  const schema = authorization.executableFor(permissionSetOf(grants), asked.operation.operation);
  let operations = compiled.get(schema);
  if (operations === undefined) compiled.set(schema, (operations = new CompiledOperations(schema)));
  const [once, twice] = [new SyntheticContext(world, grants), new SyntheticContext(world, grants)];
  const first = await inTime(operations.execute({ ...asked, contextValue: once }));
  // A document that was compared before was compiled already.
  const expected =
    once.isCompiled === true ? await interpret(schema, { ...asked, contextValue: once }) : first;
  const answer = await inTime(operations.execute({ ...asked, contextValue: twice }));
  // Fields next to one that has failed may still be on their way to their resolvers.
  await setImmediate();
  return {
    isCompiled: twice.isCompiled,
    found: difference(expected, answer) ?? differentCalls(once, twice),
  };
}

/** Where something fails, graphql-js does not go on with what is next to it; mutations at the root must be the same. */
function differentCalls(one: SyntheticContext, other: SyntheticContext): string | null {
  const missing = one.called.filter((each) => !other.called.includes(each));
  const extra = other.called.filter((each) => each.includes(' Mutation.') && !one.called.includes(each));
  return missing.length + extra.length === 0
    ? null
    : `not called: ${missing.join(', ')}; called: ${extra.join(', ')}`;
}

function documentOf(text: string, variables: Record<string, unknown> = {}): RandomDocument {
  const document = parse(text);
  return { text, document, operation: document.definitions[0] as OperationDefinitionNode, variables };
}

async function inTime<T>(answer: T | Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('There is no answer.'));
    }, patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function repeat(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(' ');
}
