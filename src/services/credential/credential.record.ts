import type { EntityManager } from 'typeorm';
import { selectEntities } from '../../database/find.js';
import { selectPrepared, type Database } from '../../database/rows.js';
import { not, notNull } from '../../database/where.js';
import { removeAny } from '../../database/write.js';
import { Credential } from '../../entities/credential.entity.js';
import type { CredentialKind } from '../../entities/credential.enums.js';
import type { GroupStatus } from '../../entities/group.enums.js';
import type { Language } from '../../entities/language.js';
import { accessFacts, type AccessFacts } from '../../queries/authentication/access.js';
import { namesGroup } from '../../queries/custom-role/place.query.js';
import { anyOf, inBrackets } from '../../queries/list/condition.js';
import { visibleCredentials } from '../../queries/visibility.js';
import type { Viewer } from '../../shield/viewer.js';

/** Removes the credentials of a deleted user, within the caller's transaction. */
export async function removeCredentialsOfUser(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<void> {
  await removeAny(manager, Credential, { accountId, userId });
}

/** Removes the credentials of a deleted group, within the caller's transaction. */
export async function removeCredentialsOfGroup(
  manager: EntityManager,
  accountId: string,
  groupId: string,
): Promise<void> {
  await removeAny(manager, Credential, { accountId, groupId });
}

/** Removes all credentials of the account except those of this user that belong to no group, within the caller's transaction. */
export async function removeCredentialsOfOthersAndGroups(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<void> {
  await removeAny(manager, Credential, [
    { accountId, userId: not(userId) },
    { accountId, groupId: notNull() },
  ]);
}

/** Removes all credentials of the account, within the caller's transaction. */
export async function removeCredentialsOfAccount(manager: EntityManager, accountId: string): Promise<void> {
  await removeAny(manager, Credential, { accountId });
}

/** Locks a credential of the viewer's own for this transaction; null for any other. */
export async function lockOwn(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
): Promise<Credential | null> {
  const own = anyOf(visibleCredentials(viewer, 'c').map(inBrackets));
  const [credential] = await selectEntities(
    manager,
    Credential,
    'c',
    `FROM credential c WHERE c.account_id = ? AND c.id = ? AND ${own.sql} FOR UPDATE`,
    [viewer.accountId, id, ...own.parameters],
  );
  return credential ?? null;
}

/** An `API` credential with the authority version of the account. */
interface FoundCredential {
  accountId: string;
  credentialId: string;
  lastUsedAt: Date | null;
  authorityVersion: number;
}

/** The `API` credential with this hash of its secret; null if there is none. Two rows, each by a unique key. */
export async function findApiCredential(
  database: Database,
  secretHash: Buffer,
): Promise<FoundCredential | null> {
  const [row] = await selectPrepared<FoundCredential>(
    database,
    `SELECT c.account_id AS accountId, c.id AS credentialId, c.last_used_at AS lastUsedAt, a.authority_version AS authorityVersion
       FROM credential c
       JOIN account a ON a.id = c.account_id
      WHERE c.secret_hash = ? AND c.kind = 'API'`,
    [secretHash],
  );
  return row ?? null;
}

const place = { accountId: 'c.account_id', userId: 'c.user_id', groupId: 'c.group_id' };

/** A credential with its user, as far as they determine whether it works. */
export interface CredentialRow extends AccessFacts {
  authorityVersion: number;
  /** The sum of the custom roles of the account (`Account.assignableSet`). */
  assignableSet: string | null;
  kind: CredentialKind;
  groupId: string | null;
  userId: string;
  firstName: string;
  lastName: string;
  email: string;
  language: Language;
  groupMode: 0 | 1;
  wasAssigned: 0 | 1;
  groupStatus: GroupStatus | null;
  isMember: 0 | 1;
  /** 1 if a role of the user for named groups sends for the group. */
  isNamed: 0 | 1;
  /** 1 if such a role reads its shipments. */
  readsNamed: 0 | 1;
  /** The active groups of the user, separated by commas; null without any. */
  activeGroupIds: string | null;
}

/**
 * A credential with its user; null if there is none. One statement, so that the authority version is that of the facts. Every column that it reads
 * counts as authority: its writers call `raiseAuthority`. The credential's own columns never change.
 */
export async function readCredentialUser(
  database: Database,
  accountId: string,
  credentialId: string,
): Promise<CredentialRow | null> {
  const [row] = await selectPrepared<CredentialRow>(
    database,
    `SELECT a.authority_version AS authorityVersion, a.assignable_set AS assignableSet, c.kind, c.group_id AS groupId,
            u.id AS userId, u.first_name AS firstName, u.last_name AS lastName, u.email, u.language, u.was_assigned AS wasAssigned,
            EXISTS (SELECT 1 FROM user_group l WHERE l.account_id = c.account_id AND l.status IN ('ACTIVE', 'LOCKED')) AS groupMode,
            g.status AS groupStatus, m.group_id IS NOT NULL AS isMember,
            ${namesGroup(place, 'shipments.send')} AS isNamed, ${namesGroup(place, 'shipments.read')} AS readsNamed,
            ${accessFacts},
            (SELECT GROUP_CONCAT(o.group_id ORDER BY o.group_id) FROM membership o
               JOIN user_group og ON og.account_id = o.account_id AND og.id = o.group_id AND og.status = 'ACTIVE'
              WHERE o.account_id = u.account_id AND o.user_id = u.id) AS activeGroupIds
       FROM credential c
       JOIN account a ON a.id = c.account_id
       JOIN \`user\` u ON u.account_id = c.account_id AND u.id = c.user_id
       LEFT JOIN user_group g ON g.account_id = c.account_id AND g.id = c.group_id
       LEFT JOIN membership m ON m.account_id = c.account_id AND m.user_id = c.user_id AND m.group_id = c.group_id
      WHERE c.account_id = ? AND c.id = ?`,
    [accountId, credentialId],
  );
  return row ?? null;
}
