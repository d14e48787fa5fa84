import { existsSync } from 'node:fs';
import { expect } from 'chai';
import type { ShipmentStatus } from '../../../src/entities/shipment.enums.js';
import {
  AccountDocument,
  ActivateUserManagementDocument,
  ApprovalsDocument,
  ApproveShipmentDocument,
  CreateUploadDocument,
  CreateUserDocument,
  DeleteUserDocument,
  EndUserManagementDocument,
  InviteUserDocument,
  ShipmentDocument,
  ShipmentsDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
  UpdateUserDocument,
  UserDocument,
  UsersDocument,
} from '../../../src/generated/operations.js';
import { handOverOf } from '../../support/background.js';
import { company, userInput, type Company } from '../../support/company.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { untilSomebodyWaits } from '../../support/lock-wait.js';
import { pages } from '../../support/pdf-samples.js';
import { beginUpload } from '../../support/slow-upload.js';
import { decidedAs, password, World, type Person, type Shipment } from '../../support/world.js';

describe('LXP-15 letters and options when user management ends', () => {
  let gateway: TestGateway;
  let firm: Company;
  let examinee: Person;
  let letters: Record<'draft' | 'ownDraft' | 'waiting' | 'second' | 'rejected' | 'queued', Shipment>;
  let draftFile: string;

  before(async function () {
    this.timeout(60_000);
    gateway = await startTestGateway(testDatabases());
    firm = await company({ gateway });
    const { world, superadmin, user, sales: group } = firm;
    examinee = await world.user({ trait: 'EXAMINEE', groups: [group] });
    // From here on nothing is printed or mailed unless the test does it.
    await gateway.gateway.scheduler.stop();
    await superadmin.client.run(UpdateUserDocument, {
      input: { id: superadmin.id, approvalTrait: 'APPROVER' },
    });
    const uploadId = await world.upload(user);
    draftFile = gateway.gateway.services.uploads.pathOf(uploadId);
    const options = { sides: 'SIMPLEX' } as const;
    const draft = await world.shipment(user, { group, draft: true, options });
    await user.client.run(UpdateShipmentDocument, { input: { id: draft.id, uploadId } });
    letters = {
      draft,
      ownDraft: await world.shipment(superadmin, { group, draft: true }),
      waiting: await world.shipment(examinee, { group }),
      second: await world.shipment(examinee, { group }),
      rejected: await world.shipment(examinee, { group }),
      queued: await world.shipment(user, { group }),
    };
    await world.reject(firm.manager, letters.rejected);
    await superadmin.client.run(InviteUserDocument, {
      id: (await world.createdUser({ groups: [group] })).id,
    });
    await superadmin.client.run(EndUserManagementDocument, { input: { password } });
  });

  after(() => gateway.stop());

  async function letter(name: keyof typeof letters): Promise<Shipment | null | undefined> {
    return (await firm.superadmin.client.run(ShipmentDocument, { id: letters[name].id })).shipment;
  }

  it('what waits for approval stays as it is, with its group, its sender and the price it was sent at', async () => {
    const { approvals } = await firm.superadmin.client.run(ApprovalsDocument);
    expect(approvals.nodes.map(({ id }) => id)).to.have.members([letters.waiting.id, letters.second.id]);
    expect(await letter('waiting')).to.deep.include(letters.waiting);
    expect(letters.waiting.group?.id).to.equal(firm.sales.id);
    expect(letters.waiting.price.surchargeCents).to.equal(1);
  });

  it('the superadmin approves it, although its group has ended, and it is printed', async () => {
    await firm.world.approve(firm.superadmin, letters.waiting);
    await handOverOf(gateway).handOverWaiting(() => undefined);
    expect(await letter('waiting')).to.include({ status: 'SENT' });
  });

  it('or rejects it, and then deletes it, since nobody is left to correct it', async () => {
    const { client } = firm.superadmin;
    await firm.world.reject(firm.superadmin, letters.second, 'Nicht so.');
    for (const { id } of [letters.second, letters.rejected]) {
      await client.refused('FORBIDDEN', SubmitShipmentDocument, { id });
      await firm.world.remove(firm.superadmin, { id });
    }
    expect(await letter('rejected')).to.include({ status: 'DELETED' });
  });

  it('what waits for print goes', async () => {
    expect(await letter('queued')).to.include({ status: 'SENT' });
  });

  it('drafts of those who are gone are deleted under their names, and their files with them', async () => {
    const draft = await letter('draft');
    expect(draft).to.include({ status: 'DELETED' });
    expect(draft?.sender).to.deep.equal(letters.draft.sender);
    expect(existsSync(draftFile)).to.equal(true);
    gateway.clock.advance(1_000);
    await gateway.gateway.services.uploads.removeUnused();
    expect(existsSync(draftFile)).to.equal(false);
  });

  it("the superadmin's own draft stays, and is sent without a group and without the surcharge", async () => {
    const { client } = firm.superadmin;
    const { id } = letters.ownDraft;
    expect(letters.ownDraft.price.surchargeCents).to.equal(1);
    expect(await client.problems(SubmitShipmentDocument, { id })).to.deep.equal(['groupId: NOT_ALLOWED']);
    await client.run(UpdateShipmentDocument, { input: { id, groupId: null } });
    const { shipment } = (await client.run(SubmitShipmentDocument, { id })).submitShipment;
    expect(shipment.status).to.equal('QUEUED');
    expect(shipment.price.surchargeCents).to.equal(0);
    const { netCents, vatCents, grossCents } = shipment.price;
    expect(netCents + vatCents).to.equal(grossCents);
  });

  it('all options lapse: the superadmin has no trait any more', async () => {
    const { user } = await firm.superadmin.client.run(UserDocument, { id: firm.superadmin.id });
    expect(user).to.include({ role: 'SUPERADMIN', approvalTrait: 'NONE', status: 'ACTIVE' });
  });

  it('no invitation that was still waiting is mailed', async () => {
    const waiting: unknown[] = await gateway.gateway.dataSource.query(
      "SELECT 1 FROM outbox_mail WHERE account_id = ? AND status = 'WAITING'",
      [firm.world.accountId],
    );
    expect(waiting).to.deep.equal([]);
  });

  it('letters from before are still found by their ended group and their senders, also after switching on again', async () => {
    const { client } = firm.superadmin;
    await client.run(ActivateUserManagementDocument);
    const statuses: ShipmentStatus[] = ['SENT', 'DELETED'];
    const byGroup = await client.run(ShipmentsDocument, { filter: { statuses, groupIds: [firm.sales.id] } });
    expect(byGroup.shipments.totalCount).to.equal(5);
    const bySender = await client.run(ShipmentsDocument, { filter: { statuses, senderIds: [examinee.id] } });
    expect(bySender.shipments.totalCount).to.equal(3);
  });
});

