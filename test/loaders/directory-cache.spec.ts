import { expect } from 'chai';
import {
  AssignGroupDocument,
  DeleteGroupDocument,
  DeleteUserDocument,
  LockGroupDocument,
  LockUserDocument,
  UpdateGroupDocument,
  UpdateProfileDocument,
  UpdateUserDocument,
  ViewerDocument,
} from '../../src/generated/operations.js';
import { DirectoryCache } from '../../src/loaders/directory-cache.js';
import type { Client } from '../support/client.js';
import { assignRole, customRole } from '../support/custom-roles.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { TwoGateways, type Office } from '../support/two-gateways.js';
import { uniqueName } from '../support/world.js';

/** A user as the sender of a letter, with the group of the letter and the user's own groups. */
interface Seen {
  sender: {
    firstName: string;
    lastName: string;
    email: string;
    role: string;
    approvalTrait: string;
    type: string;
    language: string;
    status: string;
  };
  group: GroupSeen;
  groups: GroupSeen[] | null;
}

interface GroupSeen {
  name: string;
  description: string | null;
  costCentre: string | null;
  costBearer: string | null;
  address: { city: string } | null;
  status: string;
}

const group = 'name description costCentre costBearer address { city } status';
const query = `query ($id: ID!, $userIds: [ID!]!) {
  shipments(first: 10, filter: { senderIds: $userIds }) {
    nodes { id group { ${group} } sender { firstName lastName email role approvalTrait type language status } }
  }
  users(first: 10, filter: { ids: $userIds, statuses: [CREATED, INVITED, ACTIVE, LOCKED] }) { nodes { groups { ${group} } } }
  shipment(id: $id) { id }
}`;

/** The person and their letter as a client of the first gateway sees them. */
async function seenBy(client: Client, { person }: Office, shipmentId: string): Promise<Seen> {
  interface Data {
    shipments: { nodes: { sender: Seen['sender']; group: GroupSeen }[] };
    users: { nodes: { groups: GroupSeen[] }[] };
  }
  const { data, errors } = await client.send<Data, object>(query, { id: shipmentId, userIds: [person.id] });
  const [letter] = data?.shipments.nodes ?? [];
  if (data === undefined || data === null || letter === undefined) throw new Error(JSON.stringify(errors));
  return { sender: letter.sender, group: letter.group, groups: data.users.nodes[0]?.groups ?? null };
}

interface Change {
  make: (office: Office) => Promise<unknown>;
  /** The part of the answer that the change affects. */
  shows: (seen: Seen) => unknown;
  to: unknown;
}

const namesOf = ({ groups }: Seen): string[] | undefined => groups?.map(({ name }) => name);
const updatePerson =
  (values: object) =>
  ({ person, there }: Office): Promise<unknown> =>
    there.superadmin.run(UpdateUserDocument, { input: { id: person.id, ...values } });
const updateGroup =
  (values: object) =>
  ({ sales, there }: Office): Promise<unknown> =>
    there.superadmin.run(UpdateGroupDocument, { input: { id: sales.id, ...values } });

