import { ShipmentAction } from '../../../src/entities/shipment.enums.js';
import {
  ApproveShipmentDocument,
  AssignShipmentDocument,
  CancelShipmentDocument,
  DeleteShipmentDocument,
  MoveShipmentDocument,
  RecallShipmentDocument,
  RejectShipmentDocument,
  SendShipmentNowDocument,
  MarkShipmentForErasureDocument,
  UnmarkShipmentForErasureDocument,
  EraseShipmentDocument,
  ShipmentActionsDocument,
  SubmitShipmentDocument,
  UpdateAccountDocument,
  UpdateShipmentDocument,
} from '../../../src/generated/operations.js';
import { AccountSnapshot } from '../../support/account-snapshot.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { Answer, Client } from '../../support/client.js';
import type { TestGateway } from '../../support/gateway.js';
import { letterIn, letterStates, sendersIn } from '../../support/letters-in-states.js';
import { deleteGroup, deleteUser, lockGroup, lockUser } from '../../support/losses.js';
import { keepSessions } from '../../support/notices.js';
import { PromiseWalk } from '../../support/promises.js';
import { someOf } from '../../support/repetitions.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';
import { writeAuthority } from '../../support/authority.js';

const actions = Object.keys(ShipmentAction) as ShipmentAction[];

/** An approval id for letters without an approval; it never existed. */
const noApproval = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

/** What has become of the letter's group and its sender. */
const fates = ['ACTIVE', 'LOCKED', 'DELETED', 'no group', 'sender locked', 'sender deleted'] as const;
type Fate = (typeof fates)[number];

interface Letter {
  title: string;
  id: string;
  isOfActiveGroup: boolean;
}

