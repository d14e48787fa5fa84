import { expect } from 'chai';
import { MailUsersDocument } from '../../src/generated/operations.js';
import { assignRole, customRole } from '../support/custom-roles.js';
import { quickUser } from '../support/rounds.js';
import { uniqueName, World, type Group } from '../support/world.js';
import { attempt, member, refusalsOf, tries } from './attempt.js';

describe('PLY-10 and PLY-11 nobody reaches more people by messages than they should', () => {
  let world: World;
  let sales: Group;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    sales = await world.group('Vertrieb');
  });

  const firm = (): World => world;
  const message = (to: { userIds: string[] } | { customRoleId: string }) => ({
    input: { ...to, subject: 'Hinweis', text: 'Bitte lesen.', idempotencyKey: uniqueName('Schlüssel') },
  });

  attempt('PLY-10 a user without the permission writes to nobody, not even to themselves', firm, async () => {
    const by = await quickUser(world, { role: 'GROUP_MANAGER', groups: [sales] });
    return tries(by, 'ELEMENT_NOT_PERMITTED', MailUsersDocument, message({ userIds: [by.id] }));
  });

  attempt('PLY-11 nobody writes to the holders of a role that they may not read', firm, async () => {
    const by = await member(world, ['USERS_READ ACCOUNT', 'MAILS_SEND ACCOUNT']);
    const role = await customRole(world, []);
    return tries(by, 'ELEMENT_NOT_PERMITTED', MailUsersDocument, message({ customRoleId: role.id }));
  });

  attempt('PLY-11 the role of another account is as unknown as one that never was', firm, async () => {
    const by = await member(world, ['USERS_READ ACCOUNT', 'ROLES_READ ACCOUNT', 'MAILS_SEND ACCOUNT']);
    const foreign = await customRole(await World.create(), []);
    return tries(by, 'OBJECT_UNKNOWN', MailUsersDocument, message({ customRoleId: foreign.id }));
  });

  attempt('LXP-10 a program with a credential writes to nobody', firm, async () => {
    const { client } = await world.credential(world.superadmin, { group: sales });
    const by = { ...world.superadmin, client };
    return tries(by, 'ELEMENT_NOT_PERMITTED', MailUsersDocument, message({ userIds: [by.id] }));
  });

  it('PLY-10 a user of other groups among many is refused alone, and the attempt is in the log', async () => {
    const by = await member(world, ['USERS_READ ACCOUNT', 'MAILS_SEND GROUPS'], { groups: [sales] });
    const mine = await quickUser(world, { groups: [sales] });
    const both = await quickUser(world, { groups: [sales, await world.group()] });
    const { mailUsers } = await by.client.run(MailUsersDocument, message({ userIds: [mine.id, both.id] }));
    expect(mailUsers.recipients).to.equal(0);
    expect(mailUsers.changes.map(({ reason }) => reason)).to.deep.equal([null, 'USER_IN_OTHER_GROUPS']);
    expect(await refusalsOf(world, by)).to.deep.equal(['mailUsers USER_IN_OTHER_GROUPS']);
  });

  it('PLY-11 a role reaches no further than the groups of the sender', async () => {
    const grants = ['USERS_READ ACCOUNT', 'ROLES_READ ACCOUNT', 'MAILS_SEND GROUPS'];
    const by = await member(world, grants, { groups: [sales] });
    const role = await customRole(world, []);
    await assignRole(world, role, await quickUser(world, { groups: [await world.group()] }));
    const { mailUsers } = await by.client.run(MailUsersDocument, message({ customRoleId: role.id }));
    expect(mailUsers).to.deep.equal({ recipients: 0, changes: [] });
    expect(await refusalsOf(world, by), 'the sender has named nobody else').to.deep.equal([]);
  });
});
