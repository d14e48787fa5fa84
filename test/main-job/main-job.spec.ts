import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import {
  AcceptInvitationDocument,
  ActivateUserManagementDocument,
  ActivitiesDocument,
  ApprovalsDocument,
  ApproveShipmentDocument,
  CreateGroupDocument,
  CreateShipmentDocument,
  CreateUploadDocument,
  CreateUserDocument,
  GroupDocument,
  InviteUserDocument,
  LogInDocument,
  NodeDocument,
  ConfirmRegistrationDocument,
  RegisterAccountDocument,
  RejectShipmentDocument,
  ShipmentDocument,
  ShipmentsDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
  UserDocument,
  ViewerDocument,
} from '../../src/generated/operations.js';
import { letterPdf } from '../../src/seeds/letter-pdf.js';
import { Client } from '../support/client.js';
import type { TestGateway } from '../support/gateway.js';
import { sharedGateway } from '../support/hooks.js';
import { invitationToken, registrationToken } from '../support/mailbox.js';
import { password, uniqueName, World } from '../support/world.js';

describe('The main job, over HTTP with real parts (LXP-1, 3, 5, 6, 7, 11, 13, 14)', () => {
  let gateway: TestGateway;
  let superadmin: Client;
  let clerk: Client;
  let secondClerk: Client;
  let head: Client;
  let groupId: string;
  let shipmentId: string;
  const ids: string[] = [];

  before(async function () {
    this.timeout(30_000);
    gateway = await sharedGateway();
  });

  async function invited(input: {
    firstName: string;
    language: 'DE' | 'EN';
    role: 'USER' | 'GROUP_MANAGER';
    approvalTrait: 'EXAMINEE' | 'APPROVER';
  }) {
    const email = `${uniqueName(input.firstName.toLowerCase())}@firma.example`;
    const { createUser } = await superadmin.run(CreateUserDocument, {
      input: { ...input, lastName: 'Muster', email, groupIds: [groupId] },
    });
    const { id } = createUser.user;
    ids.push(id);
    expect(createUser.user.status).to.equal('CREATED');
    expect(gateway.mailbox.to(email), 'nothing is sent before the invitation').to.deep.equal([]);
    await superadmin.run(InviteUserDocument, { id });
    const [mail] = await gateway.mailbox.waitFor(email);
    const client = new Client(gateway.url);
    const { acceptInvitation } = await client.run(AcceptInvitationDocument, {
      input: { token: invitationToken(mail!), password },
    });
    expect(acceptInvitation.viewer?.user).to.deep.equal({ id, status: 'ACTIVE' });
    client.token = acceptInvitation.token;
    return { client, mail: mail! };
  }

  async function send(client: Client, pages: number): Promise<string> {
    const { createUpload } = await client.run(CreateUploadDocument, {
      input: { filename: 'Angebot März.pdf' },
    });
    const letter = await letterPdf({
      subject: 'Angebot',
      sender: 'Beispiel GmbH · Hauptstraße 1 · 21423 Winsen',
      recipient: ['Frau', 'Erika Mustermann', 'Gartenweg 3', '20095 Hamburg'],
      date: '21.11.2026',
      body: 'Sehr geehrte Frau Mustermann,\n\nanbei unser Angebot.',
      pages,
    });
    const put = await client.put(createUpload.upload.url, letter);
    expect(put.status).to.equal(201);
    expect(await put.json()).to.include({ id: createUpload.upload.id, pages });
    const { createShipment } = await client.run(CreateShipmentDocument, {
      input: {
        uploadId: createUpload.upload.id,
        groupId,
        options: { sides: 'DUPLEX', colour: 'COLOUR', destination: 'NATIONAL', registered: 'NONE' },
        draft: false,
      },
    });
    const { shipment } = createShipment;
    expect(shipment).to.include({
      status: 'PENDING_APPROVAL',
      pages,
      sheets: Math.ceil(pages / 2),
      filename: 'Angebot März.pdf',
      channel: 'GO',
    });
    ids.push(shipment.id);
    return shipment.id;
  }

  it('1. somebody registers an account, confirms it with the real mail, logs in and activates user management', async () => {
    const email = `${uniqueName('chefin')}@firma.example`;
    superadmin = new Client(gateway.url);
    const input = { company: 'Beispiel GmbH', firstName: 'Christa', lastName: 'Chefin', email, password };
    await superadmin.run(RegisterAccountDocument, { input });
    const [mail] = await gateway.mailbox.waitFor(email);
    if (mail === undefined) throw new Error('No mail came.');
    const token = registrationToken(mail);
    const { confirmRegistration } = await superadmin.run(ConfirmRegistrationDocument, { input: { token } });
    expect(confirmRegistration.account.confirmedAt).to.be.a('string');
    const { logIn } = await superadmin.run(LogInDocument, { input: { loginName: email, password } });
    expect(logIn.viewer?.user.role).to.equal('SUPERADMIN');
    superadmin.token = logIn.token;
    const { activateUserManagement } = await superadmin.run(ActivateUserManagementDocument);
    expect(activateUserManagement.account.userManagement).to.equal('ACTIVE');
  });

  it('2. makes a group, a clerk and a head of department, who accept real invitations in their own languages', async () => {
    groupId = (await superadmin.run(CreateGroupDocument, { input: { name: 'Vertrieb' } })).createGroup.group
      .id;
    ids.push(groupId);
    const german = await invited({
      firstName: 'Karl',
      language: 'DE',
      role: 'USER',
      approvalTrait: 'EXAMINEE',
    });
    const english = await invited({
      firstName: 'Helen',
      language: 'EN',
      role: 'GROUP_MANAGER',
      approvalTrait: 'APPROVER',
    });
    secondClerk = (
      await invited({ firstName: 'Katja', language: 'DE', role: 'USER', approvalTrait: 'EXAMINEE' })
    ).client;
    clerk = german.client;
    head = english.client;
    expect(german.mail.subject).to.equal('Ihre Einladung zu Beispiel GmbH');
    expect(english.mail.subject).to.equal('Your invitation to Beispiel GmbH');
    const link = `https://app.vieraugen.example/invitation?token=${invitationToken(german.mail)}`;
    expect(german.mail.text).to.contain(link);
    expect(german.mail.html).to.contain(`href="${link}"`);
  });

  it('3. the clerk uploads a real PDF and sends it for the group; it waits for approval', async () => {
    shipmentId = await send(clerk, 5);
    const { shipment } = await clerk.run(ShipmentDocument, { id: shipmentId });
    expect(shipment?.price.surchargeCents).to.equal(1);
    expect(shipment?.approval?.state).to.equal('PENDING');
  });

  it('4. the head of department sees it in approvals and on the dashboard, approves, and it is handed over to print', async () => {
    const { approvals } = await head.run(ApprovalsDocument);
    expect(approvals.nodes.map((node) => node.id)).to.deep.equal([shipmentId]);
    const approvalId = approvals.nodes[0]?.approval?.id ?? '';
    expect((await head.run(ViewerDocument)).viewer?.dashboard.shipmentsAwaitingMyDecision).to.equal(1);
    const { approveShipment } = await head.run(ApproveShipmentDocument, { id: shipmentId, approvalId });
    expect(approveShipment.shipment.status).to.equal('QUEUED');
    expect(approveShipment.shipment.approval).to.include({ state: 'APPROVED' });
    let sent = (await clerk.run(ShipmentDocument, { id: shipmentId })).shipment;
    for (let tries = 0; sent?.status !== 'SENT' && tries < 800; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      sent = (await clerk.run(ShipmentDocument, { id: shipmentId })).shipment;
    }
    expect(sent?.status).to.equal('SENT');
    expect(sent?.handedOverAt).to.be.a('string');
    const spool = gateway.gateway.config.spoolDirectory;
    const ticket = JSON.parse(await readFile(path.join(spool, `${shipmentId}.json`), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(ticket).to.include({ id: shipmentId, pages: 5, sheets: 3, document: `${shipmentId}.pdf` });
    expect(ticket['options']).to.deep.equal({
      sides: 'DUPLEX',
      colour: 'COLOUR',
      destination: 'NATIONAL',
      registered: 'NONE',
    });
    expect(ticket['group']).to.include({ id: groupId, name: 'Vertrieb' });
    expect((await readFile(path.join(spool, `${shipmentId}.pdf`))).subarray(0, 5).toString()).to.equal(
      '%PDF-',
    );
  });

  it("4. a second clerk's shipment is rejected with a comment, corrected, and submitted again", async () => {
    const id = await send(secondClerk, 2);
    const { shipment: waiting } = await head.run(ShipmentDocument, { id });
    const { rejectShipment } = await head.run(RejectShipmentDocument, {
      input: { id, approvalId: waiting?.approval?.id ?? '', comment: 'Bitte ohne Farbe.' },
    });
    expect(rejectShipment.shipment.status).to.equal('REJECTED');
    const { shipment: rejected } = await secondClerk.run(ShipmentDocument, { id });
    expect(rejected?.approval?.comment).to.equal('Bitte ohne Farbe.');
    expect((await secondClerk.run(ViewerDocument)).viewer?.dashboard.myRejectedShipments).to.equal(1);
    const { updateShipment } = await secondClerk.run(UpdateShipmentDocument, {
      input: {
        id,
        options: { sides: 'SIMPLEX', colour: 'BLACK_AND_WHITE', destination: 'NATIONAL', registered: 'NONE' },
      },
    });
    expect(updateShipment.shipment).to.include({ status: 'REJECTED', sheets: 2 });
    expect(updateShipment.shipment.price.grossCents).to.be.lessThan(rejected?.price.grossCents ?? 0);
    const { submitShipment } = await secondClerk.run(SubmitShipmentDocument, { id });
    expect(submitShipment.shipment).to.include({ status: 'PENDING_APPROVAL' });
    expect(submitShipment.shipment.approval).to.include({ state: 'PENDING', comment: null });
  });

  it('5. the overview and the log show every role what it may see', async () => {
    const numberSeenBy = async (client: Client): Promise<number> =>
      (await client.run(ShipmentsDocument)).shipments.totalCount;
    expect(await Promise.all([superadmin, head, clerk, secondClerk].map(numberSeenBy))).to.deep.equal([
      2, 2, 1, 1,
    ]);
    const { activities } = await clerk.run(ActivitiesDocument);
    const me = ids[1];
    expect(activities.nodes.map((node) => node.actor?.id)).to.satisfy(
      (actors: string[]) => actors.length > 0 && actors.every((id) => id === me),
    );
    const all = (await superadmin.run(ActivitiesDocument, { first: 200 })).activities;
    expect(all.nodes.map((node) => node.type)).to.include.members([
      'ACCOUNT_REGISTERED',
      'ACCOUNT_CONFIRMED',
      'GROUP_CREATED',
      'USER_INVITED',
      'SHIPMENT_APPROVED',
      'SHIPMENT_REJECTED',
    ]);
    expect(all.totalCount).to.equal(all.nodes.length);
  });

  it('5. somebody of a second account sees nothing of it, whatever id they use', async () => {
    const other = (await World.create()).superadmin.client;
    const unknown = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
    expect((await other.run(ShipmentsDocument)).shipments.totalCount).to.equal(0);
    for (const document of [
      NodeDocument,
      UserDocument,
      GroupDocument,
      ShipmentDocument,
      ApproveShipmentDocument,
    ]) {
      const answers = await Promise.all(
        [unknown, ...ids].map(async (id) =>
          JSON.stringify(
            (
              await other.send<unknown, { id: string; approvalId: string }>(document as never, {
                id,
                approvalId: id,
              })
            ).errors,
          ),
        ),
      );
      expect(new Set(answers).size, 'hidden and absent answer to the letter alike').to.equal(1);
      expect(answers[0]).to.contain('"NOT_FOUND"');
    }
  });
});
