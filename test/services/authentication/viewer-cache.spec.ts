import { expect } from 'chai';
import { updateOne } from '../../../src/database/write.js';
import { inTransaction } from '../../../src/database/transaction.js';
import { User } from '../../../src/entities/user.entity.js';
import {
  UpdateAccountDocument,
  UpdateUserDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { fieldsOfViewer } from '../../../src/resolvers/own-user.js';
import { raiseAuthority } from '../../../src/services/authentication/authority.record.js';
import { ViewerCache, type ViewerFacts } from '../../../src/services/authentication/viewer-cache.js';
import { relationsOf } from '../../../src/shield/check.js';
import { grantsOf } from '../../../src/shield/grants.js';
import type { Viewer } from '../../../src/shield/viewer.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { quickUser } from '../../support/rounds.js';
import { uniqueName, World, type Credential, type Group, type Person } from '../../support/world.js';
import { noPlaces } from '../../../src/shield/places.js';

const origin = { ipAddress: null, userAgent: null };

describe('The viewers that a gateway keeps (LXP-7, LXP-8)', function () {
  this.timeout(30_000);
  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let person: Person;
  let credential: Credential;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    group = await world.group();
    person = await quickUser(world, { groups: [group] });
    credential = await world.credential(person, { group });
  });

  after(() => gateway.stop());

  const bySession = (): Promise<Viewer | null> =>
    gateway.gateway.services.sessions.viewerOf(person.client.token ?? '', origin);
  const byCredential = (): Promise<Viewer | null> =>
    gateway.gateway.services.credentials.viewerOf(credential.secret, origin);

  for (const [title, viewerOf] of Object.entries({ 'a session': bySession, 'a credential': byCredential })) {
    it(`${title} costs one statement by two unique keys, and one more after a change of authority`, async () => {
      const costOf = async (): Promise<number> => (await gateway.statementsOf(viewerOf)).length;
      await viewerOf();
      for (let times = 0; times < 3; times++) expect(await costOf()).to.equal(1);
      await world.superadmin.client.run(UpdateUserDocument, {
        input: { id: person.id, lastName: uniqueName('Name') },
      });
      expect(await costOf()).to.equal(2);
      expect(await costOf()).to.equal(1);
      const [statement] = await gateway.statementsOf(viewerOf);
      const plan = await gateway.gateway.dataSource.query<{ type: string; rows: number | string }[]>(
        `EXPLAIN ${statement?.sql}`,
        statement?.parameters,
      );
      expect(plan.map(({ type, rows }) => `${type} ${rows}`)).to.deep.equal(['const 1', 'const 1']);
    });
  }

  it('a change that is nobody’s authority ends nothing', async () => {
    await bySession();
    await world.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 5 } });
    expect(await gateway.statementsOf(bySession)).to.have.length(1);
  });

  it('“who am I” costs nothing but the session, and has every change of the profile with the next request (LXP-9)', async () => {
    const other = await quickUser(world, { groups: [group] });
    const query = '{ viewer { user { id firstName lastName email role approvalTrait type language } } }';
    const ask = async (): Promise<{ statements: number; user: object | undefined }> => {
      let user: object | undefined;
      const sent = await gateway.statementsOf(async () => {
        const { data } = await other.client.send<{ viewer: { user: object } }, object>(query);
        user = data?.viewer.user;
      });
      return { statements: sent.length, user };
    };
    const { user: before } = await ask();
    expect(await ask()).to.deep.equal({ statements: 1, user: before });
    const changed = {
      firstName: 'Paula',
      lastName: uniqueName('Neu'),
      email: `${uniqueName('neu')}@firma.example`,
      approvalTrait: 'APPROVER',
    } as const;
    await world.superadmin.client.run(UpdateUserDocument, { input: { id: other.id, ...changed } });
    expect((await ask()).user).to.deep.equal({ ...before, ...changed });
  });

  it('of the viewer’s own user, the same is answered with and without a statement', async () => {
    const fields = [...fieldsOfViewer].filter((field) => field !== '__typename');
    for (const relation of ['USER_WITHIN_REACH', 'USER_ADMINISTERED'] as const)
      expect(relationsOf('User', relation).filter((field) => fieldsOfViewer.has(field))).to.deep.equal([]);
    const ask = async (further: string): Promise<Record<string, unknown> | undefined> => {
      const query = `{ viewer { user { ${fields.join(' ')} ${further} } } }`;
      const { data } = await person.client.send<{ viewer: { user: Record<string, unknown> } }, object>(query);
      return data?.viewer.user;
    };
    const { companyName, ...read } = (await ask('companyName')) ?? {};
    expect(companyName).to.be.a('string');
    expect(await ask('')).to.deep.equal(read);
  });

  it('the same facts are given to each session with its own id and address', async () => {
    const second = await world.logIn(world.superadmin);
    const viewerOf = (token: string | null, ipAddress: string): Promise<Viewer | null> =>
      gateway.gateway.services.sessions.viewerOf(token ?? '', { ipAddress, userAgent: null });
    const one = await viewerOf(world.superadmin.client.token, '192.0.2.1');
    const other = await viewerOf(second.token, '192.0.2.2');
    expect(other?.sessionId).to.be.a('string').and.not.equal(one?.sessionId);
    expect([one?.ipAddress, other?.ipAddress]).to.deep.equal(['192.0.2.1', '192.0.2.2']);
    expect({ ...other, sessionId: '', ipAddress: '' }).to.deep.equal({
      ...one,
      sessionId: '',
      ipAddress: '',
    });
  });

  it('a session that has expired or ended counts for nothing, although its user is kept', async () => {
    const leaving = await quickUser(world, { groups: [group] });
    await leaving.client.run(ViewerDocument);
    await gateway.gateway.dataSource.query('UPDATE session SET expires_at = ? WHERE user_id = ?', [
      new Date(gateway.clock.now().getTime() - 1_000),
      leaving.id,
    ]);
    await leaving.client.refused('UNAUTHENTICATED', ViewerDocument);
  });

  it('of a change that is rolled back, and of a login within it, nothing is kept', async () => {
    const { dataSource, services } = gateway.gateway;
    const { accountId } = world;
    const mine = { accountId, id: person.id };
    const before = await bySession();
    expect(before?.approvalTrait).to.equal('NONE');
    const undone = inTransaction(dataSource, async (manager) => {
      await raiseAuthority(manager, accountId);
      await updateOne(manager, User, mine, { approvalTrait: 'APPROVER' });
      const actor = { accountId, userId: person.id, name: 'Petra Person', ipAddress: null };
      const { viewer } = await services.sessions.open(manager, actor, origin);
      expect(viewer.approvalTrait, 'what the transaction reads itself').to.equal('APPROVER');
      // Others still read, and may keep, what is committed.
      expect(await bySession()).to.deep.equal(before);
      throw new Error('thought better of it');
    });
    expect(await undone.catch((error: unknown) => (error as Error).message)).to.equal('thought better of it');
    expect(await bySession()).to.deep.equal(before);
    // The next change gets the version that was rolled back.
    await inTransaction(dataSource, async (manager) => {
      await raiseAuthority(manager, accountId);
      await updateOne(manager, User, mine, { approvalTrait: 'EXAMINEE' });
    });
    expect((await bySession())?.approvalTrait).to.equal('EXAMINEE');
    expect((await byCredential())?.approvalTrait).to.equal('EXAMINEE');
  });
});

