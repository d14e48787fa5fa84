import { existsSync } from 'node:fs';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import {
  AcceptInvitationDocument,
  AccountDocument,
  CreateUploadDocument,
  DeleteUserDocument,
  ShipmentDocument,
  ShipmentsDocument,
  UnlockGroupDocument,
  UnlockUserDocument,
  UserDocument,
} from '../../../src/generated/operations.js';
import { pages } from '../../support/pdf-samples.js';
import { beginUpload } from '../../support/slow-upload.js';
import { password, World, type Group, type Person } from '../../support/world.js';
import type { Client } from '../../support/client.js';
import { deleteGroup, deleteUser, lockGroup, lockUser } from '../../support/losses.js';

type ById = TypedDocumentNode<unknown, { id: string }>;

/** Everything that takes access away, and what gives it back. */
const losses: Record<
  string,
  { of: 'user' | 'group'; take: (client: Client, id: string) => Promise<unknown>; back: ById | null }
> = {
  'their group is locked': { of: 'group', take: lockGroup, back: UnlockGroupDocument },
  'their group is deleted': { of: 'group', take: deleteGroup, back: null },
  'they are locked': { of: 'user', take: lockUser, back: UnlockUserDocument },
  'they are deleted': { of: 'user', take: deleteUser, back: null },
};

for (const [loss, { of, take, back }] of Object.entries(losses)) {
  describe(`LXP-4, LXP-8 when ${loss}`, () => {
    let world: World;
    let group: Group;
    let person: Person;

    before(async function () {
      this.timeout(30_000);
      world = await World.create();
      await world.group();
    });

    beforeEach(async () => {
      group = await world.group();
      person = await world.user({ groups: [group] });
    });

    const idFor = (user: { id: string }): string => (of === 'user' ? user.id : group.id);

    async function uploadUrl(): Promise<{ id: string; url: string }> {
      const input = { filename: 'Brief.pdf' };
      return (await person.client.run(CreateUploadDocument, { input })).createUpload.upload;
    }

    it('an address for a file that was given out before takes none, until access comes back', async () => {
      const { id, url } = await uploadUrl();
      await take(world.superadmin.client, idFor(person));
      expect((await world.anonymous().put(url, pages(1))).status).to.equal(404);
      expect(existsSync(world.gateway.gateway.services.uploads.pathOf(id))).to.equal(false);
      if (back === null) return;
      await world.superadmin.client.run(back, { id: idFor(person) });
      expect((await world.anonymous().put(url, pages(1))).status).to.equal(201);
    });

    it('a file that is under way is not taken', async () => {
      const { id, url } = await uploadUrl();
      const running = await beginUpload(url, pages(3));
      await take(world.superadmin.client, idFor(person));
      expect(await running.finish()).to.equal(404);
      expect(existsSync(world.gateway.gateway.services.uploads.pathOf(id))).to.equal(false);
    });

    it('their own letters are shown and downloaded no more', async () => {
      const { id } = await world.shipment(person, { group, draft: true });
      const document = `${world.gateway.url}/shipments/${id}/document`;
      expect((await person.client.get(document)).status).to.equal(200);
      await take(world.superadmin.client, idFor(person));
      expect((await person.client.get(document)).status).to.equal(401);
      await person.client.refused('UNAUTHENTICATED', ShipmentDocument, { id });
    });

    it(`an invitation from before leads nowhere${back === null ? '' : ', and works when access is back'}`, async () => {
      const invited = await world.createdUser({ groups: [group] });
      const token = await world.invitation(invited);
      await take(world.superadmin.client, idFor(invited));
      const input = { token, password };
      await world.anonymous().refused('LOGIN_FAILED', AcceptInvitationDocument, { input });
      const { user } = await world.superadmin.client.run(UserDocument, { id: invited.id });
      expect(user?.lastLoginAt).to.equal(null);
      expect(user?.status).to.not.equal('ACTIVE');
      if (back === null) return;
      await world.superadmin.client.run(back, { id: idFor(invited) });
      const client = await world.accept(token);
      await client.run(ShipmentsDocument);
    });

    it("what they have sent stays theirs and their group's", async () => {
      const sent = await world.shipment(person, { group });
      await take(world.superadmin.client, idFor(person));
      const { shipment } = await world.superadmin.client.run(ShipmentDocument, { id: sent.id });
      expect(shipment?.sender).to.deep.equal(sent.sender);
      expect(shipment?.group).to.deep.equal(sent.group);
    });
  });
}

describe('LXP-3, LXP-4 when the last group is deleted', () => {
  it('group mode ends, letters from before keep their group, and whoever still has access sends for the account', async () => {
    const world = await World.create();
    const group = await world.group();
    const [clerk, manager] = await Promise.all([
      world.user({ groups: [group] }),
      world.user({ role: 'MANAGER', groups: [group] }),
    ]);
    const sent = await world.shipment(clerk, { group });
    await deleteGroup(world.superadmin.client, group.id);
    expect((await manager.client.run(AccountDocument)).account.groupMode).to.equal(false);
    const { shipments } = await manager.client.run(ShipmentsDocument, { filter: { groupIds: [group.id] } });
    expect(shipments.nodes.map(({ id, group: kept }) => [id, kept?.name])).to.deep.equal([
      [sent.id, group.name],
    ]);
    for (const person of [manager, world.superadmin])
      expect((await world.shipment(person)).group).to.equal(null);
    await clerk.client.refused('UNAUTHENTICATED', ShipmentsDocument);
  });
});

describe("LXP-8 a deleted user's letters", () => {
  it('drafts that nobody else can send are deleted; what was submitted stays in its state', async () => {
    const world = await World.create();
    const [examinee, colleague] = await Promise.all([world.user({ trait: 'EXAMINEE' }), world.user()]);
    const [draft, waiting, other] = [
      await world.shipment(examinee, { draft: true }),
      await world.shipment(examinee),
      await world.shipment(colleague, { draft: true }),
    ];
    await world.superadmin.client.run(DeleteUserDocument, { id: examinee.id });
    const { shipments } = await world.superadmin.client.run(ShipmentsDocument, {
      filter: { statuses: ['DELETED', 'PENDING_APPROVAL', 'DRAFT'] },
    });
    expect(Object.fromEntries(shipments.nodes.map(({ id, status }) => [id, status]))).to.deep.equal({
      [draft.id]: 'DELETED',
      [waiting.id]: 'PENDING_APPROVAL',
      [other.id]: 'DRAFT',
    });
  });
});
