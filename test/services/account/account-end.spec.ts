import { expect } from 'chai';
import {
  AcceptInvitationDocument,
  AccountDocument,
  ActivateUserManagementDocument,
  ApprovalsDocument,
  CreateGroupDocument,
  CreateUserDocument,
  EndUserManagementDocument,
  GroupsDocument,
  InviteUserDocument,
  LogInDocument,
  PriceDocument,
  UnlockUserDocument,
  UsersDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { company, userInput, type Company } from '../../support/company.js';
import { invitationToken } from '../../support/mailbox.js';
import { password, plainOptions, World, type Person, type Shipment } from '../../support/world.js';

describe('LXP-15 who ends user management', () => {
  it('is the superadmin alone', async () => {
    const firm = await company();
    for (const person of [firm.manager, firm.groupManager, firm.user])
      await person.client.refused('FORBIDDEN', EndUserManagementDocument, { input: { password } });
    await firm.world
      .anonymous()
      .refused('UNAUTHENTICATED', EndUserManagementDocument, { input: { password } });
    const { account } = await firm.superadmin.client.run(AccountDocument);
    expect(account.userManagement).to.equal('ACTIVE');
    expect((await firm.user.client.run(ViewerDocument)).viewer?.user.id).to.equal(firm.user.id);
  });

  it('can do so only while it is on, and once', async () => {
    const { superadmin } = await World.create({ userManagement: false });
    await superadmin.client.refused('INVALID_STATE', EndUserManagementDocument, { input: { password } });
    await superadmin.client.run(ActivateUserManagementDocument);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        superadmin.client.send(EndUserManagementDocument, { input: { password } }),
      ),
    );
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done');
    expect(codes.toSorted()).to.deep.equal(['INVALID_STATE', 'INVALID_STATE', 'INVALID_STATE', 'done']);
  });
});

describe('LXP-15 after user management has ended', () => {
  let firm: Company;
  let examinee: Person;
  let invited: { id: string; email: string };
  let token: string;
  let waiting: Shipment;

  before(async function () {
    this.timeout(30_000);
    firm = await company();
    examinee = await firm.world.user({ trait: 'EXAMINEE', groups: [firm.sales] });
    waiting = await firm.world.shipment(examinee, { group: firm.sales });
    invited = await firm.world.createdUser({ groups: [firm.sales] });
    await firm.superadmin.client.run(InviteUserDocument, { id: invited.id });
    const [mail] = await firm.world.gateway.mailbox.waitFor(invited.email);
    token = invitationToken(mail!);
    const { endUserManagement } = await firm.superadmin.client.run(EndUserManagementDocument, {
      input: { password },
    });
    expect(endUserManagement.account.userManagement).to.equal('ENDED');
  });

  it('every other user has lost access at once: running sessions, logging in, open invitations', async () => {
    for (const person of [firm.manager, firm.groupManager, firm.user, examinee]) {
      await person.client.refused('UNAUTHENTICATED', ViewerDocument);
      await person.client.refused('UNAUTHENTICATED', UsersDocument);
      const input = { loginName: person.email, password };
      await firm.world.anonymous().refused('LOGIN_FAILED', LogInDocument, { input });
    }
    await firm.world
      .anonymous()
      .refused('LOGIN_FAILED', AcceptInvitationDocument, { input: { token, password } });
  });

  it('the superadmin goes on in the same session, alone and without groups', async () => {
    const { users } = await firm.superadmin.client.run(UsersDocument);
    expect(users.nodes.map((user) => user.id)).to.deep.equal([firm.superadmin.id]);
    expect((await firm.superadmin.client.run(GroupsDocument)).groups.totalCount).to.equal(0);
    expect((await firm.superadmin.client.run(AccountDocument)).account.groupMode).to.equal(false);
    const ended = await firm.superadmin.client.run(UsersDocument, { filter: { statuses: ['DELETED'] } });
    expect(ended.users.totalCount).to.equal(5);
  });

  it('nobody can be managed any more', async () => {
    const { client } = firm.superadmin;
    await client.refused('INVALID_STATE', CreateUserDocument, { input: userInput() });
    await client.refused('INVALID_STATE', CreateGroupDocument, { input: { name: 'Neu' } });
    await client.refused('INVALID_STATE', UnlockUserDocument, { id: firm.user.id });
    await client.refused('INVALID_STATE', InviteUserDocument, { id: invited.id });
  });

  it('the surcharge has ended', async () => {
    const { price } = await firm.superadmin.client.run(PriceDocument, { options: plainOptions, pages: 1 });
    expect(price.surchargeCents).to.equal(0);
  });

  it('a waiting shipment still waits for the superadmin, who can decide on it', async () => {
    const { approvals } = await firm.superadmin.client.run(ApprovalsDocument);
    expect(approvals.nodes.map((shipment) => [shipment.id, shipment.status])).to.deep.equal([
      [waiting.id, 'PENDING_APPROVAL'],
    ]);
    const approved = await firm.world.approve(firm.superadmin, waiting);
    expect(approved.status).to.equal('QUEUED');
    expect(approved.sender.id).to.equal(examinee.id);
  });
});

describe('LXP-15 switching user management on again', () => {
  it('starts clean: nobody and nothing comes back, and names and e-mails are free while login names are not', async () => {
    const firm = await company();
    const { client } = firm.superadmin;
    await client.run(EndUserManagementDocument, { input: { password } });
    await client.run(ActivateUserManagementDocument);
    expect((await client.run(UsersDocument)).users.totalCount).to.equal(1);
    expect((await client.run(GroupsDocument)).groups.totalCount).to.equal(0);
    const input = { loginName: firm.manager.email, password };
    await firm.world.anonymous().refused('LOGIN_FAILED', LogInDocument, { input });
    await firm.user.client.refused('UNAUTHENTICATED', ViewerDocument);
    for (const id of [firm.user.id, firm.manager.id])
      await client.refused('INVALID_STATE', UnlockUserDocument, { id });
    expect(
      await client.problems(CreateUserDocument, { input: userInput({ email: firm.user.email }) }),
    ).to.deep.equal(['email: TAKEN']);
    const again = userInput({ email: firm.user.email, loginName: `${firm.user.email}-2` });
    await client.run(CreateUserDocument, { input: again });
    const group = await firm.world.group(firm.sales.name);
    expect(group.id).not.to.equal(firm.sales.id);
  });
});
