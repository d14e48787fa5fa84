import { expect } from 'chai';
import type { ApprovalTrait, Role } from '../../../src/entities/user.enums.js';
import {
  ApprovalsDocument,
  CreateUserDocument,
  UpdateUserDocument,
  UserDocument,
  UsersDocument,
} from '../../../src/generated/operations.js';
import { company, userInput, type Company } from '../../support/company.js';
import { World, type Group, type Person } from '../../support/world.js';

describe('LXP-7 whom somebody may make', () => {
  let firm: Company;

  before(async function () {
    this.timeout(30_000);
    firm = await company();
  });

  type Answer = 'done' | 'FORBIDDEN' | 'NOT_FOUND';
  const table: [
    Role,
    'sales' | 'purchasing',
    Record<'superadmin' | 'manager' | 'groupManager' | 'user', Answer>,
  ][] = [
    [
      'SUPERADMIN',
      'sales',
      { superadmin: 'FORBIDDEN', manager: 'FORBIDDEN', groupManager: 'FORBIDDEN', user: 'FORBIDDEN' },
    ],
    [
      'MANAGER',
      'sales',
      { superadmin: 'done', manager: 'done', groupManager: 'FORBIDDEN', user: 'FORBIDDEN' },
    ],
    [
      'GROUP_MANAGER',
      'sales',
      { superadmin: 'done', manager: 'done', groupManager: 'done', user: 'FORBIDDEN' },
    ],
    ['USER', 'sales', { superadmin: 'done', manager: 'done', groupManager: 'done', user: 'FORBIDDEN' }],
    [
      'GROUP_MANAGER',
      'purchasing',
      { superadmin: 'done', manager: 'done', groupManager: 'NOT_FOUND', user: 'FORBIDDEN' },
    ],
    [
      'USER',
      'purchasing',
      { superadmin: 'done', manager: 'done', groupManager: 'NOT_FOUND', user: 'FORBIDDEN' },
    ],
  ];

  for (const [role, group, answers] of table) {
    const where = group === 'sales' ? "the group manager's own group" : 'another group';
    const makers = Object.entries(answers).flatMap(([maker, answer]) => (answer === 'done' ? [maker] : []));
    it(`a ${role} of ${where} is made by ${makers.join(', ') || 'nobody'}`, async () => {
      for (const [maker, wanted] of Object.entries(answers) as [keyof typeof answers, Answer][]) {
        const input = userInput({ role, groupIds: [firm[group].id] });
        const answer = await firm[maker].client.send(CreateUserDocument, { input });
        expect(answer.errors[0]?.extensions.code ?? 'done', maker).to.equal(wanted);
        const { users } = await firm.superadmin.client.run(UsersDocument, {
          filter: { search: input.email },
        });
        expect(users.totalCount, maker).to.equal(wanted === 'done' ? 1 : 0);
      }
    });
  }

  it('who is not logged in makes nobody', async () => {
    const input = userInput({ groupIds: [firm.sales.id] });
    await firm.world.anonymous().refused('UNAUTHENTICATED', CreateUserDocument, { input });
  });

  it('a group manager of an account without groups makes nobody: there is no group of their own', async () => {
    const world = await World.create();
    const groupManager = await world.user({ role: 'GROUP_MANAGER' });
    await groupManager.client.refused('FORBIDDEN', CreateUserDocument, { input: userInput() });
  });
});

