import { day } from '../../src/clock.js';
import { NameDeputyDocument, type NameDeputyMutation } from '../../src/generated/operations.js';
import type { Person, World } from './world.js';

/** A deputyship as a mutation answers it. */
export type Deputyship = NonNullable<NameDeputyMutation['nameDeputy']>['deputyship'];

/** Names a deputy of an approver, by default as the approver and for a week from now. */
export async function nameDeputy(
  world: World,
  approver: Person,
  deputy: { id: string },
  { by = approver, startsAt = null, endsAt }: { by?: Person; startsAt?: Date | null; endsAt?: Date } = {},
): Promise<Deputyship> {
  const { nameDeputy: named } = await by.client.run(NameDeputyDocument, {
    input: {
      ...(by === approver ? {} : { userId: approver.id }),
      deputyId: deputy.id,
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: (endsAt ?? inDays(world, 7)).toISOString(),
    },
  });
  return named.deputyship;
}

/** The moment so many days after the gateway's now. */
export function inDays({ gateway }: World, days: number): Date {
  return new Date(gateway.clock.now().getTime() + days * day);
}
