import {
  ApproveShipmentDocument,
  AssignCustomRoleDocument,
  AssignShipmentDocument,
  RecallShipmentDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
  UpdateUserDocument,
} from '../../src/generated/operations.js';
import { assignRole, customRole } from '../support/custom-roles.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { decidedAs, World, type Group, type Person, type Shipment } from '../support/world.js';
import { attempt, member, tries } from './attempt.js';

describe('FWD-4, LXP-11 nobody gets more by the assignment of shipments than they should', () => {
  let world: World;
  let group: Group;
  let other: Group;
  let examinee: Person;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    [group, other] = [await world.group(), await world.group()];
    examinee = await quickUser(world, { trait: 'EXAMINEE', groups: [group] });
  });

  const firm = (): World => world;
  const assigning = ['USERS_READ ACCOUNT', 'GROUPS_READ GROUPS', 'SHIPMENTS_SEND GROUPS'];

  /** A user who assigns in these scopes. */
  const dispatcher = (reads: string, assigns: string, groups = [group]): Promise<Person> =>
    member(
      world,
      [...assigning, `SHIPMENTS_READ ${reads}`, 'APPROVALS_READ OWN', `SHIPMENTS_ASSIGN ${assigns}`],
      { groups },
    );

  const draft = (by = examinee): Promise<Shipment> => quickShipment(world, by, group.id, true);

  const assign = async (letter: Shipment, { id }: Person): Promise<void> => {
    await world.superadmin.client.run(AssignShipmentDocument, { input: { id: letter.id, addUserIds: [id] } });
  };

  const adding = (
    letter: Shipment,
    ...users: { id: string }[]
  ): { input: { id: string; addUserIds: string[] } } => {
    return { input: { id: letter.id, addUserIds: users.map(({ id }) => id) } };
  };

  attempt('FWD-4 nobody assigns a shipment to themselves, not even among others', firm, async () => {
    const [by, friend, letter] = [
      await dispatcher('GROUPS', 'GROUPS'),
      await quickUser(world, { groups: [group] }),
      await draft(),
    ];
    return [
      tries(by, 'OWN_USER', AssignShipmentDocument, adding(letter, by)),
      tries(by, 'OWN_USER', AssignShipmentDocument, adding(letter, friend, by)),
      tries(world.superadmin, 'OWN_USER', AssignShipmentDocument, adding(letter, world.superadmin)),
    ];
  });

  attempt('FWD-4 an assignee cannot pass a shipment on', firm, async () => {
    const [by, friend, letter] = [
      await dispatcher('OWN', 'GROUPS', [other]),
      await quickUser(world, { groups: [other] }),
      await draft(),
    ];
    await assign(letter, by);
    return tries(by, 'ASSIGNMENT_BEYOND_OWN', AssignShipmentDocument, adding(letter, friend));
  });

  attempt(
    'FWD-4 a wide permission to assign does not make up for a narrow one to view or to send',
    firm,
    async () => {
      const [reader, letter] = [await dispatcher('OWN', 'ACCOUNT'), await draft()];
      await assign(letter, reader);
      const sends = await dispatcher('ACCOUNT', 'ACCOUNT', [other]);
      const friend = await quickUser(world, { groups: [other] });
      return [
        tries(reader, 'ASSIGNMENT_BEYOND_OWN', AssignShipmentDocument, adding(letter, friend)),
        tries(sends, 'ASSIGNMENT_BEYOND_OWN', AssignShipmentDocument, adding(letter, friend)),
      ];
    },
  );

  attempt(
    'FWD-4 a sender who has left the group of a letter does not have a friend send it for that group',
    firm,
    async () => {
      const by = await dispatcher('OWN', 'GROUPS', [group, other]);
      const [letter, friend] = [await draft(by), await quickUser(world, { groups: [other] })];
      await world.superadmin.client.run(UpdateUserDocument, { input: { id: by.id, groupIds: [other.id] } });
      return tries(by, 'ASSIGNMENT_BEYOND_OWN', AssignShipmentDocument, adding(letter, friend));
    },
  );

  attempt('FWD-4 a user without the permission is refused with its name, even the sender', firm, async () => {
    const [friend, letter] = [await quickUser(world, { groups: [group] }), await draft()];
    return tries(examinee, 'ELEMENT_NOT_PERMITTED', AssignShipmentDocument, adding(letter, friend));
  });

  attempt('FWD-4 users and shipments of another account do not exist', firm, async () => {
    const [by, letter] = [await dispatcher('GROUPS', 'GROUPS'), await draft()];
    const stranger = await World.create();
    const theirs = await quickShipment(stranger, stranger.superadmin, null, true);
    return [
      tries(by, 'OBJECT_UNKNOWN', AssignShipmentDocument, adding(letter, stranger.superadmin)),
      tries(by, 'OBJECT_UNKNOWN', AssignShipmentDocument, adding(theirs, examinee)),
      tries(world.superadmin, 'OBJECT_UNKNOWN', AssignShipmentDocument, {
        input: { id: letter.id, removeUserIds: [stranger.superadmin.id] },
      }),
    ];
  });

  attempt(
    'LXP-11 an approver to whom a waiting letter is assigned does not decide on it, nor recall it',
    firm,
    async () => {
      const by = await quickUser(world, { trait: 'APPROVER', groups: [group] });
      const letter = await quickShipment(world, examinee, group.id);
      await assign(letter, by);
      return [
        tries(by, 'OWN_SHIPMENT', ApproveShipmentDocument, decidedAs(letter)),
        tries(by, 'OWN_SHIPMENT', RecallShipmentDocument, { id: letter.id }),
      ];
    },
  );

  attempt(
    'LXP-11 an assignee who submitted a letter does not approve it after the assignment ends',
    firm,
    async () => {
      const by = await quickUser(world, { role: 'MANAGER' });
      const letter = await draft();
      await assign(letter, by);
      const { submitShipment } = await by.client.run(SubmitShipmentDocument, { id: letter.id });
      await by.client.run(AssignShipmentDocument, { input: { id: letter.id, removeUserIds: [by.id] } });
      return tries(by, 'OWN_SHIPMENT', ApproveShipmentDocument, decidedAs(submitShipment.shipment));
    },
  );

  attempt(
    'LXP-11 nor one who edited it, after a rejection and another submission by its sender',
    firm,
    async () => {
      const by = await quickUser(world, { role: 'MANAGER' });
      const letter = await draft();
      await assign(letter, by);
      await by.client.run(UpdateShipmentDocument, {
        input: { id: letter.id, options: { colour: 'COLOUR' } },
      });
      await world.superadmin.client.run(AssignShipmentDocument, {
        input: { id: letter.id, removeUserIds: [by.id] },
      });
      const { submitShipment } = await examinee.client.run(SubmitShipmentDocument, { id: letter.id });
      await world.reject(world.superadmin, submitShipment.shipment);
      const again = await examinee.client.run(SubmitShipmentDocument, { id: letter.id });
      return tries(by, 'OWN_SHIPMENT', ApproveShipmentDocument, decidedAs(again.submitShipment.shipment));
    },
  );

  attempt('FWD-4 the end of an assignment ends editing, even with the id', firm, async () => {
    const [by, letter] = [
      await member(world, [
        'SHIPMENTS_READ ACCOUNT',
        'APPROVALS_READ ACCOUNT',
        'GROUPS_READ GROUPS',
        'SHIPMENTS_SEND GROUPS',
      ]),
      await draft(),
    ];
    await assign(letter, by);
    await world.superadmin.client.run(AssignShipmentDocument, {
      input: { id: letter.id, removeUserIds: [by.id] },
    });
    return [
      tries(by, 'SENDER_ONLY', UpdateShipmentDocument, {
        input: { id: letter.id, options: { colour: 'COLOUR' } },
      }),
      tries(by, 'SENDER_ONLY', SubmitShipmentDocument, { id: letter.id }),
    ];
  });

  attempt(
    'FWD-4 a user whose role is removed during an assignment cannot assign any more',
    firm,
    async () => {
      const by = await member(world, [], { groups: [group] });
      const role = await customRole(world, [
        'SHIPMENTS_READ GROUPS',
        'SHIPMENTS_ASSIGN GROUPS',
        ...assigning,
      ]);
      await assignRole(world, role, by);
      await world.superadmin.client.run(AssignCustomRoleDocument, {
        input: { id: role.id, removeUserIds: [by.id] },
      });
      return tries(by, 'ELEMENT_NOT_PERMITTED', AssignShipmentDocument, adding(await draft(), examinee));
    },
  );
});
