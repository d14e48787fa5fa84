import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';

const [earliest, beyondLatest] = [Date.UTC(1000, 0), Date.UTC(10_000, 0)];

/** The message for an instant that {@link isStorable} refuses. */
export const instantRangeMessage = 'An instant must be in the years 1000 to 9999, in UTC.';

/** Tests whether a column can store and compare an instant: databases support the years 1000 to 9999. */
export function isStorable(instant: Date): boolean {
  return instant.getTime() >= earliest && instant.getTime() < beyondLatest;
}

/**
 * The scalar `DateTime`. A variable outside the years 1000 to 9999 is refused like one that is not an instant. A literal passes here
 * and is refused with its path before the operation runs (`instantProblems`).
 */
export const DateTime = new GraphQLScalarType<Date, Date>({
  ...GraphQLDateTime.toConfig(),
  parseValue: (value) => {
    if (typeof value === 'string' && isOutOfRange(value)) throw new GraphQLError(instantRangeMessage);
    return GraphQLDateTime.parseValue(value);
  },
  parseLiteral: (node, variables) =>
    node.kind === Kind.STRING && isOutOfRange(node.value)
      ? new Date(Number.NaN)
      : GraphQLDateTime.parseLiteral(node, variables),
});

/** Tests whether a text has the form of an instant outside the years 1000 to 9999. */
export function isOutOfRange(text: string): boolean {
  // Few people know that the year 10000 is written +010000.
  if (/^(?:[+-]\d{4,6}|\d{5,6})-\d\d-\d\dT/i.test(text)) return true;
  const instant = new Date(text);
  return /^\d{4}-\d\d-\d\dT/i.test(text) && !Number.isNaN(instant.getTime()) && !isStorable(instant);
}
