import { expect } from 'chai';
import {
  CreateUserDocument,
  UpdateProfileDocument,
  UpdateUserDocument,
  UsersDocument,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { uniqueName, World } from '../../support/world.js';

describe('LXP-9 users by personnel number', () => {
  let world: World;

  before(async () => {
    world = await World.create();
  });

  async function created(personnelNumber: string | null): Promise<string> {
    const group = await world.group();
    const email = `${uniqueName('wer')}@post.example`;
    const { createUser } = await world.superadmin.client.run(CreateUserDocument, {
      input: userInput({ email, groupIds: [group.id], personnelNumber }),
    });
    return createUser.user.id;
  }

  async function change(id: string, personnelNumber: string | null): Promise<void> {
    await world.superadmin.client.run(UpdateUserDocument, { input: { id, personnelNumber } });
  }

  /** The personnel numbers in the order of the list, read page by page. */
  async function listed(direction: 'ASC' | 'DESC'): Promise<(string | null)[]> {
    const numbers: (string | null)[] = [];
    let after: string | null = null;
    do {
      const { users }: { users: UsersPage } = await world.superadmin.client.run(UsersDocument, {
        first: 2,
        after,
        filter: { search: 'post.example' },
        orderBy: { field: 'PERSONNEL_NUMBER' as const, direction },
      });
      numbers.push(...users.nodes.map((user) => user.personnelNumber ?? null));
      after = users.pageInfo.hasNextPage ? (users.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    return numbers;
  }

  interface UsersPage {
    nodes: { personnelNumber?: string | null }[];
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  }

  const natural = [null, '7', '10', '0815', 'A-9', 'a-10', 'P-2', 'P-10', 'P-10/2', 'P-10/11'];

  it('come as an office numbers them: P-2 before P-10, on every page, in both directions', async () => {
    for (const number of ['P-10', '0815', 'P-10/11', '10', 'a-10', null, 'P-2', 'A-9', '7', 'P-10/2'])
      await created(number);
    expect(await listed('ASC')).to.deep.equal(natural);
    expect(await listed('DESC')).to.deep.equal(natural.toReversed());
  });

  it('follow a changed number, and a change of something else leaves them where they are', async () => {
    const id = await created('P-3');
    await change(id, 'P-11');
    expect(await listed('ASC')).to.deep.equal([...natural, 'P-11']);
    await world.superadmin.client.run(UpdateUserDocument, { input: { id, lastName: 'Zander' } });
    await world.superadmin.client.run(UpdateProfileDocument, { input: { firstName: 'Zoë' } });
    expect(await listed('ASC')).to.deep.equal([...natural, 'P-11']);
    await change(id, null);
    expect((await listed('ASC')).slice(0, 3)).to.deep.equal([null, null, '7']);
  });
});
