import { expect } from 'chai';
import { day, minute } from '../../../src/clock.js';
import { User } from '../../../src/entities/user.entity.js';
import { ApprovalTrait, Role, UserAction } from '../../../src/entities/user.enums.js';
import {
  DeleteUserDocument,
  EndDeputyshipDocument,
  HandOverSuperadminDocument,
  InviteUserDocument,
  LockUserDocument,
  NameBillingContactDocument,
  RemoveBillingContactDocument,
  NameDeputyDocument,
  UnlockUserDocument,
  UpdateMailSettingsDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  UpdateUserRolesDocument,
  UserActionsDocument,
  type UpdateUserInput,
} from '../../../src/generated/operations.js';
import { RateLimit } from '../../../src/services/authentication/rate-limit.js';
import { permissionSetOf } from '../../../src/shield/permission-set.js';
import { baseGrants } from '../../../src/shield/grants.js';
import { AccountSnapshot } from '../../support/account-snapshot.js';
import type { Answer } from '../../support/client.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { lockGroup } from '../../support/losses.js';
import { keepSessions } from '../../support/notices.js';
import { PromiseWalk } from '../../support/promises.js';
import { someOf } from '../../support/repetitions.js';
import { quickUser } from '../../support/rounds.js';
import { password, uniqueName, World, type Group, type Person } from '../../support/world.js';
import { writeAuthority } from '../../support/authority.js';

const actions = Object.keys(UserAction) as UserAction[];

/** A role, a trait, and the groups: the viewers' own, a locked one, and another one. */
const people = {
  superadmin: ['SUPERADMIN', 'NONE', []],
  manager: ['MANAGER', 'NONE', []],
  'approving manager': ['MANAGER', 'APPROVER', ['own']],
  'group manager': ['GROUP_MANAGER', 'NONE', ['own']],
  'approving group manager': ['GROUP_MANAGER', 'APPROVER', ['own']],
  'examined group manager': ['GROUP_MANAGER', 'EXAMINEE', ['own']],
  'group manager elsewhere': ['GROUP_MANAGER', 'NONE', ['other']],
  user: ['USER', 'NONE', ['own']],
  approver: ['USER', 'APPROVER', ['own']],
  examinee: ['USER', 'EXAMINEE', ['own']],
  'user of two groups': ['USER', 'EXAMINEE', ['own', 'other']],
  'user of a locked group': ['USER', 'NONE', ['locked']],
  program: ['API', 'NONE', ['own']],
} as const satisfies Record<string, [Role, ApprovalTrait, ('own' | 'other' | 'locked')[]]>;
type Name = keyof typeof people;
const names = Object.keys(people) as Name[];

const viewers: readonly Name[] = names.filter(
  (name) => name !== 'user of a locked group' && name !== 'program',
);

/** The states of a user, as far as the actions distinguish them. */
const states = [
  'created',
  'invited',
  'active',
  'active and read-only',
  'kept out after wrong passwords',
  'locked by the superadmin',
  'locked by a group manager',
  'deleted',
] as const;
type State = (typeof states)[number];

const lockedBy = (role: Role): Partial<User> => ({
  status: 'LOCKED',
  statusBeforeLock: 'ACTIVE',
  lockedWith: permissionSetOf(baseGrants(role, 'NONE')).key,
});

const columnsOf: Record<State, Partial<User>> = {
  created: { status: 'CREATED', passwordHash: null },
  invited: { status: 'INVITED', passwordHash: null },
  active: {},
  'active and read-only': { type: 'READ_ONLY' },
  'kept out after wrong passwords': {},
  'locked by the superadmin': lockedBy('SUPERADMIN'),
  'locked by a group manager': lockedBy('GROUP_MANAGER'),
  deleted: { status: 'DELETED', liveEmailKey: null },
};

function isAsBefore(state: State): boolean {
  return columnsOf[state].status === undefined && columnsOf[state].type === undefined;
}

