import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { OptionValues } from '../../parts/letter/option-values';
import { PriceDocument, type PriceQuery } from './price.generated';

/** A price with its parts, in cents. */
export type Price = PriceQuery['price'];

/** The prices of letters with these options, by the number of pages; absent while they are not known. */
export function usePrices(
  { sides, colour, destination, registered }: OptionValues,
  pageCounts: readonly number[],
): ReadonlyMap<number, Price> {
  const client = useClient();
  const [prices, setPrices] = useState<ReadonlyMap<number, Price>>(new Map());
  const wanted = [...new Set(pageCounts)].sort((one, other) => one - other).join();
  useEffect(() => {
    let isCurrent = true;
    const options = { sides, colour, destination, registered };
    const load = async (pages: number): Promise<[number, Price][]> => {
      const { data, error } = await client.query(
        PriceDocument,
        { options, pages },
        { requestPolicy: 'cache-first' },
      );
      return error !== undefined || data === undefined ? [] : [[pages, data.price]];
    };
    const counts = wanted === '' ? [] : wanted.split(',').map(Number);
    void Promise.all(counts.map(load)).then((found) => {
      if (isCurrent) setPrices(new Map(found.flat()));
    });
    return () => {
      isCurrent = false;
    };
  }, [client, wanted, sides, colour, destination, registered]);
  return prices;
}

/** The sum of prices, part by part; null while one of them is not known. */
export function sumOf(prices: readonly (Price | undefined)[]): Price | null {
  const [first] = prices;
  if (first === undefined) return null;
  let sum: Price = { ...first, netCents: 0, surchargeCents: 0, vatCents: 0, grossCents: 0 };
  for (const price of prices) {
    if (price === undefined) return null;
    sum = {
      netCents: sum.netCents + price.netCents,
      surchargeCents: sum.surchargeCents + price.surchargeCents,
      vatCents: sum.vatCents + price.vatCents,
      grossCents: sum.grossCents + price.grossCents,
      currency: sum.currency,
    };
  }
  return sum;
}
