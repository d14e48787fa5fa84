import { expect } from 'chai';
import {
  BillingContactsDocument,
  DeleteUserDocument,
  NameBillingContactDocument,
  RemoveBillingContactDocument,
} from '../../../src/generated/operations.js';
import { inRounds, lanes, outcomeOf, quickUser, rounds } from '../../support/rounds.js';
import { World, type Person } from '../../support/world.js';

/** An account and four more people, one lane of rounds each. */
interface Office {
  world: World;
  people: Person[];
}

describe(`FWD-2 there are 1 to 3 billing contacts at every moment, ${rounds} times over`, function () {
  this.timeout(600_000);
  let offices: Office[];

  before(async () => {
    offices = await Promise.all(
      Array.from({ length: lanes }, async () => {
        const world = await World.create();
        const people: Person[] = [];
        for (let made = 0; made < 4; made++) people.push(await quickUser(world));
        return { world, people };
      }),
    );
  });

  function officeOf(lane: number): Office {
    const office = offices[lane];
    if (office === undefined) throw new Error('A lane has an account of its own.');
    return office;
  }

  async function contacts({ superadmin }: World): Promise<string[]> {
    const { account } = await superadmin.client.run(BillingContactsDocument);
    return account.billingContacts.map(({ id }) => id);
  }

  /** Leaves the superadmin as the only contact. */
  async function reset(world: World): Promise<void> {
    const { client, id } = world.superadmin;
    if (!(await contacts(world)).includes(id)) {
      const [first] = await contacts(world);
      if (first === undefined) throw new Error('There is always a contact.');
      if ((await contacts(world)).length === 3) await client.run(RemoveBillingContactDocument, { id: first });
      await client.run(NameBillingContactDocument, { id });
    }
    for (const other of await contacts(world))
      if (other !== id) await client.run(RemoveBillingContactDocument, { id: other });
  }

  it('of two simultaneous removals of the last two, one succeeds', async () => {
    await inRounds(async (_round, lane) => {
      const { world, people } = officeOf(lane);
      const { client, id } = world.superadmin;
      await reset(world);
      const other = people[0]!.id;
      await client.run(NameBillingContactDocument, { id: other });
      const answers = await Promise.all(
        [id, other].map((each) => client.send(RemoveBillingContactDocument, { id: each })),
      );
      expect(answers.map(outcomeOf)).to.have.members(['ok', 'INVALID_STATE']);
      expect(await contacts(world)).to.have.length(1);
    });
  });

  it('of four who are named at once, two succeed, and there are three', async () => {
    await inRounds(async (_round, lane) => {
      const { world, people } = officeOf(lane);
      await reset(world);
      const answers = await Promise.all(
        people.map(({ id }) => world.superadmin.client.send(NameBillingContactDocument, { id })),
      );
      expect(answers.map(outcomeOf).filter((outcome) => outcome === 'ok')).to.have.length(2);
      expect(
        answers.filter(({ errors }) => errors[0]?.extensions.reason === 'BILLING_CONTACTS_COMPLETE'),
      ).to.have.length(2);
      expect(await contacts(world)).to.have.length(3);
    });
  });

  it('with one contact deleted and the other removed at the same moment, one contact remains', async () => {
    await inRounds(async (round, lane) => {
      const { world } = officeOf(lane);
      const { client, id } = world.superadmin;
      await reset(world);
      const deleted = await world.createdUser();
      await world.gateway.gateway.dataSource.query(
        "UPDATE `user` SET status = 'ACTIVE' WHERE account_id = ? AND id = ?",
        [world.accountId, deleted.id],
      );
      await client.run(NameBillingContactDocument, { id: deleted.id });
      const calls = [
        () => client.send(DeleteUserDocument, { id: deleted.id }),
        () => client.send(RemoveBillingContactDocument, { id }),
      ];
      const answers = await Promise.all((round % 2 === 0 ? calls : calls.reverse()).map((call) => call()));
      const ofDeletion = round % 2 === 0 ? answers[0] : answers[1];
      expect(outcomeOf(ofDeletion!)).to.equal('ok');
      expect(await contacts(world)).to.deep.equal([id]);
    });
  });
});
