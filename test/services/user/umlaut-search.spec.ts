import { expect } from 'chai';
import {
  ActivitiesDocument,
  GroupsDocument,
  ShipmentsDocument,
  UpdateUserDocument,
  UsersDocument,
  DeleteUserDocument,
} from '../../../src/generated/operations.js';
import { uniqueName, World, type Group, type Person } from '../../support/world.js';

/** Names as people write them; one is made of u and a combining mark. */
const names = ['Müller', 'Mueller', 'Mu\u0308ller', 'Groß', 'Gross', 'Köhler-Überm'] as const;
const allOfMüller = ['Müller', 'Mueller', 'Mu\u0308ller'];

const searches: [string, string[]][] = [
  ...['müller', 'muller', 'mueller', 'MÜLLER', 'Müller', 'mu\u0308ller', 'MU\u0308LLER', 'MUELLER'].map(
    (search): [string, string[]] => [search, allOfMüller],
  ),
  ...['üll', 'uell', 'ull', 'eller'].map((part): [string, string[]] => [part, allOfMüller]),
  ...['groß', 'gross', 'GROSS', 'GROẞ', 'Groß'].map((search): [string, string[]] => [
    search,
    ['Groß', 'Gross'],
  ]),
  ...['köhler-überm', 'koehler-ueberm', 'kohler-uberm', 'köhler-ueberm', 'koehler-überm'].map(
    (search): [string, string[]] => [search, ['Köhler-Überm']],
  ),
  ['überm köhler', ['Köhler-Überm']],
  ['müller groß', []],
  ['m_ller', []],
  ['m%ller', []],
];

describe('LXP-9, LXP-13, LXP-14 names are found however their umlauts are written', function () {
  this.timeout(60_000);
  let world: World;
  let client: Person['client'];
  /** What each place calls by which of the names. */
  const made: Record<'users' | 'groups' | 'files' | 'senders' | 'ofGroups', Map<string, string>> = {
    users: new Map(),
    groups: new Map(),
    files: new Map(),
    senders: new Map(),
    ofGroups: new Map(),
  };

  before(async () => {
    world = await World.create();
    client = world.superadmin.client;
    const senders: Person[] = [];
    for (const name of names) {
      const sender = await world.user({ lastName: name });
      senders.push(sender);
      made.users.set(sender.id, name);
    }
    for (const [index, name] of names.entries()) {
      made.files.set((await world.shipment(world.superadmin, { filename: `${name}.pdf` })).id, name);
      made.senders.set((await world.shipment(senders[index]!, { filename: 'Brief.pdf' })).id, name);
    }
    // Groups last, since with them everybody needs one; two writings of one name would be the same name.
    for (const name of names) {
      const group = await world.group(`${name} ${uniqueName('G')}`);
      made.groups.set(group.id, name);
      made.ofGroups.set((await world.shipment(world.superadmin, { group })).id, name);
    }
  });

  const namesOf = (ids: string[], ...places: Map<string, string>[]): string[] =>
    ids.flatMap((id) => places.flatMap((place) => place.get(id) ?? [])).toSorted();

  for (const [search, expected] of searches) {
    it(`"${search.normalize('NFC')}"${search === search.normalize('NFC') ? '' : ' (decomposed)'} finds ${expected.length} names among users, groups, letters and the log`, async () => {
      const sorted = expected.toSorted();
      const { users } = await client.run(UsersDocument, { filter: { search } });
      expect(
        namesOf(
          users.nodes.map(({ id }) => id),
          made.users,
        ),
        'users',
      ).to.deep.equal(sorted);
      expect(users.totalCount).to.equal(expected.length);
      const { groups } = await client.run(GroupsDocument, { filter: { search } });
      expect(
        namesOf(
          groups.nodes.map(({ id }) => id),
          made.groups,
        ),
        'groups',
      ).to.deep.equal(sorted);
      const { shipments } = await client.run(ShipmentsDocument, { filter: { search } });
      const ids = shipments.nodes.map(({ id }) => id);
      for (const place of ['files', 'senders', 'ofGroups'] as const)
        expect(namesOf(ids, made[place]), place).to.deep.equal(sorted);
      expect(shipments.totalCount).to.equal(3 * expected.length);
      const filter = { search, types: ['GROUP_CREATED' as const] };
      const { activities } = await client.run(ActivitiesDocument, { filter });
      expect(
        namesOf(
          activities.nodes.map(({ group }) => group!.id),
          made.groups,
        ),
        'log',
      ).to.deep.equal(sorted);
    });
  }

  it('LXP-9 an e-mail address is found as it is typed, and by no other writing of a domain', async () => {
    const email = `mueller@${uniqueName('brief')}.example`;
    const domain = email.split('@')[1]!;
    const { id } = await world.createdUser({ lastName: 'Schmidt', role: 'MANAGER' });
    await client.run(UpdateUserDocument, { input: { id, email } });
    for (const search of [email, email.toUpperCase(), `mueller@`, `schmidt ${domain}`]) {
      const { users } = await client.run(UsersDocument, { filter: { search } });
      expect(
        users.nodes.map((user) => user.id),
        search,
      ).to.deep.equal([id]);
    }
    const { users } = await client.run(UsersDocument, {
      filter: { search: email.replace('example', 'exampel') },
    });
    expect(users.nodes).to.deep.equal([]);
  });
});

