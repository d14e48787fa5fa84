import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const pattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Tests whether a text is a time of day as `HH:MM`, from 00:00 to 23:59. */
function isLocalTime(value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value);
}

/** A time of day without a date or a zone, as `HH:MM`. */
export const LocalTime = new GraphQLScalarType<string, string>({
  name: 'LocalTime',
  description: 'A time of day in the time zone of the account, as `HH:MM` from 00:00 to 23:59.',
  serialize: String,
  parseValue: parsed,
  parseLiteral: (node) => parsed(node.kind === Kind.STRING ? node.value : undefined),
});

function parsed(value: unknown): string {
  if (isLocalTime(value)) return value;
  throw new GraphQLError('A time of day is written as HH:MM, from 00:00 to 23:59.');
}
