import { expect } from 'chai';
import { raiseAuthority } from '../../../src/services/authentication/authority.record.js';
import { select } from '../../../src/database/rows.js';
import type { CredentialKind } from '../../../src/entities/credential.enums.js';
import {
  CreateCredentialDocument,
  CreateGroupDocument,
  CredentialsDocument,
  DeleteCredentialDocument,
  DeleteGroupDocument,
  DeleteUserDocument,
} from '../../../src/generated/operations.js';
import { withAllChannels } from '../../support/channels.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { Client } from '../../support/client.js';
import type { TestGateway } from '../../support/gateway.js';
import { inRounds, lanes, outcomeOf, quickUser, rounds } from '../../support/rounds.js';
import { uniqueName, World, type Group, type Person } from '../../support/world.js';

const kinds: CredentialKind[] = ['DRIVER', 'SFTP', 'API'];

describe(`LXP-10 credentials at the same moment, ${rounds} times over`, function () {
  withAllChannels();
  this.timeout(120_000);

  let gateway: TestGateway;
  /** In each lane an account with a group and a manager, who is logged in twice. */
  let offices: { world: World; group: Group; manager: Person; again: Client }[];

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    offices = await Promise.all(
      Array.from({ length: lanes }, async () => {
        const world = await World.create({ gateway });
        const manager = await quickUser(world, { role: 'MANAGER' });
        return { world, group: await world.group(), manager, again: await world.logIn(manager) };
      }),
    );
  });

  after(() => gateway.stop());

  async function stored(column: 'group_id' | 'user_id', id: string): Promise<string[]> {
    const rows = await select<{ id: string }>(
      gateway.gateway.dataSource.manager,
      `SELECT id FROM credential WHERE ${column} = ?`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  it('of three for one place one is made and the others are told; of two who delete it one does', async () => {
    await inRounds(async (round, lane) => {
      const { group, manager, again } = offices[lane]!;
      const kind = kinds[round % 3]!;
      const input = { kind, groupId: kind === 'DRIVER' ? null : group.id };
      const clients = [manager.client, again, manager.client];
      const made = await Promise.all(clients.map((each) => each.send(CreateCredentialDocument, { input })));
      expect(made.map(outcomeOf).toSorted()).to.deep.equal(['CONFLICT', 'CONFLICT', 'ok']);
      const { credentials } = await manager.client.run(CredentialsDocument);
      const ids = credentials.nodes.map(({ id }) => id);
      expect(ids).to.deep.equal(made.flatMap(({ data }) => data?.createCredential?.credential.id ?? []));
      const deleted = await Promise.all(
        [manager.client, again].map((each) => each.send(DeleteCredentialDocument, { id: ids[0]! })),
      );
      expect(deleted.map(outcomeOf).toSorted()).to.deep.equal(['NOT_FOUND', 'ok']);
      expect(await stored('user_id', manager.id)).to.deep.equal([]);
    });
  });

  it('none is left of a group that is deleted while it is made', async () => {
    const outcomes = new Set<string>();
    await inRounds(async (_, lane) => {
      const { world, manager } = offices[lane]!;
      const superadmin = world.superadmin.client;
      const { createGroup } = await superadmin.run(CreateGroupDocument, {
        input: { name: uniqueName('Gruppe') },
      });
      const groupId = createGroup.group.id;
      const make = (kind: CredentialKind) =>
        manager.client.send(CreateCredentialDocument, { input: { kind, groupId } });
      const [first, deleted, second] = await Promise.all([
        make('API'),
        superadmin.send(DeleteGroupDocument, { id: groupId }),
        make('SFTP'),
      ]);
      expect(outcomeOf(deleted)).to.equal('ok');
      for (const each of [first, second].map(outcomeOf)) outcomes.add(each);
      expect(await stored('group_id', groupId)).to.deep.equal([]);
    });
    expect([...outcomes].toSorted(), 'both orders came up').to.deep.equal(['BAD_USER_INPUT', 'ok']);
  });

  it('one that is made while its group is being deleted waits for that to be decided, and is refused', async () => {
    const { world, manager } = offices[0]!;
    const { id } = await world.group();
    const deleting = gateway.gateway.dataSource.createQueryRunner();
    await deleting.startTransaction();
    await deleting.query("UPDATE user_group SET status = 'DELETED' WHERE account_id = ? AND id = ?", [
      world.accountId,
      id,
    ]);
    await raiseAuthority(deleting.manager, world.accountId);
    const refused = manager.client.problems(CreateCredentialDocument, {
      input: { kind: 'API', groupId: id },
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await deleting.commitTransaction();
    await deleting.release();
    expect(await refused).to.deep.equal(['groupId: NOT_ALLOWED']);
    expect(await stored('group_id', id)).to.deep.equal([]);
  });

  it('none is left of a user who is deleted while making it', async () => {
    const outcomes = new Set<string>();
    await inRounds(async (_, lane) => {
      const { world, group } = offices[lane]!;
      const { id, client } = await quickUser(world, { groups: [group] });
      const make = (kind: CredentialKind) =>
        client.send(CreateCredentialDocument, {
          input: { kind, groupId: kind === 'DRIVER' ? null : group.id },
        });
      const [first, deleted, second] = await Promise.all([
        make('API'),
        world.superadmin.client.send(DeleteUserDocument, { id }),
        make('DRIVER'),
      ]);
      expect(outcomeOf(deleted)).to.equal('ok');
      for (const each of [first, second].map(outcomeOf)) outcomes.add(each);
      expect(await stored('user_id', id)).to.deep.equal([]);
    });
    expect([...outcomes])
      .to.include('ok')
      .and.to.include('UNAUTHENTICATED');
  });
});
