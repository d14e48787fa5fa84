import { expect } from 'chai';
import {
  InviteUserDocument,
  RetryMailDocument,
  UnlockGroupDocument,
  UpdateUserDocument,
} from '../../src/generated/operations.js';
import type { MailDelivery } from '../../src/mail/delivery.js';
import type { HappeningsMessage } from '../../src/entities/mail-message.js';
import { smtpTransport } from '../../src/mail/transport.js';
import { delivererOf } from '../support/background.js';
import { freePort, startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { MoodyServer } from '../support/moody-server.js';
import { quickUser } from '../support/rounds.js';
import { World, type Group } from '../support/world.js';
import { Outbox, type PutMail } from './outbox.js';
import { addressee, approvalsWaiting } from './sample-messages.js';
import { deleteGroup, lockGroup } from '../support/losses.js';

describe('LXP-12 a mail goes only to who has access when it is sent', function () {
  this.timeout(30_000);
  let gateway: TestGateway;
  let world: World;
  let outbox: Outbox;
  let server: MoodyServer;
  let postman: MailDelivery;

  before(async () => {
    server = new MoodyServer(await freePort());
    await server.start();
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    outbox = new Outbox(gateway, world);
  });

  after(async () => {
    await gateway.stop();
    await server.stop();
  });

  beforeEach(async () => {
    server.reset();
    await outbox.clear();
    postman = delivererOf(gateway, smtpTransport(server.url()));
  });

  afterEach(() => postman.stop());

  const boss = () => world.superadmin.client;

  /** A mail to somebody about what waits for them. */
  async function waiting(
    recipient: { id: string },
    status: 'WAITING' | 'FAILED' = 'WAITING',
  ): Promise<PutMail> {
    const [mail] = await outbox.put(1, {
      kind: 'APPROVALS_WAITING',
      recipientId: recipient.id,
      message: approvalsWaiting('DE', 1),
      status,
    });
    return mail!;
  }

  /** Delivers what waits, and says what has become of the mail. */
  async function delivered({ id }: PutMail): Promise<string> {
    await postman.deliverDue(() => undefined);
    return (await outbox.row(id)).status;
  }

  const takings: [string, (group: Group, user: { id: string }) => Promise<unknown>][] = [
    ['the only group is locked', ({ id }) => lockGroup(boss(), id)],
    ['the only group is deleted', ({ id }) => deleteGroup(boss(), id)],
    [
      'the membership in the only group that is not locked is taken',
      async (_group, { id }) => {
        const locked = await world.group();
        await boss().run(UpdateUserDocument, { input: { id, groupIds: [locked.id] } });
        await lockGroup(boss(), locked.id);
      },
    ],
  ];
  for (const [what, take] of takings) {
    it(`when ${what}, a mail that waits for its reader is taken back`, async () => {
      const group = await world.group();
      const reader = await quickUser(world, { groups: [group] });
      const before = await waiting(reader);
      expect(await delivered(before)).to.equal('SENT');
      const after = await waiting(reader);
      await take(group, reader);
      expect(await delivered(after)).to.equal('WITHDRAWN');
      expect(server.got).to.have.length(1);
      expect(await outbox.row(after.id)).to.include({ attempts: 0, lastError: null });
    });
  }

  it('to ask for access costs one short statement a mail, and a mail three in all, besides the transaction around its mark', async () => {
    await outbox.put(40);
    const known = server.got.length;
    const sent = await gateway.statementsOf(async () => {
      await postman.deliverDue(() => undefined);
      while (server.got.length < known + 40) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    // Access, claim and mark, and two to claim them all.
    const statements = sent.filter(({ sql }) => /^\s*(SELECT|UPDATE)/.test(sql));
    expect(statements.length).to.be.within(40, 3 * 40 + 2);
  });

  it('whoever has another group, or is a manager, still gets their mail', async () => {
    const [locked, other] = [await world.group(), await world.group()];
    const member = await quickUser(world, { groups: [locked, other] });
    const manager = await quickUser(world, { role: 'MANAGER', groups: [locked] });
    const mails = [await waiting(member), await waiting(manager)];
    await lockGroup(boss(), locked.id);
    for (const mail of mails) expect(await delivered(mail)).to.equal('SENT');
  });

  it('what was given up is tried again only while its recipient has access', async () => {
    const group = await world.group();
    const reader = await quickUser(world, { groups: [group] });
    const { id } = await waiting(reader, 'FAILED');
    await lockGroup(boss(), group.id);
    await boss().refused('INVALID_STATE', RetryMailDocument, { id });
    expect((await outbox.row(id)).status).to.equal('FAILED');
    await boss().run(UnlockGroupDocument, { id: group.id });
    await boss().run(RetryMailDocument, { id });
    expect((await outbox.row(id)).status).to.equal('WAITING');
  });

  it('an invitation goes to those who have no access yet, and not to who is locked, deleted or of an account that has ended', async () => {
    const { dataSource } = gateway.gateway;
    const invited = await world.createdUser({ groups: [await world.group()] });
    await boss().run(InviteUserDocument, { id: invited.id });
    expect(await postman.deliverDue(() => undefined)).to.equal(1);
    for (const status of ['LOCKED', 'DELETED']) {
      const [mail] = await outbox.put(1, { recipientId: invited.id });
      await dataSource.query('UPDATE `user` SET status = ? WHERE id = ?', [status, invited.id]);
      expect(await delivered(mail!), status).to.equal('WITHDRAWN');
    }
    await dataSource.query("UPDATE `user` SET status = 'INVITED' WHERE id = ?", [invited.id]);
    for (const [column, ended] of [
      ['user_management', 'ENDED'],
      ['status', 'CLOSED'],
    ] as const) {
      const [mail] = await outbox.put(1, { recipientId: invited.id });
      const set = (value: string): Promise<unknown> =>
        dataSource.query(`UPDATE account SET ${column} = ? WHERE id = ?`, [value, world.accountId]);
      await set(ended);
      expect(await delivered(mail!), column).to.equal('WITHDRAWN');
      await set('ACTIVE');
    }
  });

  it('what is told at a former address comes there also when groups have been locked since, and not once the user is locked', async () => {
    const { dataSource } = gateway.gateway;
    const group = await world.group();
    const reader = await quickUser(world, { groups: [group] });
    const message: HappeningsMessage = {
      ...addressee('DE'),
      kind: 'HAPPENINGS',
      concern: 'SECURITY',
      to: { name: 'Anna Müller', address: 'frueher@firma.example' },
      total: 1,
      happenings: [
        {
          details: {
            event: {
              type: 'USER_UPDATED',
              facts: {
                changed: [{ field: 'email', before: 'frueher@firma.example', after: reader.email }],
              },
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
    const notice = async (): Promise<PutMail> =>
      (await outbox.put(1, { kind: 'HAPPENINGS', recipientId: reader.id, message }))[0]!;
    const first = await notice();
    await lockGroup(boss(), group.id);
    expect(await delivered(first)).to.equal('SENT');
    const second = await notice();
    await dataSource.query("UPDATE `user` SET status = 'LOCKED' WHERE id = ?", [reader.id]);
    expect(await delivered(second)).to.equal('WITHDRAWN');
  });
});
