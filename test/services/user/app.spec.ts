import { expect } from 'chai';
import {
  CreateUserDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  UserAppDocument,
  ViewerAppDocument,
  type AppArea,
  type KeyFigure,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { assignRole, customRole, exclude, grantsFrom } from '../../support/custom-roles.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

describe('PLY-16 the areas and key figures of the mobile app', function () {
  this.timeout(60_000);
  let world: World;
  let group: Group;
  let manager: Person;

  before(async () => {
    world = await World.create();
    group = await world.group();
    manager = await quickUser(world, { role: 'MANAGER' });
  });

  async function seen({ client }: Person): Promise<{ appAreas: AppArea[]; keyFigures: KeyFigure[] }> {
    const { viewer } = await client.run(ViewerAppDocument);
    return { appAreas: viewer?.appAreas ?? [], keyFigures: viewer?.keyFigures ?? [] };
  }

  const own: KeyFigure[] = [
    'MY_SHIPMENTS_AWAITING_APPROVAL',
    'MY_REJECTED_SHIPMENTS',
    'MY_DELETED_SHIPMENTS',
  ];

  it('follows from the permissions, for everybody', async () => {
    const groups = [group];
    const expected: [Person, { appAreas: AppArea[]; keyFigures: KeyFigure[] }][] = [
      [await quickUser(world, { role: 'MEMBER', groups }), { appAreas: ['ACTIVITIES'], keyFigures: [] }],
      [
        await quickUser(world, { groups }),
        { appAreas: ['SHIPMENTS', 'SENDING', 'ACTIVITIES'], keyFigures: own },
      ],
      [
        await quickUser(world, { trait: 'APPROVER', groups }),
        {
          appAreas: ['SHIPMENTS', 'SENDING', 'APPROVALS', 'ACTIVITIES'],
          keyFigures: ['SHIPMENTS_AWAITING_MY_DECISION', ...own],
        },
      ],
      [
        await quickUser(world, { role: 'GROUP_MANAGER', groups }),
        { appAreas: ['SHIPMENTS', 'SENDING', 'USERS', 'ACTIVITIES'], keyFigures: own },
      ],
      ...[manager, world.superadmin].map((person): (typeof expected)[number] => [
        person,
        {
          appAreas: ['SHIPMENTS', 'SENDING', 'APPROVALS', 'ACCOUNTING', 'USERS', 'ACTIVITIES'],
          keyFigures: [
            'SHIPMENTS_AWAITING_MY_DECISION',
            ...own,
            'USERS_WITHOUT_GROUP',
            'USERS_WITHOUT_ACCESS',
          ],
        },
      ]),
      [
        await quickUser(world, { type: 'READ_ONLY', groups }),
        { appAreas: ['SHIPMENTS', 'ACTIVITIES'], keyFigures: [] },
      ],
    ];
    for (const [person, what] of expected) expect(await seen(person)).to.deep.equal(what);
  });

  it('a role, a right and an exclusion switch it, with the next request', async () => {
    const person = await quickUser(world, { role: 'MEMBER', groups: [group] });
    await assignRole(world, await customRole(world, ['SHIPMENTS_READ OWN', 'SHIPMENTS_SEND GROUPS']), person);
    expect((await seen(person)).appAreas).to.deep.equal(['SHIPMENTS', 'SENDING', 'ACTIVITIES']);
    await manager.client.run(UpdateUserRightsDocument, {
      input: { userId: person.id, rights: grantsFrom('APPROVALS_READ OWN', 'APPROVALS_DECIDE GROUPS') },
    });
    expect((await seen(person)).appAreas).to.include('APPROVALS');
    await exclude(world, person, 'SHIPMENTS_SEND');
    expect(await seen(person)).to.deep.equal({
      appAreas: ['SHIPMENTS', 'APPROVALS', 'ACTIVITIES'],
      keyFigures: ['SHIPMENTS_AWAITING_MY_DECISION'],
    });
  });

  it('an administrator of the user hides areas and key figures, which stay permitted, and shows them again', async () => {
    const person = await quickUser(world, { groups: [group] });
    const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
    const input = {
      id: person.id,
      hiddenAppAreas: ['SENDING', 'ACCOUNTING'],
      hiddenKeyFigures: ['MY_DELETED_SHIPMENTS'],
    } as const;
    await head.client.run(UpdateUserDocument, {
      input: {
        ...input,
        hiddenAppAreas: [...input.hiddenAppAreas],
        hiddenKeyFigures: [...input.hiddenKeyFigures],
      },
    });
    expect(await seen(person)).to.deep.equal({
      appAreas: ['SHIPMENTS', 'ACTIVITIES'],
      keyFigures: ['MY_SHIPMENTS_AWAITING_APPROVAL', 'MY_REJECTED_SHIPMENTS'],
    });
    const { user } = await person.client.run(UserAppDocument, { id: person.id });
    expect(user).to.deep.include({
      hiddenAppAreas: ['SENDING', 'ACCOUNTING'],
      hiddenKeyFigures: ['MY_DELETED_SHIPMENTS'],
    });
    await manager.client.run(UpdateUserDocument, { input: { id: person.id, hiddenAppAreas: [] } });
    expect((await seen(person)).appAreas).to.include('SENDING');
    expect((await seen(person)).keyFigures).to.not.include('MY_DELETED_SHIPMENTS');
  });

  it('a new user is created with hidden areas', async () => {
    const { createUser } = await manager.client.run(CreateUserDocument, {
      input: userInput({ groupIds: [group.id], hiddenAppAreas: ['ACTIVITIES'] }),
    });
    const { user } = await manager.client.run(UserAppDocument, { id: createUser.user.id });
    expect(user).to.deep.include({ hiddenAppAreas: ['ACTIVITIES'], hiddenKeyFigures: [] });
  });

  it('nobody else hides anything, not even for themselves', async () => {
    const person = await quickUser(world, { groups: [group] });
    const elsewhere = await world.group();
    const change = { id: person.id, hiddenAppAreas: ['SHIPMENTS'] as AppArea[] };
    const headElsewhere = await quickUser(world, { role: 'GROUP_MANAGER', groups: [elsewhere] });
    await headElsewhere.client.refused('NOT_FOUND', UpdateUserDocument, { input: change });
    for (const other of [person, await quickUser(world, { groups: [group] })])
      await other.client.refused('FORBIDDEN', UpdateUserDocument, { input: change });
    await world.anonymous().refused('UNAUTHENTICATED', UpdateUserDocument, { input: change });
    expect((await seen(person)).appAreas).to.include('SHIPMENTS');
  });

  it('duplicates, unknown areas and null are refused, and nothing is changed', async () => {
    const { id } = await world.createdUser({ groups: [group] });
    for (const hidden of [
      { hiddenAppAreas: ['SENDING', 'SENDING'] as AppArea[] },
      { hiddenKeyFigures: null },
      { hiddenAppAreas: ['COFFEE' as AppArea] },
    ]) {
      const { errors } = await manager.client.send(UpdateUserDocument, {
        input: { id, firstName: 'Nie', ...hidden },
      });
      expect(errors[0]?.extensions.code).to.equal('BAD_USER_INPUT');
    }
    const { user } = await manager.client.run(UserAppDocument, { id });
    expect(user).to.deep.include({ hiddenAppAreas: [], hiddenKeyFigures: [] });
  });
});
