import { expect } from 'chai';
import type { CredentialKind } from '../../../src/entities/credential.enums.js';
import {
  ActivitiesDocument,
  CreateCredentialDocument,
  CredentialNodeDocument,
  CredentialsDocument,
  DeleteCredentialDocument,
  UpdateUserDocument,
  type CreateCredentialInput,
  type CredentialsQuery,
} from '../../../src/generated/operations.js';
import { withAllChannels } from '../../support/channels.js';
import { company, type Company } from '../../support/company.js';
import { World, type Credential, type Person } from '../../support/world.js';
import { deleteGroup, lockGroup } from '../../support/losses.js';

const kinds: CredentialKind[] = ['DRIVER', 'SFTP', 'API'];
const unknownId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

async function idsOf(person: Person, filter: object = {}): Promise<string[]> {
  const { credentials } = await person.client.run(CredentialsDocument, { filter });
  expect(credentials.totalCount).to.equal(credentials.nodes.length);
  return credentials.nodes.map(({ id }) => id);
}

describe('LXP-10 making credentials', function () {
  withAllChannels();
  this.timeout(30_000);
  let firm: Company;
  let world: World;
  let examinee: Person;

  before(async () => {
    firm = await company();
    world = firm.world;
    examinee = await world.user({ trait: 'EXAMINEE', groups: [firm.sales] });
  });

  const input = (of: CreateCredentialInput): { input: CreateCredentialInput } => ({ input: of });

  it('everybody makes their own, one of each kind, whatever their role; the secret is shown then', async () => {
    for (const person of [firm.superadmin, firm.manager, firm.groupManager, firm.user, examinee]) {
      for (const kind of kinds) {
        const group = kind === 'DRIVER' ? null : { id: firm.sales.id, name: firm.sales.name };
        const { credential, secret } = await world.credential(person, {
          kind,
          label: '  Lohnbüro ',
          ...(group && { group }),
        });
        expect(credential).to.deep.include({
          kind,
          group,
          label: 'Lohnbüro',
          user: { id: person.id },
          status: 'ACTIVE',
          lastUsedAt: null,
        });
        expect(credential.loginName).to.match(new RegExp(`^${kind.toLowerCase()}-[a-z0-9]{16,}$`));
        expect(secret).to.match(/^vieraugen_[\w-]{43}$/);
      }
      expect(await idsOf(person)).to.have.length(3);
    }
  });

  it('nobody does without a login', async () => {
    const anonymous = world.anonymous();
    await anonymous.refused('UNAUTHENTICATED', CreateCredentialDocument, input({ kind: 'DRIVER' }));
    await anonymous.refused('UNAUTHENTICATED', CredentialsDocument);
    await anonymous.refused('UNAUTHENTICATED', DeleteCredentialDocument, { id: unknownId });
  });

  it('a second one for the same place is refused and changes nothing; another group is another place', async () => {
    const before = await idsOf(firm.user);
    for (const kind of kinds) {
      const groupId = kind === 'DRIVER' ? null : firm.sales.id;
      const again = input({ kind, groupId, label: 'Noch eins' });
      await firm.user.client.refused('CONFLICT', CreateCredentialDocument, again);
    }
    expect(await idsOf(firm.user)).to.deep.equal(before);
    for (const kind of ['SFTP', 'API'] as const)
      await world.credential(firm.superadmin, { kind, group: firm.purchasing });
    expect(await idsOf(firm.superadmin)).to.have.length(5);
  });

  it('in group mode SFTP and API name one active group; the printer driver names none', async () => {
    const person = await world.user({ role: 'MANAGER' });
    const [locked, deleted] = [await world.group(), await world.group()];
    await lockGroup(firm.superadmin.client, locked.id);
    await deleteGroup(firm.superadmin.client, deleted.id);
    const problems = (of: CreateCredentialInput) =>
      person.client.problems(CreateCredentialDocument, input(of));
    for (const kind of ['SFTP', 'API'] as const) {
      expect(await problems({ kind })).to.deep.equal(['groupId: GROUP_REQUIRED']);
      expect(await problems({ kind, groupId: null })).to.deep.equal(['groupId: GROUP_REQUIRED']);
      for (const { id } of [locked, deleted])
        expect(await problems({ kind, groupId: id })).to.deep.equal(['groupId: NOT_ALLOWED']);
    }
    for (const groupId of [firm.sales.id, unknownId])
      expect(await problems({ kind: 'DRIVER', groupId })).to.deep.equal(['groupId: NOT_ALLOWED']);
    expect(await idsOf(person)).to.deep.equal([]);
  });

  it('for a group that one does not belong to only superadmin and managers; for others it does not exist', async () => {
    const foreign = await (await World.create()).group();
    for (const person of [firm.groupManager, firm.user])
      for (const groupId of [firm.purchasing.id, foreign.id, unknownId, 'x'])
        await person.client.refused('NOT_FOUND', CreateCredentialDocument, input({ kind: 'API', groupId }));
    await firm.manager.client.refused(
      'NOT_FOUND',
      CreateCredentialDocument,
      input({ kind: 'API', groupId: foreign.id }),
    );
    await world.credential(firm.manager, { group: firm.purchasing });
  });

  it('a label has one line of at most 100 characters, and everything that is wrong is told at once', async () => {
    const person = await world.user({ groups: [firm.sales] });
    const problems = (of: CreateCredentialInput) =>
      person.client.problems(CreateCredentialDocument, input(of));
    expect(await problems({ kind: 'DRIVER', label: 'x'.repeat(101) })).to.deep.equal(['label: TOO_LONG']);
    expect(await problems({ kind: 'DRIVER', label: 'a\nb' })).to.deep.equal(['label: INVALID']);
    expect(await problems({ kind: 'API', label: 'a\u0000' })).to.have.members([
      'label: INVALID',
      'groupId: GROUP_REQUIRED',
    ]);
    expect(await idsOf(person)).to.deep.equal([]);
    expect(
      (await world.credential(person, { kind: 'DRIVER', label: 'ü'.repeat(100) })).credential.label,
    ).to.have.length(100);
    const blank = await world.credential(person, { group: firm.sales, label: '  ' });
    expect(blank.credential.label).to.equal(null);
  });

  it('without groups it is one of each kind, also for a superadmin alone, and naming a group is refused', async () => {
    const alone = await World.create({ userManagement: false });
    for (const kind of kinds) {
      const { credential } = await alone.credential(alone.superadmin, { kind });
      expect(credential).to.deep.include({ kind, group: null, status: 'ACTIVE' });
      const { client } = alone.superadmin;
      await client.refused('CONFLICT', CreateCredentialDocument, input({ kind }));
    }
    const ungrouped = await World.create();
    const gone = await ungrouped.group();
    await deleteGroup(ungrouped.superadmin.client, gone.id);
    const { client } = ungrouped.superadmin;
    const named = input({ kind: 'API', groupId: gone.id });
    expect(await client.problems(CreateCredentialDocument, named)).to.deep.equal(['groupId: NOT_ALLOWED']);
  });
});

