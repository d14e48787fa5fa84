import { expect } from 'chai';
import { isObjectType } from 'graphql';
import { buildGatewaySchema } from '../../src/server/schema.js';
import type { Answer, Client } from '../support/client.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { decidedAs, password, plainOptions, uniqueName } from '../support/world.js';
import { makeTwin, twinRoles, type Twin, type TwinRole } from './twins.js';

const unknownId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

const user = 'id loginName email firstName lastName role status groups { id name }';
const page = 'totalCount pageInfo { startCursor endCursor hasNextPage }';
const shipment = `id number filename status sender { ${user} } group { id name } approval { state comment decidedBy { ${user} } }`;

/** Every list with everything that hangs on its rows, to be asked with any arguments. */
const lists: Record<string, { fields: string; roles: readonly TwinRole[]; searches: boolean }> = {
  users: { fields: user, roles: twinRoles, searches: true },
  groups: { fields: 'id name status', roles: twinRoles, searches: true },
  shipments: { fields: shipment, roles: twinRoles, searches: true },
  approvals: {
    fields: shipment,
    roles: ['superadmin', 'manager', 'groupManager', 'userApprover'],
    searches: false,
  },
  activities: {
    fields: `id type text actor { ${user} } subjectUser { ${user} } group { id name }`,
    roles: twinRoles,
    searches: true,
  },
  mails: {
    fields: `id kind status address attempts lastError sentAt recipient { ${user} }`,
    roles: ['superadmin', 'manager'],
    searches: false,
  },
};

/** What is asked besides lists. */
const others: Record<string, readonly TwinRole[]> = {
  '{ viewer { user { id email groups { id } } account { id company groupMode } areas dashboard { shipmentsAwaitingMyDecision myShipmentsAwaitingApproval myRejectedShipments } } }':
    twinRoles,
  '{ viewer { dashboard { usersWithoutGroup } } account { superadmin { id email } } }': [
    'superadmin',
    'manager',
  ],
  [`{ groups { nodes { id users { ${page} nodes { ${user} } } } } }`]: [
    'superadmin',
    'manager',
    'groupManager',
  ],
};

