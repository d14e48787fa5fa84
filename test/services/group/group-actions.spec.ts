import { expect } from 'chai';
import { Group } from '../../../src/entities/group.entity.js';
import { GroupAction } from '../../../src/entities/group.enums.js';
import type { Role } from '../../../src/entities/user.enums.js';
import {
  CredentialActionsDocument,
  DeleteCredentialDocument,
  DeleteGroupDocument,
  GroupActionsDocument,
  LockGroupDocument,
  UnlockGroupDocument,
  UpdateGroupDocument,
} from '../../../src/generated/operations.js';
import { permissionSetOf } from '../../../src/shield/permission-set.js';
import { baseGrants } from '../../../src/shield/grants.js';
import { AccountSnapshot } from '../../support/account-snapshot.js';
import { Client, type Answer } from '../../support/client.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { PromiseWalk } from '../../support/promises.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { uniqueName, World, type Group as GroupOfWorld, type Person } from '../../support/world.js';
import { writeAuthority } from '../../support/authority.js';

const actions = Object.keys(GroupAction) as GroupAction[];

const lockedBy = (role: Role): Partial<Group> => ({
  status: 'LOCKED',
  lockedWith: permissionSetOf(baseGrants(role, 'NONE')).key,
});

const states: Record<string, Partial<Group>> = {
  active: {},
  'locked by the superadmin': lockedBy('SUPERADMIN'),
  'locked by a manager': lockedBy('MANAGER'),
  deleted: { status: 'DELETED', liveNameKey: null },
};

