import { expect } from 'chai';
import { newId } from '../../../src/entities/id.js';
import {
  ActivitiesDocument,
  AssignCustomRoleDocument,
  CreateCredentialDocument,
  CredentialsDocument,
  DeleteCredentialDocument,
  UsersDocument,
  type CreateUserInput,
} from '../../../src/generated/operations.js';
import { customRole } from '../../support/custom-roles.js';
import { createdProgram, type Program } from '../../support/programs.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

describe('PLY-2 the credentials of a program', function () {
  this.timeout(60_000);
  let world: World;
  let group: Group;
  let manager: Person;

  before(async () => {
    world = await World.create();
    group = await world.group();
    manager = await quickUser(world, { role: 'MANAGER' });
  });

  const program = (
    rights: readonly string[] = [],
    settings: Partial<CreateUserInput> = {},
  ): Promise<Program> => createdProgram(world, manager, rights, settings);

  it('are created, listed and deleted by users who create users of the whole account', async () => {
    const person = await program(['USERS_READ ACCOUNT', 'GROUPS_READ ACCOUNT']);
    for (const { client } of [world.superadmin, manager]) {
      const { credentials } = await client.run(CredentialsDocument, { first: 100 });
      expect(credentials.nodes.find(({ id }) => id === person.credentialId)).to.deep.include({
        kind: 'API',
        status: 'ACTIVE',
      });
    }
    await world.superadmin.client.run(DeleteCredentialDocument, { id: person.credentialId });
    await person.client.refused('UNAUTHENTICATED', UsersDocument);
  });

  it('are hidden from all others, who can neither create nor delete them', async () => {
    const person = await program([], { groupIds: [group.id] });
    for (const other of [
      await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] }),
      await quickUser(world, { groups: [group] }),
    ]) {
      const { credentials } = await other.client.run(CredentialsDocument, { first: 100 });
      expect(credentials.nodes).to.deep.equal([]);
      await other.client.refused('NOT_FOUND', DeleteCredentialDocument, { id: person.credentialId });
      await other.client.refused('FORBIDDEN', CreateCredentialDocument, {
        input: { kind: 'API', userId: person.id },
      });
    }
    await person.client.refused('FORBIDDEN', CreateCredentialDocument, { input: { kind: 'API' } });
  });

  it('are for programs alone, of the kind API and without a group, and one each', async () => {
    const person = await program();
    const user = await quickUser(world, { groups: [group] });
    const refused = async (input: object): Promise<(string | undefined)[]> => {
      const { data, errors } = await manager.client.send(CreateCredentialDocument, {
        input: { kind: 'API', ...input },
      });
      expect(data?.createCredential ?? null).to.equal(null);
      const { reason, problems } = errors[0]!.extensions;
      return problems?.map((each) => each.reason) ?? [reason];
    };
    expect(await refused({ userId: user.id })).to.deep.equal(['NOT_API_USER']);
    expect(await refused({ userId: person.id })).to.deep.equal(['CREDENTIAL_EXISTS']);
    expect(await refused({ userId: person.id, kind: 'SFTP', groupId: group.id })).to.deep.equal([
      'API_USER_KIND',
      'API_USER_WITHOUT_GROUP',
    ]);
    const elsewhere = await World.create();
    for (const userId of [newId(), 'no id', elsewhere.superadmin.id])
      await manager.client.refused('NOT_FOUND', CreateCredentialDocument, {
        input: { kind: 'API', userId },
      });
  });

  it('a program that manages its own credentials gets no second one, and none of a group', async () => {
    const sending = ['SHIPMENTS_READ ACCOUNT', 'SHIPMENTS_SEND ACCOUNT', 'CREDENTIALS_MANAGE OWN'];
    const rights = [...sending, 'GROUPS_READ GROUPS', 'USERS_READ OWN'];
    const { client } = await program(rights, { groupIds: [group.id] });
    const error = await client.refused('BAD_USER_INPUT', CreateCredentialDocument, {
      input: { kind: 'API', groupId: group.id },
    });
    expect(error.extensions.problems?.map(({ reason }) => reason)).to.deep.equal(['API_USER_WITHOUT_GROUP']);
    await client.refused('CONFLICT', CreateCredentialDocument, { input: { kind: 'API' } });
  });

  it('nobody creates one of a program that holds more than they could give, and the log has the attempt', async () => {
    const person = await program(['ACTIVITIES_READ ACCOUNT', 'USERS_READ ACCOUNT']);
    const creator = await quickUser(world, { role: 'MEMBER' });
    const role = await customRole(world, [
      'USERS_READ ACCOUNT',
      'GROUPS_READ ACCOUNT',
      'USERS_CREATE ACCOUNT',
      'SHIPMENTS_READ OWN',
      'SHIPMENTS_SEND GROUPS',
      'CREDENTIALS_MANAGE OWN',
    ]);
    await world.superadmin.client.run(AssignCustomRoleDocument, {
      input: { id: role.id, addUserIds: [creator.id] },
    });
    const error = await creator.client.refused('FORBIDDEN', CreateCredentialDocument, {
      input: { kind: 'API', userId: person.id },
    });
    expect(error.extensions.reason).to.equal('USER_HOLDS_MORE');
    const { activities } = await manager.client.run(ActivitiesDocument, {
      filter: { types: ['ESCALATION_REFUSED'], userIds: [creator.id] },
    });
    expect(activities.nodes).to.have.length(1);
  });
});
