import type { Country } from '../../entities/account.enums.js';
import type { RegisteredMail } from '../../entities/shipment.enums.js';

/** All prices from a day on. Amounts are integer cents without VAT; VAT rates are hundredths of a percent. */
export interface PriceList {
  version: string;
  /** The first instant (UTC) at which the list is valid, until the next one begins. */
  validFrom: Date;
  currency: string;
  firstPage: number;
  furtherPage: number;
  /** The price of a further page that is printed on the back of a sheet. */
  furtherPageOnBack: number;
  /** The additional price of each page in colour. */
  colourPage: number;
  /** The additional price of an international letter. */
  international: number;
  /** The additional price of registered mail. */
  registered: Record<RegisteredMail, number>;
  /** The additional price of each shipment while user management is active (LXP-1). */
  userManagementSurcharge: number;
  vat: Record<Country, number>;
}

/** All price lists so far, the oldest first. THE FIGURES ARE SAMPLES: replace them by those of the contract. */
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