describe('LXP-15 the end holds at once', () => {
  let firm: Company;

  beforeEach(async function () {
    this.timeout(30_000);
    firm = await company();
  });

  it('a file that is under way is not taken any more, nor one at an address that was given out before', async () => {
    const { upload } = (
      await firm.user.client.run(CreateUploadDocument, { input: { filename: 'Langsam.pdf' } })
    ).createUpload;
    const other = (await firm.user.client.run(CreateUploadDocument, { input: { filename: 'Spät.pdf' } }))
      .createUpload.upload;
    const running = await beginUpload(upload.url, pages(3));
    await firm.superadmin.client.run(EndUserManagementDocument, { input: { password } });
    expect(await running.finish()).to.equal(404);
    expect((await firm.user.client.put(other.url, pages(1))).status).to.equal(404);
    expect(existsSync(firm.world.gateway.gateway.services.uploads.pathOf(upload.id))).to.equal(false);
  });

  it('calls that had begun, and come to their turn behind it, do nothing', async () => {
    const { world, superadmin, manager, groupManager, user, sales: group } = firm;
    const { dataSource } = world.gateway.gateway;
    const uploadId = await world.upload(user);
    const draft = await world.shipment(user, { group, draft: true });
    const examinee = await world.user({ trait: 'EXAMINEE', groups: [group] });
    const waiting = await world.shipment(examinee, { group });
    const options = { sides: 'SIMPLEX' };
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    // Whoever administers or sends waits for this, in the order of coming.
    await runner.query('SELECT id FROM account WHERE id = ? FOR UPDATE', [world.accountId]);
    const ending = superadmin.client.send(EndUserManagementDocument, { input: { password } });
    await untilSomebodyWaits(dataSource);
    const late = [
      manager.client.send('mutation { createGroup(input: { name: "Danach" }) { group { id } } }'),
      manager.client.send('mutation { updateAccount(input: { company: "Danach" }) { account { id } } }'),
      manager.client.send(CreateUserDocument, { input: userInput({ groupIds: [group.id] }) }),
      groupManager.client.send(UpdateUserDocument, { input: { id: user.id, firstName: 'Danach' } }),
      groupManager.client.send(DeleteUserDocument, { id: user.id }),
      user.client.send(
        'mutation ($input: CreateShipmentInput!) { createShipment(input: $input) { shipment { id } } }',
        {
          input: { uploadId, groupId: group.id, options },
        },
      ),
      user.client.send(CreateUploadDocument, { input: { filename: 'Danach.pdf' } }),
      user.client.send(SubmitShipmentDocument, { id: draft.id }),
      manager.client.send(ApproveShipmentDocument, decidedAs(waiting)),
    ];
    await new Promise((resolve) => setTimeout(resolve, 200));
    await runner.commitTransaction();
    await runner.release();
    expect((await ending).errors).to.deep.equal([]);
    for (const answer of await Promise.all<{ errors: { extensions: { code: string } }[] }>(late))
      expect(answer.errors[0]?.extensions.code).to.equal('UNAUTHENTICATED');
    const { approvals } = await superadmin.client.run(ApprovalsDocument);
    expect(approvals.nodes.map(({ id }) => id)).to.deep.equal([waiting.id]);
    const { account } = await superadmin.client.run(AccountDocument);
    expect(account.company).to.not.equal('Danach');
    const statuses: ShipmentStatus[] = ['DRAFT', 'QUEUED', 'SENT', 'CANCELED', 'DELETED'];
    const { shipments } = await superadmin.client.run(ShipmentsDocument, { filter: { statuses } });
    expect(shipments.nodes.map(({ status }) => status)).to.deep.equal(['DELETED']);
    const deleted = await superadmin.client.run(UsersDocument, { filter: { statuses: ['DELETED'] } });
    expect(deleted.users.totalCount).to.equal(4);
    expect(deleted.users.nodes.map(({ firstName }) => firstName)).to.not.include('Danach');
  });
});

describe('LXP-1, LXP-15 the state of user management', () => {
  it('is INACTIVE before it was ever on, ACTIVE while it is on, and ENDED afterwards', async () => {
    const { superadmin } = await World.create({ userManagement: false });
    const state = async (): Promise<string> =>
      (await superadmin.client.run(AccountDocument)).account.userManagement;
    expect(await state()).to.equal('INACTIVE');
    await superadmin.client.run(ActivateUserManagementDocument);
    expect(await state()).to.equal('ACTIVE');
    await superadmin.client.run(EndUserManagementDocument, { input: { password } });
    expect(await state()).to.equal('ENDED');
    await superadmin.client.run(ActivateUserManagementDocument);
    expect(await state()).to.equal('ACTIVE');
  });
});
