import { expect } from 'chai';
import {
  AcceptInvitationDocument,
  ActivateUserManagementDocument,
  ApproveShipmentDocument,
  CreateGroupDocument,
  CreateShipmentDocument,
  CreateUserDocument,
  EndUserManagementDocument,
  InviteUserDocument,
  LogInDocument,
  UpdateUserDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { TokenDeriver } from '../../../src/services/authentication/secret-token.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { Answer, Client } from '../../support/client.js';
import { userInput } from '../../support/company.js';
import { testKey, type TestGateway } from '../../support/gateway.js';
import {
  inRounds,
  lanes,
  outcomeOf,
  quickShipment,
  quickUser,
  rounds,
  storedUpload,
} from '../../support/rounds.js';
import {
  decidedAs,
  password,
  plainOptions,
  uniqueName,
  World,
  type Group,
  type Person,
} from '../../support/world.js';

/** Everybody of an account at work. */
interface Office {
  group: Group;
  manager: Person;
  clerk: Person;
  approver: Person;
  invitedId: string;
  /** What the invitation's mail brings. */
  token: string;
  waiting: { id: string; approvalId: string };
}

describe(`LXP-15 user management ends while everybody works, ${rounds} times over`, function () {
  this.timeout(180_000);

  let gateway: TestGateway;
  let worlds: World[];
  /** The callbacks, by account, for the moment at which its superadmin's password is proven. */
  const proven = new Map<string, () => void>();

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    const { passwords } = gateway.gateway.services;
    const proveOwn = passwords.verifyOwn.bind(passwords);
    passwords.verifyOwn = async (viewer, password) => {
      const hash = await proveOwn(viewer, password);
      proven.get(viewer.accountId)?.();
      return hash;
    };
    worlds = await Promise.all(
      Array.from({ length: lanes }, () => World.create({ gateway, userManagement: false })),
    );
  });

  after(() => gateway.stop());

  async function rows<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return gateway.gateway.dataSource.query<Row[]>(sql, parameters);
  }

  async function open(world: World): Promise<Office> {
    const { client } = world.superadmin;
    await client.run(ActivateUserManagementDocument);
    const group = await world.group();
    const groups = [group];
    const [manager, clerk, approver, invited] = await Promise.all([
      quickUser(world, { role: 'MANAGER' }),
      quickUser(world, { trait: 'EXAMINEE', groups }),
      quickUser(world, { trait: 'APPROVER', groups }),
      world.createdUser({ groups }),
    ]);
    await client.run(InviteUserDocument, { id: invited.id });
    const [invitation] = await rows<{ id: string }>(
      'SELECT id FROM invitation WHERE account_id = ? AND user_id = ?',
      [world.accountId, invited.id],
    );
    const token = new TokenDeriver(testKey).derive('invitation', invitation?.id ?? '');
    const waiting = decidedAs(await quickShipment(world, clerk, group.id));
    return { group, manager, clerk, approver, invitedId: invited.id, token, waiting };
  }

  /** What everybody does at the moment at which it ends. */
  async function work(
    world: World,
    office: Office,
  ): Promise<((client: Client) => Promise<Answer<unknown>>)[]> {
    const { group, manager, clerk, approver, invitedId, token, waiting } = office;
    const uploadId = await storedUpload(gateway, world.accountId, clerk);
    const shipment = { uploadId, groupId: group.id, options: plainOptions };
    const input = userInput({ groupIds: [group.id] });
    return [
      () => manager.client.send(CreateUserDocument, { input }),
      () => manager.client.send(CreateGroupDocument, { input: { name: uniqueName('Gruppe') } }),
      () => manager.client.send(UpdateUserDocument, { input: { id: clerk.id, role: 'GROUP_MANAGER' } }),
      () => manager.client.send(InviteUserDocument, { id: invitedId }),
      () => clerk.client.send(CreateShipmentDocument, { input: shipment }),
      () => approver.client.send(ApproveShipmentDocument, waiting),
      (stranger) => stranger.send(LogInDocument, { input: { loginName: clerk.email, password } }),
      (stranger) => stranger.send(AcceptInvitationDocument, { input: { token, password } }),
    ];
  }

  /** Resolves when the superadmin's own password has been checked. */
  function passwordProven({ accountId }: World): Promise<void> {
    return new Promise((resolve) => proven.set(accountId, resolve));
  }

  it('whatever they were doing is done before or refused, and nobody but the superadmin is left', async () => {
    const seen = new Set<string>();
    await inRounds(async (round, lane) => {
      const world = worlds[lane];
      if (world === undefined) throw new Error('A lane has an account of its own.');
      const office = await open(world);
      const calls = await work(world, office);
      // Which of them are before the end and which after must not always be the same.
      const turn = round % (calls.length + 1);
      const end = (): Promise<Answer<unknown>> =>
        world.superadmin.client.send(EndUserManagementDocument, { input: { password } });
      const begin = (each: typeof calls): Promise<Answer<unknown>>[] =>
        each.map((call) => call(world.anonymous()));
      const before = begin(calls.slice(0, turn));
      const begun = passwordProven(world);
      const ending = end();
      // The end takes longer to begin than anything else: the others meet it only once its password is proven.
      await begun;
      const answers = await Promise.all([...before, ending, ...begin(calls.slice(turn))]);
      const outcomes = answers.map(outcomeOf);
      expect(outcomes[turn]).to.equal('ok');
      for (const outcome of outcomes) {
        expect(outcome).to.be.oneOf(['ok', 'UNAUTHENTICATED', 'INVALID_STATE', 'LOGIN_FAILED', 'CONFLICT']);
        seen.add(outcome);
      }
      await expectOnlySuperadmin(world);
      await expectNoAccess(world, office);
    });
    expect([...seen]).to.include.members(['ok', 'UNAUTHENTICATED', 'LOGIN_FAILED']);
  });

  async function expectOnlySuperadmin({ accountId, superadmin }: World): Promise<void> {
    const living = await rows<{ id: string }>(
      "SELECT id FROM `user` WHERE account_id = ? AND status <> 'DELETED'",
      [accountId],
    );
    expect(living.map(({ id }) => id)).to.deep.equal([superadmin.id]);
    const sessions = await rows<{ userId: string }>(
      'SELECT DISTINCT user_id AS userId FROM session WHERE account_id = ?',
      [accountId],
    );
    expect(sessions.map(({ userId }) => userId)).to.deep.equal([superadmin.id]);
    const [left] = await rows<Record<string, number>>(
      `SELECT (SELECT COUNT(*) FROM user_group WHERE account_id = a.id AND status <> 'DELETED') AS liveGroups,
              (SELECT COUNT(*) FROM invitation WHERE account_id = a.id AND accepted_at IS NULL AND revoked_at IS NULL) AS openInvitations,
              (SELECT COUNT(*) FROM \`user\` WHERE account_id = a.id AND role = 'SUPERADMIN') AS superadmins
         FROM account a WHERE a.id = ?`,
      [accountId],
    );
    expect({ ...left }).to.deep.equal({ liveGroups: 0, openInvitations: 0, superadmins: 1 });
  }

  async function expectNoAccess(world: World, { manager, clerk, approver }: Office): Promise<void> {
    for (const { client } of [manager, clerk, approver])
      await client.refused('UNAUTHENTICATED', ViewerDocument);
    const viewer = (await world.superadmin.client.send('{ viewer { user { id } } }')).data;
    expect(viewer).to.deep.equal({ viewer: { user: { id: world.superadmin.id } } });
  }
});
