import type { EntityManager, EntityTarget } from 'typeorm';
import { exists } from '../database/find.js';
import { not, type Where } from '../database/where.js';
import type { Problems } from '../errors/problems.js';
import { appearanceKey, hasMixedWord } from '../text/appearance.js';

/** An object of an account with a name that no other object of its kind has or resembles. */
interface Named {
  accountId: string;
  id: string;
  nameKey: string;
}

/** Adds a problem for a name that mixes alphabets, or that another object of the account has or resembles. */
export async function checkUniqueName<Entity extends Named>(
  manager: EntityManager,
  problems: Problems,
  entity: EntityTarget<Entity>,
  { accountId, name, exceptId = '' }: { accountId: string; name: string; exceptId?: string },
  taken: 'CUSTOM_ROLE_NAME_TAKEN' | 'BOOKING_TEMPLATE_NAME_TAKEN',
): Promise<void> {
  const sameName = { accountId, nameKey: appearanceKey(name), id: not(exceptId) } as unknown as Where<Entity>;
  if (hasMixedWord(name)) problems.add('name', 'NAME_OF_MIXED_ALPHABETS');
  else if (await exists(manager, entity, sameName)) problems.add('name', taken);
}
