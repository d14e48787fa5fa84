import { expect } from 'chai';
import { hour } from '../../../src/clock.js';
import {
  CreateBookingTemplateDocument,
  DeputyCandidatesDocument,
  NameDeputyDocument,
  UpdateBookingTemplateDocument,
  UpdateDeputyshipDocument,
  UpdateUserDocument,
  UserOwnerAreasDocument,
  type OwnerArea,
} from '../../../src/generated/operations.js';
import { quickUser } from '../../support/rounds.js';
import { plainOptions, uniqueName, World, type Person } from '../../support/world.js';

describe('PLY-13 users are chosen as owners in their owner areas', () => {
  let world: World;
  let manager: Person;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    manager = await quickUser(world, { role: 'MANAGER' });
  });

  async function open(person: { id: string }, ...ownerAreas: OwnerArea[]): Promise<void> {
    await manager.client.run(UpdateUserDocument, { input: { id: person.id, ownerAreas } });
  }

  async function areasOf({ id }: { id: string }): Promise<readonly OwnerArea[]> {
    return (await manager.client.run(UserOwnerAreasDocument, { id })).user?.ownerAreas ?? [];
  }

  const template = (ownerId: string | null = null) => ({
    name: uniqueName('Vorlage'),
    options: plainOptions,
    ownerId,
  });

  it('everybody can be chosen everywhere until an area is closed for them', async () => {
    const person = await quickUser(world);
    expect(await areasOf(person)).to.deep.equal(['TEMPLATES', 'APPROVALS']);
    await open(person, 'APPROVALS');
    expect(await areasOf(person)).to.deep.equal(['APPROVALS']);
    await open(person);
    expect(await areasOf(person)).to.deep.equal([]);
  });

  it('a template gets no owner for whom TEMPLATES is closed, neither a new nor an existing one; existing owners stay', async () => {
    const person = await quickUser(world);
    const { createBookingTemplate: owned } = await manager.client.run(CreateBookingTemplateDocument, {
      input: template(person.id),
    });
    const { createBookingTemplate: other } = await manager.client.run(CreateBookingTemplateDocument, {
      input: template(),
    });
    await open(person, 'APPROVALS');
    const refused = await Promise.all([
      manager.client.send(CreateBookingTemplateDocument, { input: template(person.id) }),
      manager.client.send(UpdateBookingTemplateDocument, {
        input: { id: other.bookingTemplate.id, ownerId: person.id },
      }),
    ]);
    for (const { errors } of refused) {
      expect(errors[0]?.extensions.code).to.equal('BAD_USER_INPUT');
      const problems = errors[0]?.extensions.problems ?? [];
      expect(problems.map(({ path, reason }) => `${path} ${reason}`)).to.deep.equal([
        'ownerId OWNER_AREA_CLOSED',
      ]);
    }
    const name = uniqueName('Umbenannt');
    const { updateBookingTemplate } = await manager.client.run(UpdateBookingTemplateDocument, {
      input: { id: owned.bookingTemplate.id, name, ownerId: person.id },
    });
    expect(updateBookingTemplate.bookingTemplate.name).to.equal(name);
  });

  it('nobody names a deputy for whom APPROVALS is closed, and nobody is offered them', async () => {
    const approver = await quickUser(world, { trait: 'APPROVER' });
    const person = await quickUser(world);
    const input = { deputyId: person.id, endsAt: new Date(Date.now() + 10 * hour).toISOString() };
    const offered = async (): Promise<boolean> => {
      const { deputyCandidates } = await approver.client.run(DeputyCandidatesDocument, {});
      return deputyCandidates.some(({ user }) => user.id === person.id);
    };
    expect(await offered()).to.equal(true);
    await open(person, 'TEMPLATES');
    expect(await offered()).to.equal(false);
    const { errors } = await approver.client.send(NameDeputyDocument, { input });
    expect(errors[0]?.extensions.problems?.map(({ path, reason }) => `${path} ${reason}`)).to.deep.equal([
      'deputyId OWNER_AREA_CLOSED',
    ]);
    await open(person, 'APPROVALS');
    const { nameDeputy } = await approver.client.run(NameDeputyDocument, { input });
    await open(person, 'TEMPLATES');
    const { id } = nameDeputy.deputyship;
    const end = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
    const longer = await approver.client.send(UpdateDeputyshipDocument, { input: { id, endsAt: end(20) } });
    expect(
      longer.errors[0]?.extensions.problems?.map(({ path, reason }) => `${path} ${reason}`),
    ).to.deep.equal(['endsAt OWNER_AREA_CLOSED']);
    await approver.client.run(UpdateDeputyshipDocument, { input: { id, endsAt: end(5) } });
  });

  it('only administrators of a user change their areas; duplicates, unknown areas and null are refused', async () => {
    const person = await quickUser(world);
    const change = { id: person.id, ownerAreas: [] as OwnerArea[] };
    for (const other of [person, await quickUser(world)])
      await other.client.refused('FORBIDDEN', UpdateUserDocument, { input: change });
    await world.anonymous().refused('UNAUTHENTICATED', UpdateUserDocument, { input: change });
    for (const ownerAreas of [['TEMPLATES', 'TEMPLATES'] as OwnerArea[], ['FOLDERS' as OwnerArea], null]) {
      const { errors } = await manager.client.send(UpdateUserDocument, {
        input: { id: person.id, firstName: 'Nie', ownerAreas },
      });
      expect(errors[0]?.extensions.code).to.equal('BAD_USER_INPUT');
    }
    expect(await areasOf(person)).to.deep.equal(['TEMPLATES', 'APPROVALS']);
  });
});