describe('Two accounts with the same names, e-mails, groups and letters never see a trace of each other (LXP-1)', function () {
  const schema = buildGatewaySchema();
  let gateway: TestGateway;
  let mine: Twin;
  let other: Twin;
  /** Ids, numbers and login names of the other account, of every table. */
  let traces: string[];
  let foreignMailId: string;

  before(async function () {
    this.timeout(60_000);
    gateway = await startTestGateway(testDatabases());
    mine = await makeTwin(gateway, 1);
    other = await makeTwin(gateway, 2);
    // From here on nothing happens but what is asked for.
    await gateway.gateway.scheduler.stop();
    traces = await tracesOf(other);
    expect(traces.length).to.be.greaterThan(50);
    const mails = await other.people.superadmin.client.send<{ mails: { nodes: { id: string }[] } }, object>(
      '{ mails { nodes { id } } }',
    );
    foreignMailId = mails.data?.mails.nodes[0]?.id ?? '';
    expect(traces).to.include(foreignMailId);
  });

  after(() => gateway.stop());

  async function tracesOf({ world }: Twin): Promise<string[]> {
    const found = new Set([world.accountId]);
    for (const { tableName, columns } of gateway.gateway.dataSource.entityMetadatas) {
      const names = columns.map((column) => column.databaseName);
      for (const name of names.filter((each) => ['id', 'number', 'login_name'].includes(each))) {
        if (!names.includes('account_id')) continue;
        const rows: { value: string }[] = await gateway.gateway.dataSource.query(
          `SELECT \`${name}\` AS value FROM \`${tableName}\` WHERE account_id = ?`,
          [world.accountId],
        );
        for (const { value } of rows) found.add(value);
      }
    }
    return [...found];
  }

  function expectNoTrace(answer: unknown, what: string): void {
    const text = JSON.stringify(answer);
    expect(
      traces.filter((trace) => text.includes(trace)),
      what,
    ).to.deep.equal([]);
  }

  /** The answers to everything that a role can read. */
  async function everythingSeenBy(
    { people }: Twin,
    role: TwinRole,
    argument = '',
  ): Promise<Answer<unknown>[]> {
    const { client } = people[role];
    const documents = [
      ...Object.entries(lists)
        .filter(([, { roles }]) => roles.includes(role))
        .map(
          ([list, { fields }]) =>
            `{ ${list}(first: 100${argument}) { ${page} nodes { ${fields} } edges { cursor } } }`,
        ),
      ...Object.entries(others)
        .filter(([, roles]) => argument === '' && roles.includes(role))
        .map(([document]) => document),
    ];
    return Promise.all(
      documents.map(async (document) => {
        const answer = await client.send(document);
        expect(answer.errors, `${document} as ${role}`).to.deep.equal([]);
        return answer;
      }),
    );
  }

  for (const role of twinRoles) {
    it(`${role}: lists, totals, cursors, nested lists and the dashboard hold nothing of the other account`, async () => {
      const answers = await everythingSeenBy(mine, role);
      expect(JSON.stringify(answers)).to.contain(mine.people[role].id);
      expectNoTrace(answers, role);
    });

    it(`${role}: a search finds the own namesake, and not the other account's`, async () => {
      for (const search of ['Zwilling', 'zwilling.example', 'Vertrieb', 'Rechnung', 'Angebot']) {
        for (const [list, { fields, roles, searches }] of Object.entries(lists)) {
          if (!searches || !roles.includes(role)) continue;
          const document = `query ($search: String) { ${list}(filter: { search: $search }) { ${page} nodes { ${fields} } } }`;
          const variables = { search };
          const found = await mine.people[role].client.send(document, variables);
          expect(found.errors).to.deep.equal([]);
          expectNoTrace(found, `${list} ${search}`);
          const twins = await other.people[role].client.send(document, variables);
          expect(totals(found), `${list} ${search}`).to.deep.equal(totals(twins));
        }
      }
    });

    it(`${role}: a cursor of the other account leads to nothing of it`, async () => {
      for (const [list, { fields, roles }] of Object.entries(lists)) {
        if (!roles.includes(role)) continue;
        const ask = (client: Client, argument: string) =>
          client.send<Record<string, { pageInfo: { startCursor: string | null } }>, object>(
            `{ ${list}(first: 100${argument}) { ${page} nodes { ${fields} } } }`,
          );
        const start = (await ask(other.people[role].client, '')).data?.[list]?.pageInfo.startCursor ?? null;
        if (start === null) continue;
        const answer = await ask(mine.people[role].client, `, after: ${JSON.stringify(start)}`);
        expectNoTrace(answer, list);
      }
    });

    it(`${role}: filters by ids of the other account find nothing`, async () => {
      const ids = [other.group.id, ...twinRoles.map((each) => other.people[each].id)];
      for (const [list, names] of Object.entries({
        users: ['groupIds'],
        shipments: ['groupIds', 'senderIds'],
        activities: ['userIds', 'groupIds'],
        mails: ['recipientIds'],
      })) {
        if (lists[list]?.roles.includes(role) !== true) continue;
        for (const name of names) {
          const { data, errors } = await mine.people[role].client.send(
            `query ($ids: [ID!]) { ${list}(filter: { ${name}: $ids }) { totalCount nodes { id } edges { cursor } } }`,
            { ids },
          );
          expect(errors).to.deep.equal([]);
          expect(data, `${list} ${name}`).to.deep.equal({ [list]: { totalCount: 0, nodes: [], edges: [] } });
        }
      }
    });

    it(`${role}: every query and mutation answers ids of the other account exactly like one that never was`, async () => {
      const { client } = mine.people[role];
      for (const [document, variables] of placesOfIds()) {
        const unknown = JSON.stringify(withoutHeaders(await client.send(document, variables(unknownId))));
        expect(unknown, document).to.match(/"code":"(NOT_FOUND|FORBIDDEN)"/);
        for (const id of foreignIds()) {
          const answer = withoutHeaders(await client.send(document, variables(id)));
          expect(JSON.stringify(answer), `${document} ${id}`).to.equal(unknown);
        }
      }
    });

    it(`${role}: the address of a letter's PDF in the other account is not there`, async () => {
      const { client } = mine.people[role];
      const get = async (id: string): Promise<string> => {
        const response = await client.get(`${gateway.url}/shipments/${id}/document`);
        return `${response.status} ${await response.text()}`;
      };
      const unknown = await get(unknownId);
      expect(unknown).to.match(/^404 /);
      for (const { id } of Object.values(other.letters)) expect(await get(id)).to.equal(unknown);
    });
  }

  it('an idempotency key of the other account means nothing: each has its own letter, and finds that again', async () => {
    const document = `mutation ($input: CreateShipmentInput!) { createShipment(input: $input) { shipment { id } } }`;
    const send = async (twin: Twin, uploadId: string): Promise<Answer<unknown>> =>
      twin.people.groupManager.client.send(document, {
        input: {
          uploadId,
          groupId: twin.group.id,
          options: plainOptions,
          idempotencyKey: 'zwei',
          draft: true,
        },
      });
    const uploads = [
      await mine.world.upload(mine.people.groupManager),
      await other.world.upload(other.people.groupManager),
    ];
    const first = await send(mine, uploads[0] ?? '');
    const second = await send(other, uploads[1] ?? '');
    expect([first.errors, second.errors]).to.deep.equal([[], []]);
    expect(first.data).to.not.deep.equal(second.data);
    expect((await send(mine, uploads[0] ?? '')).data).to.deep.equal(first.data);
    traces = await tracesOf(other);
  });

  it('whatever happens in the other account, not one letter changes in what anybody of this one reads', async () => {
    const read = async (): Promise<string> =>
      JSON.stringify(
        await Promise.all(
          twinRoles.map(async (role) => (await everythingSeenBy(mine, role)).map((answer) => answer.data)),
        ),
      );
    const before = await read();
    const { world, people, group, letters } = other;
    const { client } = people.superadmin;
    const done = [
      await client.send('mutation { createGroup(input: { name: "Nachbars Gruppe" }) { group { id } } }'),
      await client.send(
        'mutation ($id: ID!, $approvalId: ID!, $other: ID!) { approveShipment(id: $id, approvalId: $approvalId) { shipment { id } } lockUser(id: $other) { user { id } } }',
        { ...decidedAs(letters.waiting), other: people.user.id },
      ),
      await client.send('mutation { updateAccount(input: { company: "Zwilling AG" }) { account { id } } }'),
    ];
    expect(done.flatMap(({ errors }) => errors)).to.deep.equal([]);
    await world.createdUser({ groups: [group], lastName: 'Zwilling' });
    await world.shipment(people.examinee, { group, filename: 'Rechnung.pdf' });
    expect(await read()).to.equal(before);
    traces = await tracesOf(other);
  });

  function foreignIds(): string[] {
    const { people, group, letters, uploadId, world } = other;
    return [
      people.user.id,
      people.superadmin.id,
      group.id,
      ...Object.values(letters).map(({ id }) => id),
      uploadId,
      world.accountId,
      foreignMailId,
    ];
  }

  /** Every query and mutation that takes an id, with variables around it; those with an input are told apart in reach.spec.ts. */
  function placesOfIds(): [string, (id: string) => Record<string, unknown>][] {
    const plain = ['Query', 'Mutation'].flatMap((root) => {
      const type = schema.getType(root);
      return isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => field.args.some((argument) => argument.name === 'id'))
            .map((field): [string, (id: string) => Record<string, unknown>] => {
              const hasApproval = field.args.some((argument) => argument.name === 'approvalId');
              const passed = hasApproval ? 'id: $id, approvalId: $id' : 'id: $id';
              return [
                `${root.toLowerCase()} ($id: ID!) { ${field.name}(${passed}) { __typename } }`,
                (id) => ({ id }),
              ];
            })
        : [];
    });
    expect(plain.length).to.be.greaterThan(12);
    const options = plainOptions;
    const inputs: Record<string, (id: string) => object> = {
      UpdateGroup: (id) => ({ id, name: 'Übernommen' }),
      UpdateUser: (id) => ({ id, firstName: 'Mallory' }),
      RejectShipment: (id) => ({ id, approvalId: id, comment: 'Nein.' }),
      MoveShipment: (id) => ({ id, approvalId: id, groupId: mine.group.id }),
      UpdateShipment: (id) => ({ id, options }),
      HandOverSuperadmin: (id) => ({ userId: id, password }),
      CreateShipment: (id) => ({ uploadId: id, groupId: mine.group.id, options }),
      CreateUser: (id) => ({
        firstName: 'A',
        lastName: 'B',
        email: `${uniqueName('a')}@firma.example`,
        groupIds: [mine.group.id, id],
      }),
    };
    return [
      ...plain,
      ...Object.entries(inputs).map(([name, input]): [string, (id: string) => Record<string, unknown>] => {
        const field = name.charAt(0).toLowerCase() + name.slice(1);
        return [
          `mutation ($input: ${name}Input!) { ${field}(input: $input) { __typename } }`,
          (id) => ({ input: input(id) }),
        ];
      }),
    ];
  }
});

function totals({ data }: Answer<unknown>): unknown {
  return Object.values((data ?? {}) as Record<string, { totalCount: number }>).map(
    ({ totalCount }) => totalCount,
  );
}

function withoutHeaders({ status, data, errors }: Answer<unknown>): object {
  return { status, data, errors };
}
