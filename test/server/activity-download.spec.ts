import { expect } from 'chai';
import { createHash, createHmac } from 'node:crypto';
import {
  ActivitiesDocument,
  CreateGroupDocument,
  DeleteUserDocument,
  LockUserDocument,
  UpdateUserDocument,
} from '../../src/generated/operations.js';
import { absentId } from '../support/activity-log.js';
import { startGatewayWithoutPrint } from '../support/background.js';
import type { AnsweredError } from '../support/client.js';
import { parseCsv } from '../support/csv.js';
import { testKey, type TestGateway } from '../support/gateway.js';
import { uniqueName, World, type Group, type Person } from '../support/world.js';
import { deleteGroup } from '../support/losses.js';

interface Line {
  sequence: number | null;
  entry: { id: string; type: string; accountId: string };
  sentence: string;
  previousHash: string;
  hash: string;
  seal: string;
}

interface Lines {
  head: Record<string, unknown>;
  entries: Line[];
  end: { end: Record<string, unknown>; seal: string };
  text: string;
}

const columns = 'time type sentence actor subject group ipAddress id sequence hash'.split(' ');

describe('LXP-14 downloads of the activity log', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;
  let sales: Group;
  let people: Record<'superadmin' | 'manager' | 'head' | 'clerk', Person>;

  // It seals nothing in the background: what is sealed is sealed by the download.
  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    sales = await world.group('Vertrieb');
    const books = await world.group('Buchhaltung');
    people = {
      superadmin: world.superadmin,
      manager: await world.user({ role: 'MANAGER' }),
      head: await world.user({ role: 'GROUP_MANAGER', groups: [sales], language: 'EN' }),
      clerk: await world.user({ trait: 'EXAMINEE', groups: [sales] }),
    };
    const stranger = await world.user({ groups: [books] });
    const waiting = await world.shipment(people.clerk, { group: sales });
    await world.approve(people.manager, waiting);
    await world.shipment(people.manager, { group: books });
    const mover = await world.createdUser({ groups: [sales] });
    for (const { id } of [stranger, mover])
      await world.superadmin.client.run(UpdateUserDocument, {
        input: { id, groupIds: [books.id, sales.id] },
      });
  });

  after(() => gateway.stop());

  async function lines(person: Person, query = ''): Promise<Lines> {
    const response = await person.client.get(`${gateway.url}/activities.jsonl${query}`);
    const text = await response.text();
    expect(response.status, text).to.equal(200);
    expect(response.headers.get('content-type')).to.equal('application/jsonl; charset=utf-8');
    const [head, ...rest] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const end = rest.pop();
    return { head, entries: rest, end, text } as Lines;
  }

  async function table(person: Person, query = ''): Promise<Record<string, string>[]> {
    const response = await person.client.get(
      `${gateway.url}/activities.csv${query}${query === '' ? '?' : '&'}separator=comma&decimal=point`,
    );
    const text = await response.text();
    expect(response.status, text).to.equal(200);
    expect(response.headers.get('content-type')).to.contain('text/csv; charset=utf-8');
    // The heads are in the language of whoever asks.
    const [, ...rows] = parseCsv(text);
    return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]!])));
  }

  async function listed(person: Person, filter = {}): Promise<{ id: string; text: string }[]> {
    const { activities } = await person.client.run(ActivitiesDocument, { first: 200, filter });
    expect(activities.nodes).to.have.length(activities.totalCount);
    return activities.nodes.map(({ id, text }) => ({ id, text })).reverse();
  }

  for (const who of ['superadmin', 'manager', 'head', 'clerk'] as const) {
    it(`gives a ${who} exactly what the list shows, the oldest first, in both formats and the viewer's language`, async () => {
      const person = people[who];
      const expected = await listed(person);
      expect(expected).not.to.deep.equal([]);
      const { head, entries, end } = await lines(person);
      expect(entries.map(({ entry, sentence }) => ({ id: entry.id, text: sentence }))).to.deep.equal(
        expected,
      );
      expect(head['complete']).to.equal(who === 'superadmin' || who === 'manager');
      expect(head['account']).to.deep.equal({ id: world.accountId, company: 'Beispiel & Söhne' });
      expect(end.end['count']).to.equal(expected.length);
      const rows = await table(person);
      expect(rows.map(({ id, sentence }) => ({ id, text: sentence }))).to.deep.equal(expected);
    });
  }

  it('gives what the filters leave, all of them together, and then it is not complete', async () => {
    const { superadmin, clerk } = people;
    const all = await lines(superadmin);
    const middle = (all.entries[8]!.entry as unknown as { createdAt: string }).createdAt;
    const cases: [string, object][] = [
      ['types=LOGGED_IN,USER_CREATED', { types: ['LOGGED_IN', 'USER_CREATED'] }],
      [`userIds=${clerk.id}`, { userIds: [clerk.id] }],
      [`groupIds=${sales.id}`, { groupIds: [sales.id] }],
      ['search=vertrieb', { search: 'vertrieb' }],
      [`from=${middle}`, { from: middle }],
      [`to=${middle}`, { to: middle }],
      [
        `from=${middle}&types=USER_INVITED&search=petra`,
        { from: middle, types: ['USER_INVITED'], search: 'petra' },
      ],
    ];
    for (const [query, filter] of cases) {
      const expected = (await listed(superadmin, filter)).map(({ id }) => id);
      expect(expected.length, query).to.be.within(1, all.entries.length - 1);
      const { head, entries } = await lines(superadmin, `?${query}`);
      expect(
        entries.map(({ entry }) => entry.id),
        query,
      ).to.deep.equal(expected);
      expect(head['complete'], query).to.equal(false);
      expect(
        (await table(superadmin, `?${query}`)).map(({ id }) => id),
        query,
      ).to.deep.equal(expected);
    }
    expect((await lines(superadmin, '?search=&types=&from=')).head['complete']).to.equal(true);
  });

  it('holds everything that is needed to check it: places, hashes and seals, and a last line over all of it', async () => {
    await world.group();
    const { entries, end, text } = await lines(people.superadmin);
    expect(entries.map(({ sequence }) => sequence)).to.deep.equal(entries.map((_, index) => index + 1));
    expect(entries[0]!.previousHash).to.equal('0'.repeat(64));
    for (const [index, { previousHash, hash, seal }] of entries.entries()) {
      if (index > 0) expect(previousHash).to.equal(entries[index - 1]!.hash);
      expect(seal).to.equal(createHmac('sha256', testKey).update(`activity:${hash}`).digest('hex'));
    }
    const before = text.slice(0, text.trimEnd().lastIndexOf('\n') + 1);
    expect(end.end).to.deep.equal({
      count: entries.length,
      lastSequence: entries.length,
      lastHash: entries.at(-1)!.hash,
      contentHash: createHash('sha256').update(before).digest('hex'),
    });
    const rows = await table(people.superadmin);
    expect(rows.map(({ sequence, hash }) => [Number(sequence), hash])).to.deep.equal(
      entries.map(({ sequence, hash }) => [sequence, hash]),
    );
  });

  it('tells nothing about letters that were sent, submitted or transmitted', async () => {
    const types = new Set((await lines(people.superadmin)).entries.map(({ entry }) => entry.type));
    expect([...types].filter((type) => type.includes('SHIPMENT'))).to.deep.equal(['SHIPMENT_APPROVED']);
  });

  it('does not tell who sees only a part of the log how long all of it is', async () => {
    for (const part of [people.head, people.clerk]) {
      const { entries, end } = await lines(part);
      expect([...new Set(entries.map(({ sequence }) => sequence))]).to.deep.equal([null]);
      expect(end.end['lastSequence']).to.equal(null);
      expect([...new Set((await table(part)).map(({ sequence }) => sequence))]).to.deep.equal(['']);
    }
  });

  it('keeps a group manager from hearing of groups out of sight into which somebody else was put', async () => {
    const { text } = await lines(people.head);
    expect(text).to.contain('Vertrieb');
    expect(text).not.to.contain('Buchhaltung');
  });

  it('keeps the sentences, letter by letter, after the people and groups in them were deleted', async () => {
    const group = await world.group(uniqueName('Einkauf'));
    const person = await world.createdUser({ groups: [group], firstName: 'Vera', lastName: 'Vergangen' });
    const before = (await lines(people.superadmin, '?search=vergangen')).entries;
    expect(before).to.have.length(2);
    await people.superadmin.client.run(DeleteUserDocument, { id: person.id });
    await deleteGroup(people.superadmin.client, group.id);
    const after = (await lines(people.superadmin, '?search=vergangen')).entries;
    expect(after.slice(0, 2)).to.deep.equal(before);
    expect(after[2]!.sentence).to.equal('Sabine Schäfer hat den Benutzer Vera Vergangen gelöscht.');
  });

  it('writes cells that no spreadsheet executes, and that are read back as they were', async () => {
    const names = [
      '=1+1',
      '+49',
      '-2',
      '@SUM(A1)',
      '  =1+1',
      '＝1+1',
      '"quoted"',
      'Semi;kolon,Komma',
      "'apostrophe",
    ];
    for (const name of names) {
      const unique = `${name} ${uniqueName('g')}`;
      await people.superadmin.client.run(CreateGroupDocument, { input: { name: unique } });
      const [row] = await table(
        people.superadmin,
        `?types=GROUP_CREATED&search=${encodeURIComponent(unique)}`,
      );
      const trimmed = unique.trim();
      const isFormula = /^[=+\-@＝]/.test(trimmed);
      expect(row!['group'], name).to.equal(isFormula ? `'${trimmed}` : trimmed);
      expect(row!['group'], name).not.to.match(/^\s*[=+\-@＝＋－＠]/);
    }
  });

  it('refuses wrong parameters, naming each, and unknown ones', async () => {
    const response = await people.superadmin.client.get(
      `${gateway.url}/activities.csv?types=NOTHING,LOGGED_IN&userIds=me&groupIds=${absentId},x&from=yesterday&to=2026-02-30T00:00:00Z&page=2&search=a&search=b`,
    );
    expect(response.status).to.equal(400);
    const { errors } = (await response.json()) as { errors: AnsweredError[] };
    expect(errors[0]!.extensions.code).to.equal('BAD_USER_INPUT');
    expect(errors[0]!.extensions.problems!.map(({ path, code }) => `${path}: ${code}`)).to.have.members([
      'types: INVALID',
      'userIds: INVALID',
      'groupIds: INVALID',
      'from: INVALID',
      'to: INVALID',
      'page: UNKNOWN',
      'search: INVALID',
    ]);
  });

  it('asks for a login, and gives nobody anything of another account', async () => {
    const other = await World.create({ gateway });
    for (const format of ['csv', 'jsonl']) {
      const response = await world.anonymous().get(`${gateway.url}/activities.${format}`);
      expect(response.status).to.equal(401);
      const posted = await fetch(`${gateway.url}/activities.${format}`, { method: 'POST' });
      expect(posted.status).to.equal(405);
    }
    const query = `?userIds=${people.clerk.id}`;
    expect((await lines(other.superadmin, query)).entries).to.deep.equal([]);
    const { entries, text } = await lines(other.superadmin);
    expect(entries.map(({ entry }) => entry.accountId)).to.deep.equal(Array(4).fill(other.accountId));
    expect(text).not.to.contain(world.accountId);
  });

  it('is over for who was locked, and takes the cookie of a browser as well', async () => {
    const person = await world.user({ groups: [sales] });
    const answered = await fetch(`${gateway.url}/activities.csv`, {
      headers: { cookie: await cookieOf(person) },
    });
    expect(answered.status).to.equal(200);
    await world.superadmin.client.run(LockUserDocument, { id: person.id });
    expect((await person.client.get(`${gateway.url}/activities.csv`)).status).to.equal(401);
  });

  /** The cookie header of a browser in which this person has logged in. */
  async function cookieOf(person: Person): Promise<string> {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { logIn(input: { loginName: "${person.email}", password: "vier Augen sehen mehr" }) { token } }`,
      }),
    });
    return response.headers.get('set-cookie')!.split(';')[0]!;
  }
});
