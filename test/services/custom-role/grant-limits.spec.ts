import { expect } from 'chai';
import { Channel, ShipmentStatus } from '../../../src/entities/shipment.enums.js';
import {
  ApproveShipmentDocument,
  CancelShipmentDocument,
  CopyCustomRoleDocument,
  CustomRoleLimitsDocument,
  ExplainPermissionDocument,
  PreviewCustomRoleDocument,
  RejectShipmentDocument,
  ShipmentActionsDocument,
  ShipmentDocument,
  ShipmentsDocument,
  SubmitShipmentDocument,
  UpdateCustomRoleDocument,
  UpdateUserRightsDocument,
  UserGrantsDocument,
  type ShipmentsQuery,
} from '../../../src/generated/operations.js';
import { assignRole, customRole, grantsFrom, memberWith } from '../../support/custom-roles.js';
import { grantsHeldBy } from '../../support/random-grants.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { decidedAs, World, type Group, type Person, type Shipment } from '../../support/world.js';

describe('PLY-5 a role or a right is limited to statuses and channels of shipments', () => {
  let world: World;
  let sales: Group;
  let legal: Group;
  let clerk: Person;
  /** A letter for each status, channel and group, by the clerk. */
  const letters = new Map<string, { status: string; channel: string; group: Group; id: string }>();

  before(async function () {
    this.timeout(60_000);
    world = await World.create();
    [sales, legal] = [await world.group('Vertrieb'), await world.group('Recht')];
    clerk = await quickUser(world, { groups: [sales, legal] });
    for (const group of [sales, legal])
      for (const status of Object.values(ShipmentStatus))
        for (const channel of [Channel.GO, Channel.SFTP]) {
          const { id } = await letterWith(clerk, group, status, channel);
          letters.set(id, { status, channel, group, id });
        }
  });

  async function letterWith(
    sender: Person,
    group: Group | null,
    status: string,
    channel: string,
  ): Promise<Shipment> {
    const letter = await quickShipment(world, sender, group?.id ?? null, true);
    await world.gateway.gateway.dataSource.query(
      'UPDATE shipment SET status = ?, channel = ?, approval_id = NULL WHERE id = ?',
      [status, channel, letter.id],
    );
    return letter;
  }

  /** The letters that a user sees, on all pages of a size that cuts them often; checked against the total and each single letter. */
  async function seenBy({ client }: Person): Promise<Set<string>> {
    const filter = { statuses: Object.values(ShipmentStatus) };
    const seen = new Set<string>();
    let after: string | null = null;
    let total = 0;
    for (;;) {
      const { shipments }: ShipmentsQuery = await client.run(ShipmentsDocument, { first: 5, after, filter });
      for (const { id } of shipments.nodes) seen.add(id);
      total = shipments.totalCount;
      if (!shipments.pageInfo.hasNextPage) break;
      after = shipments.pageInfo.endCursor;
    }
    expect(total).to.equal(seen.size);
    for (const id of letters.keys()) {
      const { errors, data } = await client.send(ShipmentDocument, { id });
      expect(data?.shipment != null, `letter ${JSON.stringify(letters.get(id))}`).to.equal(seen.has(id));
      if (!seen.has(id)) expect(errors[0]?.extensions.code).to.equal('NOT_FOUND');
    }
    return seen;
  }

  function lettersWhere(
    test: (letter: { status: string; channel: string; group: Group }) => boolean,
  ): Set<string> {
    return new Set([...letters.values()].filter(test).map(({ id }) => id));
  }

  const reading = ['USERS_READ OWN', 'GROUPS_READ GROUPS'];

  it('the overview, its total and single letters show the statuses of the role alone', async () => {
    const auditor = await memberWith(world, [
      'SHIPMENTS_READ ACCOUNT SENT,CANCELED',
      'APPROVALS_READ ACCOUNT',
    ]);
    expect(await seenBy(auditor)).to.deep.equal(
      lettersWhere(({ status }) => ['SENT', 'CANCELED'].includes(status)),
    );
  });

  it('the same for channels, and for both together', async () => {
    const printer = await memberWith(world, ['SHIPMENTS_READ ACCOUNT * SFTP', 'APPROVALS_READ ACCOUNT']);
    expect(await seenBy(printer)).to.deep.equal(lettersWhere(({ channel }) => channel === 'SFTP'));
    const both = await memberWith(world, ['SHIPMENTS_READ ACCOUNT QUEUED SFTP', 'APPROVALS_READ ACCOUNT']);
    expect(await seenBy(both)).to.deep.equal(
      lettersWhere(({ status, channel }) => status === 'QUEUED' && channel === 'SFTP'),
    );
  });

  it('in the scope of groups, the limits apply to the letters of these groups', async () => {
    const seller = await memberWith(world, ['SHIPMENTS_READ GROUPS SENT', 'APPROVALS_READ GROUPS'], {
      groups: [sales],
    });
    expect(await seenBy(seller)).to.deep.equal(
      lettersWhere(({ status, group }) => status === 'SENT' && group === sales),
    );
  });

  it('an empty limit shows no letters of others', async () => {
    const nobody = await memberWith(world, ['SHIPMENTS_READ ACCOUNT -', 'APPROVALS_READ ACCOUNT']);
    expect(await seenBy(nobody)).to.deep.equal(new Set());
    const noChannel = await memberWith(world, ['SHIPMENTS_READ ACCOUNT * -', 'APPROVALS_READ ACCOUNT']);
    expect(await seenBy(noChannel)).to.deep.equal(new Set());
  });

  it('of two roles, a letter is seen where one reaches it and admits its status and its channel', async () => {
    const person = await memberWith(world, ['SHIPMENTS_READ ACCOUNT SENT SFTP', 'APPROVALS_READ ACCOUNT'], {
      groups: [sales],
    });
    await assignRole(world, await customRole(world, ['SHIPMENTS_READ GROUPS QUEUED GO']), person);
    expect(await seenBy(person)).to.deep.equal(
      lettersWhere(
        ({ status, channel, group }) =>
          (status === 'SENT' && channel === 'SFTP') ||
          (status === 'QUEUED' && channel === 'GO' && group === sales),
      ),
    );
  });

  it('a right is limited like a role, and adds to it', async () => {
    const person = await memberWith(world, ['SHIPMENTS_READ GROUPS', 'APPROVALS_READ GROUPS'], {
      groups: [sales],
    });
    await world.superadmin.client.run(UpdateUserRightsDocument, {
      input: { userId: person.id, rights: grantsFrom('SHIPMENTS_READ ACCOUNT SENT') },
    });
    expect(await seenBy(person)).to.deep.equal(
      lettersWhere(({ status, group }) => group === sales || status === 'SENT'),
    );
    const { user } = await world.superadmin.client.run(UserGrantsDocument, { id: person.id });
    expect(user?.rights).to.have.length(1);
    expect(user?.rights[0]).to.include({ permission: 'SHIPMENTS_READ', scope: 'ACCOUNT', channels: null });
    expect(user?.rights[0]?.statuses).to.deep.equal(['SENT']);
  });

  it("a base role without limits is not narrowed by a limited role, and one's own and assigned letters never are", async () => {
    const manager = await quickUser(world, { role: 'GROUP_MANAGER', groups: [sales] });
    await assignRole(world, await customRole(world, ['SHIPMENTS_READ GROUPS -']), manager);
    expect(await seenBy(manager)).to.deep.equal(lettersWhere(({ group }) => group === sales));
    const sender = await memberWith(
      world,
      [...reading, 'SHIPMENTS_READ GROUPS SENT', 'APPROVALS_READ GROUPS', 'SHIPMENTS_SEND GROUPS'],
      {
        groups: [legal],
      },
    );
    const draft = await quickShipment(world, sender, legal.id, true);
    expect((await sender.client.run(ShipmentDocument, { id: draft.id })).shipment?.status).to.equal('DRAFT');
  });

  it('the viewer has the limits of the own permissions', async () => {
    const person = await memberWith(world, [
      'SHIPMENTS_READ GROUPS SENT,QUEUED API',
      'APPROVALS_READ GROUPS',
    ]);
    const held = await grantsHeldBy(person);
    expect(held.find(({ permission }) => permission === 'SHIPMENTS_READ')).to.deep.equal({
      permission: 'SHIPMENTS_READ',
      scope: 'GROUPS',
      statuses: ['QUEUED', 'SENT'],
      channels: ['API'],
    });
  });

  describe('statuses that can be set', () => {
    const sending = [...reading, 'SHIPMENTS_READ GROUPS', 'APPROVALS_READ GROUPS'];

    async function actionsOf({ client }: Person, id: string): Promise<Map<string, string | null>> {
      const { shipment } = await client.run(ShipmentActionsDocument, { id });
      return new Map(shipment?.allowedActions.map(({ action, reason }) => [action, reason]));
    }

    async function reasonOf(
      answer: Promise<{ errors: readonly { extensions: { reason?: string } }[] }>,
    ): Promise<string> {
      return (await answer).errors[0]?.extensions.reason ?? 'ok';
    }

    it('a sender limited to CANCELED creates drafts and cancels letters, but submits none, as allowedActions show', async () => {
      const sender = await memberWith(world, [...sending, 'SHIPMENTS_SEND GROUPS CANCELED'], {
        groups: [sales],
      });
      const draft = await quickShipment(world, sender, sales.id, true);
      expect(await reasonOf(sender.client.send(SubmitShipmentDocument, { id: draft.id }))).to.equal(
        'STATUS_NOT_SETTABLE',
      );
      const actions = await actionsOf(sender, draft.id);
      expect(actions.get('SUBMIT')).to.equal('STATUS_NOT_SETTABLE');
      expect(actions.get('DELETE')).to.equal('STATUS_NOT_SETTABLE');
      expect(actions.get('UPDATE')).to.equal(null);
      expect((await world.state(sender, draft)).status).to.equal('DRAFT');
      await world.gateway.gateway.dataSource.query("UPDATE shipment SET status = 'QUEUED' WHERE id = ?", [
        draft.id,
      ]);
      const { cancelShipment } = await sender.client.run(CancelShipmentDocument, { id: draft.id });
      expect(cancelShipment.shipment.status).to.equal('CANCELED');
    });

    it('nor does a letter leave at its creation into a status that the sender cannot set', async () => {
      const sender = await memberWith(world, [...sending, 'SHIPMENTS_SEND GROUPS CANCELED'], {
        groups: [sales],
      });
      const error = await quickShipment(world, sender, sales.id).catch((failure: unknown) => failure);
      expect(String(error)).to.include('STATUS_NOT_SETTABLE');
      const { shipments } = await sender.client.run(ShipmentsDocument, {});
      expect(shipments.nodes.filter(({ sender: { id } }) => id === sender.id)).to.deep.equal([]);
    });

    it('an approver limited to approving rejects nothing, single or in batches', async () => {
      const examinee = await quickUser(world, { trait: 'EXAMINEE', groups: [sales] });
      const approver = await memberWith(world, [...sending, 'APPROVALS_DECIDE GROUPS QUEUED'], {
        groups: [sales],
      });
      const [one, two] = [
        await quickShipment(world, examinee, sales.id),
        await quickShipment(world, examinee, sales.id),
      ];
      const input = decidedAs(await world.state(approver, one));
      expect(await reasonOf(approver.client.send(RejectShipmentDocument, { input }))).to.equal(
        'STATUS_NOT_SETTABLE',
      );
      expect((await actionsOf(approver, one.id)).get('REJECT')).to.equal('STATUS_NOT_SETTABLE');
      expect((await world.state(approver, one)).status).to.equal('PENDING_APPROVAL');
      const approved = decidedAs(await world.state(approver, two));
      const { approveShipment } = await approver.client.run(ApproveShipmentDocument, approved);
      expect(approveShipment.shipment.status).to.equal('QUEUED');
    });
  });

  it('a copy keeps the limits, and the log names them', async () => {
    const role = await customRole(world, ['SHIPMENTS_READ ACCOUNT SENT API']);
    const { copyCustomRole } = await world.superadmin.client.run(CopyCustomRoleDocument, {
      input: { id: role.id, name: `${role.name} Kopie` },
    });
    const { customRole: copied } = await world.superadmin.client.run(CustomRoleLimitsDocument, {
      id: copyCustomRole.customRole.id,
    });
    expect(copied?.grants).to.deep.equal([
      { permission: 'SHIPMENTS_READ', scope: 'ACCOUNT', statuses: ['SENT'], channels: ['API'] },
    ]);
    const [entry] = await world.gateway.gateway.dataSource.query<{ details: string }[]>(
      "SELECT details FROM activity WHERE account_id = ? AND type = 'CUSTOM_ROLE_CREATED' ORDER BY id DESC LIMIT 1",
      [world.accountId],
    );
    expect(entry?.details).to.include('shipments.read:ACCOUNT:SENT:API');
  });

  it('the preview of a limit shows the lost parts of each user, and saving has exactly that effect', async () => {
    const role = await customRole(world, ['SHIPMENTS_READ ACCOUNT', 'APPROVALS_READ ACCOUNT']);
    const person = await quickUser(world, { role: 'MEMBER' });
    await assignRole(world, role, person);
    const grants = grantsFrom('SHIPMENTS_READ ACCOUNT SENT', 'APPROVALS_READ ACCOUNT');
    const { previewCustomRole } = await world.superadmin.client.run(PreviewCustomRoleDocument, {
      input: { id: role.id, grants },
    });
    expect(previewCustomRole).to.include({ gainingUsers: 0, losingUsers: 1 });
    expect(previewCustomRole?.changes).to.deep.equal([
      {
        user: { id: person.id },
        gains: [],
        losses: [{ permission: 'SHIPMENTS_READ', scope: 'ACCOUNT', statuses: null, channels: null }],
        gainsInGroups: [],
        lossesInGroups: [],
      },
    ]);
    await world.superadmin.client.run(UpdateCustomRoleDocument, { input: { id: role.id, grants } });
    expect(await seenBy(person)).to.deep.equal(lettersWhere(({ status }) => status === 'SENT'));
  });

  it('an explanation names the limits of each source, and judges a letter by them', async () => {
    const person = await memberWith(world, ['SHIPMENTS_READ ACCOUNT SENT', 'APPROVALS_READ ACCOUNT'], {
      groups: [sales],
    });
    const [sent] = lettersWhere(({ status }) => status === 'SENT');
    const [draft] = lettersWhere(({ status }) => status === 'DRAFT');
    const explained = async (objectId: string | undefined) =>
      (
        await world.superadmin.client.run(ExplainPermissionDocument, {
          userId: person.id,
          permission: 'SHIPMENTS_READ',
          objectId: objectId ?? null,
        })
      ).explainPermission;
    const about = await explained(sent);
    expect(about).to.include({ held: true, scope: 'ACCOUNT', includesObject: true });
    expect(about?.sources[0]).to.include({ kind: 'CUSTOM_ROLE', effective: true, channels: null });
    expect(about?.sources[0]?.statuses).to.deep.equal(['SENT']);
    expect((await explained(draft))?.includesObject).to.equal(false);
  });
});
