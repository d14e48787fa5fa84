import { expect } from 'chai';
import {
  CreateCredentialDocument,
  CreateUserDocument,
  HandOverSuperadminDocument,
  InviteUserDocument,
  PreviewUserGrantsDocument,
  UpdateProfileDocument,
  UpdateUserDocument,
  UpdateUserRolesDocument,
  UsersDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { assignRole, customRole } from '../../support/custom-roles.js';
import { explainedTo } from '../../support/explanations.js';
import { heldBy } from '../../support/random-grants.js';
import { quickUser } from '../../support/rounds.js';
import { password, World, type Group, type Person } from '../../support/world.js';

describe('DBX-5 users are full or read-only', function () {
  this.timeout(60_000);
  let world: World;
  let group: Group;
  let manager: Person;

  before(async () => {
    world = await World.create();
    group = await world.group();
    manager = await quickUser(world, { role: 'MANAGER' });
  });

  function reader(settings: Parameters<World['createdUser']>[0] = {}): Promise<Person> {
    return quickUser(world, { type: 'READ_ONLY', groups: [group], ...settings });
  }

  async function typeOf({ id }: { id: string }): Promise<string | undefined> {
    const { users } = await manager.client.run(UsersDocument, { first: 100 });
    return users.nodes.find((user) => user.id === id)?.type;
  }

  it('a new user is full, and read-only if the creator says so', async () => {
    const { client } = manager;
    const full = await client.run(CreateUserDocument, { input: userInput({ groupIds: [group.id] }) });
    expect(full.createUser.user.type).to.equal('FULL');
    const input = userInput({ groupIds: [group.id], type: 'READ_ONLY' });
    const { createUser } = await client.run(CreateUserDocument, { input });
    expect(createUser.user.type).to.equal('READ_ONLY');
  });

  it('the list of users filters and sorts by the type', async () => {
    const other = await World.create();
    const [first, second] = [await other.createdUser(), await other.createdUser({ type: 'READ_ONLY' })];
    const listed = async (variables: object): Promise<string[]> => {
      const { users } = await other.superadmin.client.run(UsersDocument, { first: 10, ...variables });
      return users.nodes.map(({ id }) => id);
    };
    expect(await listed({ filter: { types: ['READ_ONLY'] } })).to.deep.equal([second.id]);
    expect(await listed({ filter: { types: ['FULL'] } })).to.deep.equal([other.superadmin.id, first.id]);
    const orderBy = { field: 'TYPE', direction: 'DESC' };
    expect((await listed({ orderBy }))[0]).to.equal(second.id);
    expect((await listed({ orderBy: { ...orderBy, direction: 'ASC' } })).at(-1)).to.equal(second.id);
  });

  it('a read-only user becomes full, with the next request, and never read-only again', async () => {
    const person = await reader();
    const input = { kind: 'API', groupId: group.id } as const;
    await person.client.refused('FORBIDDEN', CreateCredentialDocument, { input });
    await manager.client.run(UpdateUserDocument, { input: { id: person.id, type: 'FULL' } });
    await person.client.run(CreateCredentialDocument, { input });
    const back = { id: person.id, type: 'READ_ONLY', firstName: 'Nie' } as const;
    const error = await manager.client.refused('INVALID_STATE', UpdateUserDocument, { input: back });
    expect(error.extensions.reason).to.equal('USER_STAYS_FULL');
    expect(await typeOf(person)).to.equal('FULL');
    // Repeating the present type changes nothing.
    await manager.client.run(UpdateUserDocument, { input: { id: person.id, type: 'FULL' } });
  });

  it('a read-only user changes their own profile, and nothing else whatever role, trait, right or custom role they hold', async () => {
    const person = await reader({ role: 'MANAGER', trait: 'APPROVER' });
    await assignRole(
      world,
      await customRole(world, [
        'SHIPMENTS_READ ACCOUNT',
        'APPROVALS_READ ACCOUNT',
        'SHIPMENTS_SEND ACCOUNT',
        'CREDENTIALS_MANAGE OWN',
      ]),
      person,
    );
    const { viewer } = await person.client.run(ViewerDocument);
    expect(viewer?.user.id).to.equal(person.id);
    await person.client.run(UpdateProfileDocument, { input: { firstName: 'Lea' } });
    await person.client.run(UsersDocument, { first: 1 });
    const refused = [
      person.client.refused('FORBIDDEN', CreateUserDocument, { input: userInput() }),
      person.client.refused('FORBIDDEN', UpdateUserDocument, { input: { id: manager.id, firstName: 'X' } }),
      person.client.refused('FORBIDDEN', UpdateUserDocument, { input: { id: person.id, type: 'FULL' } }),
      person.client.refused('FORBIDDEN', InviteUserDocument, { id: manager.id }),
      person.client.refused('FORBIDDEN', CreateCredentialDocument, { input: { kind: 'API' } }),
    ];
    await Promise.all(refused);
  });

  it('an explanation names the type as the source that removes a permission, or limits it', async () => {
    const person = await reader({ role: 'GROUP_MANAGER' });
    const sending = await explainedTo(manager, person.id, 'shipments.send');
    expect(sending).to.include({ held: false, scope: null });
    expect(sending.sources.filter(({ effective }) => effective).map(({ kind }) => kind)).to.deep.equal([
      'USER_TYPE',
    ]);
    const settings = await explainedTo(manager, person.id, 'mailSettings.manage');
    expect(settings).to.include({ held: true, scope: 'OWN' });
    expect(settings.sources.map(({ kind, scope, effective }) => ({ kind, scope, effective }))).to.deep.equal([
      { kind: 'BASE_ROLE', scope: 'GROUPS', effective: true },
      { kind: 'USER_TYPE', scope: 'OWN', effective: true },
    ]);
    const reading = await explainedTo(manager, person.id, 'shipments.read');
    expect(reading.sources.map(({ kind }) => kind)).to.deep.equal(['BASE_ROLE']);
  });

  it('a preview shows the gains of the full type, and saving has exactly that effect', async () => {
    const person = await reader();
    const { previewUserGrants } = await manager.client.run(PreviewUserGrantsDocument, {
      input: { userId: person.id, type: 'FULL' },
    });
    const [change] = previewUserGrants?.changes ?? [];
    expect(texts(change?.gains)).to.have.members([
      'SHIPMENTS_SEND GROUPS',
      'BOOKING_TEMPLATES_READ OWN',
      'SHIPMENTS_SEND_UNCHECKED OWN',
      'CREDENTIALS_MANAGE OWN',
    ]);
    expect(change?.losses).to.deep.equal([]);
    const before = await textsOf(person);
    await manager.client.run(UpdateUserDocument, { input: { id: person.id, type: 'FULL' } });
    const gained = (await textsOf(person)).filter((each) => !before.includes(each));
    expect(gained).to.have.members(texts(change?.gains));
    const back = { input: { userId: person.id, type: 'READ_ONLY' as const } };
    const error = await manager.client.refused('INVALID_STATE', PreviewUserGrantsDocument, back);
    expect(error.extensions.reason).to.equal('USER_STAYS_FULL');
  });

  it('a viewer who could not give the permissions beyond the type can neither change nor create such a user', async () => {
    const groupManager = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
    const person = await reader({ role: 'MEMBER' });
    await assignRole(
      world,
      await customRole(world, ['SHIPMENTS_READ ACCOUNT', 'APPROVALS_READ ACCOUNT', 'SHIPMENTS_SEND ACCOUNT']),
      person,
    );
    for (const change of [{ type: 'FULL' }, { firstName: 'Neu' }, { email: 'neu@firma.example' }] as const) {
      const input = { id: person.id, ...change };
      const error = await groupManager.client.refused('FORBIDDEN', UpdateUserDocument, { input });
      expect(error.extensions.reason).to.equal('USER_HOLDS_MORE');
    }
    const input = userInput({ groupIds: [group.id], role: 'MANAGER', type: 'READ_ONLY' });
    const error = await groupManager.client.refused('FORBIDDEN', CreateUserDocument, { input });
    expect(error.extensions.reason).to.equal('GRANT_BEYOND_OWN');
    const own = await reader();
    await groupManager.client.run(UpdateUserDocument, { input: { id: own.id, type: 'FULL' } });
    expect(await typeOf(own)).to.equal('FULL');
  });

  it('a custom role gives a read-only user its read permissions, and the rest once they are full', async () => {
    const person = await reader({ role: 'MEMBER' });
    const role = await customRole(world, [
      'SHIPMENTS_READ GROUPS',
      'APPROVALS_READ GROUPS',
      'SHIPMENTS_SEND GROUPS',
    ]);
    const input = { userId: person.id, customRoleIds: [role.id] };
    await manager.client.run(UpdateUserRolesDocument, { input });
    expect(await textsOf(person))
      .to.include('SHIPMENTS_READ GROUPS')
      .and.not.include('SHIPMENTS_SEND GROUPS');
    await manager.client.run(UpdateUserDocument, { input: { id: person.id, type: 'FULL' } });
    expect(await textsOf(person)).to.include('SHIPMENTS_SEND GROUPS');
  });

  it('the superadmin is always full: the role is not handed over to a read-only user', async () => {
    const other = await World.create();
    const person = await quickUser(other, { type: 'READ_ONLY' });
    const input = { userId: person.id, password };
    const { client } = other.superadmin;
    const error = await client.refused('INVALID_STATE', HandOverSuperadminDocument, { input });
    expect(error.extensions.reason).to.equal('USER_READ_ONLY');
    const readOnly = { id: other.superadmin.id, type: 'READ_ONLY' } as const;
    await client.refused('FORBIDDEN', UpdateUserDocument, { input: readOnly });
    await client.run(UpdateUserDocument, { input: { id: person.id, type: 'FULL' } });
    await client.run(HandOverSuperadminDocument, { input });
  });
});

/** Permissions with their scopes, each as a text. */
function texts(grants: readonly { permission: string; scope: string }[] = []): string[] {
  return grants.map(({ permission, scope }) => `${permission} ${scope}`);
}

async function textsOf(person: Person): Promise<string[]> {
  return [...(await heldBy(person))].map(([permission, scope]) => `${permission} ${scope}`);
}
