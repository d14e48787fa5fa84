import type { AppArea, KeyFigure } from '../../entities/app.enums.js';
import { namesIn } from '../../entities/enum-list.js';
import { findOne } from '../../database/find.js';
import type { Database } from '../../database/rows.js';
import { User } from '../../entities/user.entity.js';

/** The areas and key figures that the mobile app hides from a user. */
export interface HiddenInApp {
  appAreas: AppArea[];
  keyFigures: KeyFigure[];
}

/** The areas and key figures that the mobile app hides from this user; one row by its key. */
export async function readHiddenInApp(
  database: Database,
  accountId: string,
  userId: string,
): Promise<HiddenInApp> {
  const columns = ['hiddenAppAreas', 'hiddenKeyFigures'] as const;
  const user = await findOne(database, User, { accountId, id: userId }, { columns });
  return {
    appAreas: namesIn(user?.hiddenAppAreas ?? ''),
    keyFigures: namesIn(user?.hiddenKeyFigures ?? ''),
  };
}
