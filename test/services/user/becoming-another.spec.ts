import { expect } from 'chai';
import type { ApprovalTrait, Role, UserStatus } from '../../../src/entities/user.enums.js';
import {
  ActivitiesDocument,
  ApprovalsDocument,
  CreateUserDocument,
  InviteUserDocument,
  LockUserDocument,
  UpdateUserDocument,
  UserDocument,
  ViewerDocument,
  type UpdateUserInput,
} from '../../../src/generated/operations.js';
import { company, userInput, type Company } from '../../support/company.js';
import { invitationToken } from '../../support/mailbox.js';
import { inRounds, outcomeOf, quickUser, rounds } from '../../support/rounds.js';
import { uniqueName, type Person } from '../../support/world.js';

const traits = ['EXAMINEE', 'NONE', 'APPROVER'] as const satisfies ApprovalTrait[];
/** Every state of somebody who lives, in both roles that a group manager sees to. */
const kinds = [
  ['CREATED', 'USER'],
  ['INVITED', 'GROUP_MANAGER'],
  ['INVITED', 'USER'],
  ['ACTIVE', 'GROUP_MANAGER'],
  ['ACTIVE', 'USER'],
  ['LOCKED', 'USER'],
] as const satisfies [UserStatus, Role][];

/** The users that a group manager could create, by their own trait: all but an examinee give every trait. Written by hand from LXP-7. */
const couldCreate: Record<ApprovalTrait, readonly ApprovalTrait[]> = {
  EXAMINEE: ['EXAMINEE'],
  NONE: ['EXAMINEE', 'NONE', 'APPROVER'],
  APPROVER: ['EXAMINEE', 'NONE', 'APPROVER'],
};

type Way = 'a new address' | 'a new login name' | 'both at once' | 'an invitation';

const changes: Record<Exclude<Way, 'an invitation'>, () => Partial<UpdateUserInput>> = {
  'a new address': () => ({ email: `${uniqueName('gekapert')}@firma.example` }),
  'a new login name': () => ({ loginName: uniqueName('gekapert') }),
  'both at once': () => ({
    email: `${uniqueName('gekapert')}@firma.example`,
    loginName: uniqueName('gekapert'),
  }),
};
const ways = [...(Object.keys(changes) as Way[]), 'an invitation'] as const;

