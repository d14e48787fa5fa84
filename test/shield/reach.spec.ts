import { expect } from 'chai';
import { print } from 'graphql';
import {
  ActivitiesDocument,
  CreateUploadDocument,
  CredentialsDocument,
  GroupsDocument,
  ShipmentsDocument,
  UsersDocument,
} from '../../src/generated/operations.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { customRole } from '../support/custom-roles.js';
import { mailOf } from '../support/stored-mails.js';
import { plainOptions, World, type Group, type Person } from '../support/world.js';
import { documentOf } from './field-path.js';
import { arrangedTemplate } from './template-variables.js';
import { placesOfIds } from './places-of-ids.js';
import { arrangedDeputyship, placesOfDeputies } from './places-of-deputies.js';
import { placesOfAssignments } from './places-of-assignments.js';
import { placesOfTemplates } from './places-of-templates.js';
import { placesOfErasure, placesOfRoles } from './places-of-roles.js';
import { placesOfUsers } from './places-of-users.js';

const unknownId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
/** What is no id at all, or would be one only for a database that is not strict. */
const misshapen = ['', ' ', 'x', 'Ü😀', "' OR '1'='1", '%', unknownId.toLowerCase(), unknownId.repeat(40)];

type Kind =
  | 'user'
  | 'group'
  | 'shipment'
  | 'upload'
  | 'activity'
  | 'account'
  | 'credential'
  | 'mail'
  | 'role'
  | 'deputyship'
  | 'template';
type Ids = Partial<Record<Kind, string>>;
const mailFilter = 'Query.mails filter.recipientIds';
/** The approval ids of decisions are tested in approval-ids.spec.ts. */
const ofApprovals = /approvalId|decideShipments|moveShipment/;
/** The ids of changes of many users are tested in test/services/user/bulk.spec.ts. */
const ofMany = /(invite|lock|delete|add|remove)Users|mailUsers input.userIds/;
const decided = (id: string): Record<string, unknown> => ({ id, approvalId: unknownId });