describe("LXP-10 looking after one's credentials", function () {
  withAllChannels();
  this.timeout(30_000);
  let firm: Company;
  let driver: Credential;
  let payroll: Credential;
  let archive: Credential;
  let ofSuperadmin: Credential;
  let foreign: { person: Person; credential: Credential };

  before(async () => {
    firm = await company();
    const { world, user, superadmin, sales, purchasing } = firm;
    await superadmin.client.run(UpdateUserDocument, {
      input: { id: user.id, groupIds: [sales.id, purchasing.id] },
    });
    driver = await world.credential(user, { kind: 'DRIVER', label: '100% Drucker' });
    payroll = await world.credential(user, { group: sales, label: 'Lohn' });
    archive = await world.credential(user, { kind: 'SFTP', group: purchasing, label: 'Archiv' });
    ofSuperadmin = await world.credential(superadmin, { group: sales, label: 'Lohn' });
    const other = await World.create();
    const group = await other.group();
    foreign = {
      person: other.superadmin,
      credential: await other.credential(other.superadmin, { group, label: 'Lohn' }),
    };
  });

  it("everybody lists their own and nobody else's, the newest first", async () => {
    expect(await idsOf(firm.user)).to.deep.equal([archive, payroll, driver].map(idOf));
    expect(await idsOf(firm.superadmin)).to.deep.equal([idOf(ofSuperadmin)]);
    for (const person of [firm.manager, firm.groupManager]) expect(await idsOf(person)).to.deep.equal([]);
    expect(await idsOf(foreign.person)).to.deep.equal([idOf(foreign.credential)]);
  });

  it('filters by kind, group and words in label and login name, all of them together', async () => {
    const { user, sales, purchasing } = firm;
    expect(await idsOf(user, { kinds: ['API', 'DRIVER'] })).to.deep.equal([payroll, driver].map(idOf));
    expect(await idsOf(user, { kinds: [] })).to.deep.equal([]);
    expect(await idsOf(user, { groupIds: [purchasing.id, unknownId] })).to.deep.equal([idOf(archive)]);
    expect(await idsOf(user, { search: ' ARCHIV ' })).to.deep.equal([idOf(archive)]);
    expect(await idsOf(user, { search: '%' })).to.deep.equal([idOf(driver)]);
    const { loginName } = payroll.credential;
    expect(await idsOf(user, { search: loginName.slice(3, -1) })).to.deep.equal([idOf(payroll)]);
    expect(await idsOf(user, { search: 'lohn', kinds: ['SFTP'] })).to.deep.equal([]);
    expect(await idsOf(user, { search: 'lohn', kinds: ['API'], groupIds: [sales.id] })).to.deep.equal([
      idOf(payroll),
    ]);
  });

  it('pages by cursor', async () => {
    const ids: string[] = [];
    for (let after: string | null = null; ids.length < 3;) {
      const { credentials }: CredentialsQuery = await firm.user.client.run(CredentialsDocument, {
        first: 1,
        after,
      });
      ids.push(...credentials.nodes.map(({ id }) => id));
      expect(credentials.pageInfo.hasNextPage).to.equal(ids.length < 3);
      after = credentials.pageInfo.endCursor;
    }
    expect(ids).to.deep.equal([archive, payroll, driver].map(idOf));
  });

  it("finds one by its id; others' do not exist, for looking and for deleting alike", async () => {
    const { node } = await firm.user.client.run(CredentialNodeDocument, { id: idOf(payroll) });
    expect(node).to.deep.equal({
      __typename: 'Credential',
      id: idOf(payroll),
      loginName: payroll.credential.loginName,
    });
    for (const person of [firm.superadmin, firm.groupManager, foreign.person]) {
      for (const id of [idOf(payroll), unknownId]) {
        await person.client.refused('NOT_FOUND', CredentialNodeDocument, { id });
        await person.client.refused('NOT_FOUND', DeleteCredentialDocument, { id });
      }
    }
    expect(await idsOf(firm.user)).to.have.length(3);
  });

  it('deletes one: told as it was, gone from then on, its place free and its name and secret not used again', async () => {
    const { user, sales, world } = firm;
    const { deleteCredential } = await user.client.run(DeleteCredentialDocument, { id: idOf(payroll) });
    expect(deleteCredential.credential).to.deep.equal({ ...payroll.credential, status: 'DELETED' });
    await user.client.refused('NOT_FOUND', DeleteCredentialDocument, { id: idOf(payroll) });
    await user.client.refused('NOT_FOUND', CredentialNodeDocument, { id: idOf(payroll) });
    expect(await idsOf(user)).to.deep.equal([archive, driver].map(idOf));
    const next = await world.credential(user, { group: sales });
    expect(next.credential.loginName).not.to.equal(payroll.credential.loginName);
    expect(next.secret).not.to.equal(payroll.secret);
  });

  it("the log tells of making and deleting in a sentence, also to who manages the user's group (LXP-14)", async () => {
    const types = ['CREDENTIAL_CREATED', 'CREDENTIAL_DELETED'] as const;
    const told = async (person: Person) => {
      const { activities } = await person.client.run(ActivitiesDocument, { filter: { types: [...types] } });
      return activities.nodes;
    };
    const name = (await told(firm.user))[0]!.text.split(' hat ')[0]!;
    const sentences = [
      `${name} hat die API-Zugangsdaten für die Gruppe Vertrieb angelegt.`,
      `${name} hat die API-Zugangsdaten „Lohn“ für die Gruppe Vertrieb gelöscht.`,
      `${name} hat die SFTP-Zugangsdaten „Archiv“ für die Gruppe Einkauf angelegt.`,
      `${name} hat die API-Zugangsdaten „Lohn“ für die Gruppe Vertrieb angelegt.`,
      `${name} hat die DRIVER-Zugangsdaten „100% Drucker“ angelegt.`,
    ];
    expect((await told(firm.user)).map(({ text }) => text)).to.deep.equal(sentences);
    expect((await told(firm.groupManager)).map(({ text }) => text)).to.deep.equal(sentences);
    expect((await told(firm.user))[1]).to.deep.include({
      type: 'CREDENTIAL_DELETED',
      group: { id: firm.sales.id, name: 'Vertrieb' },
    });
    await firm.superadmin.client.run(UpdateUserDocument, { input: { id: firm.user.id, language: 'EN' } });
    expect((await told(firm.user)).map(({ text }) => text).slice(1, 2)).to.deep.equal([
      `${name} deleted the API credential “Lohn” for the group Vertrieb.`,
    ]);
  });
});

function idOf({ credential }: Credential): string {
  return credential.id;
}
