import { expect } from 'chai';
import {
  AccountWithSuperadminDocument,
  ActivitiesDocument,
  EndUserManagementDocument,
  HandOverSuperadminDocument,
  UsersDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { company, type Company } from '../../support/company.js';
import { password, World, type Person } from '../../support/world.js';

async function superadmins(person: Person): Promise<string[]> {
  const { users } = await person.client.run(UsersDocument, { filter: { roles: ['SUPERADMIN'] } });
  return users.nodes.map((user) => user.id);
}

describe('LXP-7 handing over the role of superadmin', () => {
  let firm: Company;

  beforeEach(async function () {
    this.timeout(30_000);
    firm = await company();
  });

  it('makes an active user the one superadmin, with the next request, and the former one a manager', async () => {
    const { handOverSuperadmin } = await firm.superadmin.client.run(HandOverSuperadminDocument, {
      input: { userId: firm.user.id, password },
    });
    expect(handOverSuperadmin.user).to.deep.equal({ id: firm.user.id, role: 'SUPERADMIN' });
    expect(await superadmins(firm.user)).to.deep.equal([firm.user.id]);
    const { account } = await firm.user.client.run(AccountWithSuperadminDocument);
    expect(account.superadmin.id).to.equal(firm.user.id);
    expect((await firm.superadmin.client.run(ViewerDocument)).viewer?.user.role).to.equal('MANAGER');
    await firm.superadmin.client.refused('FORBIDDEN', EndUserManagementDocument, { input: { password } });
    const { activities } = await firm.user.client.run(ActivitiesDocument, {
      filter: { types: ['SUPERADMIN_HANDED_OVER'] },
    });
    expect(activities.nodes.map((entry) => [entry.actor?.id, entry.subjectUser?.id])).to.deep.equal([
      [firm.superadmin.id, firm.user.id],
    ]);
  });

  it('is refused to everybody else, for a wrong password, to oneself, to strangers, and to who is not active', async () => {
    const input = { userId: firm.manager.id, password };
    for (const { client } of [firm.manager, firm.groupManager, firm.user])
      await client.refused('FORBIDDEN', HandOverSuperadminDocument, { input });
    await firm.world.anonymous().refused('UNAUTHENTICATED', HandOverSuperadminDocument, { input });
    const { client } = firm.superadmin;
    const stranger = (await World.create()).superadmin;
    const created = await firm.world.createdUser({ role: 'MANAGER' });
    for (const [code, changed] of [
      ['FORBIDDEN', { password: 'falsch geraten' }],
      ['FORBIDDEN', { userId: firm.superadmin.id }],
      ['NOT_FOUND', { userId: stranger.id }],
      ['INVALID_STATE', { userId: created.id }],
    ] as const)
      await client.refused(code, HandOverSuperadminDocument, { input: { ...input, ...changed } });
    expect(await superadmins(firm.superadmin)).to.deep.equal([firm.superadmin.id]);
  });

  it('leaves exactly one superadmin when ten hand-overs to three people come at the same moment', async () => {
    const heirs = [firm.manager, firm.groupManager, firm.user];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        firm.superadmin.client.send(HandOverSuperadminDocument, {
          input: { userId: heirs[index % 3]!.id, password },
        }),
      ),
    );
    const winners = answers.flatMap((answer) => answer.data?.handOverSuperadmin?.user.id ?? []);
    const losers = answers.flatMap((answer) => answer.errors[0]?.extensions.code ?? []);
    expect(winners).to.have.lengthOf(1);
    expect(losers).to.deep.equal(Array.from({ length: 9 }, () => 'FORBIDDEN'));
    expect(await superadmins(firm.superadmin)).to.deep.equal(winners);
  });

  it('never ends with the new superadmin deleted, when the former one ends user management at the same moment', async () => {
    const { client } = firm.superadmin;
    // Authorized as superadmin while the hand-over is under way: the end must look at who it is by then.
    const token = client.token ?? '';
    const viewer = await firm.world.gateway.gateway.services.sessions.viewerOf(token, {
      ipAddress: null,
      userAgent: null,
    });
    await client.run(HandOverSuperadminDocument, { input: { userId: firm.user.id, password } });
    const ending = await firm.world.gateway.gateway.services.accounts
      .endUserManagement(viewer!, { password })
      .then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
    expect(ending).to.equal('FORBIDDEN');
    expect(await superadmins(firm.user)).to.deep.equal([firm.user.id]);
  });
});
