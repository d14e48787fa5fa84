import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import type { UserStatus } from '../../../src/entities/user.enums.js';
import {
  ActivitiesDocument,
  DeleteUserDocument,
  InviteUserDocument,
  LockUserDocument,
  LogInDocument,
  ShipmentDocument,
  ShipmentsDocument,
  UnlockUserDocument,
  UpdateUserDocument,
  UserDocument,
  UsersDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { password, World, type Person } from '../../support/world.js';

type Step = 'lock' | 'unlock' | 'delete' | 'invite';

const steps: Record<Step, TypedDocumentNode<unknown, { id: string }>> = {
  lock: LockUserDocument,
  unlock: UnlockUserDocument,
  delete: DeleteUserDocument,
  invite: InviteUserDocument,
};

/** What a step makes of a user; null where it is refused. A locked user becomes again what they were. */
const table: Record<UserStatus, Record<Step, UserStatus | null>> = {
  CREATED: { lock: 'LOCKED', unlock: null, delete: 'DELETED', invite: 'INVITED' },
  INVITED: { lock: 'LOCKED', unlock: null, delete: 'DELETED', invite: 'INVITED' },
  ACTIVE: { lock: 'LOCKED', unlock: null, delete: 'DELETED', invite: null },
  LOCKED: { lock: null, unlock: 'ACTIVE', delete: 'DELETED', invite: null },
  DELETED: { lock: null, unlock: null, delete: null, invite: null },
};

describe("LXP-8 a user's life", () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  async function statusOf(id: string): Promise<UserStatus | undefined> {
    return (await world.superadmin.client.run(UserDocument, { id })).user?.status;
  }

  async function userIn(status: UserStatus): Promise<string> {
    const { client } = world.superadmin;
    if (status === 'CREATED') return (await world.createdUser()).id;
    if (status === 'INVITED') {
      const { id } = await world.createdUser();
      await client.run(InviteUserDocument, { id });
      return id;
    }
    const { id } = await world.user();
    if (status === 'LOCKED') await client.run(LockUserDocument, { id });
    if (status === 'DELETED') await client.run(DeleteUserDocument, { id });
    return id;
  }

  for (const status of Object.keys(table) as UserStatus[]) {
    for (const step of Object.keys(steps) as Step[]) {
      const next = table[status][step];
      it(`to ${step} who is ${status} ${next === null ? 'is refused' : `makes them ${next}`}`, async () => {
        const id = await userIn(status);
        if (next === null) await world.superadmin.client.refused('INVALID_STATE', steps[step], { id });
        else await world.superadmin.client.run(steps[step], { id });
        expect(await statusOf(id)).to.equal(next ?? status);
      });
    }
  }

  for (const status of ['CREATED', 'INVITED'] as const) {
    it(`who was ${status} when locked is ${status} again when unlocked`, async () => {
      const id = await userIn(status);
      await world.superadmin.client.run(LockUserDocument, { id });
      await world.superadmin.client.run(UnlockUserDocument, { id });
      expect(await statusOf(id)).to.equal(status);
    });
  }

  it('a deleted user is changed no more', async () => {
    const id = await userIn('DELETED');
    await world.superadmin.client.refused('INVALID_STATE', UpdateUserDocument, {
      input: { id, firstName: 'Wieder da' },
    });
  });

  it('of four who lock the same user at the same moment one does, and the log has one entry', async () => {
    const { id } = await world.createdUser();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => world.superadmin.client.send(LockUserDocument, { id })),
    );
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done').toSorted();
    expect(codes).to.deep.equal(['INVALID_STATE', 'INVALID_STATE', 'INVALID_STATE', 'done']);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['USER_LOCKED'], userIds: [id] },
    });
    expect(activities.totalCount).to.equal(1);
  });
});

describe('LXP-8 locked and deleted users', () => {
  let world: World;
  let person: Person;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  beforeEach(async () => {
    person = await world.user();
  });

  async function expectNoAccess(...sessions: Person['client'][]): Promise<void> {
    for (const client of sessions) {
      await client.refused('UNAUTHENTICATED', ViewerDocument);
      await client.refused('UNAUTHENTICATED', ShipmentsDocument);
    }
    const input = { loginName: person.email, password };
    await world.anonymous().refused('LOGIN_FAILED', LogInDocument, { input });
  }

  for (const [word, document] of [
    ['locked', LockUserDocument],
    ['deleted', DeleteUserDocument],
  ] as const) {
    it(`who is ${word} loses all running sessions with the next request, and can not log in`, async () => {
      const second = await world.logIn(person);
      await person.client.run(ShipmentsDocument);
      await world.superadmin.client.run(document as typeof LockUserDocument, { id: person.id });
      await expectNoAccess(person.client, second);
    });
  }

  it('who is unlocked logs in with the same password as before; sessions from before the lock do not come back', async () => {
    await world.superadmin.client.run(LockUserDocument, { id: person.id });
    await expectNoAccess(person.client);
    await world.superadmin.client.run(UnlockUserDocument, { id: person.id });
    const client = await world.logIn(person);
    expect((await client.run(ViewerDocument)).viewer?.user.id).to.equal(person.id);
    await person.client.refused('UNAUTHENTICATED', ViewerDocument);
  });

  it('what a deleted user did stays under their name, while the lists of users are without them', async () => {
    const shipment = await world.shipment(person);
    await world.superadmin.client.run(DeleteUserDocument, { id: person.id });
    const { client } = world.superadmin;
    const kept = await client.run(ShipmentDocument, { id: shipment.id });
    expect(kept.shipment?.sender).to.deep.equal(shipment.sender);
    const { activities } = await client.run(ActivitiesDocument, { filter: { userIds: [person.id] } });
    expect(activities.nodes.map((entry) => entry.type)).to.include.members([
      'INVITATION_ACCEPTED',
      'USER_DELETED',
    ]);
    expect(activities.nodes.every((entry) => entry.text.includes('Petra'))).to.equal(true);
    const search = person.email;
    expect((await client.run(UsersDocument, { filter: { search } })).users.totalCount).to.equal(0);
    const deleted = await client.run(UsersDocument, { filter: { search, statuses: ['DELETED'] } });
    expect(deleted.users.nodes.map((user) => user.id)).to.deep.equal([person.id]);
  });
});
