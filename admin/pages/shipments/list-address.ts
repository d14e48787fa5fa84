let latest = '/shipments';

/** The list as it was looked at last: whoever returns from a shipment finds their filters again. */
export const listAddress = {
  get: (): string => latest,
  keep: (query: string): void => {
    latest = query === '' ? '/shipments' : `/shipments?${query}`;
  },
};
