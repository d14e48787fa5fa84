import { expect } from 'chai';
import { hour } from '../../../src/clock.js';
import {
  ActivitiesDocument,
  CreateUserDocument,
  DeleteUserDocument,
  LockUserDocument,
  LockUsersDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
} from '../../../src/generated/operations.js';
import { mostRefusals } from '../../../src/services/authentication/escalation.service.js';
import { refusalsOf } from '../../escalation/attempt.js';
import { userInput } from '../../support/company.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

// A gateway of its own: its clock is put forward, and its log broken.
describe('LXP-7, LXP-14 refused attempts beyond the own permissions, in the activity log', function () {
  this.timeout(30_000);
  let gateway: TestGateway;
  let world: World;
  let sales: Group;
  let purchasing: Group;
  let head: Person;
  let manager: Person;

  before(async () => {
    gateway = await startTestGateway(testDatabases());
    world = await World.create({ gateway });
    [sales, purchasing] = [await world.group('Vertrieb'), await world.group('Einkauf')];
    manager = await quickUser(world, { role: 'MANAGER' });
    head = await groupManager();
  });

  after(() => gateway.stop());

  const groupManager = (): Promise<Person> => quickUser(world, { role: 'GROUP_MANAGER', groups: [sales] });

  /** The sentences of a user's refused attempts that this person finds in the log, the oldest first. */
  async function textsFor(who: Person, by: Person): Promise<string[]> {
    const { activities } = await who.client.run(ActivitiesDocument, {
      filter: { types: ['ESCALATION_REFUSED'], userIds: [by.id] },
    });
    return activities.nodes.map(({ text }) => text).reverse();
  }

  it('have a sentence with actor, action, user and reason, in German and English', async () => {
    const by = await groupManager();
    const user = await world.createdUser({ groups: [sales], firstName: 'Uwe', lastName: 'Unger' });
    await by.client.refused('FORBIDDEN', UpdateUserDocument, { input: { id: user.id, role: 'MANAGER' } });
    await by.client.refused('FORBIDDEN', CreateUserDocument, { input: userInput({ role: 'MANAGER' }) });
    const [name] = (await textsFor(manager, by)).map((text) =>
      /Petra \S+/.exec(text)?.[0]?.replace(/\.$/, ''),
    );
    expect(await textsFor(manager, by)).to.deep.equal([
      `Ein Versuch von ${name} wurde abgelehnt: Benutzer ändern (Benutzer: Uwe Unger). Grund: dafür fehlen eigene Rechte.`,
      `Ein Versuch von ${name} wurde abgelehnt: Benutzer anlegen. Grund: dafür fehlen eigene Rechte.`,
    ]);
    const english = await quickUser(world, { role: 'MANAGER', language: 'EN' });
    expect(await textsFor(english, by)).to.deep.equal([
      `An attempt by ${name} was refused: change a user (user: Uwe Unger). Reason: it gives permissions that the user lacks.`,
      `An attempt by ${name} was refused: create a user. Reason: it gives permissions that the user lacks.`,
    ]);
  });

  it('are visible to the actor, to managers of the account and of the affected user’s groups, and to nobody else', async () => {
    const [by, elsewhere] = [
      await groupManager(),
      await quickUser(world, { role: 'GROUP_MANAGER', groups: [purchasing] }),
    ];
    const user = await quickUser(world, { groups: [sales] });
    await by.client.refused('FORBIDDEN', UpdateUserDocument, { input: { id: user.id, role: 'MANAGER' } });
    for (const reader of [by, head, manager, world.superadmin])
      expect(await textsFor(reader, by)).to.have.length(1);
    for (const reader of [elsewhere, user]) expect(await textsFor(reader, by)).to.deep.equal([]);
  });

  it('do not reveal the name of a hidden user to the actor', async () => {
    const by = await quickUser(world, { groups: [sales] });
    const hidden = await world.createdUser({ firstName: 'Geheime', groups: [purchasing] });
    await by.client.refused('FORBIDDEN', LockUserDocument, { id: hidden.id });
    const texts = await textsFor(by, by);
    expect(texts).to.have.length(1);
    expect(texts.join()).not.to.contain('Geheime');
  });

  it('are not left by mistakes: unknown ids, wrong input, states and missing confirmations', async () => {
    const by = await groupManager();
    const user = await quickUser(world, { groups: [sales] });
    const away = await quickUser(world, { groups: [purchasing] });
    await by.client.refused('NOT_FOUND', DeleteUserDocument, { id: away.id });
    await by.client.refused('BAD_USER_INPUT', UpdateUserDocument, { input: { id: user.id, email: 'x' } });
    await by.client.run(LockUserDocument, { id: user.id });
    await by.client.refused('INVALID_STATE', LockUserDocument, { id: user.id });
    await by.client.refused('FORBIDDEN', UpdateUserDocument, { input: { id: by.id, note: 'Gut.' } });
    expect(await refusalsOf(world, by)).to.deep.equal([]);
  });

  it(`are at most ${mostRefusals} per user and hour, also at once, and refused all the same`, async () => {
    const [by, other] = [await groupManager(), await groupManager()];
    const attempts = Array.from({ length: mostRefusals + 5 }, () =>
      by.client.refused('FORBIDDEN', LockUserDocument, { id: by.id }),
    );
    const refused = await Promise.all(attempts);
    expect(new Set(refused.map(({ extensions }) => extensions.reason))).to.deep.equal(new Set(['OWN_USER']));
    expect(await refusalsOf(world, by)).to.have.length(mostRefusals);
    await other.client.refused('FORBIDDEN', LockUserDocument, { id: other.id });
    expect(await refusalsOf(world, other)).to.deep.equal(['lockUser OWN_USER']);
    gateway.clock.advance(hour + 1_000);
    await by.client.refused('FORBIDDEN', LockUserDocument, { id: by.id });
    gateway.clock.reset();
    expect(await refusalsOf(world, by)).to.have.length(mostRefusals + 1);
  });

  it('are one entry for each mutation that a document names beyond the own schema, however often', async () => {
    const by = await quickUser(world, { groups: [sales] });
    const many = Array.from(
      { length: 5 },
      (_, index) => `m${index}: lockUser(id: "${index}") { user { id } }`,
    );
    const { status } = await by.client.send(
      `mutation { ${many.join(' ')} deleteUser(id: "1") { deletedId: __typename } }`,
    );
    expect(status).to.equal(403);
    expect((await refusalsOf(world, by)).toSorted()).to.deep.equal([
      'deleteUser ELEMENT_NOT_PERMITTED',
      'lockUser ELEMENT_NOT_PERMITTED',
    ]);
  });

  it('are left for each user of a change of many who is refused, whether or not the others are changed', async () => {
    const by = await groupManager();
    const [user, boss] = [
      await quickUser(world, { groups: [sales] }),
      await quickUser(world, { groups: [sales, purchasing] }),
    ];
    for (const partial of [false, true]) {
      const { errors } = await by.client.send(LockUsersDocument, {
        input: { userIds: [user.id, boss.id, by.id], partial },
      });
      expect(errors).to.deep.equal([]);
    }
    const [others, own] = ['lockUsers USER_IN_OTHER_GROUPS', 'lockUsers OWN_USER'];
    expect(await refusalsOf(world, by)).to.deep.equal([others, own, others, own]);
  });

  it('cause no mails', async () => {
    const by = await groupManager();
    const sent = await gateway.statementsOf(() =>
      by.client.refused('FORBIDDEN', LockUserDocument, { id: by.id }),
    );
    const statements = sent.map(({ sql }) => sql);
    expect(statements.join('\n')).to.match(/INSERT INTO `?activity`?\b/i);
    expect(statements.filter((sql) => /INSERT INTO `?(\w*notice|mail|outbox)/i.test(sql))).to.deep.equal([]);
  });

  it('are answered as usual if the entry cannot be written', async () => {
    const [by, user] = [await groupManager(), await quickUser(world, { groups: [sales] })];
    const ask = [
      () => by.client.send(UpdateUserDocument, { input: { id: user.id, role: 'MANAGER' } }),
      () => user.client.send(UpdateUserRightsDocument, { input: { userId: user.id, rights: [] } }),
    ];
    const before = await Promise.all(ask.map((send) => send()));
    const { dataSource } = gateway.gateway;
    await dataSource.query('RENAME TABLE activity_audience TO activity_audience_away');
    try {
      const broken = await Promise.all(ask.map((send) => send()));
      expect(broken.map(({ status, errors }) => ({ status, errors }))).to.deep.equal(
        before.map(({ status, errors }) => ({ status, errors })),
      );
    } finally {
      await dataSource.query('RENAME TABLE activity_audience_away TO activity_audience');
    }
    expect(await refusalsOf(world, by)).to.deep.equal(['updateUser GRANT_BEYOND_OWN']);
    expect(await textsFor(manager, by)).to.have.length(1);
  });
});
