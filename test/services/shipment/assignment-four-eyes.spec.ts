import { expect } from 'chai';
import {
  ApprovalsDocument,
  ApproveShipmentDocument,
  AssignShipmentDocument,
  ShipmentActionsDocument,
  ShipmentDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { assign, dispatcher, unassign } from '../../support/assignments.js';
import { assignRole, customRole } from '../../support/custom-roles.js';
import { inRounds, outcomeOf, quickShipment, quickUser } from '../../support/rounds.js';
import { decidedAs, World, type Group, type Person, type Shipment } from '../../support/world.js';

describe('FWD-4, LXP-11 present and former assignees in charge of a letter do not decide on it', function () {
  this.timeout(60_000);

  let world: World;
  let group: Group;
  let other: Group;
  let sender: Person;
  let examinee: Person;
  let manager: Person;
  let approver: Person;
  before(async () => {
    world = await World.create();
    [group, other] = [await world.group(), await world.group()];
    [sender, examinee, manager, approver] = await Promise.all([
      quickUser(world, { groups: [group] }),
      quickUser(world, { trait: 'EXAMINEE', groups: [group] }),
      quickUser(world, { role: 'MANAGER' }),
      quickUser(world, { trait: 'APPROVER', groups: [group] }),
    ]);
  });

  const draft = (by = sender): Promise<Shipment> => quickShipment(world, by, group.id, true);

  it('LXP-11 a letter of an examinee waits for approval, whoever submits it, and so does one that an examinee submits', async () => {
    const [ofExaminee, ofSender] = [await draft(examinee), await draft()];
    const [free, checked] = [
      await quickUser(world, { groups: [group] }),
      await quickUser(world, { trait: 'EXAMINEE', groups: [other] }),
    ];
    await assign(manager, ofExaminee, free);
    await assign(manager, ofSender, checked);
    for (const [letter, { client }] of [
      [ofExaminee, free],
      [ofSender, checked],
    ] as const) {
      await assignedTo(letter, client);
      const { submitShipment } = await client.run(SubmitShipmentDocument, { id: letter.id });
      expect(submitShipment.shipment.status).to.equal('PENDING_APPROVAL');
    }
  });

  async function assignedTo({ id }: Shipment, client: Person['client']): Promise<void> {
    const { shipment } = await client.run(ShipmentActionsDocument, { id });
    const submit = shipment?.allowedActions.find(({ action }) => action === 'SUBMIT');
    expect(submit).to.include({ allowed: true });
  }

  it('LXP-11 an assignee never decides, nor is asked to; nor does one who edited or submitted it and is taken off', async () => {
    const decides = await quickUser(world, { trait: 'APPROVER', groups: [group] });
    const waits = async (): Promise<string[]> =>
      (await decides.client.run(ApprovalsDocument)).approvals.nodes.map(({ id }) => id);
    const letter = await draft(examinee);
    await assign(manager, letter, decides);
    await decides.client.run(UpdateShipmentDocument, {
      input: { id: letter.id, options: { colour: 'COLOUR' } },
    });
    await examinee.client.run(SubmitShipmentDocument, { id: letter.id });
    const refuse = async (): Promise<void> => {
      expect(await waits()).not.to.include(letter.id);
      const { viewer } = await decides.client.run(ViewerDocument);
      expect(viewer?.dashboard.shipmentsAwaitingMyDecision).to.equal((await waits()).length);
    };
    await refuse();
    const { shipment } = await decides.client.run(ShipmentDocument, { id: letter.id });
    const named = { id: letter.id, approvalId: shipment!.approval!.id };
    const own = await decides.client.refused('FORBIDDEN', ApproveShipmentDocument, named);
    expect(own.extensions.reason).to.equal('OWN_SHIPMENT');
    await unassign(manager, letter, decides);
    await refuse();
    await decides.client.refused('NOT_FOUND', ApproveShipmentDocument, named);
    await world.approve(approver, letter);
  });

  it('LXP-11 a former assignee who has neither edited nor submitted it can decide', async () => {
    const decides = await quickUser(world, { trait: 'APPROVER', groups: [group] });
    const letter = await quickShipment(world, examinee, group.id);
    await assign(manager, letter, decides);
    const refused = await decides.client.refused('FORBIDDEN', ApproveShipmentDocument, decidedAs(letter));
    expect(refused.extensions.reason).to.equal('OWN_SHIPMENT');
    await unassign(manager, letter, decides);
    await world.approve(decides, letter);
  });

  it('LXP-11, LXP-12 those who can decide are counted without the assignees; the last of them is not assigned', async () => {
    const closed = await world.group();
    const [author, only] = [
      await quickUser(world, { trait: 'EXAMINEE', groups: [closed] }),
      await quickUser(world, { trait: 'APPROVER', groups: [closed] }),
    ];
    const letter = await quickShipment(world, author, closed.id);
    const count = async (): Promise<number | null | undefined> =>
      (
        await manager.client.send<{ shipment: { approval: { deciders: number } } }, { id: string }>(
          'query ($id: ID!) { shipment(id: $id) { approval { deciders } } }',
          { id: letter.id },
        )
      ).data?.shipment.approval.deciders;
    const before = (await count())!;
    await assign(manager, letter, only);
    expect(await count()).to.equal(before - 1);
    // Besides, the superadmin and the manager of this test decide on every letter, whatever its group.
    const managers = (await managersOf()).filter(({ id }) => id !== world.superadmin.id);
    await world.superadmin.client.run(AssignShipmentDocument, {
      input: { id: letter.id, addUserIds: managers.map(({ id }) => id) },
    });
    const dispatches = await dispatcher(world, [closed]);
    await giveUsers(dispatches);
    const { extensions } = await dispatches.client.refused('INVALID_STATE', AssignShipmentDocument, {
      input: { id: letter.id, addUserIds: [world.superadmin.id] },
    });
    expect(extensions.reason).to.equal('ASSIGNMENT_LEAVES_NO_DECIDER');
    expect(await count()).to.equal(1);
  });

  async function managersOf(): Promise<{ id: string }[]> {
    return world.gateway.gateway.dataSource.query<{ id: string }[]>(
      "SELECT id FROM `user` WHERE account_id = ? AND role IN ('MANAGER', 'SUPERADMIN') AND status = 'ACTIVE'",
      [world.accountId],
    );
  }

  const giveUsers = async (person: Person): Promise<void> =>
    assignRole(world, await customRole(world, ['USERS_READ ACCOUNT']), person);

  it('LXP-11 of an assignment and a decision at the same moment, one comes first, and nobody decides on their own', async () => {
    await inRounds(async () => {
      const decides = await quickUser(world, { trait: 'APPROVER', groups: [group] });
      const letter = await quickShipment(world, examinee, group.id);
      const [assigned, decided] = await Promise.all([
        manager.client.send(AssignShipmentDocument, { input: { id: letter.id, addUserIds: [decides.id] } }),
        decides.client.send(ApproveShipmentDocument, decidedAs(letter)),
      ]);
      expect(outcomeOf(assigned)).to.equal('ok');
      expect(outcomeOf(decided)).to.be.oneOf(['ok', 'FORBIDDEN']);
      const { status } = await world.state(manager, letter);
      expect(status === 'PENDING_APPROVAL').to.equal(outcomeOf(decided) === 'FORBIDDEN');
    });
  });

  it('FWD-4 of an edit and the end of the assignment at the same moment, the edit is whole or refused, and then counts', async () => {
    await inRounds(async () => {
      const [letter, assignee] = [
        await draft(examinee),
        await quickUser(world, { trait: 'APPROVER', groups: [group] }),
      ];
      await assign(manager, letter, assignee);
      const [edited] = await Promise.all([
        assignee.client.send(UpdateShipmentDocument, {
          input: { id: letter.id, options: { colour: 'COLOUR' } },
        }),
        unassign(manager, letter, assignee),
      ]);
      const { submitShipment } = await examinee.client.run(SubmitShipmentDocument, { id: letter.id });
      const isEdited = submitShipment.shipment.options.colour === 'COLOUR';
      expect(isEdited).to.equal(outcomeOf(edited) === 'ok');
      const approved = await assignee.client.send(
        ApproveShipmentDocument,
        decidedAs(submitShipment.shipment),
      );
      expect(outcomeOf(approved) === 'ok', 'decides').to.equal(!isEdited);
    });
  });
});
