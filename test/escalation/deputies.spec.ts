import {
  ApproveShipmentDocument,
  NameDeputyDocument,
  UpdateDeputyshipDocument,
} from '../../src/generated/operations.js';
import { assignRole, customRole } from '../support/custom-roles.js';
import { inDays, nameDeputy } from '../support/deputies.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { decidedAs, World, type Group, type Person } from '../support/world.js';
import { attempt, tries } from './attempt.js';

describe('LXP-11 nobody gets more by deputies than they should', () => {
  let world: World;
  let sales: Group;
  let purchase: Group;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    [sales, purchase] = [await world.group('Vertrieb'), await world.group('Einkauf')];
  });

  const firm = (): World => world;
  const approver = (...groups: Group[]): Promise<Person> => quickUser(world, { trait: 'APPROVER', groups });
  const plain = (...groups: Group[]): Promise<Person> => quickUser(world, { groups });
  const endsAt = (): string => inDays(world, 5).toISOString();

  attempt('the deputy of a deputy is refused, whichever of the two comes first', firm, async () => {
    const [one, two, three] = [await approver(sales), await approver(sales), await plain(sales)];
    await nameDeputy(world, one, two);
    const [four, five, six] = [await approver(sales), await approver(sales), await plain(sales)];
    await nameDeputy(world, five, six);
    return [
      tries(two, 'DEPUTYSHIP_CHAIN', NameDeputyDocument, { input: { deputyId: three.id, endsAt: endsAt() } }),
      tries(four, 'DEPUTYSHIP_CHAIN', NameDeputyDocument, { input: { deputyId: five.id, endsAt: endsAt() } }),
      tries(two, 'DEPUTYSHIP_CHAIN', NameDeputyDocument, { input: { deputyId: one.id, endsAt: endsAt() } }),
    ];
  });

  attempt('nor by the later change of a period', firm, async () => {
    const [one, two, three] = [await approver(sales), await approver(sales), await plain(sales)];
    await nameDeputy(world, one, two, { endsAt: inDays(world, 1) });
    const { id } = await nameDeputy(world, two, three, {
      startsAt: inDays(world, 2),
      endsAt: inDays(world, 3),
    });
    const input = { id, startsAt: world.gateway.clock.now().toISOString() };
    return tries(two, 'DEPUTYSHIP_CHAIN', UpdateDeputyshipDocument, { input });
  });

  attempt('an administrator does not name themselves, and so decides on nothing more', firm, async () => {
    const [head, decider] = [
      await quickUser(world, { role: 'GROUP_MANAGER', groups: [sales] }),
      await approver(sales),
    ];
    const input = { userId: decider.id, deputyId: head.id, endsAt: endsAt() };
    return tries(head, 'OWN_USER', NameDeputyDocument, { input });
  });

  attempt('a group manager names no deputy of an approver who reaches further groups', firm, async () => {
    const [head, decider, deputy] = [
      await quickUser(world, { role: 'GROUP_MANAGER', groups: [sales] }),
      await approver(sales, purchase),
      await plain(sales),
    ];
    const input = { userId: decider.id, deputyId: deputy.id, endsAt: endsAt() };
    return tries(head, 'USER_IN_OTHER_GROUPS', NameDeputyDocument, { input });
  });

  attempt('nor of one who decides for the whole account', firm, async () => {
    const [head, boss, deputy] = [
      await quickUser(world, { role: 'GROUP_MANAGER', groups: [sales] }),
      await plain(sales),
      await plain(sales),
    ];
    await assignRole(
      world,
      await customRole(world, [
        'SHIPMENTS_READ ACCOUNT',
        'APPROVALS_READ ACCOUNT',
        'APPROVALS_DECIDE ACCOUNT',
      ]),
      boss,
    );
    const input = { userId: boss.id, deputyId: deputy.id, endsAt: endsAt() };
    return tries(head, 'USER_HOLDS_MORE', NameDeputyDocument, { input });
  });

  attempt('nor one of the superadmin, by a manager', firm, async () => {
    const [manager, deputy] = [await quickUser(world, { role: 'MANAGER' }), await plain(sales)];
    const input = { userId: world.superadmin.id, deputyId: deputy.id, endsAt: endsAt() };
    return tries(manager, 'USER_HOLDS_MORE', NameDeputyDocument, { input });
  });

  attempt('nor one who keeps deputies but could not make anybody an approver', firm, async () => {
    const keeper = await quickUser(world, { role: 'MEMBER' });
    await assignRole(
      world,
      await customRole(world, ['USERS_READ ACCOUNT', 'DEPUTIES_MANAGE ACCOUNT']),
      keeper,
    );
    const decider = await quickUser(world, { role: 'MEMBER' });
    await assignRole(
      world,
      await customRole(world, [
        'SHIPMENTS_READ ACCOUNT',
        'APPROVALS_READ ACCOUNT',
        'APPROVALS_DECIDE ACCOUNT',
      ]),
      decider,
    );
    const deputy = await plain(sales);
    const input = { userId: decider.id, deputyId: deputy.id, endsAt: endsAt() };
    return tries(keeper, 'USER_HOLDS_MORE', NameDeputyDocument, { input });
  });

  attempt('an examinee who stands in for an approver does not decide on their own letter', firm, async () => {
    const [decider, examinee] = [
      await approver(sales),
      await quickUser(world, { trait: 'EXAMINEE', groups: [sales] }),
    ];
    await nameDeputy(world, decider, examinee);
    const letter = await quickShipment(world, examinee, sales.id);
    return tries(examinee, 'OWN_SHIPMENT', ApproveShipmentDocument, decidedAs(letter));
  });

  attempt('a deputy names no deputy, and is no approver', firm, async () => {
    const [decider, deputy, third] = [await approver(sales), await plain(sales), await plain(sales)];
    await nameDeputy(world, decider, deputy);
    return tries(deputy, 'ELEMENT_NOT_PERMITTED', NameDeputyDocument, {
      input: { deputyId: third.id, endsAt: endsAt() },
    });
  });
});
