import { Deputyship } from '../../src/entities/deputyship.entity.js';
import { newId } from '../../src/entities/id.js';
import { ViewerDocument } from '../../src/generated/operations.js';
import { quickUser } from '../support/rounds.js';
import { inDays, nameDeputy } from '../support/deputies.js';
import type { Group, Person, World } from '../support/world.js';

/** A place where an operation takes an id: the kind, and the variables around it. */
interface Place {
  kind: 'user' | 'deputyship';
  variables: (id: string) => Record<string, unknown>;
}

const endsAt = '2099-01-01T00:00:00.000Z';

/** Every place where an operation on deputies takes an id; with the id of a user of the account. */
export function placesOfDeputies(own: () => { user: string }): Record<string, Place> {
  return {
    'Query.deputyCandidates userId': { kind: 'user', variables: (userId) => ({ userId }) },
    'Mutation.nameDeputy input.userId': {
      kind: 'user',
      variables: (userId) => ({ input: { userId, deputyId: own().user, endsAt } }),
    },
    'Mutation.nameDeputy input.deputyId': {
      kind: 'user',
      variables: (deputyId) => ({ input: { deputyId, endsAt } }),
    },
    'Mutation.updateDeputyship input.id': {
      kind: 'deputyship',
      variables: (id) => ({ input: { id, endsAt } }),
    },
    'Mutation.endDeputyship id': { kind: 'deputyship', variables: (id) => ({ id }) },
    'Mutation.resignDeputyship id': { kind: 'deputyship', variables: (id) => ({ id }) },
  };
}

/** Names a deputy of a new approver of a group; returns the id of the deputyship. */
export async function arrangedDeputyship(world: World, group: Group): Promise<string> {
  const approver = await quickUser(world, { trait: 'APPROVER', groups: [group] });
  const deputy = await quickUser(world, { groups: [group] });
  return (await nameDeputy(world, approver, deputy, { by: world.superadmin })).id;
}

/**
 * The variables of an allowed mutation of deputies, with something fresh to change: of the viewer if they name deputies for themselves only,
 * otherwise of an approver whom they administer. For a resignation, the viewer is the deputy of the superadmin.
 */
export async function deputyVariables(
  world: World,
  group: Group,
  field: string,
  sender: Person,
): Promise<Record<string, unknown>> {
  if (field === 'resignDeputyship') {
    const id = newId();
    const { accountId } = world;
    const { gateway } = world;
    await gateway.gateway.dataSource.manager.insert(Deputyship, {
      accountId,
      id,
      approverId: world.superadmin.id,
      deputyId: sender.id,
      startsAt: inDays(world, 10),
      endsAt: inDays(world, 11),
      namedById: world.superadmin.id,
      namedAt: gateway.clock.now(),
    });
    return { id };
  }
  const { viewer } = await sender.client.run(ViewerDocument);
  const isAlone = viewer?.permissions.some(
    (each) => each.permission === 'DEPUTIES_MANAGE' && each.scope === 'OWN',
  );
  const asking = isAlone === true ? sender : null;
  const deputy = await quickUser(world, { groups: [group] });
  const approver = asking ?? (await quickUser(world, { trait: 'APPROVER', groups: [group] }));
  await world.gateway.gateway.dataSource.query(
    'DELETE FROM deputyship WHERE account_id = ? AND approver_id = ?',
    [world.accountId, approver.id],
  );
  if (field === 'nameDeputy') {
    const whose = asking === null ? { userId: approver.id } : {};
    return { input: { ...whose, deputyId: deputy.id, endsAt: inDays(world, 1).toISOString() } };
  }
  const { id } = await nameDeputy(world, approver, deputy, { by: asking ?? world.superadmin });
  return field === 'endDeputyship' ? { id } : { input: { id, endsAt: inDays(world, 2).toISOString() } };
}

/** Names every user as deputy of an approver, and a deputy of the approver, for a distant future: no permission follows from it now. */
export async function storedDeputyships(
  world: World,
  approvers: readonly { id: string }[],
  deputies: readonly { id: string }[],
): Promise<void> {
  const [startsAt, endsAt] = [new Date('2098-01-01'), new Date('2098-02-01')];
  const namedById = world.superadmin.id;
  const period = { startsAt, endsAt, namedById, namedAt: world.gateway.clock.now() };
  const rows = approvers.flatMap((approver) =>
    deputies.map((deputy) => ({
      accountId: world.accountId,
      id: newId(),
      approverId: approver.id,
      deputyId: deputy.id,
      ...period,
    })),
  );
  await world.gateway.gateway.dataSource.manager.insert(Deputyship, rows);
}