describe('LXP-13 letters are found by number, file name, sender and group, the words mixed', function () {
  this.timeout(60_000);
  let world: World;
  let sales: Group;
  let books: Group;
  let anna: Person;
  let bodo: Person;
  let head: Person;
  let letters: Record<'annas' | 'bodos' | 'bossy', { id: string; number: string }>;

  before(async () => {
    world = await World.create();
    [sales, books] = [await world.group('Vertrieb Süd'), await world.group('Buchhaltung')];
    anna = await world.user({ firstName: 'Anna', lastName: 'Krüger', groups: [sales] });
    bodo = await world.user({ firstName: 'Bodo', lastName: 'Weiß', groups: [sales, books] });
    head = await world.user({ role: 'GROUP_MANAGER', groups: [sales] });
    letters = {
      annas: await world.shipment(anna, { group: sales, filename: 'Kündigung Maier.pdf' }),
      bodos: await world.shipment(bodo, { group: books, filename: 'Rechnung Maier.pdf' }),
      bossy: await world.shipment(world.superadmin, { group: sales, filename: 'Angebot 7.pdf' }),
    };
  });

  async function find(who: Person, search: string): Promise<string[]> {
    const { shipments } = await who.client.run(ShipmentsDocument, { filter: { search } });
    expect(shipments.totalCount).to.equal(shipments.nodes.length);
    return Object.entries(letters)
      .filter(([, { id }]) => shipments.nodes.some((node) => node.id === id))
      .map(([name]) => name);
  }

  const cases: [string, string[]][] = [
    ['maier', ['annas', 'bodos']],
    ['krueger', ['annas']],
    ['anna krüger', ['annas']],
    ['kuendigung anna sued', ['annas']],
    ['weiss rechnung buchhaltung', ['bodos']],
    ['weiss kündigung', []],
    ['vertrieb', ['annas', 'bossy']],
    ['vertrieb maier', ['annas']],
    ['schäfer', ['bossy']],
    ['%', []],
    ['_', []],
  ];
  for (const [search, expected] of cases) {
    it(`the superadmin finds ${expected.join(', ') || 'nothing'} by "${search}"`, async () => {
      expect(await find(world.superadmin, search)).to.deep.equal(expected);
    });
  }

  it('by number, and by e-mail', async () => {
    expect(await find(world.superadmin, letters.bossy.number.toLowerCase())).to.deep.equal(['bossy']);
    expect(await find(world.superadmin, bodo.email)).to.deep.equal(['bodos']);
    expect(await find(world.superadmin, `${anna.email} ${letters.annas.number}`)).to.deep.equal(['annas']);
  });

  it('nobody finds what they do not see, by whatever words', async () => {
    expect(await find(head, 'maier')).to.deep.equal(['annas']);
    expect(await find(head, 'buchhaltung')).to.deep.equal([]);
    expect(await find(anna, 'vertrieb')).to.deep.equal(['annas']);
    expect(await find(anna, 'weiss')).to.deep.equal([]);
    expect(await find(bodo, 'buchhaltung')).to.deep.equal(['bodos']);
    const stranger = (await World.create()).superadmin;
    for (const search of ['maier', 'vertrieb', anna.email])
      expect(await find(stranger, search)).to.deep.equal([]);
  });

  it("not by what is kept from who sees the sender in passing: personnel number, function, the group's costs", async () => {
    const input = { id: anna.id, personnelNumber: 'P-4711', function: 'Sekretariat' };
    await world.superadmin.client.run(UpdateUserDocument, { input });
    for (const search of ['P-4711', 'Sekretariat']) {
      expect(await find(world.superadmin, search)).to.deep.equal([]);
      const { users } = await world.superadmin.client.run(UsersDocument, { filter: { search } });
      expect(users.nodes).to.have.length(1);
    }
  });

  it('by a name that was changed, and still after the sender was deleted', async () => {
    await world.superadmin.client.run(UpdateUserDocument, { input: { id: bodo.id, lastName: 'Schwarz' } });
    expect(await find(world.superadmin, 'weiß')).to.deep.equal([]);
    await world.superadmin.client.run(DeleteUserDocument, { id: bodo.id });
    expect(await find(world.superadmin, 'bodo schwarz')).to.deep.equal(['bodos']);
  });
});
