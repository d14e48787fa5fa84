import { expect } from 'chai';
import {
  LockUserDocument,
  UnlockUserDocument,
  UpdateUserDocument,
  UserDocument,
} from '../../../src/generated/operations.js';
import { inRounds, lanes, outcomeOf, rounds } from '../../support/rounds.js';
import { World, type Person } from '../../support/world.js';

/** Two managers, or two group managers of one group, who turn against each other; one lane of rounds each. */
interface Rivals {
  world: World;
  one: Person;
  other: Person;
}

describe(`LXP-7 two who act on each other at the same moment: one succeeds, ${rounds} times over`, function () {
  this.timeout(120_000);

  let managers: Rivals[];

  before(async () => {
    managers = await Promise.all(
      Array.from({ length: lanes }, async () => {
        const world = await World.create();
        const [one, other] = await Promise.all([
          world.user({ role: 'MANAGER' }),
          world.user({ role: 'MANAGER' }),
        ]);
        return { world, one, other };
      }),
    );
  });

  function rivalsOf(lane: number): Rivals {
    const rivals = managers[lane];
    if (rivals === undefined) throw new Error('A lane has people of its own.');
    return rivals;
  }

  it('of two managers who lock each other one is locked, and the other one has lost access before', async () => {
    await inRounds(async (_round, lane) => {
      const { world, one, other } = rivalsOf(lane);
      const answers = await Promise.all([
        one.client.send(LockUserDocument, { id: other.id }),
        other.client.send(LockUserDocument, { id: one.id }),
      ]);
      expect(answers.map(outcomeOf)).to.have.members(['ok', 'UNAUTHENTICATED']);
      const loser = outcomeOf(answers[0]) === 'ok' ? other : one;
      const winner = loser === one ? other : one;
      const { client } = world.superadmin;
      expect((await client.run(UserDocument, { id: winner.id })).user?.status).to.equal('ACTIVE');
      await client.run(UnlockUserDocument, { id: loser.id });
      loser.client = await world.logIn(loser);
    });
  });

  it('of two managers who take each other the role one keeps it', async () => {
    await inRounds(async (_round, lane) => {
      const { world, one, other } = rivalsOf(lane);
      const answers = await Promise.all([
        one.client.send(UpdateUserDocument, { input: { id: other.id, role: 'USER' } }),
        other.client.send(UpdateUserDocument, { input: { id: one.id, role: 'USER' } }),
      ]);
      expect(answers.map(outcomeOf)).to.have.members(['ok', 'FORBIDDEN']);
      const loser = outcomeOf(answers[0]) === 'ok' ? other : one;
      await world.superadmin.client.run(UpdateUserDocument, { input: { id: loser.id, role: 'MANAGER' } });
    });
  });
});
