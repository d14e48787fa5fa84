import type { Country } from '../../entities/account.enums.js';
import type { RegisteredMail } from '../../entities/shipment.enums.js';

/** What everything costs from a day on. All amounts are integer cents without VAT; VAT rates are hundredths of a percent. */
export interface PriceList {
  version: string;
  /** The first instant (UTC) at which it holds; it holds until the next one begins. */
  validFrom: Date;
  currency: string;
  firstPage: number;
  furtherPage: number;
  /** A further page that is printed on the back of a sheet. */
  furtherPageOnBack: number;
  /** On top for each page in colour. */
  colourPage: number;
  /** On top for a letter abroad. */
  international: number;
  /** On top for registered mail. */
  registered: Record<RegisteredMail, number>;
  /** On top for each shipment while user management is active (LXP-1). */
  userManagementSurcharge: number;
  vat: Record<Country, number>;
}

/** Every price list there ever was, the oldest first. THE FIGURES ARE SAMPLES: replace them by the contract's own. */
export const priceLists: readonly [PriceList, ...PriceList[]] = [
  {
    version: '2026-01',
    validFrom: new Date('2026-01-01T00:00:00Z'),
    currency: 'EUR',
    firstPage: 79,
    furtherPage: 9,
    furtherPageOnBack: 6,
    colourPage: 11,
    international: 45,
    registered: { NONE: 0, DEPOSIT: 235, SIGNATURE: 265 },
    userManagementSurcharge: 1,
    vat: { DE: 1900, AT: 2000, CH: 810 },
  },
];
