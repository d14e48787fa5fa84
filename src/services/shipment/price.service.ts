import type { Clock } from '../../clock.js';
import type { Country, UserManagementState } from '../../entities/account.enums.js';
import type { Sides } from '../../entities/shipment.enums.js';
import type { Price } from '../../entities/price.entity.js';
import type { ShipmentOptions } from '../../entities/shipment.entity.js';
import { priceLists, type PriceList } from './price-list.data.js';

/** Computes the prices of shipments by the price list of the day (LXP-1, LXP-2). */
export class PriceService {
  constructor(
    private readonly clock: Clock,
    private readonly lists: readonly [PriceList, ...PriceList[]] = priceLists,
  ) {}

  /** The current price of a letter. `pages` is at least 1. */
  price(
    pages: number,
    options: ShipmentOptions,
    account: { country: Country; userManagement: UserManagementState },
  ): Price {
    const list = this.currentList();
    const sheets = sheetsOf(pages, options.sides);
    const netCents =
      list.firstPage +
      (sheets - 1) * list.furtherPage +
      (pages - sheets) * list.furtherPageOnBack +
      (options.colour === 'COLOUR' ? pages * list.colourPage : 0) +
      (options.destination === 'INTERNATIONAL' ? list.international : 0) +
      list.registered[options.registered];
    const surchargeCents = account.userManagement === 'ACTIVE' ? list.userManagementSurcharge : 0;
    const vatCents = Math.floor(((netCents + surchargeCents) * list.vat[account.country] + 5_000) / 10_000);
    return {
      netCents,
      surchargeCents,
      vatCents,
      grossCents: netCents + surchargeCents + vatCents,
      currency: list.currency,
      priceList: list.version,
    };
  }

  private currentList(): PriceList {
    const now = this.clock.now();
    return this.lists.findLast((list) => list.validFrom <= now) ?? this.lists[0];
  }
}

/** The number of sheets: one for each page, or for two pages (the back of the last may stay blank). */
export function sheetsOf(pages: number, sides: Sides): number {
  return sides === 'DUPLEX' ? Math.ceil(pages / 2) : pages;
}