describe('LXP-7 group managers set the approval trait in their groups, and nobody grants a role that they do not hold', () => {
  let firm: Company;
  const heads = new Map<ApprovalTrait, Person>();

  before(async function () {
    this.timeout(30_000);
    firm = await company();
    heads.set('APPROVER', firm.groupManager);
    for (const trait of ['NONE', 'EXAMINEE'] as const)
      heads.set(trait, await firm.world.user({ role: 'GROUP_MANAGER', trait, groups: [firm.sales] }));
  });

  async function roleAndTrait(id: string): Promise<unknown[]> {
    const { user } = await firm.superadmin.client.run(UserDocument, { id });
    return [user?.role, user?.approvalTrait];
  }

  const traits = ['APPROVER', 'NONE', 'EXAMINEE'] as const satisfies ApprovalTrait[];

  for (const own of ['NONE', 'APPROVER'] as const) {
    it(`a group manager with the trait ${own} gives users of the group every trait, when creating and when changing them`, async () => {
      const { client } = heads.get(own)!;
      for (const approvalTrait of traits) {
        const input = userInput({ approvalTrait, groupIds: [firm.sales.id] });
        const { createUser } = await client.run(CreateUserDocument, { input });
        expect(createUser.user.approvalTrait).to.equal(approvalTrait);
        for (const before of traits.filter((each) => each !== approvalTrait)) {
          for (const role of ['USER', 'GROUP_MANAGER'] as const) {
            const { id } = await firm.world.createdUser({ role, trait: before, groups: [firm.sales] });
            await client.run(UpdateUserDocument, { input: { id, approvalTrait } });
            expect(await roleAndTrait(id)).to.deep.equal([role, approvalTrait]);
          }
        }
      }
    });

    it(`a group manager with the trait ${own} gives role and trait in one call, but no trait beyond the own groups`, async () => {
      const { client } = heads.get(own)!;
      const { id } = await firm.world.createdUser({ trait: 'EXAMINEE', groups: [firm.sales] });
      const promotion = { role: 'GROUP_MANAGER', approvalTrait: 'APPROVER' } as const;
      await client.run(UpdateUserDocument, { input: { id, ...promotion } });
      expect(await roleAndTrait(id)).to.deep.equal(['GROUP_MANAGER', 'APPROVER']);
      const both = await firm.world.createdUser({ groups: [firm.sales, firm.purchasing] });
      const manager = await firm.world.createdUser({ role: 'MANAGER', groups: [firm.sales] });
      for (const other of [both, manager])
        await client.refused('FORBIDDEN', UpdateUserDocument, {
          input: { id: other.id, approvalTrait: 'APPROVER' },
        });
      const away = await firm.world.createdUser({ groups: [firm.purchasing] });
      await client.refused('NOT_FOUND', UpdateUserDocument, {
        input: { id: away.id, approvalTrait: 'APPROVER' },
      });
      const input = userInput({ approvalTrait: 'APPROVER', groupIds: [firm.purchasing.id] });
      await client.refused('NOT_FOUND', CreateUserDocument, { input });
    });
  }

  it('a user who gets the trait from a group manager without it decides for the group at once', async () => {
    const approver = await firm.world.user({ groups: [firm.sales] });
    const examinee = await firm.world.user({ trait: 'EXAMINEE', groups: [firm.sales] });
    const letter = await firm.world.shipment(examinee, { group: firm.sales });
    const input = { id: approver.id, approvalTrait: 'APPROVER' as const };
    await heads.get('NONE')!.client.run(UpdateUserDocument, { input });
    const { approvals } = await approver.client.run(ApprovalsDocument);
    expect(approvals.nodes.map(({ id }) => id)).to.include(letter.id);
    await firm.world.approve(approver, letter);
  });

  it('a group manager who is an examinee gives no trait to anybody and takes none away', async () => {
    const { client } = heads.get('EXAMINEE')!;
    for (const approvalTrait of traits) {
      const input = userInput({ approvalTrait, groupIds: [firm.sales.id] });
      await client.refused('FORBIDDEN', CreateUserDocument, { input });
      const { errors } = await client.send(
        `mutation ($email: String!, $group: ID!) { createUser(input: { firstName: "Petra", lastName: "Person", email: $email,
           groupIds: [$group], approvalTrait: ${approvalTrait} }) { user { id } } }`,
        { email: input.email, group: firm.sales.id },
      );
      expect(errors.map(({ extensions }) => extensions.code)).to.deep.equal(['FORBIDDEN']);
      for (const before of traits.filter((each) => each !== approvalTrait)) {
        const { id } = await firm.world.createdUser({ trait: before, groups: [firm.sales] });
        await client.refused('FORBIDDEN', UpdateUserDocument, { input: { id, approvalTrait } });
        expect(await roleAndTrait(id)).to.deep.equal(['USER', before]);
      }
    }
  });

  it('a group manager who is an examinee creates examinees, so that no letter of theirs goes out unchecked under another name', async () => {
    const { client } = heads.get('EXAMINEE')!;
    for (const role of ['USER', 'GROUP_MANAGER'] as const) {
      const input = userInput({ role, groupIds: [firm.sales.id] });
      const { createUser } = await client.run(CreateUserDocument, { input });
      expect(createUser.user.approvalTrait).to.equal('EXAMINEE');
    }
    for (const { client: other } of [
      firm.superadmin,
      firm.manager,
      heads.get('NONE')!,
      heads.get('APPROVER')!,
    ]) {
      const input = userInput({ groupIds: [firm.sales.id] });
      const { createUser } = await other.run(CreateUserDocument, { input });
      expect(createUser.user.approvalTrait).to.equal('NONE');
    }
  });

  it('a group manager who is an examinee promotes examinees alone: any other group manager gives traits', async () => {
    const { client } = heads.get('EXAMINEE')!;
    for (const trait of traits) {
      const { id } = await firm.world.createdUser({ trait, groups: [firm.sales] });
      const answer = await client.send(UpdateUserDocument, { input: { id, role: 'GROUP_MANAGER' } });
      const wanted = trait === 'EXAMINEE' ? 'done' : 'FORBIDDEN';
      expect(answer.errors[0]?.extensions.code ?? 'done', trait).to.equal(wanted);
    }
  });

  it('the schema of an examinee who heads a group has no trait to give; that of the others has', async () => {
    for (const [trait, { client }] of heads) {
      const { data } = await client.send<Record<'create' | 'update', unknown>, object>(
        `{ create: __type(name: "CreateUserInput") { inputFields { name } }
           update: __type(name: "UpdateUserInput") { inputFields { name } } }`,
      );
      const isShown = trait !== 'EXAMINEE';
      expect(JSON.stringify(data).split('"approvalTrait"').length - 1, trait).to.equal(isShown ? 2 : 0);
    }
  });

  it('nobody gives themselves a trait', async () => {
    for (const [trait, { id, client }] of heads) {
      for (const approvalTrait of traits.filter((each) => each !== trait))
        await client.refused('FORBIDDEN', UpdateUserDocument, { input: { id, approvalTrait } });
      expect(await roleAndTrait(id)).to.deep.equal(['GROUP_MANAGER', trait]);
    }
  });

  it('changing the role grants nothing by the trait that the user has anyway', async () => {
    const { client } = heads.get('NONE')!;
    const { id } = await firm.world.createdUser({ trait: 'APPROVER', groups: [firm.sales] });
    await client.run(UpdateUserDocument, { input: { id, role: 'GROUP_MANAGER' } });
    expect(await roleAndTrait(id)).to.deep.equal(['GROUP_MANAGER', 'APPROVER']);
    await client.run(UpdateUserDocument, { input: { id, role: 'USER' } });
    expect(await roleAndTrait(id)).to.deep.equal(['USER', 'APPROVER']);
  });

  it('group managers make nobody a manager, and nobody makes anybody superadmin', async () => {
    const { id } = await firm.world.createdUser({ groups: [firm.sales] });
    await firm.groupManager.client.refused('FORBIDDEN', UpdateUserDocument, {
      input: { id, role: 'MANAGER' },
    });
    for (const { client } of [firm.superadmin, firm.manager, firm.groupManager])
      await client.refused('FORBIDDEN', UpdateUserDocument, { input: { id, role: 'SUPERADMIN' } });
    expect(await roleAndTrait(id)).to.deep.equal(['USER', 'NONE']);
  });

  it('nobody changes their own role, up or down', async () => {
    for (const person of [firm.superadmin, firm.manager, firm.groupManager]) {
      const before = await roleAndTrait(person.id);
      for (const role of ['SUPERADMIN', 'MANAGER', 'GROUP_MANAGER', 'USER'] as const)
        if (role !== before[0])
          await person.client.refused('FORBIDDEN', UpdateUserDocument, {
            input: { id: person.id, role, groupIds: [firm.sales.id] },
          });
      expect(await roleAndTrait(person.id)).to.deep.equal(before);
    }
  });

  it('who always approves may set their own approver trait: it only decides on the mails (LXP-12)', async () => {
    for (const { id, client } of [firm.superadmin, firm.manager]) {
      const [role] = await roleAndTrait(id);
      for (const approvalTrait of ['APPROVER', 'NONE'] as const) {
        await client.run(UpdateUserDocument, { input: { id, approvalTrait } });
        expect(await roleAndTrait(id)).to.deep.equal([role, approvalTrait]);
      }
    }
  });
});

