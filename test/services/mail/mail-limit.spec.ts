import { expect } from 'chai';
import { hour, minute } from '../../../src/clock.js';
import {
  AcceptInvitationDocument,
  CreateUserDocument,
  DeleteUserDocument,
  InviteUserDocument,
  UpdateUserDocument,
  UserDocument,
} from '../../../src/generated/operations.js';
import { MailLimit, mailboxOf } from '../../../src/services/mail/mail-limit.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { outcomeOf, quickUser } from '../../support/rounds.js';
import { password, uniqueName, World, type Person } from '../../support/world.js';

describe('LXP-6 how many mails a person can have sent', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;

  before(async () => {
    gateway = await startTestGateway(testDatabases());
    world = await World.create({ gateway });
  });

  afterEach(() => {
    gateway.clock.reset();
  });

  after(() => gateway.stop());

  /** Creates a user with an address. */
  async function userAt(email: string, by: Person = world.superadmin): Promise<string> {
    const input = { firstName: 'Petra', lastName: uniqueName('Person'), email };
    return (await by.client.run(CreateUserDocument, { input })).createUser.user.id;
  }

  async function invite(id: string, by: Person = world.superadmin): Promise<string> {
    return outcomeOf(await by.client.send(InviteUserDocument, { id }));
  }

  const newAddress = () => `${uniqueName('fremd')}@stranger.example`;

  /** How long until the invitation can be sent, as its refusal says. */
  async function refusedFor(id: string, by: Person = world.superadmin): Promise<number> {
    const error = await by.client.refused('RATE_LIMITED', InviteUserDocument, { id });
    return error.extensions.retryAfterSeconds ?? 0;
  }

  it('five of twenty-five invitations reach a stranger, and the error says when the next can be sent', async () => {
    const email = newAddress();
    const id = await userAt(email);
    const outcomes: string[] = [];
    for (let sent = 0; sent < 25; sent++) outcomes.push(await invite(id));
    expect(outcomes).to.deep.equal([
      ...Array.from({ length: 5 }, () => 'ok'),
      ...Array.from({ length: 20 }, () => 'RATE_LIMITED'),
    ]);
    expect(await refusedFor(id)).to.be.within(1, 15 * 60);
    await gateway.mailbox.waitFor(email);
    expect(gateway.mailbox.to(email).length).to.be.at.most(5);
  });

  it('five of twenty-five simultaneous invitations are sent', async () => {
    const id = await userAt(newAddress());
    const outcomes = await Promise.all(Array.from({ length: 25 }, () => invite(id)));
    expect(outcomes.filter((outcome) => outcome === 'ok')).to.have.length(5);
    expect(outcomes.filter((outcome) => outcome === 'RATE_LIMITED')).to.have.length(20);
  });

  it('a refused invitation changes nothing: the last link works', async () => {
    const email = newAddress();
    const id = await userAt(email);
    let token = '';
    for (let sent = 1; sent <= 5; sent++) token = await world.invitation({ id, email }, sent);
    const before = (await world.superadmin.client.run(UserDocument, { id })).user;
    await refusedFor(id);
    expect((await world.superadmin.client.run(UserDocument, { id })).user).to.deep.equal(before);
    await world.anonymous().run(AcceptInvitationDocument, { input: { token, password } });
  });

  it('once the stated time has passed the next invitation is sent, ten within a day', async () => {
    const id = await userAt(newAddress());
    for (let sent = 0; sent < 5; sent++) await invite(id);
    const first = await refusedFor(id);
    gateway.clock.advance((first - 10) * 1_000);
    expect(await invite(id)).to.equal('RATE_LIMITED');
    gateway.clock.advance(11_000);
    for (let sent = 0; sent < 5; sent++) expect(await invite(id), `invitation ${sent + 6}`).to.equal('ok');
    gateway.clock.advance(hour);
    const second = await refusedFor(id);
    expect(second).to.be.within(22 * 3_600, 24 * 3_600);
    gateway.clock.advance((second + 1) * 1_000);
    world.superadmin.client = await world.logIn(world.superadmin);
    expect(await invite(id)).to.equal('ok');
  });

  it('the limit is that of the address: other inviters, other accounts and users that are created anew share it', async () => {
    const email = newAddress();
    const [manager, other] = [await quickUser(world, { role: 'MANAGER' }), await World.create({ gateway })];
    let id = await userAt(email);
    expect([await invite(id), await invite(id, manager)]).to.deep.equal(['ok', 'ok']);
    await world.superadmin.client.run(DeleteUserDocument, { id });
    const input = { firstName: 'Petra', lastName: 'Neu', email, loginName: uniqueName('anders') };
    id = (await world.superadmin.client.run(CreateUserDocument, { input })).createUser.user.id;
    expect(await invite(id)).to.equal('ok');
    const abroad = (
      await other.superadmin.client.run(CreateUserDocument, {
        input: { ...input, loginName: uniqueName('anders') },
      })
    ).createUser.user.id;
    expect([await invite(abroad, other.superadmin), await invite(abroad, other.superadmin)]).to.deep.equal([
      'ok',
      'ok',
    ]);
    expect(await invite(abroad, other.superadmin)).to.equal('RATE_LIMITED');
    expect(await invite(id)).to.equal('RATE_LIMITED');
    expect(await invite(id, manager)).to.equal('RATE_LIMITED');
  });

  it('an address that is corrected for each invitation gets no more under other spellings', async () => {
    const name = uniqueName('fremd');
    const spellings = [
      `${name}@stranger.example`,
      `${name.toUpperCase()}@STRANGER.example`,
      `${name}+1@stranger.example`,
      `${name}+2@stranger.example`,
      `${name.split('-').join('.-')}@stranger.example`,
    ];
    const id = await userAt(newAddress());
    const inviteAt = async (email: string): Promise<string> => {
      await world.superadmin.client.run(UpdateUserDocument, { input: { id, email } });
      return invite(id);
    };
    for (const email of spellings) expect(await inviteAt(email), email).to.equal('ok');
    for (const tag of ['x', 'y'])
      expect(await inviteAt(`${name}+${tag}@stranger.example`)).to.equal('RATE_LIMITED');
    expect(await inviteAt(`${name}x@stranger.example`), 'another mailbox').to.equal('ok');
  });

  it('case, width, dots, a tag and the form of the domain do not make another mailbox', () => {
    for (const same of [
      'Anna.Maier+x@Bücher.example',
      'annamaier@xn--bcher-kva.example.',
      'ａnnamaier@BÜCHER.example',
    ])
      expect(mailboxOf(same)).to.equal('annamaier@xn--bcher-kva.example');
    expect(mailboxOf('+x@firma.example')).not.to.equal(mailboxOf('+y@firma.example'));
  });

  it('an invitation that fails is not counted', async () => {
    const email = newAddress();
    const id = await userAt(email);
    const outsider = await quickUser(world);
    for (let tries = 0; tries < 8; tries++) expect(await invite(id, outsider)).not.to.equal('ok');
    expect(await invite(id)).to.equal('ok');
    const active = await quickUser(world);
    for (let tries = 0; tries < 8; tries++) expect(await invite(active.id)).to.equal('INVALID_STATE');
  });

  it('an inviter has 500 invitations an hour and an account 1,000, whatever the recipients', async () => {
    const own = await World.create({ gateway });
    const manager = await quickUser(own, { role: 'MANAGER' });
    const limit = new MailLimit(gateway.gateway.dataSource, gateway.clock);
    const { dataSource } = gateway.gateway;
    const spend = async (userId: string, count: number): Promise<void> => {
      for (let sent = 0; sent < count; sent++)
        await limit.takeInvitation({ accountId: own.accountId, userId }, newAddress(), dataSource.manager);
    };
    const [one, two] = [await own.createdUser(), await own.createdUser()];
    await spend(own.superadmin.id, 499);
    expect(await invite(one.id, own.superadmin)).to.equal('ok');
    expect(await invite(two.id, own.superadmin)).to.equal('RATE_LIMITED');
    expect(await refusedFor(two.id, own.superadmin)).to.be.within(1, 3_600);
    expect(await invite(two.id, manager), 'somebody else of the account').to.equal('ok');
    await spend(manager.id, 498);
    await spend('a third one', 1);
    expect(await invite(two.id, manager), 'the account').to.equal('RATE_LIMITED');
    expect(await invite((await world.createdUser()).id), 'another account').to.equal('ok');
    gateway.clock.advance(hour + minute);
    expect(await invite(two.id, own.superadmin)).to.equal('ok');
  });

  it('a stranger whose address is set and taken away again and again is not notified of each change', async () => {
    const person = await quickUser(world);
    const stranger = newAddress();
    const change = async (email: string): Promise<string> =>
      outcomeOf(await world.superadmin.client.send(UpdateUserDocument, { input: { id: person.id, email } }));
    for (let round = 0; round < 5; round++) {
      expect(await change(stranger)).to.equal('ok');
      expect(await change(`${uniqueName('eigen')}@firma.example`)).to.equal('ok');
    }
    expect(await change(stranger)).to.equal('ok');
    expect(await change(`${uniqueName('eigen')}@firma.example`)).to.equal('RATE_LIMITED');
    const { user } = await world.superadmin.client.run(UserDocument, { id: person.id });
    expect(user?.email).to.equal(stranger);
    gateway.clock.advance(16 * minute);
    expect(await change(`${uniqueName('eigen')}@firma.example`)).to.equal('ok');
  });

  it('another process counts the same mails', async () => {
    const email = newAddress();
    const elsewhere = new MailLimit(gateway.gateway.dataSource, gateway.clock);
    for (let sent = 0; sent < 5; sent++) await elsewhere.take('INVITATION', email);
    await elsewhere.take('CONFIRMATION', email);
    expect(await invite(await userAt(email))).to.equal('RATE_LIMITED');
  });
});