describe('The cache of viewers', () => {
  const factsOf = (groups: number, authorityVersion = 1): ViewerFacts => ({
    accountId: 'A',
    userId: 'U',
    credential: null,
    name: 'Petra Person',
    profile: { firstName: 'Petra', lastName: 'Person', email: 'petra@firma.example' },
    role: 'USER',
    approvalTrait: 'NONE',
    language: 'DE',
    type: 'FULL',
    assignable: new Map(),
    grantSet: null,
    grants: grantsOf({ role: 'USER', approvalTrait: 'NONE', type: 'FULL', grantSet: null }),
    groupIds: Array.from({ length: groups }, (_, n) => `group ${n}`),
    places: noPlaces,
    accountConfirmed: true,
    groupMode: true,
    userManagement: 'ACTIVE',
    authorityVersion,
    wasAssigned: false,
    deputyships: [],
  });

  /** Requests a viewer of a version; returns whether it was built. */
  async function isBuilt(cache: ViewerCache, id: string, authorityVersion = 1, groups = 1): Promise<boolean> {
    let built = false;
    await cache.find({ accountId: 'A', id, authorityVersion }, () => {
      built = true;
      return Promise.resolve(factsOf(groups, authorityVersion));
    });
    return built;
  }

  it('keeps the ten thousand most recent viewers', async () => {
    const cache = new ViewerCache();
    for (let n = 0; n < 10_500; n++) await isBuilt(cache, `user ${n}`);
    expect(cache.size).to.equal(10_000);
    expect(await isBuilt(cache, 'user 10499')).to.equal(false);
    expect(await isBuilt(cache, 'user 0')).to.equal(true);
  });

  it('keeps fewer if they have many groups, and nobody with more than fit', async () => {
    const cache = new ViewerCache();
    for (let n = 0; n < 500; n++) await isBuilt(cache, `user ${n}`, 1, 999);
    expect(cache.size).to.equal(100);
    await isBuilt(cache, 'everywhere', 1, 100_000);
    expect(await isBuilt(cache, 'everywhere', 1, 100_000)).to.equal(true);
  });

  it('returns only facts that were built for exactly the requested version', async () => {
    const cache = new ViewerCache();
    await isBuilt(cache, 'user', 5);
    expect(await isBuilt(cache, 'user', 5)).to.equal(false);
    expect(await isBuilt(cache, 'user', 4)).to.equal(true);
    expect(await isBuilt(cache, 'user', 5)).to.equal(true);
  });

  it('stores facts under the version that was read with them, not the requested one', async () => {
    const cache = new ViewerCache();
    const key = { accountId: 'A', id: 'user' };
    await cache.find({ ...key, authorityVersion: 5 }, () => Promise.resolve(factsOf(1, 6)));
    expect(await isBuilt(cache, 'user', 6)).to.equal(false);
    expect(await isBuilt(cache, 'user', 5)).to.equal(true);
  });

  it('does not keep that there is no viewer', async () => {
    const cache = new ViewerCache();
    const key = { accountId: 'A', id: 'user', authorityVersion: 1 };
    expect(await cache.find(key, () => Promise.resolve(null))).to.equal(null);
    expect(cache.size).to.equal(0);
  });
});
