import { dayAfter, isDay, startOfDay } from '../../parts/filter/day';
import { channelTexts, statusTexts } from '../../parts/text/letter-words';
import { isRecordId } from '../../parts/filter/record-id';
import type {
  Channel,
  ShipmentFilter,
  ShipmentOrderField,
  ShipmentStatus,
  SortDirection,
} from '../../parts/schema/types.generated';

/** The names of the filters and of the order in the address. */
export const listFilterNames = [
  'search',
  'status',
  'group',
  'sender',
  'assigned',
  'channel',
  'from',
  'to',
  'order',
  'direction',
] as const;

/** The value of the filter for shipments that are assigned to the viewer. */
export const assignedToMe = 'me';

/** The filters and the order as the address has them. */
export type ListFilters = Readonly<Record<(typeof listFilterNames)[number], string>>;

/** No filter at all. */
export const noFilters = {
  search: '',
  status: '',
  group: '',
  sender: '',
  assigned: '',
  channel: '',
  from: '',
  to: '',
};

/** The filter of the list. Days are whole days of the account, both included; what no filter can be restricts nothing. */
export function shipmentFilterOf(
  filters: ListFilters,
  { timeZone, viewerId }: { timeZone: string; viewerId: string | undefined },
): ShipmentFilter {
  const { search, status, group, sender, assigned, channel, from, to } = filters;
  return {
    ...(search.trim() !== '' && { search }),
    ...(isKey(statusTexts, status) && { statuses: [status satisfies ShipmentStatus] }),
    ...(isRecordId(group) && { groupIds: [group] }),
    ...(isRecordId(sender) && { senderIds: [sender] }),
    ...(assigned === assignedToMe && viewerId !== undefined && { assigneeIds: [viewerId] }),
    ...(isRecordId(assigned) && { assigneeIds: [assigned] }),
    ...(isKey(channelTexts, channel) && { channels: [channel satisfies Channel] }),
    ...(isDay(from) && { createdFrom: startOfDay(from, timeZone) }),
    ...(isDay(to) && { createdTo: startOfDay(dayAfter(to), timeZone) }),
  };
}

/** The order of the list: the newest shipments first, unless the address says otherwise. */
export function shipmentOrderOf(
  { order, direction }: ListFilters,
  fields: readonly ShipmentOrderField[],
): { field: ShipmentOrderField; direction: SortDirection } {
  const field = fields.find((each) => each === order);
  return field === undefined
    ? { field: 'CREATED_AT', direction: 'DESC' }
    : { field, direction: direction === 'DESC' ? 'DESC' : 'ASC' };
}

function isKey<Key extends string>(texts: Readonly<Record<Key, unknown>>, name: string): name is Key {
  return Object.hasOwn(texts, name);
}