describe('allowedActions of a shipment promise what happens (LXP-7, LXP-11)', function () {
  this.timeout(300_000);

  let gateway: TestGateway;
  let world: World;
  let home: Group;
  let assignee: Person;
  let viewers: Record<string, Client>;
  let letters: Letter[];
  let groupIds: string[];
  let snapshot: AccountSnapshot;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    const { superadmin } = world;
    await superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 60 } });
    const senders = await Promise.all(fates.map(() => sendersIn(world)));
    const made: Letter[] = [];
    const make = async (fate: Fate, group: Group | null): Promise<void> => {
      const sender = senders[fates.indexOf(fate)]!;
      for (const state of letterStates) {
        const { id } = await letterIn(world, state, sender, group);
        const isOfActiveGroup = group !== null && fate !== 'LOCKED' && fate !== 'DELETED';
        made.push({ title: `${state}, ${fate}`, id, isOfActiveGroup });
      }
    };
    // Before there are groups.
    await make('no group', null);
    home = await world.group();
    const elsewhere = await world.group();
    const [active, locked, deleted] = [await world.group(), await world.group(), await world.group()];
    const groups = [home, active, locked, deleted];
    await joinAll(
      senders.flatMap((each) => Object.values(each)),
      groups,
    );
    for (const fate of fates) {
      if (fate === 'no group') continue;
      await make(fate, fate === 'LOCKED' ? locked : fate === 'DELETED' ? deleted : active);
    }
    assignee = await quickUser(world, { role: 'MANAGER' });
    const former = await quickUser(world, { trait: 'APPROVER', groups: [elsewhere] });
    for (const { id, title } of made)
      if (title === 'rejected, ACTIVE' || title === 'approved and held, ACTIVE')
        await query(
          'UPDATE approval SET decided_by_id = ? WHERE shipment_id = ? AND decided_by_id IS NOT NULL',
          [former.id, id],
        );
    viewers = {
      superadmin: superadmin.client,
      'a manager': (await quickUser(world, { role: 'MANAGER' })).client,
      'a group manager': (await quickUser(world, { role: 'GROUP_MANAGER', groups })).client,
      'an approving group manager': (
        await quickUser(world, { role: 'GROUP_MANAGER', trait: 'APPROVER', groups })
      ).client,
      'an approver of the groups': (await quickUser(world, { trait: 'APPROVER', groups })).client,
      'an approver who has left': former.client,
      'a colleague': (await quickUser(world, { groups })).client,
    };
    for (const [index, fate] of fates.entries()) {
      if (fate === 'sender locked' || fate === 'sender deleted') continue;
      const sender = senders[index]!;
      viewers[`the sender (${fate})`] = sender.examinee.client;
      viewers[`the sender without approval (${fate})`] = sender.free.client;
      viewers[`the sender who is an approver by now (${fate})`] = sender.promoted.client;
    }
    viewers['a program of the sender'] = (
      await world.credential(senders[0]!.examinee, { group: active })
    ).client;
    await lockGroup(superadmin.client, locked.id);
    await deleteGroup(superadmin.client, deleted.id);
    for (const sender of Object.values(senders[fates.indexOf('sender locked')]!))
      await lockUser(superadmin.client, sender.id);
    // The drafts of deleted users are deleted with them.
    for (const sender of Object.values(senders[fates.indexOf('sender deleted')]!))
      await deleteUser(superadmin.client, sender.id);
    // A sender who has left the group since.
    await writeAuthority(world, 'DELETE FROM membership WHERE user_id = ? AND group_id = ?', [
      senders[fates.indexOf('DELETED')]!.examinee.id,
      deleted.id,
    ]);
    letters = made;
    groupIds = [...groups, elsewhere].map(({ id }) => id);
    await keepSessions(gateway);
    snapshot = await AccountSnapshot.take(world);
  });

  after(() => gateway.stop());

  const query = (sql: string, parameters: unknown[]): Promise<unknown> =>
    gateway.gateway.dataSource.query(sql, parameters);

  async function joinAll(people: readonly Person[], groups: readonly Group[]): Promise<void> {
    for (const { id } of people)
      for (const group of groups)
        await writeAuthority(
          world,
          'INSERT INTO membership (account_id, user_id, group_id, created_at) VALUES (?, ?, ?, ?)',
          [world.accountId, id, group.id, new Date()],
        );
  }

  async function approvalOf(id: string): Promise<string | null> {
    const rows = (await query('SELECT approval_id AS approvalId FROM shipment WHERE id = ?', [id])) as {
      approvalId: string | null;
    }[];
    return rows[0]?.approvalId ?? null;
  }

  async function act(client: Client, letter: Letter, action: ShipmentAction): Promise<Answer<unknown>> {
    const { id, isOfActiveGroup } = letter;
    const approvalId = await approvalOf(id);
    const named = { id, approvalId: approvalId ?? noApproval };
    switch (action) {
      case 'UPDATE':
        return client.send(UpdateShipmentDocument, {
          input: { id, ...(isOfActiveGroup ? {} : { groupId: home.id }) },
        });
      case 'SUBMIT':
        return client.send(SubmitShipmentDocument, { id });
      case 'CANCEL':
        return client.send(CancelShipmentDocument, { id });
      case 'DELETE':
        return client.send(DeleteShipmentDocument, { id, approvalId });
      case 'APPROVE':
        return client.send(ApproveShipmentDocument, named);
      case 'REJECT':
        return client.send(RejectShipmentDocument, { input: named });
      case 'MOVE':
        return client.send(MoveShipmentDocument, { input: { ...named, groupId: home.id } });
      case 'RECALL':
        return client.send(RecallShipmentDocument, { id });
      case 'MARK_FOR_ERASURE':
        return client.send(MarkShipmentForErasureDocument, { id });
      case 'UNMARK_FOR_ERASURE':
        return client.send(UnmarkShipmentForErasureDocument, { id });
      case 'ERASE':
        return client.send(EraseShipmentDocument, { id });
      case 'SEND_NOW':
        return client.send(SendShipmentNowDocument, { id });
      case 'ASSIGN':
        return client.send(AssignShipmentDocument, { input: { id, addUserIds: [assignee.id] } });
    }
  }

  async function walkAll(
    cases: readonly { who: string; letter: Letter }[],
    changes = new Map<string, object>(),
  ): Promise<PromiseWalk> {
    const walk = new PromiseWalk();
    await snapshot.restore(changes);
    for (const { who, letter } of cases) {
      const client = viewers[who]!;
      const { data, errors } = await client.send(ShipmentActionsDocument, { id: letter.id });
      const promised = data?.shipment?.allowedActions;
      if (promised === undefined) {
        // Nothing is promised of what is hidden.
        if (errors[0]?.extensions.code !== 'NOT_FOUND') walk.broken.push(`${who}: ${JSON.stringify(errors)}`);
        continue;
      }
      await walk.walk({
        title: `${letter.title}, ${who}`,
        actions,
        promised,
        act: async (action) => [await act(client, letter, action)],
        restore: () => snapshot.restore(changes),
      });
    }
    return walk;
  }

  const allCases = (): { who: string; letter: Letter }[] =>
    Object.keys(viewers).flatMap((who) => letters.map((letter) => ({ who, letter })));

  it('to its senders, in every state, whatever has become of its group', async () => {
    const cases = allCases().filter(({ who, letter }) => who.includes('sender') && isBy(letter, who));
    const own = cases.filter(({ who }) => !/\((LOCKED|no group)\)/.test(who));
    const walk = await walkAll([...own, ...someOf(cases, 10)]);
    walk.expectKept(
      ...['UPDATE ok', 'SUBMIT ok', 'CANCEL ok', 'DELETE ok', 'SEND_NOW ok', 'CANCEL HAND_OVER_BEGUN'],
      ...[
        'SUBMIT SHIPMENT_STATUS',
        'SUBMIT SENDING_GROUP_INACTIVE',
        'SUBMIT GROUP_OUT_OF_REACH',
        'APPROVE absent',
      ],
      ...['APPROVE OWN_SHIPMENT', 'DELETE OWN_SHIPMENT', 'MOVE absent'],
    );
  });

  it('to everybody else who sees it, in every state, whatever has become of its group and its sender', async () => {
    const cases = allCases().filter(({ who }) => !who.includes('sender'));
    const byManager = cases.filter(
      ({ who, letter }) =>
        who === 'a manager' && /, (ACTIVE|DELETED)$|^(waiting|rejected), LOCKED$/.test(letter.title),
    );
    const byFormer = cases.filter(
      ({ who, letter }) => who === 'an approver who has left' && letter.title.endsWith(', ACTIVE'),
    );
    const walk = await walkAll([...byManager, ...byFormer, ...someOf(cases, 15)]);
    walk.expectKept(
      ...[
        'APPROVE ok',
        'REJECT ok',
        'DELETE ok',
        'MOVE ok',
        'RECALL ok',
        'SEND_NOW ok',
        'CANCEL ok',
        'ASSIGN ok',
      ],
      ...[
        'APPROVE ALREADY_DECIDED',
        'APPROVE GROUP_LOCKED',
        'APPROVE GROUP_DELETED',
        'MOVE GROUP_NOT_DELETED',
      ],
      ...[
        'APPROVE NOT_DECIDER',
        'SUBMIT SENDER_ONLY',
        'RECALL APPROVAL_NOT_NEEDED',
        'RECALL HAND_OVER_BEGUN',
      ],
    );
  });

  it('where the account has no groups any more', async () => {
    const gone = new Map(groupIds.map((id) => [id, { status: 'DELETED', liveNameKey: null }]));
    const cases = allCases().filter(
      ({ who, letter }) => who === 'a manager' && /^waiting, (ACTIVE|no group)$/.test(letter.title),
    );
    const walk = await walkAll(cases, gone);
    walk.expectKept('MOVE NO_OTHER_GROUP', 'APPROVE ok');
  });

  it('to nobody as long as the account is not confirmed', async () => {
    await writeAuthority(world, 'UPDATE account SET confirmed_at = NULL WHERE id = ?', [world.accountId]);
    try {
      const walk = await walkAll(
        someOf(
          allCases().filter(({ who }) => who === 'superadmin'),
          5,
        ),
      );
      // A final deletion has no effect outside the account.
      const outward = actions.filter((action) => !/ERAS(E|URE)$/.test(action));
      walk.expectKept(...outward.map((action) => `${action} ACCOUNT_UNCONFIRMED`));
    } finally {
      await writeAuthority(world, 'UPDATE account SET confirmed_at = NOW(3) WHERE id = ?', [world.accountId]);
    }
  });
});

/** Tests whether a letter is of the senders of this viewer's fate; a program sends for the active group. */
function isBy({ title }: Letter, who: string): boolean {
  const fate = /\((.+)\)/.exec(who)?.[1] ?? 'ACTIVE';
  return title.endsWith(`, ${fate}`);
}
