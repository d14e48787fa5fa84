/** A filter as the API takes it, and the same said of a stored row, by the requirements and not by the gateway's code. */
export interface FilterCase<Row> {
  text: string;
  fits: (row: Row) => boolean;
}

/** Every two of these filters, and all of them together, by their names. */
export function combinationsOf<Row>(
  filters: Record<string, FilterCase<Row>>,
): Record<string, FilterCase<Row>> {
  const singles = Object.entries(filters);
  const pairs = singles.flatMap((one, index) => singles.slice(index + 1).map((other) => [one, other]));
  return Object.fromEntries(
    [...pairs, singles].map((cases) => [cases.map(([name]) => name).join(' and '), together(cases)]),
  );
}

function together<Row>(cases: [string, FilterCase<Row>][]): FilterCase<Row> {
  return {
    text: cases.map(([, { text }]) => text).join(', '),
    fits: (row) => cases.every(([, { fits }]) => fits(row)),
  };
}
