import type { EntityManager } from 'typeorm';
import { findOne } from '../../database/find.js';
import { Account } from '../../entities/account.entity.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import { visibleUserIds } from '../../queries/user/stored-user.query.js';
import type { Grant } from '../../shield/grant-set.js';
import { grantList } from '../../shield/held-part.js';
import { permissionNames, type Permission } from '../../shield/permissions.js';
import { isAnyGrant, type Places } from '../../shield/places.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { isEffective, type HoldingChange } from './holding-change.js';

/** The maximum number of users in a preview; the counts include all. */
const mostPreviewed = 200;

/** The permissions that one user would gain and lose. */
interface GrantChange {
  userId: string;
  gains: Required<Grant>[];
  losses: Required<Grant>[];
  /** The permissions that the user would gain and lose for named groups. */
  gainedPlaces: Places;
  lostPlaces: Places;
}

/** The effect of a change of roles or rights, for the users whose permissions change. */
export interface GrantPreview {
  /** The first of these users that the viewer sees, in the order of their creation. */
  changes: GrantChange[];
  gainingUsers: number;
  losingUsers: number;
  /** The permissions without an effect: their custom roles are held for groups, and they are limited or exist for the whole account only (PLY-5). */
  withoutEffect: Permission[];
  /** The authority version of the account that the preview is about. */
  version: number;
}

/** Refuses a change that was previewed for another authority version of the account; null for a change without a preview. */
export function refuseOutdated(
  { authorityVersion }: Pick<Account, 'authorityVersion'>,
  expected: number | null | undefined,
): void {
  if (expected != null && expected !== authorityVersion) throw refusal('PREVIEW_OUTDATED');
}

/** The preview of planned changes; at most two statements. */
export async function previewOf(
  manager: EntityManager,
  viewer: Viewer,
  planned: readonly HoldingChange[],
): Promise<GrantPreview> {
  const effective = planned.filter(isEffective);
  const seen = await visibleAmong(manager, viewer, effective);
  const account = await findOne(
    manager,
    Account,
    { id: viewer.accountId },
    { columns: ['authorityVersion'] },
  );
  if (account === null) throw notFound();
  return {
    changes: seen.slice(0, mostPreviewed).map(({ holder, gains, losses }) => ({
      userId: holder.id,
      gains: grantList(gains.unplaced, gains.parts),
      losses: grantList(losses.unplaced, losses.parts),
      gainedPlaces: gains.places,
      lostPlaces: losses.places,
    })),
    gainingUsers: effective.filter(({ gains }) => isAnyGrant(gains)).length,
    losingUsers: effective.filter(({ losses }) => isAnyGrant(losses)).length,
    withoutEffect: permissionNames.filter((permission) =>
      planned.some(({ without }) => without.includes(permission)),
    ),
    version: account.authorityVersion,
  };
}

async function visibleAmong(
  manager: EntityManager,
  viewer: Viewer,
  changes: readonly HoldingChange[],
): Promise<readonly HoldingChange[]> {
  if (holds(viewer, 'users.read', 'ACCOUNT')) return changes;
  const ids = changes.map(({ holder }) => holder.id);
  const visible = await visibleUserIds(manager, viewer, ids);
  return changes.filter(({ holder }) => visible.has(holder.id));
}
