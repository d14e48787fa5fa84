import { createHash, createHmac } from 'node:crypto';
import type { Activity } from '../../entities/activity.entity.js';

/** The content that an entry's hash covers: the whole entry. Its place in the chain follows from the previous hash. */
export interface ProvenEntry {
  accountId: string;
  id: string;
  type: string;
  actorId: string | null;
  subjectUserId: string | null;
  groupId: string | null;
  details: unknown;
  searchText: string;
  ipAddress: string | null;
  /** ISO 8601, UTC, milliseconds. */
  createdAt: string;
}

/** The hash before the first entry. */
export const beforeTheFirst = '0'.repeat(64);

/** The entry in the form that is hashed. */
export function provenEntry(activity: Activity): ProvenEntry {
  return {
    accountId: activity.accountId,
    id: activity.id,
    type: activity.type,
    actorId: activity.actorId,
    subjectUserId: activity.subjectUserId,
    groupId: activity.groupId,
    details: activity.details,
    searchText: activity.searchText,
    ipAddress: activity.ipAddress,
    createdAt: activity.createdAt.toISOString(),
  };
}

/** JSON without blanks, with the keys of every object sorted by their UTF-16 units, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** The hash of an entry that follows the entry with the previous hash: SHA-256 over that hash's 32 bytes and the canonical JSON. */
export function hashOf(previousHash: string, entry: unknown): string {
  return createHash('sha256')
    .update(Buffer.from(previousHash, 'hex'))
    .update(canonicalJson(entry))
    .digest('hex');
}

/** The seal of a hash; the prefix distinguishes it from all other uses of the key. */
export function sealOf(key: string, purpose: 'activity' | 'activity-export', hash: string): string {
  return createHmac('sha256', key).update(`${purpose}:${hash}`).digest('hex');
}