const changes: Record<string, Change> = {
  'the name of a user': {
    make: updatePerson({ firstName: 'Paula', lastName: 'Neu' }),
    shows: ({ sender }) => [sender.firstName, sender.lastName],
    to: ['Paula', 'Neu'],
  },
  'the name and the language of a user, by the user': {
    make: ({ there }) =>
      there.person.run(UpdateProfileDocument, { input: { lastName: 'Selbst', language: 'EN' } }),
    shows: ({ sender }) => [sender.lastName, sender.language],
    to: ['Selbst', 'EN'],
  },
  'the e-mail address of a user': {
    make: updatePerson({ email: `${uniqueName('neu')}@firma.example` }),
    shows: ({ sender }) => sender.email.startsWith('neu'),
    to: true,
  },
  'the role of a user': {
    make: updatePerson({ role: 'MANAGER' }),
    shows: ({ sender }) => sender.role,
    to: 'MANAGER',
  },
  'the trait of a user': {
    make: updatePerson({ approvalTrait: 'APPROVER' }),
    shows: ({ sender }) => sender.approvalTrait,
    to: 'APPROVER',
  },
  'the lock of a user': {
    make: ({ person, there }) => there.superadmin.run(LockUserDocument, { id: person.id }),
    shows: ({ sender }) => sender.status,
    to: 'LOCKED',
  },
  'the deletion of a user': {
    make: ({ person, there }) => there.superadmin.run(DeleteUserDocument, { id: person.id }),
    shows: ({ sender, groups }) => [sender.status, groups],
    to: ['DELETED', null],
  },
  'a group that a user joins': {
    make: ({ person, purchasing, there }) =>
      there.superadmin.run(AssignGroupDocument, { input: { groupId: purchasing.id, userIds: [person.id] } }),
    shows: namesOf,
    to: ['Einkauf', 'Vertrieb'],
  },
  'a group that a user leaves': {
    make: (office) => updatePerson({ groupIds: [office.purchasing.id] })(office),
    shows: namesOf,
    to: ['Einkauf'],
  },
  'the name and the data of a group': {
    make: updateGroup({
      name: 'Absatz',
      description: 'Neu',
      costCentre: '4711',
      costBearer: '4712',
      address: { street: 'Weg 1', postalCode: '10115', city: 'Berlin', country: 'DE' },
    }),
    shows: ({ group: of, groups }) => [
      of.name,
      of.description,
      of.costCentre,
      of.costBearer,
      of.address?.city,
      groups?.[0]?.name,
    ],
    to: ['Absatz', 'Neu', '4711', '4712', 'Berlin', 'Absatz'],
  },
  'the lock of a group': {
    make: ({ sales, there }) =>
      there.superadmin.run(LockGroupDocument, { id: sales.id, confirmedAccessLoss: 1 }),
    shows: ({ group: of, groups }) => [of.status, groups?.map(({ status }) => status)],
    to: ['LOCKED', ['LOCKED']],
  },
  'the deletion of a group': {
    make: ({ sales, there }) =>
      there.superadmin.run(DeleteGroupDocument, { id: sales.id, confirmedAccessLoss: 1 }),
    shows: ({ group: of, groups }) => [of.status, groups],
    to: ['DELETED', []],
  },
};

