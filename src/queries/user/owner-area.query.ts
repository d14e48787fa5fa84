import { findOne } from '../../database/find.js';
import type { Database } from '../../database/rows.js';
import { namesIn, storedNames } from '../../entities/enum-list.js';
import { OwnerArea } from '../../entities/owner-area.enums.js';
import { User } from '../../entities/user.entity.js';

const allAreas = Object.keys(OwnerArea) as OwnerArea[];

/** The areas in which a user can be chosen as owner (PLY-13). */
export function ownerAreasOf({ closedOwnerAreas: closed }: Pick<User, 'closedOwnerAreas'>): OwnerArea[] {
  const names = namesIn<OwnerArea>(closed);
  return allAreas.filter((area) => !names.includes(area));
}

/** The stored form of these areas: all others, in the order of the enum. */
export function closedOwnerAreas(open: readonly OwnerArea[]): string {
  return storedNames(
    OwnerArea,
    allAreas.filter((area) => !open.includes(area)),
  );
}

/** Tests whether a user can be chosen as owner in an area (PLY-13); false for an unknown one. */
export async function canOwn(
  database: Database,
  accountId: string,
  userId: string,
  area: OwnerArea,
): Promise<boolean> {
  const columns = ['closedOwnerAreas'] as const;
  const user = await findOne(database, User, { accountId, id: userId }, { columns });
  return user !== null && ownerAreasOf(user).includes(area);
}
