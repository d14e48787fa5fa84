import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { GraphQLSchema } from 'graphql';
import { ProgramViewerDocument } from '../../src/generated/operations.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { accessOf, coordinatesOf } from '../../src/shield/check.js';
import { mayName } from '../../src/shield/decision.js';
import { permissionSetOf } from '../../src/shield/permission-set.js';
import { schemaFor } from '../../src/shield/role-schema.js';
import { withAllChannels } from '../support/channels.js';
import type { Answer } from '../support/client.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { Cast } from './cast.js';
import { grantsOfSet, permissionSetNames, type PermissionSet } from './permission-sets.js';
import { documentOf, isReached, namesOf, pathTo, type FieldPath, type Passable } from './field-path.js';
import { lxp7, scopes } from './lxp-7.js';

/** What somebody asked for: a field by a path, of which all may be named up to `refusedAt` (-1: all of it). */
interface Question {
  set: PermissionSet;
  coordinate: string;
  path: FieldPath;
  refusedAt: number;
}

/** The fields that a way may pass which is open to these permissions; and any way at all. */
const passableFor = Object.fromEntries(
  permissionSetNames.map((set): [PermissionSet, Passable] => [set, (each) => may(set, each)]),
) as Record<PermissionSet, Passable>;
const everything: Passable = () => true;

/** Fields whose mutation is told that an unknown invitation is not valid; everybody may ask it, logged in or not. */
const withoutInvitation = /^(Mutation\.acceptInvitation|AcceptInvitationPayload\.)/;
/** Mutations that are in the schema of everybody who has an action on such an object at all. */
const anyAction = {
  Group: 'Mutation.updateGroup',
  User: 'Mutation.updateMailSettings',
  Deputyship: 'Mutation.resignDeputyship',
};
/** Nobody who can log in has an open invitation, so who sees only themselves never comes to its fields. */
const unseenAlone = /^Invitation\./;