describe('allowedActions of groups and credentials promise what happens (LXP-4, LXP-10)', function () {
  this.timeout(120_000);

  let gateway: TestGateway;
  let world: World;
  let group: GroupOfWorld;
  let other: GroupOfWorld;
  let viewers: Record<'superadmin' | 'manager' | 'groupManager' | 'user', Person>;
  let snapshot: AccountSnapshot;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    [group, other] = [await world.group(), await world.group()];
    const groups = [group, other];
    viewers = {
      superadmin: world.superadmin,
      manager: await quickUser(world, { role: 'MANAGER' }),
      groupManager: await quickUser(world, { role: 'GROUP_MANAGER', groups }),
      user: await quickUser(world, { groups }),
    };
    await world.credential(viewers.user, { group });
    snapshot = await AccountSnapshot.take(world);
  });

  after(() => gateway.stop());

  async function act(client: Client, action: GroupAction): Promise<Answer<unknown>> {
    const { id } = group;
    switch (action) {
      case 'UPDATE':
        return client.send(UpdateGroupDocument, { input: { id, description: uniqueName('Zweck') } });
      case 'LOCK':
        return client.send(LockGroupDocument, { id });
      case 'UNLOCK':
        return client.send(UnlockGroupDocument, { id });
      case 'DELETE':
        return client.send(DeleteGroupDocument, { id });
    }
  }

  async function walkAll(base: AccountSnapshot, isLast: boolean): Promise<PromiseWalk> {
    const walk = new PromiseWalk();
    for (const [
      who,
      {
        client: { url, token },
      },
    ] of Object.entries(viewers)) {
      // The walks through users and shipments are in English.
      const client = new Client(url, token);
      client.language = 'de';
      for (const [state, columns] of Object.entries(states)) {
        const changes = new Map<string, Partial<Group>>([[group.id, columns]]);
        if (isLast) changes.set(other.id, { status: 'DELETED', liveNameKey: null });
        await base.restore(changes);
        const { data, errors } = await client.send(GroupActionsDocument, { id: group.id });
        const promised = data?.group?.allowedActions;
        if (promised === undefined) {
          expect(errors[0]?.extensions.code).to.be.oneOf(['NOT_FOUND', 'UNAUTHENTICATED']);
          continue;
        }
        await walk.walk({
          title: `${state}, to ${who}`,
          actions,
          promised,
          act: async (action) => [await act(client, action)],
          restore: () => base.restore(changes),
        });
      }
    }
    return walk;
  }

  it('a group in every state, to everybody', async () => {
    (await walkAll(snapshot, false)).expectKept(
      ...['UPDATE ok', 'LOCK ok', 'UNLOCK ok', 'DELETE ok', 'UPDATE absent', 'UPDATE GROUP_DELETED'],
      ...[
        'LOCK GROUP_LOCKED',
        'UNLOCK GROUP_NOT_LOCKED',
        'UNLOCK LOCK_MADE_BY_MORE',
        'DELETE LOCK_MADE_BY_MORE',
      ],
    );
  });

  it('the last group', async () => {
    // Members who would lose access have to be confirmed, which is no promise.
    await snapshot.restore();
    await writeAuthority(world, 'DELETE FROM membership WHERE account_id = ?', [world.accountId]);
    const withoutMembers = await AccountSnapshot.take(world);
    (await walkAll(withoutMembers, true)).expectKept('LOCK ok', 'DELETE ok', 'DELETE GROUP_DELETED');
  });

  it('a refused action is explained in the language of the answer, an allowed one not at all', async () => {
    await snapshot.restore(new Map([[group.id, lockedBy('MANAGER')]]));
    const explanations = {
      de: { UPDATE: null, LOCK: 'Die Gruppe ist bereits gesperrt.', UNLOCK: null, DELETE: null },
      en: { UPDATE: null, LOCK: 'The group is locked already.', UNLOCK: null, DELETE: null },
    };
    const { url, token } = viewers.manager.client;
    for (const language of ['de', 'en'] as const) {
      const client = new Client(url, token);
      client.language = language;
      const promised = (await client.run(GroupActionsDocument, { id: group.id })).group?.allowedActions ?? [];
      const explained = Object.fromEntries(promised.map(({ action, message }) => [action, message]));
      expect(explained).to.deep.equal(explanations[language]);
    }
  });

  it('groups and users are promised nothing that their viewer may never do', async () => {
    await snapshot.restore();
    const { client } = viewers.user;
    const { id } = viewers.user;
    const { data } = await client.send<
      {
        user: { allowedActions: { action: string }[]; groups: { allowedActions: object[] }[] };
      },
      object
    >(`{ user(id: "${id}") { allowedActions { action } groups { allowedActions { action } } } }`);
    expect(data?.user.allowedActions).to.deep.equal([{ action: 'UPDATE_MAIL_SETTINGS' }]);
    expect(data?.user.groups.map(({ allowedActions }) => allowedActions)).to.deep.equal([[], []]);
  });

  it('a user whom the viewer does not see has no actions, wherever it occurs', async () => {
    await snapshot.restore();
    const approver = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
    const sender = await quickUser(world, { groups: [other] });
    await quickShipment(world, sender, other.id);
    await gateway.gateway.dataSource.query('UPDATE shipment SET group_id = ? WHERE sender_id = ?', [
      group.id,
      sender.id,
    ]);
    const { data, errors } = await approver.client.send<
      {
        shipments: { nodes: { sender: { id: string; allowedActions: object[] } }[] };
      },
      object
    >('{ shipments { nodes { sender { id allowedActions { action reason } } } } }');
    expect(errors).to.deep.equal([]);
    expect(data?.shipments.nodes.map((shipment) => shipment.sender)).to.deep.equal([
      { id: sender.id, allowedActions: [] },
    ]);
  });

  it('a credential can be deleted by its user, once the registration is confirmed', async () => {
    await snapshot.restore();
    const { client } = viewers.user;
    const first = async (): Promise<{ id: string; allowedActions: object[] } | undefined> =>
      (await client.run(CredentialActionsDocument)).credentials.nodes[0];
    const confirm = (value: string): Promise<void> =>
      writeAuthority(world, `UPDATE account SET confirmed_at = ${value} WHERE id = ?`, [world.accountId]);
    await confirm('NULL');
    const credential = await first();
    expect(credential?.allowedActions).to.deep.equal([
      {
        action: 'DELETE',
        allowed: false,
        reason: 'ACCOUNT_UNCONFIRMED',
        message: 'The account is not confirmed yet. Open the link in the registration mail.',
      },
    ]);
    const id = credential?.id ?? '';
    const error = await client.refused('INVALID_STATE', DeleteCredentialDocument, { id });
    expect(error.extensions.reason).to.equal('ACCOUNT_UNCONFIRMED');
    expect(credential?.allowedActions).to.have.nested.property('[0].message', error.message);
    await confirm('NOW(3)');
    expect((await first())?.allowedActions).to.deep.equal([
      { action: 'DELETE', allowed: true, reason: null, message: null },
    ]);
    const { data, errors } = await client.send<
      {
        deleteCredential: { credential: { allowedActions: object[] } };
      },
      object
    >(`mutation { deleteCredential(id: "${id}") { credential { allowedActions { action } } } }`);
    expect(errors).to.deep.equal([]);
    expect(data?.deleteCredential.credential.allowedActions).to.deep.equal([]);
  });
});
