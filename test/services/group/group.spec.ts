import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import type { GroupStatus } from '../../../src/entities/group.enums.js';
import {
  ActivitiesDocument,
  CreateGroupDocument,
  DeleteGroupDocument,
  GroupDocument,
  GroupsDocument,
  LockGroupDocument,
  UnlockGroupDocument,
  UpdateGroupDocument,
  type CreateGroupInput,
} from '../../../src/generated/operations.js';
import { company, type Company } from '../../support/company.js';
import { uniqueName, World, type Group } from '../../support/world.js';
import { deleteGroup, lockGroup } from '../../support/losses.js';

type Step = 'lock' | 'unlock' | 'delete';

const lifeCycle: Record<Step, TypedDocumentNode<unknown, { id: string }>> = {
  lock: LockGroupDocument,
  unlock: UnlockGroupDocument,
  delete: DeleteGroupDocument,
};

describe('LXP-4 making and changing groups', () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  it('a group needs a name and nothing else', async () => {
    const { createGroup } = await world.superadmin.client.run(CreateGroupDocument, {
      input: { name: '  Poststelle ' },
    });
    expect(createGroup.group).to.include({
      name: 'Poststelle',
      status: 'ACTIVE',
      description: null,
      costBearer: null,
      costCentre: null,
      address: null,
    });
    expect(
      await world.superadmin.client.problems(CreateGroupDocument, { input: { name: ' ' } }),
    ).to.deep.equal(['name: REQUIRED']);
  });

  it('description, cost bearer, cost centre and address are kept, changed and emptied', async () => {
    const details = {
      description: 'Alles, was hinausgeht',
      costBearer: 'KT 4711',
      costCentre: 'KST 08/15',
      address: { street: 'Hauptstraße 1', postalCode: '21423', city: 'Winsen (Luhe)', country: null },
    };
    const { client } = world.superadmin;
    const { createGroup } = await client.run(CreateGroupDocument, {
      input: { name: uniqueName('Gruppe'), ...details },
    });
    expect(createGroup.group).to.deep.include(details);
    const { id } = createGroup.group;
    const { updateGroup } = await client.run(UpdateGroupDocument, {
      input: { id, description: null, costBearer: 'KT 4712', address: null },
    });
    expect(updateGroup.group).to.deep.include({
      ...details,
      description: null,
      costBearer: 'KT 4712',
      address: null,
      name: createGroup.group.name,
    });
    expect((await client.run(GroupDocument, { id })).group).to.deep.equal(updateGroup.group);
  });

  it('an address at home needs no country', async () => {
    const address = { street: 'Hauptstraße 1', postalCode: '21423', city: 'Winsen (Luhe)' };
    const { createGroup } = await world.superadmin.client.run(CreateGroupDocument, {
      input: { name: uniqueName('Gruppe'), address },
    });
    expect(createGroup.group.address).to.deep.include(address);
  });

  it('everything that is wrong with a group is told at once, and nothing is made', async () => {
    const { client } = world.superadmin;
    const before = (await client.run(GroupsDocument)).groups.totalCount;
    const input: CreateGroupInput = {
      name: 'x'.repeat(101),
      description: 'x'.repeat(1001),
      costBearer: 'x'.repeat(101),
      costCentre: 'x'.repeat(101),
      address: { street: 'x'.repeat(201), postalCode: 'x'.repeat(21), city: 'x'.repeat(101), country: null },
    };
    const wrong = [
      'name: TOO_LONG',
      'description: TOO_LONG',
      'costBearer: TOO_LONG',
      'costCentre: TOO_LONG',
      'address.street: TOO_LONG',
      'address.postalCode: TOO_LONG',
      'address.city: TOO_LONG',
    ];
    expect(await client.problems(CreateGroupDocument, { input })).to.have.members(wrong);
    expect((await client.run(GroupsDocument)).groups.totalCount).to.equal(before);
    const { id } = await world.group();
    expect(await client.problems(UpdateGroupDocument, { input: { id, ...input } })).to.have.members(wrong);
  });

  it('a name whose letters grow when compared is refused like one that is too long', async () => {
    const input = { name: 'ﷺ'.repeat(20) };
    expect(await world.superadmin.client.problems(CreateGroupDocument, { input })).to.deep.equal([
      'name: TOO_LONG',
    ]);
  });

  it('no two live groups have the same name, also if it differs in case or blanks', async () => {
    const { client } = world.superadmin;
    const name = uniqueName('Rechnungswesen Nord');
    await world.group(name);
    const other = await world.group();
    const spaced = name.replace(' ', ' \u00a0 ');
    for (const same of [name, name.toUpperCase(), `  ${name}\u00a0`, spaced]) {
      expect(await client.problems(CreateGroupDocument, { input: { name: same } })).to.deep.equal([
        'name: TAKEN',
      ]);
      expect(
        await client.problems(UpdateGroupDocument, { input: { id: other.id, name: same } }),
      ).to.deep.equal(['name: TAKEN']);
    }
    expect((await client.run(GroupDocument, { id: other.id })).group?.name).to.equal(other.name);
  });

  it('a group may change the case of its own name, and another account may have the same one', async () => {
    const name = uniqueName('Lager');
    const { id } = await world.group(name);
    const { updateGroup } = await world.superadmin.client.run(UpdateGroupDocument, {
      input: { id, name: name.toUpperCase() },
    });
    expect(updateGroup.group.name).to.equal(name.toUpperCase());
    await (await World.create()).group(name);
  });

  it('one of five wins who give the same name at the same moment', async () => {
    const name = uniqueName('Einkauf');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => world.superadmin.client.send(CreateGroupDocument, { input: { name } })),
    );
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done').toSorted();
    expect(codes).to.deep.equal([...Array.from({ length: 4 }, () => 'BAD_USER_INPUT'), 'done']);
  });
});