describe('LXP-7 a group manager who shares only some groups of a user', () => {
  let world: World;
  let shared: Group;
  let onlyTheirs: Group;
  let onlyMine: Group;
  let head: Person;
  let target: { id: string; email: string };

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    [shared, onlyTheirs, onlyMine] = [await world.group(), await world.group(), await world.group()];
    head = await world.user({ role: 'GROUP_MANAGER', groups: [shared, onlyMine] });
  });

  beforeEach(async () => {
    target = await world.createdUser({ groups: [shared, onlyTheirs] });
  });

  async function groupsOf(id: string): Promise<string[]> {
    const { user } = await world.superadmin.client.run(UserDocument, { id });
    return (user?.groups ?? []).map((group) => group.id);
  }

  it('sees the user, and of their groups only the shared one', async () => {
    const { user } = await head.client.run(UserDocument, { id: target.id });
    expect(user?.email).to.equal(target.email);
    expect(user?.groups.map((group) => group.id)).to.deep.equal([shared.id]);
  });

  it('can not find out by a filter that the user also belongs to a group out of sight', async () => {
    const { users } = await head.client.run(UsersDocument, {
      filter: { groupIds: [onlyTheirs.id], search: target.email },
    });
    expect(users.totalCount).to.equal(0);
    const all = await world.superadmin.client.run(UsersDocument, {
      filter: { groupIds: [onlyTheirs.id], search: target.email },
    });
    expect(all.users.totalCount).to.equal(1);
  });

  it('may take the user out of the shared group, and the other group stays', async () => {
    const answer = await head.client.send(UpdateUserDocument, { input: { id: target.id, groupIds: [] } });
    expect(answer.data?.updateUser?.user.id, 'whose further data is out of sight then').to.equal(target.id);
    expect(await groupsOf(target.id)).to.deep.equal([onlyTheirs.id]);
    await head.client.refused('NOT_FOUND', UserDocument, { id: target.id });
  });

  it('may not put the user into a further group of their own, nor into one out of sight', async () => {
    await head.client.refused('FORBIDDEN', UpdateUserDocument, {
      input: { id: target.id, groupIds: [shared.id, onlyMine.id] },
    });
    await head.client.refused('NOT_FOUND', UpdateUserDocument, {
      input: { id: target.id, groupIds: [shared.id, onlyTheirs.id] },
    });
    expect(await groupsOf(target.id)).to.have.members([shared.id, onlyTheirs.id]);
  });

  it('may change nothing else, not even along with the membership', async () => {
    await head.client.refused('FORBIDDEN', UpdateUserDocument, {
      input: { id: target.id, groupIds: [], firstName: 'Gekapert' },
    });
    expect(await groupsOf(target.id)).to.have.members([shared.id, onlyTheirs.id]);
  });

  it('moves a user of their own groups alone as they like', async () => {
    const { id } = await world.createdUser({ groups: [shared] });
    await head.client.run(UpdateUserDocument, { input: { id, groupIds: [onlyMine.id] } });
    expect(await groupsOf(id)).to.deep.equal([onlyMine.id]);
    expect(await head.client.problems(UpdateUserDocument, { input: { id, groupIds: [] } })).to.deep.equal([
      'groupIds: GROUP_REQUIRED',
    ]);
  });
});