describe('Role × field over HTTP, for every field of the schema (LXP-7)', function () {
  withAllChannels();
  let schema: GraphQLSchema;
  let gateway: TestGateway;
  let cast: Cast;
  let questions: Question[];
  /** Of each question of the kind that was asked already, what is wrong with its answer; null if nothing. */
  const verdicts = new Map<Question, string | null>();
  let stoodBefore: string;
  let standsAfter: string;
  const rootsAnswered = new Map<PermissionSet, Set<string>>();
  const seen = new Map<PermissionSet, ReadonlySet<string>>();

  before(async function () {
    this.timeout(600_000);
    schema = buildGatewaySchema();
    gateway = await startTestGateway(testDatabases());
    cast = await Cast.gather(gateway);
    // From here on nothing happens but what is asked for.
    await gateway.gateway.scheduler.stop();
    gateway.deliversMail = false;
    questions = permissionSetNames.flatMap((set) =>
      coordinatesOf(schema).map((coordinate) => question(set, coordinate)),
    );
    stoodBefore = await fingerprint(gateway);
    await inParallel(questions.filter(isRefused), ask);
    standsAfter = await fingerprint(gateway);
    const allowed = questions.filter((each) => !isRefused(each));
    await inParallel(allowed.filter(isQuery), ask);
    // Mutations of one person one after the other, so that none ends the session in which another is asked.
    await Promise.all(
      permissionSetNames.map(async (set) => {
        for (const each of allowed.filter((one) => one.set === set && !isQuery(one))) await ask(each);
      }),
    );
  });

  after(() => gateway.stop());

  for (const set of permissionSetNames) {
    it(`${set}: every field that the matrix gives is answered, and nothing else is`, () => {
      const mine = questions.filter((each) => each.set === set);
      expect(mine.map(({ coordinate }) => coordinate)).to.have.members(coordinatesOf(schema));
      expect(mine.filter(isRefused).length, 'some fields are refused').to.be.greaterThan(
        set === 'superadmin' ? -1 : 0,
      );
      expect(mine.filter((each) => !isRefused(each)).length, 'some fields are answered').to.be.greaterThan(
        15,
      );
      expect(mine.map((each) => verdicts.get(each)).filter((verdict) => verdict !== null)).to.deep.equal([]);
    });
  }

  it('what was refused has changed nothing in the database', () => {
    expect(questions.filter(isRefused).length).to.be.greaterThan(300);
    expect(standsAfter).to.equal(stoodBefore);
  });

  it('the schema that somebody sees has exactly the fields that they may name and can come to', () => {
    for (const set of permissionSetNames) {
      const passable = (each: string): boolean => may(set, each);
      const reachable = coordinatesOf(schema).filter(
        (each) => passable(each) && pathTo(schema, each, passable) !== null,
      );
      // An interface stays as long as a type that has it does.
      const inherited = set === 'nobody' ? ['Node.id'] : [];
      expect([...seenBy(set)], set).to.have.members([...reachable, ...inherited]);
    }
  });

  for (const [right, { roots, sets }] of Object.entries(lxp7)) {
    it(`LXP-7 "${right}": ${sets.join(', ')}, and nobody else`, () => {
      for (const root of roots) {
        expect(
          permissionSetNames.filter((set) => may(set, root)),
          `the matrix on ${root}`,
        ).to.deep.equal(sets);
        const answered = permissionSetNames.filter((set) => rootsAnswered.get(set)?.has(root));
        expect(answered, `the server on ${root}`).to.deep.equal(sets);
      }
    });
  }

  it('everybody is told as their permissions what LXP-7 gives them, in the scope that it says', async () => {
    for (const set of permissionSetNames.filter((each) => each !== 'nobody')) {
      const { viewer } = await cast.client(set).run(ProgramViewerDocument);
      const told = viewer?.permissions.map(({ permission, scope }) => `${permission} ${scope}`);
      expect(told, set).to.have.members(scopes[set]);
    }
  });

  it('the table of LXP-7 names every operation of the schema', () => {
    const roots = coordinatesOf(schema).filter((coordinate) => /^(Query|Mutation)\./.test(coordinate));
    expect(Object.values(lxp7).flatMap((row) => row.roots)).to.have.members(roots);
  });

  function seenBy(set: PermissionSet): ReadonlySet<string> {
    let coordinates = seen.get(set);
    if (coordinates === undefined)
      seen.set(
        set,
        (coordinates = new Set(coordinatesOf(schemaFor(schema, permissionSetOf(grantsOfSet(set)))))),
      );
    return coordinates;
  }

  function question(set: PermissionSet, coordinate: string): Question {
    const path = pathTo(schema, coordinate, passableFor[set]) ?? pathTo(schema, coordinate, everything);
    if (path === null) throw new Error(`There is no way to ${coordinate} at all.`);
    return { set, coordinate, path, refusedAt: path.findIndex((each) => !may(set, each)) };
  }

  async function ask(asked: Question): Promise<void> {
    try {
      await tryToAsk(asked);
    } catch (error) {
      verdicts.set(asked, `${asked.coordinate}: ${String(error)}`);
    }
  }

  async function tryToAsk(asked: Question): Promise<void> {
    const { set, path } = asked;
    const [root = ''] = path;
    const field = namesOf([root])[0] ?? '';
    const { client, variables } = isQuery(asked)
      ? { client: cast.client(set), variables: cast.queryVariables(set, field) }
      : isRefused(asked)
        ? { client: cast.client(set), variables: cast.bait(field) }
        : await cast.mutation(set, field);
    const answer = await client.send(documentOf(schema, path, variables), variables);
    if (!answer.errors.some(isRefusal)) {
      rootsAnswered.set(set, (rootsAnswered.get(set) ?? new Set()).add(root));
    }
    verdicts.set(
      asked,
      isRefused(asked) ? refusalFault(asked, seenBy(set), answer) : answerFault(asked, answer),
    );
  }
});

function may(set: PermissionSet, coordinate: string): boolean {
  const access = accessOf(coordinate);
  return (
    access !== undefined && mayName(coordinate.split('.')[0] ?? '', access, permissionSetOf(grantsOfSet(set)))
  );
}

function isRefused({ refusedAt }: Question): boolean {
  return refusedAt >= 0;
}