/** Another user who is visible to the viewer and could be the user's deputy. */
function deputyOf(who: Name, whom: Name): Name {
  if (who !== 'group manager elsewhere') return whom === 'user' ? 'approver' : 'user';
  return whom === 'user of two groups' ? who : 'user of two groups';
}

interface Case {
  who: Name;
  whom: Name;
  state: State;
}

const cases: readonly Case[] = viewers.flatMap((who) =>
  names.flatMap((whom) =>
    states
      // Only an active user asks, and there always is an active superadmin, who is full.
      .filter((state) => (whom !== who && whom !== 'superadmin') || isAsBefore(state))
      .map((state) => ({ who, whom, state })),
  ),
);

describe('allowedActions of a user promise what happens (LXP-5, LXP-6, LXP-7, LXP-8, PLY-3, PLY-4)', function () {
  this.timeout(300_000);

  let gateway: TestGateway;
  let world: World;
  let groups: Record<'own' | 'other' | 'locked', Group>;
  let persons: Record<Name, Person>;
  let snapshot: AccountSnapshot;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    groups = { own: await world.group(), other: await world.group(), locked: await world.group() };
    const made: [Name, Person][] = [];
    for (const name of names) {
      const [role, trait, of] = people[name];
      const settings = { role, trait, groups: of.map((each) => groups[each]) };
      made.push([name, name === 'superadmin' ? world.superadmin : await quickUser(world, settings)]);
    }
    persons = Object.fromEntries(made) as Record<Name, Person>;
    await lockGroup(world.superadmin.client, groups.locked.id);
    await keepSessions(gateway);
    snapshot = await AccountSnapshot.take(world);
  });

  after(() => gateway.stop());

  async function arrange({ whom, state }: Case): Promise<void> {
    const { id } = persons[whom];
    await snapshot.restore(new Map([[id, columnsOf[state]]]));
    if (state !== 'kept out after wrong passwords') return;
    const rule = {
      name: 'login-name',
      points: 20,
      window: 15 * minute,
      reason: 'TOO_MANY_FAILED_LOGINS',
    } as const;
    const limit = new RateLimit(gateway.gateway.dataSource, gateway.clock, rule);
    for (let point = 0; point < rule.points; point++) await limit.take(`user ${id}`);
  }

  async function update(who: Name, input: UpdateUserInput): Promise<Answer<unknown>> {
    return persons[who].client.send(UpdateUserDocument, { input });
  }

  /** Tries candidates until one succeeds. */
  async function any<Candidate>(
    candidates: readonly Candidate[],
    attempt: (candidate: Candidate) => Promise<Answer<unknown>>,
  ): Promise<Answer<unknown>[]> {
    const answers: Answer<unknown>[] = [];
    for (const candidate of candidates) {
      const answer = await attempt(candidate);
      answers.push(answer);
      if (answer.errors.length === 0) break;
    }
    return answers;
  }

  async function act({ who, whom, state }: Case, action: UserAction): Promise<Answer<unknown>[]> {
    const { client } = persons[who];
    const { id } = persons[whom];
    const [role, trait, of] = people[whom];
    const administers = people[who][0] === 'SUPERADMIN' || people[who][0] === 'MANAGER';
    const own: readonly string[] = people[who][2];
    switch (action) {
      case 'UPDATE':
        return [await update(who, { id, firstName: uniqueName('Vorname') })];
      case 'UPDATE_LOGIN':
        return [await update(who, { id, email: `${uniqueName('person')}@firma.example` })];
      case 'UPDATE_NOTE':
        return [await update(who, { id, note: uniqueName('Notiz') })];
      case 'UPDATE_GROUPS': {
        const named = of.filter((each) => administers || own.includes(each));
        return [await update(who, { id, groupIds: named.map((each) => groups[each].id) })];
      }
      case 'ASSIGN_ROLE': {
        const roles = Object.values(Role).filter(
          (each) => each !== role && each !== 'SUPERADMIN' && each !== 'API',
        );
        // Whoever becomes a user in group mode needs a group.
        const group = administers ? { groupIds: [groups.own.id] } : {};
        return any(roles.toReversed(), (each) => update(who, { id, role: each, ...group }));
      }
      case 'CHANGE_TYPE':
        return [await update(who, { id, type: state === 'active and read-only' ? 'FULL' : 'READ_ONLY' })];
      case 'ASSIGN_APPROVAL_TRAIT': {
        const traits = Object.values(ApprovalTrait).filter((each) => each !== trait);
        const possible = traits.filter(
          (each) =>
            (each !== 'EXAMINEE' || role === 'USER' || role === 'GROUP_MANAGER' || role === 'API') &&
            (each !== 'APPROVER' || role !== 'API'),
        );
        return any(possible, (each) => update(who, { id, approvalTrait: each }));
      }
      case 'UPDATE_CUSTOM_ROLES':
        return [await client.send(UpdateUserRolesDocument, { input: { userId: id, customRoleIds: [] } })];
      case 'UPDATE_RIGHTS':
        return [await client.send(UpdateUserRightsDocument, { input: { userId: id, rights: [] } })];
      case 'NAME_DEPUTY': {
        const endsAt = new Date(gateway.clock.now().getTime() + day).toISOString();
        const approver = who === whom ? {} : { userId: id };
        const deputyId = persons[deputyOf(who, whom)].id;
        const named = await client.send(NameDeputyDocument, { input: { ...approver, deputyId, endsAt } });
        const deputyship = named.data?.nameDeputy?.deputyship;
        if (deputyship !== undefined) await client.run(EndDeputyshipDocument, { id: deputyship.id });
        return [named];
      }
      case 'UPDATE_MAIL_SETTINGS': {
        const settings = [{ event: 'LETTER_DECIDED', mode: 'DIGEST', digestTime: '07:30' } as const];
        return [await client.send(UpdateMailSettingsDocument, { input: { userId: id, settings } })];
      }
      case 'INVITE':
        return [await client.send(InviteUserDocument, { id })];
      case 'LOCK':
        return [await client.send(LockUserDocument, { id })];
      case 'UNLOCK':
        return [await client.send(UnlockUserDocument, { id })];
      case 'DELETE':
        return [await client.send(DeleteUserDocument, { id })];
      case 'NAME_BILLING_CONTACT':
        return [await client.send(NameBillingContactDocument, { id })];
      case 'REMOVE_BILLING_CONTACT':
        return [await client.send(RemoveBillingContactDocument, { id })];
      case 'HAND_OVER_SUPERADMIN':
        return [await client.send(HandOverSuperadminDocument, { input: { userId: id, password } })];
    }
  }

  async function walkAll(chosen: readonly Case[]): Promise<PromiseWalk> {
    const walk = new PromiseWalk();
    for (const each of chosen) {
      const { who, whom, state } = each;
      await arrange(each);
      const { data, errors } = await persons[who].client.send(UserActionsDocument, { id: persons[whom].id });
      const promised = data?.user?.allowedActions;
      if (promised === undefined) {
        // Nothing is promised of what is hidden.
        expect(errors[0]?.extensions.code, JSON.stringify(errors)).to.equal('NOT_FOUND');
        continue;
      }
      await walk.walk({
        title: `${whom}, ${state}, to ${who === whom ? 'themselves' : who}`,
        actions,
        promised,
        act: (action) => act(each, action),
        restore: () => arrange(each),
      });
    }
    return walk;
  }

  it('in every state, to everybody who sees the user', async () => {
    const always = cases.filter(
      ({ who, whom, state }) =>
        (who === 'manager' && (whom === 'user' || whom === 'user of a locked group' || whom === 'program')) ||
        (who === 'group manager' && (whom === 'examinee' || whom === 'user of two groups')) ||
        (who === 'superadmin' && (whom === 'superadmin' || whom === 'manager')) ||
        (who === whom && state === 'active'),
    );
    const walk = await walkAll([...always, ...someOf(cases, 15)]);
    walk.expectKept(
      ...['UPDATE ok', 'UPDATE_LOGIN ok', 'UPDATE_NOTE ok', 'UPDATE_GROUPS ok', 'ASSIGN_ROLE ok'],
      ...[
        'ASSIGN_APPROVAL_TRAIT ok',
        'UPDATE_MAIL_SETTINGS ok',
        'INVITE ok',
        'LOCK ok',
        'UNLOCK ok',
        'DELETE ok',
      ],
      ...[
        'HAND_OVER_SUPERADMIN ok',
        'UPDATE USER_IN_OTHER_GROUPS',
        'UPDATE_NOTE OWN_NOTE',
        'UPDATE USER_DELETED',
      ],
      ...['UPDATE_CUSTOM_ROLES ok', 'UPDATE_CUSTOM_ROLES OWN_USER', 'UPDATE_CUSTOM_ROLES USER_DELETED'],
      ...['NAME_DEPUTY ok', 'NAME_DEPUTY NOT_APPROVER', 'NAME_DEPUTY absent'],
      ...['UPDATE_RIGHTS ok', 'UPDATE_RIGHTS OWN_USER', 'UPDATE_RIGHTS absent'],
      ...['LOCK OWN_USER', 'LOCK USER_LOCKED', 'UNLOCK USER_NOT_LOCKED', 'UNLOCK LOCK_MADE_BY_MORE'],
      ...['INVITE INVITEE_WITHOUT_ACCESS', 'INVITE USER_ACTIVE', 'INVITE USER_LOCKED', 'INVITE absent'],
      ...[
        'NAME_BILLING_CONTACT ok',
        'NAME_BILLING_CONTACT BILLING_CONTACT_INACTIVE',
        'NAME_BILLING_CONTACT absent',
      ],
      ...['INVITE API_USER', 'ASSIGN_ROLE API_USER_STAYS', 'UPDATE_CUSTOM_ROLES API_USER'],
      ...['REMOVE_BILLING_CONTACT NOT_BILLING_CONTACT', 'REMOVE_BILLING_CONTACT LAST_BILLING_CONTACT'],
      ...['HAND_OVER_SUPERADMIN USER_NOT_ACTIVE', 'HAND_OVER_SUPERADMIN absent', 'ASSIGN_ROLE absent'],
    );
  });

  it('before the registration is confirmed: no invitation, and no other name of the superadmin', async () => {
    await withAccount('confirmed_at = NULL', 'confirmed_at = NOW(3)', async () => {
      const walk = await walkAll(
        cases.filter(
          ({ who, whom, state }) =>
            who === 'superadmin' && (whom === who || (whom === 'user' && state !== 'deleted')),
        ),
      );
      walk.expectKept('INVITE ACCOUNT_UNCONFIRMED', 'UPDATE_LOGIN ACCOUNT_UNCONFIRMED', 'UPDATE ok');
    });
  });

  it('while user management is not active: only the mail settings', async () => {
    await withAccount("user_management = 'INACTIVE'", "user_management = 'ACTIVE'", async () => {
      const walk = await walkAll(
        cases.filter(({ who, whom, state }) => who === 'superadmin' && (whom === who || state === 'created')),
      );
      walk.expectKept('UPDATE USER_MANAGEMENT_INACTIVE', 'UPDATE_MAIL_SETTINGS ok');
      expect([...walk.tally.keys()].filter((outcome) => outcome.endsWith(' ok'))).to.deep.equal([
        'UPDATE_MAIL_SETTINGS ok',
      ]);
    });
  });

  async function withAccount(columns: string, former: string, work: () => Promise<void>): Promise<void> {
    const set = (values: string): Promise<void> =>
      writeAuthority(world, `UPDATE account SET ${values} WHERE id = ?`, [world.accountId]);
    await set(columns);
    try {
      await work();
    } finally {
      await set(former);
    }
  }
});
