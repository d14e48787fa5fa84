import { expect } from 'chai';
import {
  ActivitiesDocument,
  UpdateProfileDocument,
  UpdateUserDocument,
  UserDocument,
  UsersDocument,
} from '../../../src/generated/operations.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

describe('XSP-5 everybody changes their own name and language', function () {
  this.timeout(30_000);

  let world: World;
  let group: Group;
  let people: Record<string, Person>;

  before(async () => {
    world = await World.create();
    group = await world.group();
    const groups = [group];
    people = {
      superadmin: world.superadmin,
      manager: await quickUser(world, { role: 'MANAGER' }),
      'group manager': await quickUser(world, { role: 'GROUP_MANAGER', groups }),
      user: await quickUser(world, { groups }),
      approver: await quickUser(world, { trait: 'APPROVER', groups }),
      examinee: await quickUser(world, { trait: 'EXAMINEE', groups }),
    };
  });

  it('with every role and trait; everything else stays unchanged', async () => {
    for (const [name, { id, client }] of Object.entries(people)) {
      const before = (await client.run(UsersDocument, { filter: { search: '' } })).users.nodes.find(
        (each) => each.id === id,
      );
      const input = { firstName: 'Änne', lastName: `Neuhaus ${name}`, language: 'EN' } as const;
      const { updateProfile } = await client.run(UpdateProfileDocument, { input });
      const { updatedAt: _updatedAt, ...rest } = updateProfile.user;
      const { updatedAt: _before, ...former } = before!;
      expect(rest, name).to.deep.equal({ ...former, ...input });
      const found = await client.run(UsersDocument, { filter: { search: `neuhaus ${name}` } });
      expect(
        found.users.nodes.map((each) => each.id),
        name,
      ).to.include(id);
    }
  });

  it('absent fields stay unchanged; each change is logged with its values', async () => {
    const person = await quickUser(world, { groups: [group], firstName: 'Petra', lastName: 'Alt' });
    const own = async () => {
      const filter = { userIds: [person.id], types: ['USER_UPDATED' as const] };
      return (await world.superadmin.client.run(ActivitiesDocument, { filter })).activities.nodes;
    };
    await person.client.run(UpdateProfileDocument, { input: { lastName: 'Neu' } });
    await person.client.run(UpdateProfileDocument, { input: { lastName: 'Neu' } });
    await person.client.run(UpdateProfileDocument, { input: {} });
    const entries = await own();
    expect(entries).to.have.length(1);
    expect(entries[0]?.actor?.id).to.equal(person.id);
    expect(entries[0]?.subjectUser?.id).to.equal(person.id);
    expect(entries[0]?.text).to.include('Alt').and.include('Neu');
    const { user } = await person.client.run(UserDocument, { id: person.id });
    expect(user).to.include({ firstName: 'Petra', lastName: 'Neu' });
  });

  it('a name that is empty, too long or invisible is refused with all problems, and changes nothing', async () => {
    const { id, client } = people['user']!;
    const before = await client.run(UserDocument, { id });
    for (const [input, problems] of [
      [{ firstName: '', lastName: 'x'.repeat(101) }, ['firstName: REQUIRED', 'lastName: TOO_LONG']],
      [
        { firstName: null, lastName: null, language: null },
        ['firstName: REQUIRED', 'lastName: REQUIRED', 'language: REQUIRED'],
      ],
      [{ firstName: 'Zoë\u200B', lastName: 'A\nB' }, ['firstName: INVALID', 'lastName: INVALID']],
    ] as const)
      expect(await client.problems(UpdateProfileDocument, { input })).to.have.members([...problems]);
    expect(await client.run(UserDocument, { id })).to.deep.equal(before);
  });

  it('nothing else can be changed with it, and neither an anonymous request nor an API credential can use it', async () => {
    const document = (field: string): string =>
      `mutation { updateProfile(input: { ${field} }) { user { id } } }`;
    for (const field of ['role: MANAGER', 'email: "a@b.example"', 'approvalTrait: APPROVER', 'id: "1"']) {
      const { errors, data } = await people['user']!.client.send(document(field));
      expect(errors[0]?.extensions.code, field).to.be.oneOf(['GRAPHQL_VALIDATION_FAILED', 'FORBIDDEN']);
      expect(data ?? null).to.equal(null);
    }
    const input = { firstName: 'Wer' };
    await world.anonymous().refused('UNAUTHENTICATED', UpdateProfileDocument, { input });
    const credential = await world.credential(people['user']!, { group });
    await credential.client.refused('FORBIDDEN', UpdateProfileDocument, { input });
    await people['user']!.client.refused('FORBIDDEN', UpdateUserDocument, {
      input: { id: people['user']!.id, firstName: 'Wer' },
    });
  });

  it('a superadmin can also do so without user management', async () => {
    const single = await World.create({ userManagement: false });
    const { updateProfile } = await single.superadmin.client.run(UpdateProfileDocument, {
      input: { firstName: 'Solo' },
    });
    expect(updateProfile.user.firstName).to.equal('Solo');
  });
});