describe("LXP-4 a group's life", () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  const states: Record<GroupStatus, Record<Step, GroupStatus | null>> = {
    ACTIVE: { lock: 'LOCKED', unlock: null, delete: 'DELETED' },
    LOCKED: { lock: null, unlock: 'ACTIVE', delete: 'DELETED' },
    DELETED: { lock: null, unlock: null, delete: null },
  };

  async function groupIn(state: GroupStatus): Promise<Group> {
    const group = await world.group();
    if (state === 'LOCKED') await lockGroup(world.superadmin.client, group.id);
    if (state === 'DELETED') await deleteGroup(world.superadmin.client, group.id);
    return group;
  }

  async function statusOf({ id }: Group): Promise<string | undefined> {
    return (await world.superadmin.client.run(GroupDocument, { id })).group?.status;
  }

  for (const state of Object.keys(states) as GroupStatus[]) {
    for (const step of Object.keys(lifeCycle) as Step[]) {
      const next = states[state][step];
      const title = next === null ? 'is refused and changes nothing' : `makes it ${next}`;
      it(`to ${step} a group that is ${state} ${title}`, async () => {
        const group = await groupIn(state);
        const { client } = world.superadmin;
        if (next === null) await client.refused('INVALID_STATE', lifeCycle[step], { id: group.id });
        else await client.run(lifeCycle[step], { id: group.id });
        expect(await statusOf(group)).to.equal(next ?? state);
      });
    }
  }

  it('a deleted group never comes back, its data can not be changed, and its name is free again', async () => {
    const group = await groupIn('DELETED');
    const { client } = world.superadmin;
    await client.refused('INVALID_STATE', UpdateGroupDocument, {
      input: { id: group.id, description: 'wieder da' },
    });
    const again = await world.group(group.name);
    expect(again.id).not.to.equal(group.id);
    const { groups } = await client.run(GroupsDocument, { filter: { search: group.name } });
    expect(groups.nodes.map((node) => node.id)).to.deep.equal([again.id]);
    expect(await statusOf(group)).to.equal('DELETED');
  });

  it('a locked group keeps its name', async () => {
    const group = await groupIn('LOCKED');
    expect(
      await world.superadmin.client.problems(CreateGroupDocument, { input: { name: group.name } }),
    ).to.deep.equal(['name: TAKEN']);
  });

  it('a group that is deleted four times at the same moment is deleted once', async () => {
    const { id } = await world.group();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => world.superadmin.client.send(DeleteGroupDocument, { id })),
    );
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done').toSorted();
    expect(codes).to.deep.equal(['INVALID_STATE', 'INVALID_STATE', 'INVALID_STATE', 'done']);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['GROUP_DELETED'], groupIds: [id] },
    });
    expect(activities.totalCount).to.equal(1);
  });
});