describe("What isn't yours does not exist (LXP-1, LXP-7, LXP-13, LXP-14)", () => {
  const schema = buildGatewaySchema();
  let world: World;
  let mine: Group;
  let head: Person;
  let clerk: Person;
  let own: { user: string; upload: string; draft: string; role: string; template: string };
  let foreign: Required<Ids>;
  let other: World;
  /** Of the same account, but of a group that the head does not belong to. */
  let hidden: Ids;

  before(async function () {
    this.timeout(120_000);
    [world, other] = [await World.create(), await World.create({ company: 'Fremde AG' })];
    mine = await world.group();
    const theirs = await world.group();
    const foreignGroup = await other.group();
    const [outsider, foreignClerk] = await Promise.all([
      world.user({ trait: 'EXAMINEE', groups: [theirs] }),
      other.user({ trait: 'EXAMINEE', groups: [foreignGroup], lastName: 'Fremdling' }),
    ]);
    head = await world.user({ role: 'GROUP_MANAGER', trait: 'APPROVER', groups: [mine] });
    clerk = await world.user({ groups: [mine] });
    own = {
      user: (await world.createdUser({ groups: [mine] })).id,
      upload: await world.upload(head),
      draft: (await world.shipment(head, { group: mine, draft: true })).id,
      role: (await customRole(world, [])).id,
      template: await arrangedTemplate(world, head.id),
    };
    hidden = {
      template: await arrangedTemplate(world, world.superadmin.id),
      user: outsider.id,
      group: theirs.id,
      shipment: (await world.shipment(outsider, { group: theirs })).id,
      upload: await world.upload(outsider),
      activity: await latestActivity(outsider),
      credential: (await world.credential(outsider, { group: theirs })).credential.id,
      deputyship: await arrangedDeputyship(world, theirs),
    };
    foreign = {
      user: foreignClerk.id,
      group: foreignGroup.id,
      shipment: (await other.shipment(foreignClerk, { group: foreignGroup })).id,
      upload: await other.upload(foreignClerk),
      activity: await latestActivity(foreignClerk),
      account: other.accountId,
      role: (await customRole(other, [])).id,
      deputyship: await arrangedDeputyship(other, foreignGroup),
      template: await arrangedTemplate(other, other.superadmin.id),
      mail: await mailOf(other.gateway, other.accountId),
      credential: (await other.credential(foreignClerk, { group: foreignGroup, label: 'Fremd' })).credential
        .id,
    };
    await world.credential(head, { group: mine });
  });

  /** Every place where an operation takes an id: the kind, and the variables around it. */
  const places: Record<string, { kind: Kind; variables: (id: string) => Record<string, unknown> }> = {
    'Query.node id': { kind: 'user', variables: (id) => ({ id }) },
    'Query.user id': { kind: 'user', variables: (id) => ({ id }) },
    'Query.group id': { kind: 'group', variables: (id) => ({ id }) },
    'Query.shipment id': { kind: 'shipment', variables: (id) => ({ id }) },
    'Mutation.updateGroup input.id': {
      kind: 'group',
      variables: (id) => ({ input: { id, name: 'Übernommen' } }),
    },
    'Mutation.lockGroup id': { kind: 'group', variables: (id) => ({ id }) },
    'Mutation.unlockGroup id': { kind: 'group', variables: (id) => ({ id }) },
    'Mutation.deleteGroup id': { kind: 'group', variables: (id) => ({ id }) },
    ...placesOfUsers(() => ({ user: own.user, group: mine.id })),
    ...placesOfDeputies(() => own),
    ...placesOfRoles(() => ({ ...own, asking: head.id })),
    'Mutation.retryMail id': { kind: 'mail', variables: (id) => ({ id }) },
    'Mutation.createCredential input.groupId': {
      kind: 'group',
      variables: (id) => ({ input: { kind: 'SFTP', groupId: id } }),
    },
    'Mutation.createCredential input.userId': {
      kind: 'user',
      variables: (id) => ({ input: { kind: 'API', userId: id } }),
    },
    'Mutation.deleteCredential id': { kind: 'credential', variables: (id) => ({ id }) },
    'Mutation.createShipment input.uploadId': {
      kind: 'upload',
      variables: (id) => ({ input: { uploadId: id, groupId: mine.id, options: plainOptions } }),
    },
    'Mutation.createShipment input.groupId': {
      kind: 'group',
      variables: (id) => ({ input: { uploadId: own.upload, groupId: id, options: plainOptions } }),
    },
    'Mutation.updateShipment input.id': {
      kind: 'shipment',
      variables: (id) => ({ input: { id, options: plainOptions } }),
    },
    'Mutation.updateShipment input.uploadId': {
      kind: 'upload',
      variables: (id) => ({ input: { id: own.draft, uploadId: id } }),
    },
    'Mutation.updateShipment input.groupId': {
      kind: 'group',
      variables: (id) => ({ input: { id: own.draft, groupId: id } }),
    },
    ...placesOfTemplates(() => ({ template: own.template })),
    'Mutation.createShipment input.templateId': {
      kind: 'template',
      variables: (id) => ({ input: { uploadId: own.upload, groupId: mine.id, templateId: id } }),
    },
    ...placesOfAssignments(() => ({ draft: own.draft, user: clerk.id })),
    ...placesOfErasure,
    'Mutation.deleteShipment id': { kind: 'shipment', variables: decided },
    'Mutation.approveShipment id': { kind: 'shipment', variables: decided },
    'Mutation.rejectShipment input.id': { kind: 'shipment', variables: (id) => ({ input: decided(id) }) },
  };
  const filters = [
    'Query.users filter.ids',
    'Query.users filter.groupIds',
    'Query.credentials filter.groupIds',
    'Query.shipments filter.groupIds',
    'Query.shipments filter.senderIds',
    'Query.shipments filter.assigneeIds',
    'Query.activities filter.userIds',
    'Query.activities filter.groupIds',
  ];
  const accountingFilters = ['Query.accounting filter.groupIds', 'Query.accounting filter.senderIds'];
  const roleFilters = ['Query.customRoles filter.userIds', 'Query.users filter.customRoleIds'];
  const onlyForAdministrators =
    /Group id|updateGroup|Erasure id|eraseShipment|handOver|retryMail|[Cc]ustomRole|updateUserR|assignShipment|BookingTemplate|previewUser|explainPermission userId|BillingContact|createCredential input.userId/;

  it('these are all places where an operation takes an id', () => {
    expect(
      placesOfIds(schema).filter((place) => !ofApprovals.test(place) && !ofMany.test(place)),
    ).to.have.members([...Object.keys(places), ...filters, ...accountingFilters, ...roleFilters, mailFilter]);
  });

  for (const [place, { kind, variables }] of Object.entries(places)) {
    const coordinate = place.split(' ')[0] ?? '';
    const ask = async (person: Person, id: string): Promise<string> => {
      const given = variables(id);
      const { status, data, errors } = await person.client.send(
        documentOf(schema, [coordinate], given),
        given,
      );
      return JSON.stringify({ status, data, errors });
    };
    const asWho = (): Person => (onlyForAdministrators.test(place) ? world.superadmin : head);

    it(`${place}: ids of another account, of another kind and misshapen ones answer like an unknown one`, async () => {
      // Drafts and uploads are their sender's; everything else is tried by who sees most.
      const asked = /updateShipment|createShipment/.test(place) ? [head] : [world.superadmin, asWho()];
      for (const person of asked) {
        const unknown = await ask(person, unknownId);
        expect(unknown).to.contain('"code":"NOT_FOUND"');
        const ids = [...Object.values(foreign), ...misshapen, ...(kind === 'user' ? [] : [own.user])];
        for (const id of ids) expect(await ask(person, id), id).to.equal(unknown);
      }
    });

    if (!onlyForAdministrators.test(place)) {
      it(`${place}: what the viewer of the same account does not see answers like an unknown one`, async () => {
        const unknown = await ask(head, unknownId);
        const ids = place === 'Query.node id' ? Object.values(hidden) : [hidden[kind] ?? ''];
        for (const id of ids) expect(await ask(head, id), id).to.equal(unknown);
      });
    }
  }

  for (const filter of filters) {
    it(`${filter}: foreign, hidden and unknown ids all find nothing`, async () => {
      const [coordinate = '', input = ''] = filter.split(' ');
      const [field = ''] = [coordinate.split('.')[1]];
      const name = input.split('.')[1] ?? '';
      for (const id of [...Object.values(foreign), ...Object.values(hidden), unknownId, ...misshapen]) {
        const answer = await head.client.send(
          `query ($ids: [ID!]) { ${field}(filter: { ${name}: $ids }) { totalCount nodes { id } } }`,
          { ids: [id] },
        );
        expect(answer.errors).to.deep.equal([]);
        expect(answer.data, id).to.deep.equal({ [field]: { totalCount: 0, nodes: [] } });
      }
    });
  }

  for (const filter of [...accountingFilters, ...roleFilters, mailFilter]) {
    it(`${filter}: foreign and unknown ids all find nothing`, async () => {
      const filtered = `filter: { ${filter.split('.').at(-1) ?? ''}: $ids }`;
      const list = /Query\.(\w+) /.exec(filter)?.[1] ?? '';
      const [field, nothing] =
        list !== 'accounting'
          ? [`${list}(${filtered}) { totalCount nodes { id } }`, { [list]: { totalCount: 0, nodes: [] } }]
          : [
              `accounting(from: "2025-01", to: "2027-12", ${filtered}) { rows { month } totals { shipments } }`,
              { accounting: { rows: [], totals: [] } },
            ];
      for (const id of [...Object.values(foreign), unknownId, ...misshapen]) {
        const answer = await world.superadmin.client.send(`query ($ids: [ID!]) { ${field} }`, { ids: [id] });
        expect(answer.errors).to.deep.equal([]);
        expect(answer.data, id).to.deep.equal(nothing);
      }
    });
  }

  it('the address of a PDF answers alike for foreign, hidden and unknown letters, without a login never', async () => {
    const get = async (person: { get(url: string): Promise<Response> }, id: string) => {
      const response = await person.get(`${world.gateway.url}/shipments/${id}/document`);
      return { status: response.status, text: await response.text() };
    };
    const unknown = await get(head.client, unknownId);
    expect(unknown.status).to.equal(404);
    for (const id of [foreign.shipment, hidden.shipment ?? '', 'x', 'Ü', `${own.draft}%20`])
      expect(await get(head.client, id), id).to.deep.equal(unknown);
    expect((await get(head.client, own.draft)).status).to.equal(200);
    expect((await get(clerk.client, own.draft)).status).to.equal(404);
    expect((await get(world.anonymous(), own.draft)).status).to.equal(401);
  });

  it('nobody gets around the ban on acting on oneself by a blank behind the own id (LXP-7)', async () => {
    const id = `${head.id} `;
    for (const [coordinate, variables] of [
      ['Mutation.lockUser', { id }],
      ['Mutation.deleteUser', { id }],
      ['Mutation.updateUser', { input: { id, role: 'USER' } }],
    ] as const) {
      const error = await head.client.refused(
        'NOT_FOUND',
        documentOf(schema, [coordinate], variables) as never,
        variables,
      );
      expect(error.message).to.equal('There is no such object.');
    }
  });

  it('lists, totals, search and cursors hold no trace of another account', async () => {
    const lists = [
      UsersDocument,
      GroupsDocument,
      ShipmentsDocument,
      ActivitiesDocument,
      CredentialsDocument,
    ].map((each) => print(each));
    const foreignWords = [...Object.values(foreign), 'Fremd', other.superadmin.email, other.superadmin.id];
    for (const document of lists) {
      const answers = [
        await world.superadmin.client.send(document, { first: 200 }),
        await world.superadmin.client.send(document, { first: 200, filter: { search: 'Fremd' } }),
      ];
      const text = JSON.stringify(answers);
      for (const word of foreignWords) expect(text).to.not.contain(word);
    }
    const { users } = await world.superadmin.client.run(UsersDocument, { first: 200 });
    expect(users.totalCount).to.equal(7);
    const { groups } = await world.superadmin.client.run(GroupsDocument);
    expect(groups.totalCount).to.equal(2);
    const { shipments } = await world.superadmin.client.run(ShipmentsDocument);
    expect(shipments.totalCount).to.equal(2);
    const { endCursor } = (await other.superadmin.client.run(UsersDocument, { first: 1 })).users.pageInfo;
    const beyond = await world.superadmin.client.run(UsersDocument, { first: 200, after: endCursor });
    const known = new Set(users.nodes.map((user) => user.id));
    expect(beyond.users.nodes.every((user) => known.has(user.id))).to.equal(true);
  });

  it('an upload address is worth nothing for the files of others: each token reaches one upload', async () => {
    const { createUpload } = await clerk.client.run(CreateUploadDocument, { input: { filename: 'a.pdf' } });
    const [, token = ''] = createUpload.upload.url.split('/uploads/');
    const put = (each: string) =>
      head.client.put(`${world.gateway.url}/uploads/${each}`, new Uint8Array([37, 80]));
    expect((await put(createUpload.upload.id)).status).to.equal(404);
    expect((await put(`${token}x`)).status).to.equal(404);
    expect((await put(token)).status).to.equal(422);
  });

  async function latestActivity(person: Person): Promise<string> {
    const { activities } = await person.client.run(ActivitiesDocument, { first: 1 });
    return activities.nodes[0]!.id;
  }
});
