import { expect } from 'chai';
import { minute } from '../../../src/clock.js';
import type { MailKind, MailStatus } from '../../../src/entities/mail.enums.js';
import {
  ActivitiesDocument,
  LockUserDocument,
  MailNodeDocument,
  MailsDocument,
  RetryMailDocument,
  UnlockUserDocument,
  UpdateUserDocument,
  type MailsQuery,
  type MailsQueryVariables,
} from '../../../src/generated/operations.js';
import type { MailMessage } from '../../../src/entities/mail-message.js';
import type { Client } from '../../support/client.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { rowsReadBy } from '../../support/statement-cost.js';
import { testDatabases } from '../../support/hooks.js';
import { inRounds, outcomeOf, quickUser, rounds } from '../../support/rounds.js';
import { World, type Person } from '../../support/world.js';
import { Outbox } from '../../mail/outbox.js';
import { invitation } from '../../mail/sample-messages.js';

const unknownId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

describe('LXP-12 the mails of an account', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;
  let outbox: Outbox;
  let other: World;
  let superadmin: Person;
  let manager: Person;
  let groupManager: Person;
  let user: Person;
  let program: Client;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    other = await World.create({ gateway });
    outbox = new Outbox(gateway, world);
    superadmin = world.superadmin;
    const groups = [await world.group()];
    manager = await quickUser(world, { role: 'MANAGER' });
    groupManager = await quickUser(world, { role: 'GROUP_MANAGER', trait: 'APPROVER', groups });
    user = await quickUser(world, { groups });
    program = (await world.credential(manager, { group: groups[0]! })).client;
  });

  after(() => gateway.stop());

  beforeEach(() => outbox.clear());

  const failed = async (recipientId = user.id): Promise<string> =>
    (await outbox.put(1, { status: 'FAILED', attempts: 80, lastError: '550 no', recipientId }))[0]!.id;

  async function found(filter: MailsQueryVariables['filter'], who = superadmin): Promise<string[]> {
    const { mails } = await who.client.run(MailsDocument, { first: 200, filter });
    expect(mails.totalCount).to.equal(mails.nodes.length);
    return mails.nodes.map(({ id }) => id);
  }

  it('superadmin and managers see them, the newest first, with recipient, address, state, tries and what the server said', async () => {
    const [first] = await outbox.put(1, { recipientId: user.id });
    gateway.clock.advance(minute);
    const [second] = await outbox.put(1, { status: 'FAILED', attempts: 80, lastError: '550 no' });
    for (const { client } of [superadmin, manager]) {
      const { mails } = await client.run(MailsDocument);
      expect(mails.nodes.map(({ id }) => id)).to.deep.equal([second!.id, first!.id]);
      expect(mails.nodes[0]).to.deep.include({
        kind: 'INVITATION',
        status: 'FAILED',
        address: second!.address,
        attempts: 80,
        lastError: '550 no',
        sentAt: null,
      });
      expect(mails.nodes[1]?.recipient?.id).to.equal(user.id);
      expect((await client.run(MailNodeDocument, { id: first!.id })).node).to.include({
        __typename: 'Mail',
        id: first!.id,
      });
    }
  });

  it('nobody else may even name them, and another account never finds them', async () => {
    const id = await failed();
    const askers: [Client, 'FORBIDDEN' | 'UNAUTHENTICATED'][] = [
      [groupManager.client, 'FORBIDDEN'],
      [user.client, 'FORBIDDEN'],
      [program, 'FORBIDDEN'],
      [world.anonymous(), 'UNAUTHENTICATED'],
    ];
    for (const [client, code] of askers) {
      await client.refused(code, MailsDocument);
      await client.refused(code, RetryMailDocument, { id });
      const plain = await client.send('query ($id: ID!) { node(id: $id) { id } }', { id });
      const expected = code === 'FORBIDDEN' ? 'NOT_FOUND' : code;
      expect(plain.errors.map(({ extensions }) => extensions.code)).to.deep.equal([expected]);
    }
    const strangers = other.superadmin.client;
    for (const each of [id, unknownId, 'x']) {
      await strangers.refused('NOT_FOUND', RetryMailDocument, { id: each });
      await strangers.refused('NOT_FOUND', MailNodeDocument, { id: each });
    }
    expect(
      (await strangers.run(MailsDocument, { filter: { recipientIds: [user.id] } })).mails.totalCount,
    ).to.equal(0);
    expect(await outbox.row(id)).to.include({ status: 'FAILED', attempts: 80 });
  });

  it('filters by state, kind and recipient narrow the list and its total, also together', async () => {
    const put = async (status: MailStatus, kind: MailKind, recipient: Person): Promise<string> =>
      (await outbox.put(1, { status, kind, recipientId: recipient.id }))[0]!.id;
    const one = await put('SENT', 'INVITATION', user);
    const two = await put('FAILED', 'INVITATION', manager);
    const three = await put('FAILED', 'STATEMENT', manager);
    const four = await put('WITHDRAWN', 'HAPPENINGS', user);
    const cases: [MailsQueryVariables['filter'], string[]][] = [
      [{}, [one, two, three, four]],
      [{ statuses: ['FAILED'] }, [two, three]],
      [{ statuses: ['SENT', 'WITHDRAWN'] }, [one, four]],
      [{ statuses: [] }, []],
      [{ kinds: ['STATEMENT', 'HAPPENINGS'] }, [three, four]],
      [{ statuses: ['FAILED'], kinds: ['STATEMENT'] }, [three]],
      [{ recipientIds: [user.id] }, [one, four]],
      [{ recipientIds: [user.id, manager.id], statuses: ['FAILED', 'SENT'] }, [one, two, three]],
      [{ recipientIds: [manager.id], kinds: ['INVITATION'] }, [two]],
      [{ recipientIds: [unknownId, 'x'] }, []],
    ];
    for (const [filter, ids] of cases)
      expect(await found(filter), JSON.stringify(filter)).to.have.members(ids);
  });

  it('pages go through the list without a gap and without an end that is not one', async () => {
    const ids = (await outbox.put(25)).map(({ id }) => id);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { mails }: MailsQuery = await superadmin.client.run(MailsDocument, { first: 10, after });
      expect(mails.totalCount).to.equal(25);
      seen.push(...mails.nodes.map(({ id }) => id));
      if (!mails.pageInfo.hasNextPage) break;
      after = mails.pageInfo.endCursor;
    }
    expect(seen).to.deep.equal(ids.toSorted().reverse());
  });

  it('a mail that was given up is tried again, to the present address, with its tries counted anew, and that is on record', async () => {
    const id = await failed();
    await superadmin.client.run(UpdateUserDocument, {
      input: { id: user.id, email: 'neue.adresse@firma.example' },
    });
    const { retryMail } = await manager.client.run(RetryMailDocument, { id });
    expect(retryMail.mail).to.include({
      status: 'WAITING',
      attempts: 0,
      lastError: null,
      address: 'neue.adresse@firma.example',
    });
    const { activities } = await superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['MAIL_RETRIED'] },
    });
    expect(activities.nodes[0]?.actor?.id).to.equal(manager.id);
    expect(activities.nodes[0]?.subjectUser?.id).to.equal(user.id);
    expect(activities.totalCount).to.equal(1);
  });

  it('the notice of a changed address stays with the former address: the new one may be whose fault it was', async () => {
    const message: MailMessage = {
      kind: 'HAPPENINGS',
      concern: 'SECURITY',
      language: 'DE',
      to: { name: 'Anna Müller', address: 'frueher@firma.example' },
      company: 'Beispiel & Söhne',
      timeZone: 'Europe/Berlin',
      total: 1,
      happenings: [
        {
          details: {
            event: {
              type: 'USER_UPDATED',
              facts: { changed: [{ field: 'email', before: 'frueher@firma.example', after: user.email }] },
            },
            actorName: 'Anna Müller',
            subjectName: 'Anna Müller',
            groupName: null,
          },
          at: '2026-03-03T05:42:00.000Z',
          ipAddress: null,
          device: null,
        },
      ],
    };
    const [mail] = await outbox.put(1, {
      status: 'FAILED',
      kind: 'HAPPENINGS',
      recipientId: user.id,
      message,
    });
    const { retryMail } = await superadmin.client.run(RetryMailDocument, { id: mail!.id });
    expect(retryMail.mail).to.include({ status: 'WAITING', address: 'frueher@firma.example' });
  });

  it('an invitation that has expired is not tried again: its link would lead nowhere', async () => {
    const expired: MailMessage = { ...invitation('DE'), expiresAt: gateway.clock.now().toISOString() };
    const [mail] = await outbox.put(1, {
      status: 'FAILED',
      attempts: 80,
      recipientId: user.id,
      message: expired,
    });
    await superadmin.client.refused('INVALID_STATE', RetryMailDocument, { id: mail!.id });
    expect(await outbox.row(mail!.id)).to.include({ status: 'FAILED', attempts: 80 });
  });

  for (const status of ['WAITING', 'SENT', 'WITHDRAWN'] as const) {
    it(`a mail that is ${status} is not tried again`, async () => {
      const [mail] = await outbox.put(1, { status, attempts: 1, recipientId: user.id });
      await superadmin.client.refused('INVALID_STATE', RetryMailDocument, { id: mail!.id });
      expect(await outbox.row(mail!.id)).to.include({ status, attempts: 1 });
    });
  }

  it('what was given up for somebody who has lost access is not tried again, neither then nor after they have it back', async () => {
    const person = await quickUser(world, { role: 'MANAGER' });
    const before = await failed(person.id);
    await superadmin.client.run(LockUserDocument, { id: person.id });
    expect((await outbox.row(before)).status).to.equal('WITHDRAWN');
    await superadmin.client.refused('INVALID_STATE', RetryMailDocument, { id: before });
    const later = await failed(person.id);
    await superadmin.client.refused('INVALID_STATE', RetryMailDocument, { id: later });
    await superadmin.client.run(UnlockUserDocument, { id: person.id });
    await superadmin.client.refused('INVALID_STATE', RetryMailDocument, { id: before });
    await superadmin.client.run(RetryMailDocument, { id: later });
  });

  it(`of two who try at once one succeeds and the other is told, ${rounds} times over`, async () => {
    await inRounds(async () => {
      const id = await failed();
      const answers = await Promise.all(
        [superadmin, manager].map(({ client }) => client.send(RetryMailDocument, { id })),
      );
      const outcomes = answers.map((answer) => outcomeOf(answer)).toSorted();
      expect(outcomes[1]).to.equal('ok');
      expect(outcomes[0]).to.be.oneOf(['CONFLICT', 'INVALID_STATE']);
    });
  });

  it('a list of 200 mails with their recipients is read by as many statements as one of two', async () => {
    const statements = async (first: number): Promise<number> =>
      (await gateway.statementsOf(() => superadmin.client.run(MailsDocument, { first }))).length;
    for (const { id } of [user, manager, groupManager]) await outbox.put(70, { recipientId: id });
    await statements(1);
    expect(await statements(200)).to.equal(await statements(2));
    // Who asks, the page, the total, and the recipients.
    expect(await statements(200)).to.be.at.most(4);
  });

  it('on an account with 20,000 mails every page walks an index and reads few rows', async () => {
    const old = new Date(gateway.clock.now().getTime() - 1_000 * minute);
    await outbox.put(10, { status: 'FAILED', createdAt: old, recipientId: user.id });
    await outbox.put(10, { status: 'SENT', kind: 'STATEMENT', createdAt: old, recipientId: manager.id });
    for (let part = 0; part < 10; part++) await outbox.put(2_000, { status: 'SENT' });
    await gateway.gateway.dataSource.query('ANALYZE TABLE outbox_mail');
    const filters: MailsQueryVariables['filter'][] = [
      {},
      { statuses: ['FAILED'] },
      { statuses: ['FAILED', 'WAITING', 'SENT', 'WITHDRAWN'] },
      { kinds: ['STATEMENT'] },
      { kinds: ['STATEMENT', 'HAPPENINGS'] },
      { recipientIds: [user.id] },
      { recipientIds: [user.id, manager.id], statuses: ['FAILED'] },
      { statuses: ['FAILED'], kinds: ['INVITATION'] },
    ];
    const { endCursor } = (await superadmin.client.run(MailsDocument, { first: 200 })).mails.pageInfo;
    for (const variables of [...filters.map((filter) => ({ filter })), { after: endCursor }]) {
      const sent = await gateway.statementsOf(async () => {
        const answer = await superadmin.client.send(
          'query ($after: String, $filter: MailFilter) { mails(after: $after, filter: $filter) { nodes { id status recipient { id } } } }',
          variables,
        );
        expect(answer.errors).to.deep.equal([]);
      });
      const page = sent.find(({ sql }) => /`outbox_mail` x/.test(sql));
      const what = JSON.stringify(variables);
      expect(page, what).to.not.equal(undefined);
      expect(await rowsReadBy(gateway.gateway.dataSource, page!), `${what}: ${page!.sql}`).to.be.at.most(
        1_000,
      );
    }
  });
});
