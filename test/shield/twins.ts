import {
  CreateUserDocument,
  UpdateUserDocument,
  type CreateUserInput,
} from '../../src/generated/operations.js';
import type { TestGateway } from '../support/gateway.js';
import { uniqueName, World, type Group, type Person, type Shipment } from '../support/world.js';

/** Everybody of a twin, by what they may do. */
export const twinRoles = [
  'superadmin',
  'manager',
  'groupManager',
  'user',
  'userApprover',
  'examinee',
] as const;

/** See `twinRoles`. */
export type TwinRole = (typeof twinRoles)[number];

/** One of several accounts that have the same company, people, e-mails, groups and letters, at other login names. */
export interface Twin {
  world: World;
  people: Record<TwinRole, Person>;
  group: Group;
  letters: { draft: Shipment; waiting: Shipment; rejected: Shipment };
  /** An upload of the group manager's that nobody has used. */
  uploadId: string;
}

const namesakes: Record<Exclude<TwinRole, 'superadmin'>, Partial<CreateUserInput>> = {
  manager: { firstName: 'Martha', role: 'MANAGER' },
  groupManager: { firstName: 'Gesine', role: 'GROUP_MANAGER', approvalTrait: 'APPROVER' },
  user: { firstName: 'Udo' },
  userApprover: { firstName: 'Anton', approvalTrait: 'APPROVER' },
  examinee: { firstName: 'Emil', approvalTrait: 'EXAMINEE' },
};

/** Makes a twin; which of them decides only how many mails have come to the same addresses before. */
export async function makeTwin(gateway: TestGateway, which: number): Promise<Twin> {
  const world = await World.create({ gateway, company: 'Zwilling GmbH' });
  const { superadmin } = world;
  await superadmin.client.run(UpdateUserDocument, {
    input: { id: superadmin.id, email: 'chefin@zwilling.example', loginName: superadmin.email },
  });
  const group = await world.group('Vertrieb');
  await world.group('Einkauf');
  const people = { superadmin } as Record<TwinRole, Person>;
  for (const role of twinRoles)
    if (role !== 'superadmin') people[role] = await namesake(world, group, role, which);
  const rejected = await world.shipment(people.examinee, { group, filename: 'Angebot.pdf' });
  await world.reject(people.manager, rejected, 'So nicht.');
  const letters = {
    rejected,
    draft: await world.shipment(people.user, { group, draft: true, filename: 'Entwurf.pdf' }),
    waiting: await world.shipment(people.examinee, {
      group,
      filename: 'Rechnung.pdf',
      idempotencyKey: 'eins',
    }),
  };
  return { world, people, group, letters, uploadId: await world.upload(people.groupManager) };
}

async function namesake(
  world: World,
  group: Group,
  role: Exclude<TwinRole, 'superadmin'>,
  which: number,
): Promise<Person> {
  const email = `${role.toLowerCase()}@zwilling.example`;
  const { createUser } = await world.superadmin.client.run(CreateUserDocument, {
    input: {
      firstName: 'Toni',
      lastName: 'Zwilling',
      ...namesakes[role],
      email,
      loginName: uniqueName(role),
      groupIds: [group.id],
    },
  });
  const { id } = createUser.user;
  return { id, email, client: await world.accept(await world.invitation({ id, email }, which)) };
}
