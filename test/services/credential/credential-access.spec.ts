import { expect } from 'chai';
import {
  AccountDocument,
  ApproveShipmentDocument,
  CancelShipmentDocument,
  CreateShipmentDocument,
  CreateUploadDocument,
  NodeDocument,
  DeleteShipmentDocument,
  GroupDocument,
  GroupsDocument,
  LogInDocument,
  ProgramViewerDocument,
  RejectShipmentDocument,
  ShipmentDocument,
  ShipmentsDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
  UpdateUserDocument,
  UserDocument,
  UsersDocument,
} from '../../../src/generated/operations.js';
import { withAllChannels } from '../../support/channels.js';
import type { Client } from '../../support/client.js';
import {
  decidedAs,
  password,
  plainOptions,
  World,
  type Credential,
  type Group,
  type Person,
} from '../../support/world.js';

const unknownId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

describe('LXP-10 what an API credential sees and sends: its group, and no more of it than its user', function () {
  withAllChannels();
  this.timeout(30_000);
  let world: World;
  let sales: Group;
  let service: Group;
  let people: Record<'superadmin' | 'manager' | 'head' | 'clerk' | 'examinee', Person>;
  /** Of everybody for sales, though all of them also work for service. */
  let programs: Record<keyof typeof people, Credential>;
  let drafts: Record<'salesOfClerk' | 'serviceOfClerk' | 'salesOfManager' | 'serviceOfManager', string>;

  before(async () => {
    world = await World.create();
    [sales, service] = [await world.group('Vertrieb'), await world.group('Service')];
    const groups = [sales, service];
    const [manager, head, clerk, examinee] = await Promise.all([
      world.user({ role: 'MANAGER' }),
      world.user({ role: 'GROUP_MANAGER', trait: 'APPROVER', groups }),
      world.user({ groups }),
      world.user({ trait: 'EXAMINEE', groups }),
    ]);
    const { superadmin } = world;
    people = { superadmin, manager, head, clerk, examinee };
    const draft = async (person: Person, group: Group) =>
      (await world.shipment(person, { group, draft: true })).id;
    drafts = {
      salesOfClerk: await draft(clerk, sales),
      serviceOfClerk: await draft(clerk, service),
      salesOfManager: await draft(manager, sales),
      serviceOfManager: await draft(manager, service),
    };
    programs = {
      superadmin: await world.credential(superadmin, { group: sales }),
      manager: await world.credential(manager, { group: sales }),
      head: await world.credential(head, { group: sales }),
      clerk: await world.credential(clerk, { group: sales }),
      examinee: await world.credential(examinee, { group: sales }),
    };
  });

  async function listed(client: Client, filter: object = {}): Promise<string[]> {
    const { shipments } = await client.run(ShipmentsDocument, { first: 200, filter });
    expect(shipments.totalCount).to.equal(shipments.nodes.length);
    return shipments.nodes.map(({ id }) => id);
  }

  async function expectUnseen(client: Client, ids: string[]): Promise<void> {
    for (const id of ids) {
      await client.refused('NOT_FOUND', ShipmentDocument, { id });
      await client.refused('NOT_FOUND', NodeDocument, { id });
      expect((await client.get(`${world.gateway.url}/shipments/${id}/document`)).status).to.equal(404);
    }
  }

  it('superadmin, managers and group managers: the letters of the group, none of another', async () => {
    const { salesOfClerk, salesOfManager, serviceOfClerk, serviceOfManager } = drafts;
    for (const { client } of [programs.superadmin, programs.manager, programs.head]) {
      expect(await listed(client)).to.have.members([salesOfClerk, salesOfManager]);
      expect(await listed(client, { groupIds: [service.id] })).to.deep.equal([]);
      expect(await listed(client, { senderIds: [people.clerk.id] })).to.deep.equal([salesOfClerk]);
      await expectUnseen(client, [serviceOfClerk, serviceOfManager, unknownId]);
    }
  });

  it('a plain user: their own letters of the group', async () => {
    const { client } = programs.clerk;
    const { salesOfClerk, salesOfManager, serviceOfClerk, serviceOfManager } = drafts;
    expect(await listed(client)).to.deep.equal([salesOfClerk]);
    expect(await listed(client, { groupIds: [service.id] })).to.deep.equal([]);
    expect(await listed(client, { senderIds: [people.manager.id] })).to.deep.equal([]);
    await expectUnseen(client, [salesOfManager, serviceOfClerk, serviceOfManager, unknownId]);
    const { shipment } = await client.run(ShipmentDocument, { id: salesOfClerk });
    const document = await client.get(shipment!.documentUrl!);
    expect(document.status).to.equal(200);
    expect(document.headers.get('content-type')).to.equal('application/pdf');
  });

  it('the account, its user alone and its group alone, whatever its user sees with a session', async () => {
    for (const [name, { client }] of Object.entries(programs)) {
      const person = people[name as keyof typeof people];
      expect((await client.run(AccountDocument)).account).to.include({
        id: world.accountId,
        groupMode: true,
      });
      const { users } = await client.run(UsersDocument);
      expect(users.nodes.map(({ id }) => id)).to.deep.equal([person.id]);
      expect(users.totalCount).to.equal(1);
      const others = Object.values(people).filter(({ id }) => id !== person.id);
      for (const { id } of others) await client.refused('NOT_FOUND', UserDocument, { id });
      const { groups } = await client.run(GroupsDocument);
      expect(groups.nodes.map(({ id }) => id)).to.deep.equal([sales.id]);
      expect(groups.totalCount).to.equal(1);
      await client.refused('NOT_FOUND', GroupDocument, { id: service.id });
      await client.refused('NOT_FOUND', NodeDocument, { id: service.id });
    }
    const { user } = await programs.clerk.client.run(UserDocument, { id: people.clerk.id });
    expect(user?.groups).to.deep.equal([{ id: sales.id, name: 'Vertrieb' }]);
  });

  it('the dashboard counts the letters of its group only', async () => {
    for (const group of [sales, service, service]) {
      const { id } = await world.shipment(people.examinee, { group });
      await world.reject(people.manager, { id });
      await world.shipment(people.examinee, { group });
    }
    const { viewer } = await programs.examinee.client.run(ProgramViewerDocument);
    expect(viewer?.dashboard).to.deep.equal({
      shipmentsAwaitingMyDecision: 0,
      myShipmentsAwaitingApproval: 1,
      myRejectedShipments: 1,
    });
    const { viewer: approver } = await programs.head.client.run(ProgramViewerDocument);
    expect(approver?.dashboard.shipmentsAwaitingMyDecision).to.equal(0);
  });

  it('sends over the channel API, as its user, for its group, named or not; for another one that does not exist to it', async () => {
    for (const [name, { client }] of Object.entries(programs)) {
      const person = people[name as keyof typeof people];
      const program = { ...person, client };
      for (const groupId of [undefined, null, sales.id]) {
        const uploadId = await world.upload(program);
        const { createShipment } = await client.run(CreateShipmentDocument, {
          input: { uploadId, groupId, options: plainOptions, draft: true, channel: 'COMPOSE' },
        });
        expect(createShipment.shipment).to.deep.include({ channel: 'API', group: { ...sales } });
        expect(createShipment.shipment.sender.id).to.equal(person.id);
      }
      const uploadId = await world.upload(program);
      for (const groupId of [service.id, unknownId])
        await client.refused('NOT_FOUND', CreateShipmentDocument, {
          input: { uploadId, groupId, options: plainOptions },
        });
    }
  });

  it("corrects, submits, calls back and deletes its user's letters of the group, and none of another", async () => {
    const { client } = programs.clerk;
    const program = { ...people.clerk, client };
    const { id } = await world.shipment(program, { draft: true });
    for (const groupId of [service.id, unknownId])
      await client.refused('NOT_FOUND', UpdateShipmentDocument, { input: { id, groupId } });
    for (const groupId of [undefined, null, sales.id]) {
      const { updateShipment } = await client.run(UpdateShipmentDocument, { input: { id, groupId } });
      expect(updateShipment.shipment.group).to.deep.equal(sales);
    }
    await client.run(DeleteShipmentDocument, { id });
    const other = drafts.serviceOfClerk;
    await client.refused('NOT_FOUND', UpdateShipmentDocument, { input: { id: other, groupId: sales.id } });
    await client.refused('NOT_FOUND', SubmitShipmentDocument, { id: other });
    await client.refused('NOT_FOUND', CancelShipmentDocument, { id: other });
    await client.refused('NOT_FOUND', DeleteShipmentDocument, { id: other });
    const { shipment } = await people.clerk.client.run(ShipmentDocument, { id: other });
    expect(shipment).to.deep.include({ status: 'DRAFT', group: { ...service } });
  });

  it("what it sees of others' letters it can't change, nor can it decide on what waits", async () => {
    const letter = await world.shipment(people.examinee, { group: sales });
    const decided = decidedAs(letter);
    const clerks = drafts.salesOfClerk;
    for (const { client } of [programs.superadmin, programs.manager, programs.head]) {
      const mine = { input: { id: clerks, options: plainOptions } };
      await client.refused('FORBIDDEN', UpdateShipmentDocument, mine);
      await client.refused('FORBIDDEN', SubmitShipmentDocument, { id: clerks });
      await client.refused('FORBIDDEN', DeleteShipmentDocument, { id: clerks });
      await client.refused('FORBIDDEN', ApproveShipmentDocument, decided);
      await client.refused('FORBIDDEN', RejectShipmentDocument, { input: decided });
      await client.refused('FORBIDDEN', DeleteShipmentDocument, decided);
    }
    const seen = await people.manager.client.run(ShipmentDocument, { id: letter.id });
    expect(seen.shipment?.status).to.equal('PENDING_APPROVAL');
  });

  it("four eyes: an examinee's letter waits, and nobody approves what their own program sent (LXP-11)", async () => {
    const examinee = await world.user({ trait: 'EXAMINEE', groups: [sales] });
    const { client } = await world.credential(examinee, { group: sales });
    const letter = await world.shipment({ ...examinee, client });
    expect(letter.status).to.equal('PENDING_APPROVAL');
    const superadmin = world.superadmin.client;
    for (const approvalTrait of ['EXAMINEE', 'APPROVER'] as const) {
      await superadmin.run(UpdateUserDocument, { input: { id: examinee.id, approvalTrait } });
      for (const each of [client, examinee.client, await world.logIn(examinee)])
        await each.refused('FORBIDDEN', ApproveShipmentDocument, decidedAs(letter));
    }
    const approved = await world.approve(people.head, letter);
    expect(approved.approval?.decidedBy?.id).to.equal(people.head.id);
  });

  it('the same call twice with one key is one letter, and another input with this key is refused', async () => {
    const { client } = programs.clerk;
    const uploadId = await world.upload({ ...people.clerk, client });
    const input = { uploadId, options: plainOptions, draft: true, idempotencyKey: 'Rechnung 4711' };
    const first = await client.run(CreateShipmentDocument, { input });
    const again = await client.run(CreateShipmentDocument, { input: { ...input, groupId: sales.id } });
    expect(again.createShipment.shipment.id).to.equal(first.createShipment.shipment.id);
    await client.refused('CONFLICT', CreateShipmentDocument, { input: { ...input, draft: false } });
    await client.refused('NOT_FOUND', CreateShipmentDocument, { input: { ...input, groupId: service.id } });
  });

  it('another account sees and does nothing with it', async () => {
    const other = await World.create();
    const group = await other.group();
    const { client } = await other.credential(other.superadmin, { group });
    expect(await listed(client)).to.deep.equal([]);
    await expectUnseen(client, Object.values(drafts));
    for (const groupId of [sales.id, service.id])
      await client.refused('NOT_FOUND', CreateShipmentDocument, {
        input: { uploadId: await other.upload(other.superadmin), groupId, options: plainOptions },
      });
  });
});

