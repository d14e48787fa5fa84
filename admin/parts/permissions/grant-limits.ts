import type { Channel, Permission, ShipmentStatus } from '../schema/types.generated';
import { channelTexts, statusTexts } from '../text/letter-words';
import type { Wording } from '../text/text';

/** The statuses and channels of shipments to which a grant is limited; null admits all. */
export interface Limits {
  statuses: readonly ShipmentStatus[] | null;
  channels: readonly Channel[] | null;
}

/** The limits of a grid, by permission; one that is not named has none. */
export type ChosenLimits = ReadonlyMap<Permission, Limits>;

/** The limits of a grant without any. */
export const noLimits: Limits = { statuses: null, channels: null };

/** The limits of these grants. */
export function limitsOf(grants: readonly ({ permission: Permission } & Partial<Limits>)[]): ChosenLimits {
  return new Map(
    grants
      .map(
        ({ permission, statuses = null, channels = null }) => [permission, { statuses, channels }] as const,
      )
      .filter(([, limits]) => !isUnlimited(limits)),
  );
}

/** Tests whether two grids have the same limits. */
export function isSameLimits(one: ChosenLimits, other: ChosenLimits): boolean {
  return textOf(one) === textOf(other);
}

/** The limits after a change of those of one permission. */
export function changeLimits(all: ChosenLimits, permission: Permission, limits: Limits): ChosenLimits {
  const changed = new Map(all);
  if (isUnlimited(limits)) changed.delete(permission);
  else changed.set(permission, limits);
  return changed;
}

/** The limits of a grant in words: its statuses, then its channels; an empty text without any. */
export function limitsInWords(
  word: Wording,
  list: Intl.ListFormat,
  { statuses = null, channels = null }: Partial<Limits>,
): string {
  const none = word({ de: 'keine', en: 'none' });
  const named = (items: readonly string[]): string => (items.length === 0 ? none : list.format(items));
  return [
    ...(statuses === null ? [] : [named(statuses.map((status) => word(statusTexts[status])))]),
    ...(channels === null ? [] : [named(channels.map((channel) => word(channelTexts[channel])))]),
  ].join('; ');
}

function isUnlimited({ statuses, channels }: Limits): boolean {
  return statuses === null && channels === null;
}

function textOf(limits: ChosenLimits): string {
  return JSON.stringify(
    [...limits]
      .map(([permission, { statuses, channels }]) => [permission, sorted(statuses), sorted(channels)])
      .toSorted((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1)),
  );
}

function sorted(items: readonly string[] | null): string[] | null {
  return items === null ? null : items.toSorted();
}
