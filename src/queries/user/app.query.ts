import type { AppArea, KeyFigure } from '../../entities/app.enums.js';
import { findOne } from '../../database/find.js';
import type { Database } from '../../database/rows.js';
import { User } from '../../entities/user.entity.js';

/** What the mobile app does not show a user. */
export interface HiddenInApp {
  appAreas: AppArea[];
  keyFigures: KeyFigure[];
}

/** What the mobile app does not show this user; one row by its key. */
export async function readHiddenInApp(
  database: Database,
  accountId: string,
  userId: string,
): Promise<HiddenInApp> {
  const columns = ['hiddenAppAreas', 'hiddenKeyFigures'] as const;
  const user = await findOne(database, User, { accountId, id: userId }, { columns });
  return {
    appAreas: hiddenNames(user?.hiddenAppAreas ?? ''),
    keyFigures: hiddenNames(user?.hiddenKeyFigures ?? ''),
  };
}

/** The names of a stored list. */
export function hiddenNames<Name extends AppArea | KeyFigure>(stored: string): Name[] {
  return stored === '' ? [] : (stored.split(',') as Name[]);
}

/** The stored form of hidden names: each once, in the order of the enum. */
export function serializeHidden<Name extends string>(
  all: Readonly<Record<Name, unknown>>,
  hidden: readonly Name[],
): string {
  return (Object.keys(all) as Name[]).filter((name) => hidden.includes(name)).join(',');
}
