import { Channel, ShipmentStatus } from '../entities/shipment.enums.js';
import { covers, type Permission, type Scope } from './permissions.js';

/** The properties of shipments to which a grant can be limited (PLY-5). */
export const grantLimits = {
  STATUSES:
    'Statuses of shipments: those that a permission to view shows, and those that a permission to act sets.',
  CHANNELS: 'Channels through which shipments came in.',
} as const;

/** See `grantLimits`. */
export type GrantLimit = keyof typeof grantLimits;

/** The permissions whose grants can be limited, with the limits of each. The holder's own shipments are never limited. */
const limitable: Partial<Record<Permission, readonly GrantLimit[]>> = {
  'shipments.read': ['STATUSES', 'CHANNELS'],
  'shipments.send': ['STATUSES'],
  'approvals.decide': ['STATUSES'],
};

/** The limits that a grant of this permission can have. */
export function limitsOf(permission: Permission): readonly GrantLimit[] {
  return limitable[permission] ?? [];
}

/** The permissions whose grants can be limited. */
export const limitablePermissions = Object.keys(limitable) as Permission[];

/** The limits of one grant; null admits everything, an empty list nothing. */
export interface Limits {
  statuses: readonly ShipmentStatus[] | null;
  channels: readonly Channel[] | null;
}

/** A part of a held permission, as one source grants it. */
export interface GrantPart extends Limits {
  scope: Scope;
}

/** The parts of permissions with limits; a permission that is not named has none. */
export type Parts = ReadonlyMap<Permission, readonly GrantPart[]>;

/** The limits of a grant without limits. */
export const unlimited: Limits = { statuses: null, channels: null };

/** No limits on any permission. */
export const noParts: Parts = new Map();

/** Tests whether a grant has no limits. */
export function isUnlimited({ statuses, channels }: Limits): boolean {
  return statuses === null && channels === null;
}

/** Tests whether a part is the whole permission: for the account, without limits. */
export function isWhole(part: GrantPart): boolean {
  return part.scope === 'ACCOUNT' && isUnlimited(part);
}

/** Tests whether two grants have the same limits. */
export function hasSameLimits(one: Limits, other: Limits): boolean {
  return limitText(one) === limitText(other);
}

/** The parts that no other one contains, in a fixed order. */
export function distinctParts(parts: readonly GrantPart[]): GrantPart[] {
  const sorted = [...parts].sort((one, other) => compare(partText(one), partText(other)));
  return sorted.filter(
    (part, index) =>
      !sorted.some(
        (other, at) =>
          at !== index && includesPart(other, part) && (at < index || !includesPart(part, other)),
      ),
  );
}

/** The second parts that none of the first contains. */
export function missingParts(held: readonly GrantPart[], others: readonly GrantPart[]): GrantPart[] {
  return others.filter((part) => !held.some((each) => includesPart(each, part)));
}

/** The part in at most this scope. */
export function partWithin(part: GrantPart, most: Scope): GrantPart {
  return covers(most, part.scope) ? part : { ...part, scope: most };
}

function includesPart(one: GrantPart, other: GrantPart): boolean {
  return (
    covers(one.scope, other.scope) &&
    admits(one.statuses, other.statuses) &&
    admits(one.channels, other.channels)
  );
}

function admits(all: readonly string[] | null, some: readonly string[] | null): boolean {
  return all === null || (some !== null && some.every((each) => all.includes(each)));
}

/** The stored form of a part: `GROUPS:SENT,QUEUED:*`. */
export function partText(part: GrantPart): string {
  return `${part.scope}:${limitText(part)}`;
}

function limitText({ statuses, channels }: Limits): string {
  return `${listText(statuses)}:${listText(channels)}`;
}

/** The part of a stored text; undefined for an invalid text. */
export function parsePart(
  scope: Scope | undefined,
  statuses?: string,
  channels?: string,
): GrantPart | undefined {
  if (scope === undefined || statuses === undefined || channels === undefined) return undefined;
  return { scope, ...parseLimits(statuses, channels) };
}

/** The limits of two stored lists. */
export function parseLimits(statuses: string, channels: string): Limits {
  return { statuses: parseList(ShipmentStatus, statuses), channels: parseList(Channel, channels) };
}

const everyItem = '*';
const noItem = '-';

/** The stored form of a list in a limit; each item once, in the order of its enum. */
export function listText(items: readonly string[] | null): string {
  if (items === null) return everyItem;
  return items.length === 0 ? noItem : items.join(',');
}

function parseList<Item extends string>(known: Record<Item, Item>, text: string): Item[] | null {
  if (text === everyItem) return null;
  const named = text.split(',');
  return (Object.keys(known) as Item[]).filter((item) => named.includes(item));
}

/** The limits with each item once, in the order of its enum. */
export function sortedLimits({ statuses, channels }: Limits): Limits {
  return parseLimits(listText(statuses), listText(channels));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
