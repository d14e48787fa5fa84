import { expect } from 'chai';
import { CredentialsDocument, GroupsDocument, ViewerDocument } from '../../src/generated/operations.js';
import { withAllChannels } from '../support/channels.js';
import { Client, type Answer } from '../support/client.js';
import { quickUser } from '../support/rounds.js';
import { password, uniqueName, World, type Group, type Person } from '../support/world.js';

interface LoggedIn {
  logIn: { token: string; viewer: { user: { id: string } } | null };
}

describe('Who logs in or out within an operation is judged anew (LXP-5, LXP-7, decision 14)', () => {
  withAllChannels();
  let world: World;
  let group: Group;
  let manager: Person;
  let plain: Person;

  before(async function () {
    this.timeout(120_000);
    world = await World.create();
    group = await world.group();
    manager = await quickUser(world, { role: 'MANAGER' });
    plain = await quickUser(world, { groups: [group] });
  });

  const mutation = (fields: string): string =>
    `mutation ($login: LogInInput!) { logIn(input: $login) { token ${fields}`;
  const asPlain = (): object => ({ login: { loginName: plain.email, password } });
  const asManager = (): object => ({ login: { loginName: manager.email, password } });
  const superadminBelow = 'viewer { user { id } account { superadmin { email } } }';

  /** A manager of their own, whose session ends in the test. */
  const another = (): Promise<Person> => quickUser(world, { role: 'MANAGER' });

  it('a manager who logs in as a plain user is not shown what plain users may not name, and is logged in', async () => {
    const answer = await manager.client.send<LoggedIn, object>(mutation(`${superadminBelow} } }`), asPlain());
    expect(refusals(answer)).to.deep.equal(['logIn.viewer FORBIDDEN Account.superadmin']);
    expect(answer.status).to.equal(200);
    expect(answer.data?.logIn.viewer).to.equal(null);
    const { viewer } = await new Client(world.gateway.url, answer.data?.logIn.token).run(ViewerDocument);
    expect(viewer?.user.id).to.equal(plain.id);
  });

  const hidden: Record<string, string> = {
    'under @skip': 'viewer { user { id } account { superadmin @skip(if: true) { email } } } } }',
    'in fragments, on interfaces, under an alias':
      'viewer { ...V } } } fragment V on Viewer { user { id } account { ... on Node { ...A } } } fragment A on Account { boss: superadmin { email } }',
  };
  for (const [how, fields] of Object.entries(hidden)) {
    it(`nor if it stands ${how}; compiled or not`, async () => {
      for (let times = 0; times < 3; times++) {
        const answer = await manager.client.send<LoggedIn, object>(mutation(fields), asPlain());
        expect(refusals(answer)).to.deep.equal(['logIn.viewer FORBIDDEN Account.superadmin']);
        expect(answer.data?.logIn.viewer).to.equal(null);
      }
    });
  }

  it('what plain users may name they are shown, as themselves', async () => {
    const fields = 'viewer { user { id function groups { id costCentre } } permissions { permission } } } }';
    const answer = await manager.client.send<LoggedIn, object>(mutation(fields), asPlain());
    expect(answer.errors).to.deep.equal([]);
    expect(answer.data?.logIn.viewer?.user).to.deep.include({
      id: plain.id,
      groups: [{ id: group.id, costCentre: null }],
    });
    expect(JSON.stringify(answer.data)).to.not.contain('GROUPS_CREATE');
  });

  it('what follows in the operation and is not theirs is refused, and does nothing', async () => {
    const name = uniqueName('Gruppe');
    const answer = await manager.client.send(
      mutation(`} createGroup(input: { name: "${name}" }) { group { id } } }`),
      asPlain(),
    );
    expect(refusals(answer)).to.deep.equal(['createGroup FORBIDDEN Mutation.createGroup']);
    expect(answer.data).to.have.property('createGroup', null);
    expect(await groupsNamed(name)).to.equal(0);
  });

  it('what follows and is theirs only in part is refused as a whole, and does nothing', async () => {
    const parts = {
      'users { totalCount } } } } } }': '',
      '...G @include(if: false) } } } } }': 'fragment G on Group { users { totalCount } }',
    };
    for (const [below, fragment] of Object.entries(parts)) {
      const answer = await manager.client.send(
        mutation(
          `} createCredential(input: { kind: DRIVER }) { secret credential { user { groups { ${below} ${fragment}`,
        ),
        asPlain(),
      );
      expect(refusals(answer)).to.deep.equal(['createCredential FORBIDDEN Group.users']);
      expect(answer.data).to.have.property('createCredential', null);
    }
    const { credentials } = await plain.client.run(CredentialsDocument);
    expect(credentials.nodes).to.deep.equal([]);
  });

  it('what follows and is theirs is done as them', async () => {
    const answer = await manager.client.send(
      mutation('} createUpload(input: { filename: "Brief.pdf" }) { upload { id } } }'),
      asPlain(),
    );
    expect(answer.errors).to.deep.equal([]);
    const { upload } = (answer.data as { createUpload: { upload: { id: string } } }).createUpload;
    const [row] = await world.gateway.gateway.dataSource.query<{ user_id: string }[]>(
      'SELECT user_id FROM upload WHERE id = ?',
      [upload.id],
    );
    expect(row?.user_id).to.equal(plain.id);
  });

  it('a plain user or nobody can not name what only a manager may, although a manager logs in: nobody is logged in', async () => {
    const before = await sessions();
    for (const fields of [
      `${superadminBelow} } }`,
      '} createGroup(input: { name: "X" }) { group { id } } }',
    ]) {
      const byPlain = await plain.client.send(mutation(fields), asManager());
      expect(byPlain.status).to.equal(403);
      expect(byPlain.errors.map(({ extensions }) => extensions.code)).to.include('FORBIDDEN');
      const byNobody = await world.anonymous().send(mutation(fields), asManager());
      expect(byNobody.status).to.equal(401);
      expect(byNobody.errors.map(({ extensions }) => extensions.code)).to.deep.equal(['UNAUTHENTICATED']);
    }
    expect(await sessions()).to.equal(before);
  });

  it('nobody can ask with a log-in for what everybody may who has one, and no more', async () => {
    const fields = 'viewer { user { id firstName groups { name } } account { company } } } }';
    for (const person of [plain, manager]) {
      const answer = await world
        .anonymous()
        .send<LoggedIn, object>(mutation(fields), { login: { loginName: person.email, password } });
      expect(answer.errors).to.deep.equal([]);
      expect(answer.data?.logIn.viewer?.user.id).to.equal(person.id);
    }
  });

  it('who accepts an invitation is judged as who they have become', async () => {
    const person = await world.createdUser({ groups: [group] });
    const token = await world.invitation(person);
    const answer = await manager.client.send<
      Record<string, { token: string; viewer: object | null }>,
      object
    >(
      `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { token ${superadminBelow} }
        createGroup(input: { name: "${uniqueName('Gruppe')}" }) { group { id } } }`,
      { input: { token, password } },
    );
    expect(refusals(answer)).to.deep.equal([
      'acceptInvitation.viewer FORBIDDEN Account.superadmin',
      'createGroup FORBIDDEN Mutation.createGroup',
    ]);
  });

  it('after a log-out nothing can be done that takes a log-in', async () => {
    const { client } = await another();
    const name = uniqueName('Gruppe');
    const answer = await client.send(
      `mutation { logOut { loggedOut } createGroup(input: { name: "${name}" }) { group { id } } }`,
    );
    expect(refusals(answer)).to.deep.equal(['createGroup UNAUTHENTICATED ']);
    expect(await groupsNamed(name)).to.equal(0);
    await client.refused('UNAUTHENTICATED', ViewerDocument);
  });

  it('after a log-out somebody else can log in, and is judged as themselves', async () => {
    const { client } = await another();
    const answer = await client.send<LoggedIn, object>(
      `mutation ($login: LogInInput!) { logOut { loggedOut } logIn(input: $login) { token viewer { user { id } } } }`,
      asPlain(),
    );
    expect(answer.errors).to.deep.equal([]);
    expect(answer.data?.logIn.viewer?.user.id).to.equal(plain.id);
  });

  it('of an account that is deleted is told what anybody may know of it, and nothing that takes a log-in', async () => {
    const deleted = async (
      fields: string,
    ): Promise<Answer<{ deleteAccount: { account: object | null } }>> => {
      const other = await World.create({ userManagement: false });
      return other.superadmin.client.send(
        `mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { account { ${fields} } } }`,
        { input: { password } },
      );
    };
    const known = await deleted('status company');
    expect(known.errors).to.deep.equal([]);
    expect(known.data?.deleteAccount.account).to.deep.include({ status: 'CLOSED' });
    const more = await deleted('status superadmin { email }');
    expect(refusals(more)).to.deep.equal(['deleteAccount.account UNAUTHENTICATED ']);
    expect(more.data?.deleteAccount.account).to.equal(null);
  });

  async function groupsNamed(search: string): Promise<number> {
    const { groups } = await world.superadmin.client.run(GroupsDocument, { filter: { search } });
    return groups.nodes.length;
  }

  async function sessions(): Promise<unknown> {
    const [row] = await world.gateway.gateway.dataSource.query<object[]>(
      'SELECT COUNT(*) AS sessions, MAX(last_used_at) IS NULL AS unused FROM session WHERE account_id = ? AND user_id = ?',
      [world.accountId, manager.id],
    );
    return JSON.stringify(row);
  }
});

/** What was refused in an answer: where, with which code, and what. */
function refusals({ errors }: Answer<unknown>): string[] {
  return errors.map(
    ({ path, extensions }) => `${(path ?? []).join('.')} ${extensions.code} ${extensions.coordinate ?? ''}`,
  );
}