function isQuery({ path }: Question): boolean {
  return path[0]?.startsWith('Query.') ?? false;
}

function isRefusal(error: Answer<unknown>['errors'][number]): boolean {
  return ['FORBIDDEN', 'UNAUTHENTICATED'].includes(error.extensions.code);
}

function answerFault({ set, coordinate, path }: Question, { data, errors }: Answer<unknown>): string | null {
  if (errors.length > 0) {
    const expected = withoutInvitation.test(coordinate) && set !== 'nobody' ? 'LOGIN_FAILED' : 'none';
    const codes = errors.map((error) => error.extensions.code).join(', ');
    return codes === expected ? null : `${coordinate}: ${codes} (${errors[0]?.message ?? ''})`;
  }
  // Without a login there is no viewer, and of nothing nothing can be asked.
  if (set === 'nobody' && path[0] === 'Query.viewer')
    return JSON.stringify(data) === '{"viewer":null}' ? null : `${coordinate}: told`;
  if (unseenAlone.test(coordinate) && /^(user|member|API)/.test(set)) return null;
  const acted = /^(Group|User|Deputyship)AllowedAction\./.exec(coordinate)?.[1];
  if ((acted === 'Group' || acted === 'User' || acted === 'Deputyship') && !may(set, anyAction[acted]))
    return hasNoActions(data) ? null : `${coordinate}: not empty`;
  return isReached(data, path) ? null : `${coordinate}: not reached by ${path.join(' > ')}`;
}

/** Tests whether an answer has objects, on their own or in a list, none of them with an action. */
function hasNoActions(data: unknown): boolean {
  const lists = JSON.stringify(data).match(/"allowedActions":\[\]?/g) ?? [];
  return lists.length > 0 && lists.every((list) => list.endsWith('[]'));
}

/**
 * A document is refused as a whole, with one error for the topmost field of its path that this viewer may not name, and where
 * it stands; nobody logged in is told to log in, and no more.
 */
function refusalFault(
  { set, path }: Question,
  seen: ReadonlySet<string>,
  { status, data, errors }: Answer<unknown>,
): string | null {
  const [code, refusedStatus] = set === 'nobody' ? ['UNAUTHENTICATED', 401] : ['FORBIDDEN', 403];
  const refused = path.filter((each) => !seen.has(each)).slice(0, 1);
  const got = errors.map(({ extensions, locations, path: place }) => {
    const located =
      place === undefined && (set === 'nobody' || locations?.length === 1)
        ? ''
        : ' without a place in the document';
    return `${extensions.code} ${extensions.coordinate ?? ''}${located}`;
  });
  const expected = set === 'nobody' ? [`${code} `] : refused.map((each) => `${code} ${each}`);
  if (status === refusedStatus && data === undefined && got.join() === expected.join()) return null;
  return `${path.join(' > ')}: ${status} ${got.join(', ')} instead of ${refusedStatus} ${expected.join(', ')}`;
}

/** The whole content of the database, except the last use of sessions and the log entries about refused attempts. */
async function fingerprint({ gateway }: TestGateway): Promise<string> {
  const hash = createHash('sha256');
  const { dataSource } = gateway;
  const entries = await dataSource.query<{ id: string }[]>(
    "SELECT id FROM activity WHERE type = 'ESCALATION_REFUSED'",
  );
  const refusals = new Set(entries.map(({ id }) => id));
  for (const { tablePath, columns } of dataSource.entityMetadatas) {
    const names = columns.map((column) => column.databaseName).filter((name) => name !== 'last_used_at');
    const list = names.map((name) => `\`${name}\``).join(', ');
    const rows = await dataSource.query<{ id?: string; activity_id?: string }[]>(
      `SELECT ${list} FROM \`${tablePath}\` ORDER BY ${list}`,
    );
    const kept = rows.filter(
      ({ id = '', activity_id: entry = '' }) => !refusals.has(id) && !refusals.has(entry),
    );
    hash.update(JSON.stringify(kept));
  }
  return hash.digest('hex');
}

async function inParallel<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things];
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
    }),
  );
}
