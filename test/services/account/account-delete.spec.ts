import { expect } from 'chai';
import { minute } from '../../../src/clock.js';
import {
  AcceptInvitationDocument,
  AccountDocument,
  ActivateUserManagementDocument,
  CreateUploadDocument,
  DeleteAccountDocument,
  EndUserManagementDocument,
  InviteUserDocument,
  LogInDocument,
  RegisterAccountDocument,
  ShipmentsDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { SpoolProvider } from '../../../src/print/spool-provider.js';
import { handOverOf } from '../../support/background.js';
import { company, type Company } from '../../support/company.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { pages } from '../../support/pdf-samples.js';
import { password, World, type Person } from '../../support/world.js';

const input = { password };

async function expectNobodyGetsIn(world: World, people: Person[]): Promise<void> {
  for (const person of people) {
    await person.client.refused('UNAUTHENTICATED', ViewerDocument);
    await person.client.refused('UNAUTHENTICATED', ShipmentsDocument);
    const login = { loginName: person.email, password };
    await world.anonymous().refused('LOGIN_FAILED', LogInDocument, { input: login });
  }
}

describe('LXP-7 who deletes the account', () => {
  it('is the superadmin alone, with the own password', async () => {
    const firm = await company();
    for (const person of [firm.manager, firm.groupManager, firm.user])
      await person.client.refused('FORBIDDEN', DeleteAccountDocument, { input });
    await firm.world.anonymous().refused('UNAUTHENTICATED', DeleteAccountDocument, { input });
    await firm.superadmin.client.refused('FORBIDDEN', DeleteAccountDocument, {
      input: { password: `${password} ` },
    });
    expect((await firm.superadmin.client.run(AccountDocument)).account.status).to.equal('ACTIVE');
    expect((await firm.user.client.run(ViewerDocument)).viewer?.user.id).to.equal(firm.user.id);
  });

  for (const state of ['INACTIVE', 'ACTIVE', 'ENDED'] as const) {
    it(`can do so while user management is ${state}, and reads in the answer that it is closed`, async () => {
      const world = await World.create({ userManagement: false });
      const { client } = world.superadmin;
      if (state !== 'INACTIVE') await client.run(ActivateUserManagementDocument);
      if (state === 'ENDED') await client.run(EndUserManagementDocument, { input: { password } });
      const { account } = (await client.run(DeleteAccountDocument, { input })).deleteAccount;
      expect(account).to.include({
        id: world.accountId,
        company: 'Beispiel & Söhne',
        status: 'CLOSED',
        userManagement: state === 'INACTIVE' ? 'INACTIVE' : 'ENDED',
      });
      await expectNobodyGetsIn(world, [world.superadmin]);
    });
  }

  it('the browser forgets the session with the same answer', async () => {
    const { superadmin } = await World.create();
    const { headers } = await superadmin.client.send(DeleteAccountDocument, { input });
    expect(headers.get('set-cookie')).to.match(/Max-Age=0|Expires=Thu, 01 Jan 1970/);
  });

  it('of four at the same moment one deletes it, the others are logged out by then, and the log has one entry', async () => {
    const { superadmin, accountId, gateway } = await World.create();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => superadmin.client.send(DeleteAccountDocument, { input })),
    );
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done').toSorted();
    expect(codes).to.deep.equal(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'done']);
    const entries: unknown[] = await gateway.gateway.dataSource.query(
      "SELECT 1 FROM activity WHERE account_id = ? AND type = 'ACCOUNT_DELETED'",
      [accountId],
    );
    expect(entries).to.have.length(1);
  });

  it('nothing that stands behind it in the same operation is done any more', async () => {
    const { superadmin } = await World.create();
    const { data, errors } = await superadmin.client.send(
      `mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { account { status } }
        createGroup(input: { name: "Danach" }) { group { id } } }`,
      { input },
    );
    expect(errors.map((error) => error.extensions.code)).to.deep.equal(['UNAUTHENTICATED']);
    expect(data).to.have.property('createGroup', null);
  });
});