describe('Names, groups and memberships that requests share (LXP-3, LXP-4, LXP-9, LXP-13)', function () {
  this.timeout(30_000);
  let gateways: TwoGateways;

  before(async function () {
    this.timeout(60_000);
    gateways = await TwoGateways.start();
  });

  after(() => gateways.stop());

  async function letterOf({ world, person, sales }: Office): Promise<string> {
    return (await quickShipment(world, person, sales.id)).id;
  }

  for (const [title, { make, shows, to }] of Object.entries(changes)) {
    it(`a change in another process shows with the next request: ${title}`, async () => {
      const office = await gateways.office();
      const { client } = office.world.superadmin;
      const id = await letterOf(office);
      const before = await seenBy(client, office, id);
      expect(await seenBy(client, office, id)).to.deep.equal(before);
      expect(shows(before)).not.to.deep.equal(to);
      await make(office);
      expect(shows(await seenBy(client, office, id))).to.deep.equal(to);
    });
  }

  it('a page costs no statement for names and groups that were read before, until the next change of authority', async () => {
    const office = await gateways.office();
    const { client } = office.world.superadmin;
    const id = await letterOf(office);
    const costOf = async (): Promise<number> =>
      (await gateways.first.statementsOf(() => seenBy(client, office, id), { namesAreKept: true })).length;
    await client.run(ViewerDocument);
    const first = await costOf();
    const again = await costOf();
    // Without the statements for senders and for the groups of users.
    expect(again).to.equal(first - 2);
    expect(await costOf()).to.equal(again);
    await updatePerson({ lastName: 'Neu' })(office);
    // One more than the first time: the viewer is read again, too.
    expect(await costOf()).to.equal(first + 1);
    expect(await costOf()).to.equal(again);
  });

  it('a page of letters joins its senders and groups once; from then on, it costs one statement without a join', async () => {
    const office = await gateways.office();
    const { client } = office.world.superadmin;
    await letterOf(office);
    const ask = async (): Promise<{ answer: unknown; pages: { sql: string }[] }> => {
      const list = '{ shipments(first: 10) { nodes { id sender { lastName } group { name } } } }';
      let answer: unknown;
      const sent = await gateways.first.statementsOf(
        async () => {
          answer = (await client.send(list)).data;
        },
        { namesAreKept: true },
      );
      return { answer, pages: sent.filter(({ sql }) => !sql.includes('authority_version')) };
    };
    const first = await ask();
    const again = await ask();
    expect(first.pages.map(({ sql }) => sql.includes('JOIN `user`'))).to.deep.equal([true]);
    expect(again.pages.map(({ sql }) => sql.includes('JOIN'))).to.deep.equal([false]);
    expect(again.answer).to.deep.equal(first.answer);
    const colleague = await quickUser(office.world, { groups: [office.purchasing], lastName: 'Kollege' });
    await ask();
    await quickShipment(office.world, colleague, office.purchasing.id);
    const { answer, pages } = await ask();
    // The page, the sender and the group that were not read before.
    expect(pages).to.have.length(3);
    expect(JSON.stringify(answer)).to.contain('"lastName":"Kollege"').and.to.contain('"name":"Einkauf"');
  });

  it('a mutation returns its own changes, not the shared rows', async () => {
    const { world, person, sales, purchasing } = await gateways.office();
    const { client } = world.superadmin;
    await client.send('{ users(first: 10) { nodes { groups { name } } } }');
    const mutation = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { groups { name } } } }`;
    const input = { id: person.id, groupIds: [purchasing.id, sales.id] };
    interface Data {
      updateUser: { user: { groups: { name: string }[] } };
    }
    const { data } = await client.send<Data, object>(mutation, { input });
    expect(data?.updateUser.user.groups).to.deep.equal([{ name: 'Einkauf' }, { name: 'Vertrieb' }]);
  });

  it('each viewer sees only the groups visible to them, even if another viewer asked first', async () => {
    const { world, person, sales, purchasing } = await gateways.office();
    const input = { id: person.id, groupIds: [sales.id, purchasing.id] };
    await world.superadmin.client.run(UpdateUserDocument, { input });
    const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [sales] });
    const other = await quickUser(world, { role: 'GROUP_MANAGER', groups: [purchasing] });
    for (let times = 0; times < 2; times++) {
      expect(await groupsSeenBy(world.superadmin.client, person.id)).to.deep.equal(['Einkauf', 'Vertrieb']);
      expect(await groupsSeenBy(head.client, person.id)).to.deep.equal(['Vertrieb']);
      expect(await groupsSeenBy(other.client, person.id)).to.deep.equal(['Einkauf']);
    }
  });

  it('each viewer sees only the sender’s fields within their own reach, even if another viewer asked first', async () => {
    const { world, sales, purchasing } = await gateways.office();
    const person = await quickUser(world, { groups: [sales] });
    const colleague = await quickUser(world, { groups: [sales] });
    const role = await customRole(world, ['SHIPMENTS_READ GROUPS']);
    await assignRole(world, role, colleague);
    const stranger = await quickUser(world, { groups: [purchasing] });
    const { id } = await quickShipment(world, person, sales.id);
    const ask = async (client: Client): Promise<unknown> => {
      const one = `query ($id: ID!) { shipment(id: $id) { sender { lastName status access { allowed } } } }`;
      const { data, errors } = await client.send<{ shipment: object | null }, object>(one, { id });
      return [data?.shipment, errors.map(({ extensions }) => extensions.code)];
    };
    const clients = [world.superadmin.client, person.client, colleague.client, stranger.client];
    const before = [];
    for (const client of clients) before.push(await ask(client));
    expect(new Set(before.map((each) => JSON.stringify(each))).size, 'different answers').to.be.at.least(3);
    for (const client of [...clients].reverse())
      expect(await ask(client)).to.deep.equal(before[clients.indexOf(client)]);
  });

  it('users of whom a group was evicted are read again, with all their groups', async () => {
    const { world, person } = await gateways.office();
    const { gateway } = gateways.first;
    expect(await groupsSeenBy(world.superadmin.client, person.id)).to.deep.equal(['Vertrieb']);
    const { groupsOfUsers } = gateway.directory;
    gateway.directory = Object.assign(new DirectoryCache(), { groupsOfUsers });
    expect(await groupsSeenBy(world.superadmin.client, person.id)).to.deep.equal(['Vertrieb']);
  });

  it('a viewer never gets shared rows of another account', async () => {
    const [one, two] = [await gateways.office(), await gateways.office()];
    expect(await groupsSeenBy(one.world.superadmin.client, one.person.id)).to.deep.equal(['Vertrieb']);
    expect(await groupsSeenBy(two.world.superadmin.client, one.person.id)).to.equal(undefined);
  });
});

/** The names of a user's groups; undefined for a user who is not in the viewer's list. */
async function groupsSeenBy(client: Client, id: string): Promise<string[] | undefined> {
  interface Data {
    users: { nodes: { groups: { name: string }[] }[] };
  }
  const list = `query ($ids: [ID!]) { users(first: 10, filter: { ids: $ids }) { nodes { groups { name } } } }`;
  const { data } = await client.send<Data, object>(list, { ids: [id] });
  return data?.users.nodes[0]?.groups.map(({ name }) => name);
}
