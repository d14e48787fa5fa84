import { expect } from 'chai';
import {
  AssignShipmentDocument,
  DeputyCandidatesDocument,
  NameDeputyDocument,
  UpdateUserDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import { assignRole, assignRoleFor, customRole, exclude, memberWith } from '../../support/custom-roles.js';
import { inDays, nameDeputy } from '../../support/deputies.js';
import { explainedTo } from '../../support/explanations.js';
import type { TestGateway } from '../../support/gateway.js';
import { outcomeOf, quickShipment, quickUser } from '../../support/rounds.js';
import { World, type Group, type Person, type Shipment } from '../../support/world.js';

interface Seen {
  id: string;
  approval: { state: string; comment: string | null; decidedBy: { id: string } | null } | null;
  decisions: { comment: string | null }[];
}

const approvalFields = 'approval { state comment decidedBy { id } } decisions { comment }';
const single = `query ($id: ID!) { shipment(id: $id) { id ${approvalFields} } }`;
const list = `{ shipments(first: 100) { nodes { id ${approvalFields} } } }`;
/** Everything about a letter that is not its own data and not its approval. */
const surroundings = `status handOverAt handedOverAt erasedAt allowedActions { action allowed reason message }`;

describe('PLY-5 visibility of approvals: HIDDEN, OWN_ONLY, VISIBLE', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;
  let north: Group;
  let south: Group;
  let clerk: Person;
  let northApprover: Person;
  let southApprover: Person;
  /** Decided on in the north and in the south, waiting in the south, and one that needed no approval. */
  let letters: Record<'north' | 'south' | 'waiting' | 'unchecked', Shipment>;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    [north, south] = [await world.group(), await world.group()];
    clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [north, south] });
    northApprover = await quickUser(world, { trait: 'APPROVER', groups: [north] });
    southApprover = await quickUser(world, { trait: 'APPROVER', groups: [south] });
    const unexamined = await quickUser(world, { trait: 'NONE', groups: [north] });
    letters = {
      north: await quickShipment(world, clerk, north.id),
      south: await quickShipment(world, clerk, south.id),
      waiting: await quickShipment(world, clerk, south.id),
      unchecked: await quickShipment(world, unexamined, north.id),
    };
    await world.approve(northApprover, letters.north);
    await world.reject(southApprover, letters.south, 'Falsche Anschrift');
  });

  after(() => gateway.stop());

  async function look(person: Person, { id }: { id: string }): Promise<Seen | null> {
    const { data, errors } = await person.client.send<{ shipment: Seen | null }, object>(single, { id });
    expect(errors).to.deep.equal([]);
    return data?.shipment ?? null;
  }

  async function overview(person: Person): Promise<Seen[]> {
    const { data, errors } = await person.client.send<{ shipments: { nodes: Seen[] } }, never>(list);
    expect(errors).to.deep.equal([]);
    return data?.shipments.nodes ?? [];
  }

  /** The letters that show an approval; the list, the single letter and the decisions have to agree. */
  async function shownTo(person: Person, among: Partial<typeof letters> = letters): Promise<string[]> {
    const listed = await overview(person);
    const shown: string[] = [];
    for (const [name, letter] of Object.entries(among)) {
      const alone = await look(person, letter);
      expect(
        listed.find(({ id }) => id === letter.id),
        name,
      ).to.deep.equal(alone);
      if (alone?.approval != null) shown.push(name);
      else expect(alone?.decisions, name).to.deep.equal([]);
    }
    return shown;
  }

  const reader = (...grants: string[]): Promise<Person> =>
    memberWith(world, ['SHIPMENTS_READ ACCOUNT', ...grants], { groups: [north] });

  describe('VISIBLE: approvals.read in a wider scope', () => {
    it('each of two roles for named groups shows the approvals of its own groups only, and of letters that the other one shows none', async () => {
      const person = await quickUser(world, { role: 'MEMBER' });
      const both = await customRole(world, ['SHIPMENTS_READ GROUPS', 'APPROVALS_READ GROUPS']);
      const letterOnly = await customRole(world, ['SHIPMENTS_READ GROUPS']);
      await assignRoleFor(world, both, [north], person);
      await assignRoleFor(world, letterOnly, [south], person);
      expect((await look(person, letters.south))?.approval).to.equal(null);
      expect((await look(person, letters.north))?.approval).not.to.equal(null);
      expect(await shownTo(person)).to.deep.equal(['north']);
    });

    it('PLY-5 for the account it shows the approval of every visible letter, with decider and comment', async () => {
      const viewer = await reader('APPROVALS_READ ACCOUNT');
      expect(await shownTo(viewer)).to.deep.equal(['north', 'south', 'waiting']);
      const seen = await look(viewer, letters.south);
      expect(seen?.approval).to.deep.equal({
        state: 'REJECTED',
        comment: 'Falsche Anschrift',
        decidedBy: { id: southApprover.id },
      });
      expect(seen?.decisions).to.deep.equal([{ comment: 'Falsche Anschrift' }]);
    });

    it('PLY-5 for groups it shows those of letters that were sent for the own groups, and the own ones', async () => {
      expect(await shownTo(await reader('APPROVALS_READ GROUPS'))).to.deep.equal(['north']);
    });

    it('PLY-5 base roles and the trait of approvers show every visible letter with its approval, as before', async () => {
      const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [south] });
      expect(await shownTo(world.superadmin)).to.deep.equal(['north', 'south', 'waiting']);
      expect(await shownTo(head, { south: letters.south, waiting: letters.waiting })).to.deep.equal([
        'south',
        'waiting',
      ]);
      const { north: first, south: second, waiting } = letters;
      expect(await shownTo(clerk, { north: first, south: second, waiting })).to.have.length(3);
      expect((await look(southApprover, letters.south))?.approval?.state).to.equal('REJECTED');
    });
  });

  describe('OWN_ONLY: approvals.read in the scope OWN', () => {
    it('PLY-5 it shows none of the letters of others, also not of the own groups', async () => {
      expect(await shownTo(await reader('APPROVALS_READ OWN'))).to.deep.equal([]);
    });

    it('PLY-5 it shows those of letters that the viewer sent', async () => {
      const sender = await memberWith(
        world,
        ['SHIPMENTS_READ ACCOUNT', 'SHIPMENTS_SEND GROUPS', 'APPROVALS_READ OWN'],
        { groups: [north], trait: 'EXAMINEE' },
      );
      const own = await quickShipment(world, sender, north.id);
      expect(await shownTo(sender, { ...letters, waiting: own })).to.deep.equal(['waiting']);
      await world.reject(northApprover, own, 'Bitte in Farbe');
      expect((await look(sender, own))?.decisions).to.deep.equal([{ comment: 'Bitte in Farbe' }]);
    });

    it('PLY-5 it shows those of letters that are assigned to the viewer, as long as they are', async () => {
      const assignee = await reader('APPROVALS_READ OWN', 'SHIPMENTS_SEND GROUPS');
      const assign = (changes: object): Promise<unknown> =>
        world.superadmin.client.run(AssignShipmentDocument, { input: { id: letters.south.id, ...changes } });
      await assign({ addUserIds: [assignee.id] });
      expect(await shownTo(assignee)).to.deep.equal(['south']);
      await assign({ removeUserIds: [assignee.id] });
      expect(await shownTo(assignee)).to.deep.equal([]);
    });

    it('PLY-5 it shows those of letters on which the viewer can decide, and has decided, whatever their groups are now', async () => {
      const decider = await memberWith(
        world,
        ['SHIPMENTS_READ ACCOUNT', 'APPROVALS_READ OWN', 'APPROVALS_DECIDE GROUPS'],
        { groups: [south] },
      );
      const own = await quickShipment(world, clerk, south.id);
      const among = { north: letters.north, waiting: own };
      expect(await shownTo(decider, among)).to.deep.equal(['waiting']);
      const { approval } = await world.approve(decider, own);
      expect(approval?.decidedBy?.id).to.equal(decider.id);
      await world.superadmin.client.run(UpdateUserDocument, {
        input: { id: decider.id, groupIds: [north.id], confirmedUnwatchedShipments: 0 },
      });
      expect(await shownTo(decider, { waiting: own, south: letters.south })).to.deep.equal(['waiting']);
    });

    it('PLY-5 it shows those of letters on which the viewer can decide as a deputy, for that time', async () => {
      const deputy = await reader('APPROVALS_READ OWN');
      expect(await shownTo(deputy)).to.deep.equal([]);
      await nameDeputy(world, southApprover, deputy, { by: world.superadmin, endsAt: inDays(world, 1) });
      expect(await shownTo(deputy)).to.deep.equal(['south', 'waiting']);
      const { id } = await quickShipment(world, clerk, south.id);
      const decided = await world.reject(deputy, { id }, 'In Vertretung');
      expect(decided.approval?.decidedFor?.id).to.equal(southApprover.id);
      await exclude(world, deputy, 'APPROVALS_DECIDE');
      expect(await shownTo(deputy, { ...letters, unchecked: { ...letters.waiting, id } })).to.deep.equal([
        'unchecked',
      ]);
    });

    it('PLY-5 a letter whose approval is hidden differs in nothing from one that needed none', async () => {
      const viewer = await reader('APPROVALS_READ OWN', 'SHIPMENTS_SEND GROUPS');
      const seen = async ({ id }: Shipment): Promise<unknown> => {
        const document = `query ($id: ID!) { shipment(id: $id) { ${approvalFields} ${surroundings} } }`;
        const { data } = await viewer.client.send<{ shipment: object }, object>(document, { id });
        return { ...data?.shipment, handOverAt: null };
      };
      expect(await seen(letters.north)).to.deep.equal(await seen(letters.unchecked));
      expect(await seen(letters.unchecked)).to.deep.include({ approval: null, decisions: [] });
    });

    it('PLY-5 a page of any length costs one more statement than for viewers who see all approvals', async () => {
      const [decider, all] = [
        await reader('APPROVALS_READ OWN', 'APPROVALS_DECIDE GROUPS'),
        await reader('APPROVALS_READ ACCOUNT'),
      ];
      const statements = async ({ client }: Person, first: number): Promise<number> => {
        await client.send('{ viewer { user { id } } }');
        const page = `{ shipments(first: ${first}) { nodes { id approval { state } decisions { id } } } }`;
        const sent = await gateway.statementsOf(() => client.send(page));
        return sent.filter(({ sql }) => !sql.startsWith('UPDATE `session`')).length;
      };
      expect((await overview(decider)).filter(({ approval }) => approval !== null)).not.to.have.length(0);
      const many = await statements(all, 50);
      expect(await statements(all, 5)).to.equal(many);
      expect(await statements(decider, 50)).to.equal(many + 1);
      expect(await statements(decider, 5)).to.be.at.most(many + 1);
    });
  });

  describe('HIDDEN: without approvals.read', () => {
    it('PLY-5 the schema has no names of approvals and decisions, and documents that name one are refused', async () => {
      const viewer = await reader();
      const document = `{ approval: __type(name: "Approval") { name } decision: __type(name: "Decision") { name }
        state: __type(name: "ApprovalState") { name } shipment: __type(name: "Shipment") { fields { name } } }`;
      const { data } = await viewer.client.send<
        Record<'approval' | 'decision' | 'state', null> & { shipment: { fields: { name: string }[] } },
        never
      >(document);
      expect(data).to.deep.include({ approval: null, decision: null, state: null });
      const names = data?.shipment.fields.map(({ name }) => name);
      expect(names).to.include('status').and.not.include.members(['approval']);
      expect(names).not.to.include('decisions');
      for (const field of ['approval { id }', 'decisions { id }']) {
        const asked = `{ shipments(first: 1) { nodes { ${field} } } }`;
        expect(outcomeOf(await viewer.client.send(asked)), field).to.equal('FORBIDDEN');
        const one = `{ shipment(id: "${letters.north.id}") { ${field} } }`;
        expect(outcomeOf(await viewer.client.send(one)), field).to.equal('FORBIDDEN');
      }
    });

    it('PLY-5 letters, totals, order and states are the same as for viewers who see approvals', async () => {
      const [hidden, visible] = [await reader(), await reader('APPROVALS_READ ACCOUNT')];
      for (const filter of [
        '',
        'filter: { statuses: [REJECTED] }',
        'orderBy: { field: STATUS, direction: ASC }',
      ]) {
        const document = `{ shipments(${['first: 50', filter].join(' ')}) { nodes { id ${surroundings} } totalCount } }`;
        const answers = await Promise.all([hidden, visible].map(({ client }) => client.send(document)));
        expect(answers[0]?.data, filter).to.deep.equal(answers[1]?.data);
      }
    });

    it('PLY-5 an approver who is excluded from approvals.read decides on nothing, and the explanation names the reason', async () => {
      const group = await world.group();
      const approver = await quickUser(world, { trait: 'APPROVER', groups: [group] });
      await exclude(world, approver, 'APPROVALS_READ');
      const { viewer } = await approver.client.run(ViewerDocument);
      const held = viewer?.permissions.map(({ permission }) => permission);
      expect(held).to.include('SHIPMENTS_READ');
      expect(held).not.to.include.members(['APPROVALS_READ']);
      expect(held).not.to.include('APPROVALS_DECIDE');
      expect(outcomeOf(await approver.client.send('{ approvals(first: 1) { totalCount } }'))).to.equal(
        'FORBIDDEN',
      );
      const why = await explainedTo(world.superadmin, approver.id, 'approvals.decide');
      expect(why).to.include({ held: false, scope: null });
      expect(why.sources.find(({ kind }) => kind === 'UNMET_NEED')).to.include({
        needed: 'APPROVALS_READ',
        effective: true,
      });
      const read = await explainedTo(world.superadmin, approver.id, 'approvals.read');
      expect(read.sources.find(({ kind }) => kind === 'EXCLUSION')?.effective).to.equal(true);
    });

    it('PLY-5 nobody gives approvals.decide without approvals.read', async () => {
      const role = customRole(world, ['SHIPMENTS_READ ACCOUNT', 'APPROVALS_DECIDE ACCOUNT']);
      const refused = await role.then(
        () => null,
        (error: unknown) => String(error),
      );
      expect(refused).to.contain('approvals.decide needs approvals.read.');
    });

    it('PLY-5 a user from whom approvals are hidden is no candidate for a deputy, and is refused as one', async () => {
      const hidden = await reader();
      const candidates = await world.superadmin.client.run(DeputyCandidatesDocument, {
        userId: northApprover.id,
      });
      expect(candidates.deputyCandidates.map(({ user }) => user.id)).not.to.include(hidden.id);
      const { extensions } = await world.superadmin.client.refused('INVALID_STATE', NameDeputyDocument, {
        input: {
          userId: northApprover.id,
          deputyId: hidden.id,
          endsAt: inDays(world, 1).toISOString(),
        },
      });
      expect(extensions.reason).to.equal('DEPUTY_WITHOUT_EFFECT');
    });
  });

  it('PLY-5 the settings of several roles add up, and the change of a role shows with the next request', async () => {
    const viewer = await reader('APPROVALS_READ OWN');
    expect(await shownTo(viewer)).to.deep.equal([]);
    const wide = await customRole(world, ['SHIPMENTS_READ OWN', 'APPROVALS_READ ACCOUNT']);
    await assignRole(world, wide, viewer);
    expect(await shownTo(viewer)).to.deep.equal(['north', 'south', 'waiting']);
  });

  it('PLY-5 the explanation shows for each letter whether its approval is visible', async () => {
    const viewer = await reader('APPROVALS_READ GROUPS');
    const reaches = async ({ id }: Shipment): Promise<boolean | null | undefined> =>
      (await explainedTo(viewer, viewer.id, 'approvals.read', id)).includesObject;
    expect(await reaches(letters.north)).to.equal(true);
    expect(await reaches(letters.south)).to.equal(false);
  });

  it('PLY-5 a program shows no more approvals than its user, and of its group alone', async () => {
    const sender = await memberWith(
      world,
      ['SHIPMENTS_READ GROUPS', 'SHIPMENTS_SEND GROUPS', 'APPROVALS_READ OWN', 'CREDENTIALS_MANAGE OWN'],
      { groups: [north, south], trait: 'EXAMINEE' },
    );
    const own = await quickShipment(world, sender, north.id);
    const program = await world.credential(sender, { group: north });
    const asked = await program.client.send<{ shipments: { nodes: Seen[] } }, never>(list);
    const shown = (asked.data?.shipments.nodes ?? []).filter(({ approval }) => approval !== null);
    expect(shown.map(({ id }) => id)).to.deep.equal([own.id]);
    expect(asked.data?.shipments.nodes.map(({ id }) => id)).to.include(letters.north.id);
  });
});