describe('LXP-10 what a credential is good for', function () {
  withAllChannels();
  this.timeout(30_000);
  let world: World;
  let group: Group;

  before(async () => {
    world = await World.create();
    group = await world.group();
  });

  async function expectNobody(client: Client): Promise<void> {
    await client.refused('UNAUTHENTICATED', ProgramViewerDocument);
    await client.refused('UNAUTHENTICATED', ShipmentsDocument);
    const input = { filename: 'Brief.pdf' };
    await client.refused('UNAUTHENTICATED', CreateUploadDocument, { input });
  }

  it('an API credential is a bearer; those of the printer driver and of SFTP are not', async () => {
    const program = await world.credential(world.superadmin, { group });
    const { viewer } = await program.client.run(ProgramViewerDocument);
    expect(viewer).to.deep.include({ user: { id: world.superadmin.id }, account: { id: world.accountId } });
    await expectNobody((await world.credential(world.superadmin, { kind: 'DRIVER' })).client);
    await expectNobody((await world.credential(world.superadmin, { kind: 'SFTP', group })).client);
  });

  it('nothing like a secret is one: cut, longer, without its beginning, in other letters, or its login name', async () => {
    const other = await world.group();
    const { secret, credential, client } = await world.credential(world.superadmin, { group: other });
    const wrong = [
      secret.slice(0, -1),
      `${secret}A`,
      secret.replace('vieraugen_', ''),
      secret.toUpperCase(),
      'vieraugen_',
      credential.loginName,
      `vieraugen_${world.superadmin.client.token}`,
    ];
    for (const token of wrong) {
      client.token = token;
      await expectNobody(client);
    }
  });

  it('it opens no session: not as a cookie, and not by logging in with its name and secret', async () => {
    const other = await world.group();
    const { secret, credential } = await world.credential(world.superadmin, { group: other });
    const response = await fetch(`${world.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `vieraugen-session=${secret}`,
      },
      body: JSON.stringify({ query: '{ viewer { __typename } }' }),
    });
    expect(await response.json()).to.deep.equal({ data: { viewer: null } });
    for (const loginName of [credential.loginName, world.superadmin.email]) {
      const input = { loginName, password: secret };
      await world.anonymous().refused('LOGIN_FAILED', LogInDocument, { input });
    }
    await world.anonymous().run(LogInDocument, { input: { loginName: world.superadmin.email, password } });
  });

  it('a session names GO or COMPOSE as the channel, GO if none; no other (LXP-3)', async () => {
    const { client } = world.superadmin;
    const send = async (channel?: 'GO' | 'COMPOSE') => {
      const uploadId = await world.upload(world.superadmin);
      const input = { uploadId, groupId: group.id, options: plainOptions, draft: true };
      const made = await client.run(CreateShipmentDocument, {
        input: channel === undefined ? input : { ...input, channel },
      });
      return made.createShipment.shipment.channel;
    };
    expect([await send(), await send('GO'), await send('COMPOSE')]).to.deep.equal(['GO', 'GO', 'COMPOSE']);
    const uploadId = await world.upload(world.superadmin);
    for (const channel of ['API', 'SFTP', 'DRIVER', null]) {
      const input = { uploadId, groupId: group.id, options: plainOptions, draft: true, channel };
      const { errors, data } = await client.send(CreateShipmentDocument, { input: input as never });
      expect(errors[0]?.extensions.code, String(channel)).to.equal('BAD_USER_INPUT');
      expect(data?.createShipment).to.equal(undefined);
    }
  });
});