describe('LXP-7 a deleted account', () => {
  let gateway: TestGateway;
  let firm: Company;
  let examinee: Person;
  let invited: { id: string; email: string };
  let token: string;
  let uploadUrl: string;
  let letters: Record<'draft' | 'waiting' | 'queued' | 'claimed' | 'sent', string>;

  before(async function () {
    this.timeout(60_000);
    gateway = await startTestGateway(testDatabases());
    firm = await company({ gateway });
    const { world, sales: group } = firm;
    examinee = await world.user({ trait: 'EXAMINEE', groups: [group] });
    invited = await world.createdUser({ groups: [group] });
    token = await world.invitation(invited);
    const { upload } = (await firm.user.client.run(CreateUploadDocument, { input: { filename: 'Spät.pdf' } }))
      .createUpload;
    uploadUrl = upload.url;
    const sent = await world.shipment(firm.user, { group });
    await world.shipmentIn(firm.user, sent.id, 'SENT');
    await gateway.gateway.scheduler.stop();
    letters = {
      sent: sent.id,
      claimed: (await world.shipment(firm.user, { group })).id,
      draft: '',
      waiting: '',
      queued: '',
    };
    const stuck = { handOver: () => Promise.reject(new Error('The printer is away.')) };
    await handOverOf(gateway, stuck).handOverWaiting(() => undefined);
    letters.draft = (await world.shipment(firm.user, { group, draft: true })).id;
    letters.waiting = (await world.shipment(examinee, { group })).id;
    letters.queued = (await world.shipment(firm.user, { group })).id;
    await firm.superadmin.client.run(InviteUserDocument, {
      id: (await world.createdUser({ groups: [group] })).id,
    });
    await firm.superadmin.client.run(DeleteAccountDocument, { input });
  });

  after(() => gateway.stop());

  async function statusOf(id: string): Promise<string | undefined> {
    const rows: { status: string }[] = await gateway.gateway.dataSource.query(
      'SELECT status FROM shipment WHERE account_id = ? AND id = ?',
      [firm.world.accountId, id],
    );
    return rows[0]?.status;
  }

  async function count(from: string): Promise<number> {
    const rows: unknown[] = await gateway.gateway.dataSource.query(
      `SELECT 1 FROM ${from.replace('?', `'${firm.world.accountId}'`)}`,
    );
    return rows.length;
  }

  it('lets nobody in, the superadmin neither: running sessions, logging in, open invitations', async () => {
    const everybody = [firm.superadmin, firm.manager, firm.groupManager, firm.user, examinee];
    await expectNobodyGetsIn(firm.world, everybody);
    const accept = { token, password };
    await firm.world.anonymous().refused('LOGIN_FAILED', AcceptInvitationDocument, { input: accept });
    expect(await count('session WHERE account_id = ?')).to.equal(0);
    expect(
      await count('invitation WHERE account_id = ? AND revoked_at IS NULL AND accepted_at IS NULL'),
    ).to.equal(0);
  });

  it('takes no file at an address that it gave out, and shows no document', async () => {
    expect((await firm.user.client.put(uploadUrl, pages(1))).status).to.equal(404);
    const document = await firm.user.client.get(`${gateway.url}/shipments/${letters.sent}/document`);
    expect(document.status).to.equal(401);
  });

  it('sends no mail that was still waiting', async () => {
    expect(await count("outbox_mail WHERE account_id = ? AND status = 'WAITING'")).to.equal(0);
  });

  it('has no users, groups and open questions left', async () => {
    expect(
      await count("`user` WHERE account_id = ? AND status <> 'DELETED' AND superadmin_slot IS NULL"),
    ).to.equal(0);
    expect(await count("user_group WHERE account_id = ? AND status <> 'DELETED'")).to.equal(0);
    expect(await count("approval WHERE account_id = ? AND state = 'PENDING'")).to.equal(0);
  });

  it('prints nothing but the letter that was being handed over: others are deleted or canceled', async () => {
    expect(await statusOf(letters.draft)).to.equal('DELETED');
    expect(await statusOf(letters.waiting)).to.equal('CANCELED');
    expect(await statusOf(letters.queued)).to.equal('CANCELED');
    expect(await statusOf(letters.sent)).to.equal('SENT');
    gateway.clock.advance(2 * minute);
    const printed: string[] = [];
    const spool = new SpoolProvider(gateway.gateway.config.spoolDirectory);
    const provider: typeof spool.handOver = async (job) => {
      printed.push(job.id);
      await spool.handOver(job);
    };
    await handOverOf(gateway, { handOver: provider }).handOverWaiting(() => undefined);
    expect(printed).to.deep.equal([letters.claimed]);
    expect(await statusOf(letters.claimed)).to.equal('SENT');
  });

  it('keeps its login names for ever', async () => {
    for (const email of [firm.superadmin.email, firm.user.email]) {
      const again = { company: 'Neu', firstName: 'N', lastName: 'N', email, password };
      expect(await firm.world.anonymous().problems(RegisterAccountDocument, { input: again })).to.deep.equal([
        'email: TAKEN',
      ]);
    }
  });
});
