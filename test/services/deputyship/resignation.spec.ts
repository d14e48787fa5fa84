import { expect } from 'chai';
import { hour } from '../../../src/clock.js';
import { newId } from '../../../src/entities/id.js';
import {
  ActivitiesDocument,
  ApproveShipmentDocument,
  DeputyshipActionsDocument,
  EndDeputyshipDocument,
  LockUserDocument,
  MyDeputyshipsDocument,
  OwnDeputyshipActionsDocument,
  ResignDeputyshipDocument,
  UpdateDeputyshipDocument,
} from '../../../src/generated/operations.js';
import { Client } from '../../support/client.js';
import { inDays, nameDeputy } from '../../support/deputies.js';
import { outcomeOf, quickShipment, quickUser } from '../../support/rounds.js';
import { decidedAs, World, type Group, type Person } from '../../support/world.js';

describe('LXP-11 a deputy resigns (docs/decisions/0063)', function () {
  this.timeout(60_000);
  let world: World;
  let group: Group;
  let approver: Person;
  let deputy: Person;

  before(async () => {
    world = await World.create();
    group = await world.group();
  });

  beforeEach(async () => {
    approver = await quickUser(world, { trait: 'APPROVER', groups: [group], lastName: 'Jordan' });
    deputy = await quickUser(world, { groups: [group], firstName: 'Dora', lastName: 'Decker' });
  });

  /** The reason of the refusal, `ok` without one. */
  async function resigning({ client }: { client: Client }, id: string): Promise<string> {
    const { errors } = await client.send(ResignDeputyshipDocument, { id });
    return errors[0]?.extensions.reason ?? 'ok';
  }

  const standsInFor = async ({ client }: Person): Promise<string[] | undefined> =>
    (await client.run(MyDeputyshipsDocument)).viewer?.standsInFor.map(({ id }) => id);

  it('the deputyship ends at once, and with it the right to decide; earlier decisions stay', async () => {
    const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [group] });
    const [first, second] = [
      await quickShipment(world, clerk, group.id),
      await quickShipment(world, clerk, group.id),
    ];
    const { id } = await nameDeputy(world, approver, deputy);
    await deputy.client.run(ApproveShipmentDocument, decidedAs(first));
    const { resignDeputyship } = await deputy.client.run(ResignDeputyshipDocument, { id });
    expect(resignDeputyship.resignedId).to.equal(id);
    expect(await standsInFor(deputy)).to.deep.equal([]);
    expect(outcomeOf(await deputy.client.send(ApproveShipmentDocument, decidedAs(second)))).to.equal(
      'FORBIDDEN',
    );
    await approver.client.run(ApproveShipmentDocument, decidedAs(second));
  });

  it('a deputyship that has not begun can be resigned from, too, whoever named the deputy', async () => {
    const { id } = await nameDeputy(world, approver, deputy, {
      by: world.superadmin,
      startsAt: inDays(world, 3),
    });
    expect(await resigning(deputy, id)).to.equal('ok');
    expect(await standsInFor(deputy)).to.deep.equal([]);
  });

  it('of several deputyships only the one with this id ends', async () => {
    const second = await quickUser(world, { trait: 'APPROVER', groups: [group] });
    const [one, other] = [await nameDeputy(world, approver, deputy), await nameDeputy(world, second, deputy)];
    expect(await resigning(deputy, one.id)).to.equal('ok');
    expect(await standsInFor(deputy)).to.deep.equal([other.id]);
  });

  it('a deputyship that is over, resigned or ended is not found', async () => {
    const { id } = await nameDeputy(world, approver, deputy);
    expect(await resigning(deputy, id)).to.equal('ok');
    expect(await resigning(deputy, id)).to.equal('OBJECT_UNKNOWN');
    const ended = await nameDeputy(world, approver, deputy);
    await approver.client.run(EndDeputyshipDocument, { id: ended.id });
    expect(await resigning(deputy, ended.id)).to.equal('OBJECT_UNKNOWN');
    const endsAt = new Date(world.gateway.clock.now().getTime() + hour);
    const over = await nameDeputy(world, approver, deputy, { endsAt });
    world.gateway.clock.advance(hour);
    try {
      expect(await resigning(deputy, over.id)).to.equal('OBJECT_UNKNOWN');
    } finally {
      world.gateway.clock.reset();
    }
    for (const unknown of [newId(), 'x', ''])
      expect(await resigning(deputy, unknown)).to.equal('OBJECT_UNKNOWN');
  });

  it('only the deputy can resign: users who see the deputyship are refused, all others get the answer for an unknown id', async () => {
    const { id } = await nameDeputy(world, approver, deputy);
    const colleague = await quickUser(world, { groups: [group] });
    const elsewhere = await World.create({ gateway: world.gateway });
    expect(await resigning(approver, id)).to.equal('NOT_THE_DEPUTY');
    expect(await resigning(world.superadmin, id)).to.equal('NOT_THE_DEPUTY');
    expect(await resigning(colleague, id)).to.equal('OBJECT_UNKNOWN');
    expect(await resigning(elsewhere.superadmin, id)).to.equal('OBJECT_UNKNOWN');
    const { client: program } = await world.credential(deputy, { group });
    expect(await resigning({ client: program }, id), 'a program of the deputy').to.equal(
      'ELEMENT_NOT_PERMITTED',
    );
    expect(outcomeOf(await new Client(world.gateway.url).send(ResignDeputyshipDocument, { id }))).to.equal(
      'UNAUTHENTICATED',
    );
    expect(await standsInFor(deputy)).to.deep.equal([id]);
  });

  it('a resignation needs no confirmation: the approver can decide on the same letters, and the deputy loses the right together with the approver', async () => {
    const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [group] });
    const letter = await quickShipment(world, clerk, group.id);
    const { id } = await nameDeputy(world, approver, deputy);
    expect(await resigning(deputy, id)).to.equal('ok');
    await approver.client.run(ApproveShipmentDocument, decidedAs(letter));
    const another = await nameDeputy(world, approver, deputy);
    const waiting = await quickShipment(world, clerk, group.id);
    await world.superadmin.client.run(LockUserDocument, { id: approver.id, confirmedUnwatchedShipments: 1 });
    expect(outcomeOf(await deputy.client.send(ApproveShipmentDocument, decidedAs(waiting)))).to.equal(
      'FORBIDDEN',
    );
    expect(await resigning(deputy, another.id), 'of a locked approver').to.equal('ok');
  });

  it('the log names the deputy and the approver; managers of the approver see the entry', async () => {
    const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
    const { id } = await nameDeputy(world, approver, deputy);
    await deputy.client.run(ResignDeputyshipDocument, { id });
    for (const { client } of [head, deputy]) {
      const { activities } = await client.run(ActivitiesDocument, {
        first: 1,
        filter: { types: ['DEPUTYSHIP_RESIGNED'] },
      });
      expect(activities.nodes.map(({ text }) => text)).to.deep.equal([
        'Dora Decker hat die Vertretung von Petra Jordan niedergelegt.',
      ]);
    }
  });

  describe('allowedActions of a deputyship', () => {
    /** The promised actions of a deputyship, each with the reason of its refusal or null. */
    async function promised({ client }: Person, id: string): Promise<Record<string, string | null>> {
      const { data } = await client.send(DeputyshipActionsDocument, { id: approver.id });
      const found = [...(data?.user?.deputies ?? []), ...(data?.viewer?.standsInFor ?? [])];
      const actions = found.find((each) => each.id === id)?.allowedActions ?? [];
      return Object.fromEntries(actions.map(({ action, reason }) => [action, reason]));
    }

    it('they promise what the mutations do, for the approver, administrators and an administrator who is the deputy', async () => {
      const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
      const lesser = await quickUser(world, { role: 'GROUP_MANAGER', trait: 'EXAMINEE', groups: [group] });
      for (const [viewer, standIn] of [
        [approver, deputy],
        [world.superadmin, deputy],
        [head, deputy],
        [head, head],
        [lesser, deputy],
      ] as const) {
        const { id } = await nameDeputy(world, approver, standIn, { by: world.superadmin });
        const endsAt = inDays(world, 5).toISOString();
        const promises = await promised(viewer, id);
        const outcome = async (work: Promise<{ errors: { extensions: { reason?: string } }[] }>) =>
          (await work).errors[0]?.extensions.reason ?? null;
        for (const [action, done] of [
          ['UPDATE', () => viewer.client.send(UpdateDeputyshipDocument, { input: { id, endsAt } })],
          ['RESIGN', () => viewer.client.send(ResignDeputyshipDocument, { id })],
          ['END', () => viewer.client.send(EndDeputyshipDocument, { id })],
        ] as const) {
          // A deputy who has resigned has nothing left to end.
          if (action === 'END' && promises['RESIGN'] === null) continue;
          if (action in promises) expect(await outcome(done()), action).to.equal(promises[action]);
        }
        await world.superadmin.client.send(EndDeputyshipDocument, { id });
      }
    });

    it('a deputy without further permissions is offered to resign, and nothing else', async () => {
      const { id } = await nameDeputy(world, approver, deputy);
      const { viewer } = await deputy.client.run(OwnDeputyshipActionsDocument);
      const [shown] = viewer?.standsInFor ?? [];
      expect(shown?.id).to.equal(id);
      expect(shown?.allowedActions.map(({ action, allowed }) => [action, allowed])).to.deep.equal([
        ['RESIGN', true],
      ]);
    });

    it('they cost the same number of statements for one deputy as for ten', async () => {
      await nameDeputy(world, approver, deputy);
      const statements = async (): Promise<number> => {
        const sent = await world.gateway.statementsOf(() =>
          world.superadmin.client.run(DeputyshipActionsDocument, { id: approver.id }),
        );
        return sent.filter(({ sql }) => !sql.startsWith('UPDATE `session`')).length;
      };
      await statements();
      const few = await statements();
      for (let n = 0; n < 9; n++)
        await nameDeputy(world, approver, await quickUser(world, { groups: [group] }));
      await statements();
      expect(await statements()).to.equal(few);
    });
  });
});
