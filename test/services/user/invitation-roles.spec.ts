import { expect } from 'chai';
import type { InvitationMessage } from '../../../src/entities/mail-message.js';
import {
  ActivitiesDocument,
  AssignCustomRoleDocument,
  CreateUserDocument,
  InviteUserDocument,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { customRole } from '../../support/custom-roles.js';
import { deleteGroup } from '../../support/losses.js';
import { messagesTo } from '../../support/notices.js';
import { uniqueName, World, type Group } from '../../support/world.js';

describe('LXP-6, PLY-3 the roles of an invited user', function () {
  this.timeout(60_000);

  let world: World;
  let group: Group;

  before(async () => {
    world = await World.create();
    group = await world.group();
  });

  async function invited(person: { id: string }): Promise<InvitationMessage | undefined> {
    await world.superadmin.client.run(InviteUserDocument, { id: person.id });
    return (await messagesTo(world.gateway, person, 'INVITATION')).at(-1);
  }

  it('the invitation names the custom roles that the user holds, also as one of everyone, and none whose groups are all deleted', async () => {
    const person = await world.createdUser({ groups: [group] });
    const without = await invited(person);
    expect(without).to.not.have.property('customRoles');
    const former = await world.group();
    const [own, ofGroup, ofFormer, ofEveryone, others] = [
      await customRole(world, [], { name: uniqueName('B') }),
      await customRole(world, [], { name: uniqueName('A') }),
      await customRole(world, [], { name: uniqueName('C') }),
      await customRole(world, [], { name: uniqueName('D') }),
      await customRole(world, [], { name: uniqueName('E') }),
    ];
    await world.superadmin.client.run(AssignCustomRoleDocument, {
      input: { id: others.id, addUserIds: [(await world.createdUser({ groups: [group] })).id] },
    });
    await world.superadmin.client.run(AssignCustomRoleDocument, {
      input: { id: own.id, addUserIds: [person.id] },
    });
    for (const [role, where] of [
      [ofGroup, group],
      [ofFormer, former],
    ] as const)
      await world.superadmin.client.run(AssignCustomRoleDocument, {
        input: { id: role.id, addUserIds: [person.id], groupIds: [where.id] },
      });
    await world.superadmin.client.run(AssignCustomRoleDocument, {
      input: { id: ofEveryone.id, everyone: true },
    });
    await deleteGroup(world.superadmin.client, former.id);
    expect(await invited(person)).to.deep.include({
      role: 'USER',
      customRoles: [ofGroup.name, own.name, ofEveryone.name],
      customRoleCount: 3,
    });
  });

  it('of twelve roles, ten are in the mail and in the entry of the log about the new user', async () => {
    const firm = await World.create({ gateway: world.gateway });
    const roles = [];
    for (let n = 0; n < 12; n++) roles.push(await customRole(firm, [], { name: `Rolle ${10 + n}` }));
    const { createUser } = await firm.superadmin.client.run(CreateUserDocument, {
      input: {
        ...userInput({ firstName: 'Nora', lastName: 'Neu' }),
        customRoleIds: roles.map(({ id }) => id),
      },
    });
    const { id } = createUser.user;
    await firm.superadmin.client.run(InviteUserDocument, { id });
    const [message] = await messagesTo(firm.gateway, { id }, 'INVITATION');
    expect(message?.customRoles).to.deep.equal(roles.slice(0, 10).map(({ name }) => name));
    expect(message?.customRoleCount).to.equal(12);
    const { activities } = await firm.superadmin.client.run(ActivitiesDocument, {
      filter: { userIds: [id], types: ['USER_CREATED'] },
    });
    expect(activities.nodes[0]?.text).to.match(
      /hat den Benutzer Nora Neu angelegt, Rolle: Benutzer, „Rolle 10“, .*„Rolle 19“ und 2 weitere\.$/,
    );
  });
});