describe('LXP-7 who makes and manages groups', () => {
  let firm: Company;

  before(async function () {
    this.timeout(30_000);
    firm = await company();
  });

  it('superadmin and manager make, change, lock, unlock and delete them', async () => {
    for (const { client } of [firm.superadmin, firm.manager]) {
      const { createGroup } = await client.run(CreateGroupDocument, { input: { name: uniqueName('Neu') } });
      const { id } = createGroup.group;
      await client.run(UpdateGroupDocument, { input: { id, costCentre: '4711' } });
      expect((await lockGroup(client, id)).lockGroup.group.status).to.equal('LOCKED');
      expect((await client.run(UnlockGroupDocument, { id })).unlockGroup.group.status).to.equal('ACTIVE');
      expect((await deleteGroup(client, id)).deleteGroup.group.status).to.equal('DELETED');
    }
  });

  it('group managers and users do none of it, not even with their own group; nor does who is not logged in', async () => {
    const { id } = firm.sales;
    const before = (await firm.superadmin.client.run(GroupDocument, { id })).group;
    for (const [client, code] of [
      [firm.groupManager.client, 'FORBIDDEN'],
      [firm.user.client, 'FORBIDDEN'],
      [firm.world.anonymous(), 'UNAUTHENTICATED'],
    ] as const) {
      await client.refused(code, CreateGroupDocument, { input: { name: uniqueName('Neu') } });
      await client.refused(code, UpdateGroupDocument, { input: { id, name: 'Gekapert' } });
      await client.refused(code, LockGroupDocument, { id });
      await client.refused(code, UnlockGroupDocument, { id });
      await client.refused(code, DeleteGroupDocument, { id });
    }
    expect((await firm.superadmin.client.run(GroupDocument, { id })).group).to.deep.equal(before);
    expect((await firm.superadmin.client.run(GroupsDocument)).groups.totalCount).to.equal(2);
  });

  it("another account's group does not exist for its superadmin", async () => {
    const { client } = (await World.create()).superadmin;
    const { id } = firm.sales;
    await client.refused('NOT_FOUND', UpdateGroupDocument, { input: { id, name: 'Gekapert' } });
    for (const document of Object.values(lifeCycle)) await client.refused('NOT_FOUND', document, { id });
  });

  it('group managers and users see their own groups, superadmin and manager all', async () => {
    const seen = async (person: Company['user']): Promise<string[]> =>
      (await person.client.run(GroupsDocument)).groups.nodes.map((group) => group.name).toSorted();
    expect(await seen(firm.superadmin)).to.deep.equal(['Einkauf', 'Vertrieb']);
    expect(await seen(firm.manager)).to.deep.equal(['Einkauf', 'Vertrieb']);
    expect(await seen(firm.groupManager)).to.deep.equal(['Vertrieb']);
    expect(await seen(firm.user)).to.deep.equal(['Vertrieb']);
    await firm.user.client.refused('NOT_FOUND', GroupDocument, { id: firm.purchasing.id });
  });
});
