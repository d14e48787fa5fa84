import type { CreateUserInput } from '../../src/generated/operations.js';
import type { TestGateway } from './gateway.js';
import { uniqueName, World, type Group, type Person } from './world.js';

/** A company with two groups and an active person of every role. */
export interface Company {
  world: World;
  /** The group of the group manager and of the user. */
  sales: Group;
  /** A group that neither of them belongs to. */
  purchasing: Group;
  superadmin: Person;
  manager: Person;
  groupManager: Person;
  user: Person;
}

/** Makes a company through the API. */
export async function company(options: { gateway?: TestGateway } = {}): Promise<Company> {
  const world = await World.create(options);
  const sales = await world.group('Vertrieb');
  const purchasing = await world.group('Einkauf');
  const [manager, groupManager, user] = await Promise.all([
    world.user({ role: 'MANAGER' }),
    world.user({ role: 'GROUP_MANAGER', trait: 'APPROVER', groups: [sales] }),
    world.user({ role: 'USER', groups: [sales] }),
  ]);
  return { world, sales, purchasing, superadmin: world.superadmin, manager, groupManager, user };
}

/** The input for a user whom nobody else is like; what a test cares for overrides it. */
export function userInput(input: Partial<CreateUserInput> = {}): CreateUserInput {
  const email = `${uniqueName('person')}@firma.example`;
  return { firstName: 'Petra', lastName: 'Person', email, ...input };
}