describe('LXP-7 becoming another user takes an editor who could create that user', () => {
  let firm: Company;
  const heads = new Map<ApprovalTrait, Person>();

  before(async function () {
    this.timeout(30_000);
    firm = await company();
    heads.set('APPROVER', firm.groupManager);
    for (const trait of ['NONE', 'EXAMINEE'] as const)
      heads.set(trait, await firm.world.user({ role: 'GROUP_MANAGER', trait, groups: [firm.sales] }));
  });

  async function somebody(status: UserStatus, role: Role, trait: ApprovalTrait): Promise<string> {
    const settings = { role, trait, groups: [firm.sales] };
    if (status === 'ACTIVE' || status === 'LOCKED') {
      const { id } = await quickUser(firm.world, settings);
      if (status === 'LOCKED') await firm.superadmin.client.run(LockUserDocument, { id });
      return id;
    }
    const { id } = await firm.world.createdUser(settings);
    if (status === 'INVITED') await firm.superadmin.client.run(InviteUserDocument, { id });
    return id;
  }

  const stored = async (id: string) => (await firm.superadmin.client.run(UserDocument, { id })).user;

  async function tryTo(way: Way, by: Person, id: string): Promise<string> {
    const answer =
      way === 'an invitation'
        ? await by.client.send(InviteUserDocument, { id })
        : await by.client.send(UpdateUserDocument, { input: { id, ...changes[way]() } });
    return outcomeOf(answer);
  }

  for (const own of traits) {
    for (const way of ways.filter((each) => each !== 'both at once')) {
      const whom = couldCreate[own].join(', ');
      it(`by ${way}: a group manager with the trait ${own} those of the group with ${whom}, and nobody else`, async () => {
        const by = heads.get(own)!;
        const cases = kinds.flatMap(([status, role]) =>
          traits.map((trait) => ({
            status,
            role,
            trait,
            invitable: status !== 'ACTIVE' && status !== 'LOCKED',
          })),
        );
        const tried = cases.filter(({ invitable }) => invitable || way !== 'an invitation');
        await Promise.all(
          tried.map(async ({ status, role, trait }) => {
            const id = await somebody(status, role, trait);
            const before = await stored(id);
            const wanted = couldCreate[own].includes(trait) ? 'ok' : 'FORBIDDEN';
            expect(await tryTo(way, by, id), `${status} ${role} ${trait}`).to.equal(wanted);
            if (wanted === 'ok') expect(await stored(id)).not.to.deep.equal(before);
            else expect(await stored(id)).to.deep.equal(before);
          }),
        );
      }).timeout(30_000);
    }
  }

  for (const way of ways) {
    it(`by ${way}: managers each other and everybody below, but never the superadmin`, async () => {
      for (const role of ['MANAGER', 'GROUP_MANAGER', 'USER'] as const) {
        const id = await somebody('CREATED', role, 'APPROVER');
        expect(await tryTo(way, firm.manager, id), role).to.equal('ok');
      }
      const before = await stored(firm.superadmin.id);
      expect(await tryTo(way, firm.manager, firm.superadmin.id)).to.equal('FORBIDDEN');
      expect(await stored(firm.superadmin.id)).to.deep.equal(before);
    });

    it(`by ${way}: no user of a locked group or of a group out of sight`, async () => {
      const further = await firm.world.group();
      const { id } = await firm.world.createdUser({
        trait: 'EXAMINEE',
        groups: [firm.sales, further],
      });
      const before = await stored(id);
      expect(await tryTo(way, firm.groupManager, id)).to.equal('FORBIDDEN');
      expect(await stored(id)).to.deep.equal(before);
    });
  }

  it('an examinee who heads a group does not become its invited approver: the letter waits, and the first link still works', async () => {
    const examinee = heads.get('EXAMINEE')!;
    const approver = await firm.world.createdUser({ trait: 'APPROVER', groups: [firm.sales] });
    const token = await firm.world.invitation(approver);
    const letter = await firm.world.shipment(examinee, { group: firm.sales });
    const email = `${uniqueName('mein-zweites-postfach')}@firma.example`;
    const { id } = approver;
    const error = await examinee.client.refused('FORBIDDEN', UpdateUserDocument, { input: { id, email } });
    expect(error.extensions.reason).to.equal('USER_HOLDS_MORE');
    await examinee.client.refused('FORBIDDEN', InviteUserDocument, { id });
    expect(firm.world.gateway.mailbox.to(email)).to.deep.equal([]);
    expect(letter.status).to.equal('PENDING_APPROVAL');
    const client = await firm.world.accept(token);
    const { approvals } = await client.run(ApprovalsDocument);
    expect(approvals.nodes.map((each) => each.id)).to.include(letter.id);
  });

  for (const [how, lowered] of Object.entries({
    'the trait is taken away': { approvalTrait: 'NONE' },
    'the user becomes an examinee': { approvalTrait: 'EXAMINEE' },
    'the role changes': { role: 'GROUP_MANAGER' },
  } as const)) {
    it(`the grants before the change count: an address cannot change when ${how} in the same call`, async () => {
      const id = await somebody('ACTIVE', 'USER', 'APPROVER');
      const before = await stored(id);
      const input = { id, ...changes['a new address'](), ...lowered };
      await heads.get('EXAMINEE')!.client.refused('FORBIDDEN', UpdateUserDocument, { input });
      expect(await stored(id)).to.deep.equal(before);
    });
  }

  it('everything else about such a user is still changed by the group manager, and naming the same address changes nothing', async () => {
    const id = await somebody('ACTIVE', 'USER', 'APPROVER');
    const { email, loginName } = (await stored(id))!;
    const { client } = heads.get('EXAMINEE')!;
    await client.run(UpdateUserDocument, { input: { id, email, loginName, function: 'Vertrieb' } });
    await client.run(LockUserDocument, { id });
    expect(await stored(id)).to.deep.include({ email, loginName, function: 'Vertrieb', status: 'LOCKED' });
  });

  it('an examinee who heads a group creates, corrects and invites examinees, and the invitation is accepted', async () => {
    const head = heads.get('EXAMINEE')!;
    const input = userInput({ groupIds: [firm.sales.id] });
    const { id } = (await head.client.run(CreateUserDocument, { input })).createUser.user;
    const email = `${uniqueName('richtig')}@firma.example`;
    await head.client.run(UpdateUserDocument, { input: { id, email } });
    await head.client.run(InviteUserDocument, { id });
    const [mail] = await firm.world.gateway.mailbox.waitFor(email);
    const client = await firm.world.accept(invitationToken(mail!));
    expect((await client.run(ViewerDocument)).viewer?.user.id).to.equal(id);
  });

  it('everybody who may edit users changes their own address and login name, whatever they hold', async () => {
    for (const person of [firm.superadmin, firm.manager, ...heads.values()]) {
      const input = { id: person.id, ...changes['both at once']() };
      await person.client.run(UpdateUserDocument, { input });
      expect(await stored(person.id)).to.deep.include(input);
    }
  });

  it('the log has the former and the new address, for an administrator who gives the user more later', async () => {
    const { id, email } = await firm.world.createdUser({ groups: [firm.sales] });
    const changed = `${uniqueName('anders')}@firma.example`;
    await heads.get('NONE')!.client.run(UpdateUserDocument, { input: { id, email: changed } });
    const { activities } = await firm.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['USER_UPDATED'], userIds: [id] },
    });
    expect(activities.nodes.map(({ text }) => text).join())
      .to.contain(email)
      .and.to.contain(changed);
  });

  it(`an address never changes after a simultaneous promotion, in ${rounds} rounds`, async () => {
    const { client } = heads.get('EXAMINEE')!;
    await inRounds(async () => {
      const { id, email } = await firm.world.createdUser({ trait: 'EXAMINEE', groups: [firm.sales] });
      const [address, promotion] = await Promise.all([
        client.send(UpdateUserDocument, { input: { id, ...changes['a new address']() } }),
        firm.superadmin.client.send(UpdateUserDocument, { input: { id, approvalTrait: 'APPROVER' } }),
      ]);
      expect(outcomeOf(promotion)).to.equal('ok');
      const { activities } = await firm.superadmin.client.run(ActivitiesDocument, {
        filter: { types: ['USER_UPDATED'], userIds: [id] },
      });
      const order = activities.nodes.map(({ text }) => (text.includes(email) ? 'address' : 'promotion'));
      if (outcomeOf(address) === 'ok') expect(order).to.deep.equal(['promotion', 'address']);
      else expect([outcomeOf(address), ...order]).to.deep.equal(['FORBIDDEN', 'promotion']);
    });
  }).timeout(60_000);
});
