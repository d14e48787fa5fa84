import { expect } from 'chai';
import { hour, minute } from '../../../src/clock.js';
import { select } from '../../../src/database/rows.js';
import { insert } from '../../../src/database/write.js';
import { newId } from '../../../src/entities/id.js';
import { Message } from '../../../src/entities/message.entity.js';
import {
  ActivitiesDocument,
  DeleteUserDocument,
  LockUserDocument,
  MailUsersDocument,
  type MailUsersInput,
} from '../../../src/generated/operations.js';
import { assignRole, customRole, memberWith } from '../../support/custom-roles.js';
import { copyHolder } from '../../support/copied-holders.js';
import { lockGroup } from '../../support/losses.js';
import { quickUser } from '../../support/rounds.js';
import { uniqueName, World, type Group, type Person } from '../../support/world.js';

const unknown = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

/** A message unlike any other one, to nobody yet. */
function written(settings: Partial<MailUsersInput> = {}): MailUsersInput {
  return {
    subject: 'Neue Briefbögen',
    text: 'Ab Montag.',
    idempotencyKey: uniqueName('Schlüssel'),
    ...settings,
  };
}

describe('PLY-10 and PLY-11 messages to users by mail', () => {
  let world: World;
  let manager: Person;
  let group: Group;

  before(async function () {
    this.timeout(30_000);
    world = await World.create({ company: 'Beispiel & Söhne' });
    group = await world.group();
    manager = await quickUser(world, { role: 'MANAGER', firstName: 'Maria', lastName: 'Manager' });
  });

  const send = async (input: MailUsersInput, by: Person = manager) =>
    (await by.client.run(MailUsersDocument, { input })).mailUsers;

  const reasonsOf = ({ changes }: { changes: readonly { done: boolean; reason: string | null }[] }) =>
    changes.map(({ done, reason }) => [done, reason]);

  const person = (settings: Parameters<World['createdUser']>[0] = {}): Promise<Person> =>
    quickUser(world, { groups: [group], ...settings });

  /** The number of messages to this user in the outbox. */
  async function mailsTo({ id }: { id: string }): Promise<number> {
    const [row] = await select<{ mails: number }>(
      world.gateway.gateway.dataSource.manager,
      "SELECT COUNT(*) AS mails FROM outbox_mail WHERE recipient_id = ? AND kind = 'MESSAGE'",
      [id],
    );
    return Number(row?.mails);
  }

  it('PLY-10 each selected user gets one mail, framed in the own language, with the name of the sender and without the address', async function () {
    this.timeout(30_000);
    const [anna, bob] = [await person({ language: 'DE' }), await person({ language: 'EN' })];
    const text = 'Zeile 1\n\nZeile 3 <b>fett</b> https://fremd.example/pfad';
    const sent = await send(written({ userIds: [anna.id, bob.id], text }));
    expect(sent).to.deep.include({ recipients: 2 });
    expect(reasonsOf(sent)).to.deep.equal([
      [true, null],
      [true, null],
    ]);
    const [german] = await world.gateway.mailbox.waitFor(anna.email);
    const [english] = await world.gateway.mailbox.waitFor(bob.email);
    expect(german?.subject).to.equal('Nachricht von Maria Manager: Neue Briefbögen');
    expect(english?.subject).to.equal('Message from Maria Manager: Neue Briefbögen');
    for (const mail of [german, english]) {
      expect(mail?.text).to.match(/^> Zeile 1\s*\n>\s*\n> Zeile 3 <b>fett<\/b>/m);
      expect(mail?.html).to.contain('&lt;b&gt;fett&lt;/b&gt;').and.not.contain('href="https://fremd.example');
      expect(mail?.replyTo, 'the address of the sender stays unknown').to.equal(undefined);
      expect(JSON.stringify(mail)).not.to.contain(manager.email);
      expect(mail?.headers.map(({ key }) => key)).not.to.contain('list-unsubscribe');
    }
    expect(await mailsTo(anna)).to.equal(1);
  });

  it('PLY-10 each mailed user has one entry of the log; the text of the message is in none', async () => {
    const users = [await person(), await person()];
    const userIds = users.map(({ id }) => id);
    await send(written({ userIds, text: 'Streng geheim' }));
    const { activities } = await manager.client.run(ActivitiesDocument, {
      filter: { userIds, types: ['USER_MAILED'] },
    });
    expect(activities.nodes.map(({ type }) => type)).to.deep.equal(['USER_MAILED', 'USER_MAILED']);
    expect(JSON.stringify(activities)).not.to.contain('Streng geheim');
  });

  it('PLY-10 one refused user keeps the message from everybody, and the results name users and reasons', async function () {
    this.timeout(30_000);
    const closed = await world.group();
    const [good, locked, deleted, bounced, homeless] = [
      await person(),
      await person(),
      await person(),
      await person(),
      await person({ groups: [closed] }),
    ];
    const invited = await world.createdUser({ groups: [group] });
    await world.superadmin.client.run(LockUserDocument, { id: locked.id });
    await world.superadmin.client.run(DeleteUserDocument, { id: deleted.id });
    await lockGroup(world.superadmin.client, closed.id);
    await world.gateway.gateway.dataSource.query(
      'UPDATE `user` SET email_bounced_at = NOW(3) WHERE account_id = ? AND id = ?',
      [world.accountId, bounced.id],
    );
    const foreign = await (await World.create()).createdUser();
    const userIds = [good, locked, deleted, bounced, homeless, invited, foreign].map(({ id }) => id);
    const refused = [
      'USER_LOCKED',
      'USER_DELETED',
      'RECIPIENT_ADDRESS_BOUNCED',
      'RECIPIENT_WITHOUT_ACCESS',
      'RECIPIENT_NOT_ACCEPTED',
      'OBJECT_UNKNOWN',
      'OBJECT_UNKNOWN',
    ].map((reason) => [false, reason]);
    const input = written({ userIds: [...userIds, 'no id'] });
    const none = await send(input);
    expect(none.recipients).to.equal(0);
    expect(reasonsOf(none)).to.deep.equal([[false, null], ...refused]);
    expect(await mailsTo(good)).to.equal(0);
    const partial = { ...input, partial: true };
    const some = await send(partial);
    expect(some.recipients).to.equal(1);
    expect(reasonsOf(some)).to.deep.equal([[true, null], ...refused]);
    expect(await send(partial), 'the answer of a repeated call is the same').to.deep.equal(some);
    expect(await mailsTo(good)).to.equal(1);
    expect(await mailsTo(locked)).to.equal(0);
  });

  it('PLY-10 a repeated call sends nothing again, twenty at once send one mail, and another message needs another key', async function () {
    this.timeout(30_000);
    const user = await person();
    const input = written({ userIds: [user.id] });
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(input)));
    for (const answer of answers) expect(answer).to.deep.equal(answers[0]);
    expect(await mailsTo(user)).to.equal(1);
    const { activities } = await manager.client.run(ActivitiesDocument, {
      filter: { userIds: [user.id], types: ['USER_MAILED'] },
    });
    expect(activities.nodes).to.have.length(1);
    const other = { ...input, text: 'Doch erst ab Dienstag.' };
    const error = await manager.client.refused('CONFLICT', MailUsersDocument, { input: other });
    expect(error.extensions.reason).to.equal('IDEMPOTENCY_KEY_USED');
    const ofOther = await send(input, world.superadmin);
    expect(ofOther.recipients, 'keys belong to their user').to.equal(1);
    expect(await mailsTo(user)).to.equal(2);
  });

  it('PLY-11 all holders of a role get one mail, other administrators get none (PLY-3)', async () => {
    const role = await customRole(world, ['ACCOUNT_READ ACCOUNT'], { name: uniqueName('Lager') });
    const [one, two] = [await person(), await person({ groups: [group] })];
    await assignRole(world, role, one, two);
    const before = await mailsTo(world.superadmin);
    const sent = await send(written({ customRoleId: role.id }));
    expect(sent).to.deep.equal({ recipients: 2, changes: [] });
    expect([await mailsTo(one), await mailsTo(two)]).to.deep.equal([1, 1]);
    expect([await mailsTo(world.superadmin), await mailsTo(manager)]).to.deep.equal([before, 0]);
    await assignRole(world, role, manager);
    expect((await send(written({ customRoleId: role.id }))).recipients).to.equal(3);
    expect(await mailsTo(manager), 'an administrator who holds the role').to.equal(1);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['CUSTOM_ROLE_MAILED'] },
    });
    expect(activities.nodes.map(({ text }) => text)).to.deep.equal([
      `Maria Manager hat eine Nachricht an die Benutzer mit der Rolle „${role.name}“ gesendet, Mails: 3.`,
      `Maria Manager hat eine Nachricht an die Benutzer mit der Rolle „${role.name}“ gesendet, Mails: 2.`,
    ]);
  });

  it('PLY-11 a locked holder is named, and keeps the message from the others unless it may be partial', async () => {
    const role = await customRole(world, ['ACCOUNT_READ ACCOUNT']);
    const [good, locked] = [await person(), await person()];
    await assignRole(world, role, good, locked);
    await world.superadmin.client.run(LockUserDocument, { id: locked.id });
    const input = written({ customRoleId: role.id });
    const none = await send(input);
    expect(none.recipients).to.equal(0);
    expect(none.changes.map(({ userId, reason }) => [userId, reason])).to.deep.equal([
      [locked.id, 'USER_LOCKED'],
    ]);
    expect((await send({ ...input, partial: true })).recipients).to.equal(1);
    const empty = await customRole(world, []);
    expect(await send(written({ customRoleId: empty.id }))).to.deep.equal({ recipients: 0, changes: [] });
  });

  it('PLY-11 the number of statements does not grow with the holders, and all of them get their mail', async function () {
    this.timeout(60_000);
    const role = await customRole(world, ['ACCOUNT_READ ACCOUNT']);
    const holder = await person();
    await assignRole(world, role, holder);
    const statements = async (): Promise<number> => {
      const sent = await world.gateway.statementsOf(() => send(written({ customRoleId: role.id })));
      return sent.length;
    };
    await statements();
    const few = await statements();
    await copyHolder(world, holder, role, 400);
    expect(await statements()).to.equal(few);
    const [row] = await select<{ users: number; mails: number }>(
      world.gateway.gateway.dataSource.manager,
      `SELECT COUNT(DISTINCT o.recipient_id) AS users, COUNT(*) AS mails FROM outbox_mail o
         JOIN role_assignment ra ON ra.account_id = o.account_id AND ra.user_id = o.recipient_id AND ra.role_id = ?
        WHERE o.account_id = ? AND o.kind = 'MESSAGE'`,
      [role.id, world.accountId],
    );
    expect([Number(row?.users), Number(row?.mails)]).to.deep.equal([401, 403]);
  });

  it('a group manager does not hold the permission; a holder for groups reaches the users of the own groups', async () => {
    const head = await person({ role: 'GROUP_MANAGER', groups: [group] });
    const [mine, other] = [
      await person({ groups: [group] }),
      await person({ groups: [await world.group()] }),
    ];
    await head.client.refused('FORBIDDEN', MailUsersDocument, { input: written({ userIds: [mine.id] }) });
    const grants = ['USERS_READ ACCOUNT', 'MAILS_SEND GROUPS', 'ROLES_READ ACCOUNT'];
    const sender = await memberWith(world, grants, { groups: [group] });
    const sent = await send(written({ userIds: [mine.id, other.id, sender.id], partial: true }), sender);
    expect(reasonsOf(sent)).to.deep.equal([
      [true, null],
      [false, 'USER_IN_OTHER_GROUPS'],
      [true, null],
    ]);
    const role = await customRole(world, []);
    await assignRole(world, role, mine, other);
    expect(await send(written({ customRoleId: role.id }), sender)).to.deep.equal({
      recipients: 1,
      changes: [],
    });
    expect(await mailsTo(other)).to.equal(0);
  });

  it('bad input is refused with all problems at once: blanks, line breaks in the subject, control characters, both or none of users and role', async () => {
    const problemsOf = async (input: Partial<MailUsersInput>): Promise<string[]> => {
      const { extensions } = await manager.client.refused('BAD_USER_INPUT', MailUsersDocument, {
        input: written(input),
      });
      return (extensions.problems ?? []).map(({ path, reason }) => `${path} ${reason}`);
    };
    const userIds = [manager.id];
    expect(
      await problemsOf({ subject: 'Hallo\r\nBcc: opfer@fremd.example', text: ' \n ', idempotencyKey: '' }),
    ).to.have.members([
      'subject LINE_CHARACTERS',
      'text VALUE_REQUIRED',
      'idempotencyKey VALUE_REQUIRED',
      'userIds USERS_OR_ROLE_REQUIRED',
    ]);
    expect(await problemsOf({ userIds, customRoleId: unknown })).to.deep.equal([
      'userIds USERS_OR_ROLE_REQUIRED',
    ]);
    expect(await problemsOf({ userIds: [manager.id, manager.id] })).to.deep.equal(['userIds ITEM_REPEATED']);
    expect(await problemsOf({ userIds: [] })).to.deep.equal(['userIds ITEM_REQUIRED']);
    expect(await problemsOf({ userIds: Array.from({ length: 501 }, (_, at) => String(at)) })).to.deep.equal([
      'userIds TOO_MANY_ITEMS',
    ]);
    expect(await problemsOf({ userIds, subject: 'x'.repeat(121), text: 'y'.repeat(4_001) })).to.have.members([
      'subject TEXT_TOO_LONG',
      'text TEXT_TOO_LONG',
    ]);
    expect(await problemsOf({ userIds, subject: 'a\u0000b', text: 'c\u202ed' })).to.have.members([
      'subject LINE_CHARACTERS',
      'text LINES_CHARACTERS',
    ]);
  });

  it('a role of another account, another id and a misshapen one answer like an unknown one (LXP-1)', async () => {
    const foreign = await customRole(await World.create(), []);
    for (const customRoleId of [unknown, foreign.id, manager.id, 'x', '']) {
      const { extensions } = await manager.client.refused('NOT_FOUND', MailUsersDocument, {
        input: written({ customRoleId }),
      });
      expect(extensions.path, customRoleId).to.equal('input.customRoleId');
    }
  });

  it('an account sends messages to at most 10,000 recipients within an hour', async () => {
    const small = await World.create();
    const { clock } = world.gateway;
    const { manager: database } = world.gateway.gateway.dataSource;
    await insert(database, Message, {
      accountId: small.accountId,
      id: newId(),
      senderId: small.superadmin.id,
      idempotencyKey: 'früher',
      idempotencyHash: '0'.repeat(64),
      recipients: 9_999,
      refusals: [],
      createdAt: new Date(clock.now().getTime() - hour + 5 * minute),
    });
    const user = await quickUser(small);
    const both = { userIds: [user.id, small.superadmin.id] };
    const error = await small.superadmin.client.refused('RATE_LIMITED', MailUsersDocument, {
      input: written(both),
    });
    expect(error.extensions).to.deep.include({ reason: 'TOO_MANY_MESSAGES_BY_ACCOUNT' });
    expect(error.extensions.retryAfterSeconds).to.be.within(1, 300);
    expect((await send(written({ userIds: [user.id] }), small.superadmin)).recipients).to.equal(1);
    await small.superadmin.client.refused('RATE_LIMITED', MailUsersDocument, {
      input: written({ userIds: [user.id] }),
    });
  });

  it('without user management, nobody sends messages', async () => {
    const single = await World.create({ userManagement: false });
    const error = await single.superadmin.client.refused('INVALID_STATE', MailUsersDocument, {
      input: written({ userIds: [single.superadmin.id] }),
    });
    expect(error.extensions.reason).to.equal('USER_MANAGEMENT_INACTIVE');
  });
});
