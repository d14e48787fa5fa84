/** A document, or one with an operation's name and variables. */
export type Bad = string | { query: string; operationName?: string; variables?: object };

function times(count: number, part: (index: number) => string, between = ' '): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(between);
}

function nested(open: string, middle: string, close: string, count = 50): string {
  return open.repeat(count) + middle + close.repeat(count);
}

function eightfold(levels: number): string {
  return levels === 0 ? 'id' : `groups { users { nodes { ${times(8, () => eightfold(levels - 1))} } } }`;
}

/** Documents that parse, and do not fit the schema. */
export const invalid: Record<string, Bad> = {
  'a field that does not exist': '{ nothing }',
  'fields with names as those of JavaScript': '{ __proto__ constructor toString }',
  'a thousand unknown fields': `{ ${times(1_000, (index) => `f${index}`)} }`,
  'a thousand unknown fields, below as many lines as are possible': `{ ${'\n'.repeat(3_990)} ${times(1_000, (index) => `f${index}`)} }`,
  'an unknown field with a name of 64 KB': `{ ${'x'.repeat(65_000)} }`,
  'unused variables of an operation with a name of 50 KB': `query ${'x'.repeat(50_000)}(${times(300, (index) => `$v${index}: ID`)}) { __typename }`,
  'unknown arguments': `{ users(${times(900, (index) => `a${index}: 1`)}) { totalCount } }`,
  'an unknown type': '{ ... on Nothing { id } }',
  'variables of unknown types': `query (${times(600, (index) => `$v${index}: T${index}`)}) { __typename }`,
  'a variable that is not declared': '{ user(id: $id) { id } }',
  'a variable that may be null where none may': 'query ($id: ID) { user(id: $id) { id } }',
  'the same variable a thousand times': `query (${times(900, () => '$v: ID')}) { user(id: $v) { id } }`,
  'the same argument a thousand times': `{ users(${times(1_000, () => 'first: 1')}) { totalCount } }`,
  'the same input field a thousand times': `{ users(filter: { ${times(1_000, () => 'search: "a"')} }) { totalCount } }`,
  'a value of 64 KB of another type': `{ users(first: "${'x'.repeat(65_000)}") { totalCount } }`,
  'a number of 60,000 digits': `{ users(first: ${'9'.repeat(60_000)}) { totalCount } }`,
  'arguments that differ, which can not be merged': `{ ${times(120, (index) => `users(first: ${index}, filter: { search: "${index}" }) { totalCount }`)} }`,
  'fields far below that can not be merged': `{ ${times(80, (index) => `users { nodes { groups { users(first: ${index}) { totalCount } } } }`)} }`,
  'a fragment that does not exist': '{ ...A }',
  'a fragment in itself': '{ ...A } fragment A on Query { ...A }',
  'fragments in a ring': `{ ...F0 } ${times(400, (index) => `fragment F${index} on Query { ...F${(index + 1) % 400} }`)}`,
  'fragments all in all': `{ ...F0 } ${times(40, (index) => `fragment F${index} on Query { ${times(40, (other) => `...F${other}`)} }`)}`,
  'a fragment that nobody uses': '{ __typename } fragment A on Query { __typename }',
  'hundreds of fragments that nobody uses': `{ __typename } ${times(200, (index) => `fragment F${index} on Query { __typename }`)}`,
  'a fragment twice': '{ ...A } fragment A on Query { __typename } fragment A on Query { __typename }',
  'a fragment called __schema of an unknown type': '{ ...__schema } fragment __schema on Nothing { id }',
  'only a fragment': 'fragment A on Query { __typename }',
  'a type definition': 'type A { a: Int }',
  'hundreds of operations without names': times(150, () => '{ __typename }'),
  'an unknown directive': '{ __typename @deprecated @nothing }',
  'an unknown directive a thousand times': `{ __typename ${times(1_000, () => '@nothing')} }`,
  '@skip without its argument': '{ __typename @skip }',
  '@skip with a text': '{ __typename @skip(if: "yes") }',
  '@skip by a variable that may be null': 'query ($if: Boolean) { __typename @skip(if: $if) }',
  '@include with an unknown argument': '{ __typename @include(unless: true) }',
  '@include twice': '{ __typename @include(if: true) @include(if: true) }',
  '@skip on an operation': 'query @skip(if: true) { __typename }',
  '@defer, which this schema does not have': '{ ... @defer { __typename } }',
  'a subscription': 'subscription { __typename }',
  'lists 50 deep where there is none': `{ users(first: ${nested('[', '1', ']')}) { totalCount } }`,
  'lists 50 deep of a list': `{ users(filter: { roles: ${nested('[', 'USER', ']')} }) { totalCount } }`,
  'inputs 50 deep': `{ users(filter: ${nested('{ search: ', '"a"', ' }')}) { totalCount } }`,
  'a variable of lists 50 deep': `query ($v: ${nested('[', 'ID', ']')}) { user(id: $v) { id } }`,
  'introspection that goes round in circles': `{ __schema { types ${nested('{ fields { type ', '{ name }', ' } }', 4)} } }`,
};

/** Documents that are none. */
export const unparsable: Record<string, Bad> = {
  'half a document': '{ users { nodes',
  'a selection of nothing': '{ users { } }',
  'an argument without a value': '{ user(id: ) { id } }',
  'a text without an end': `{ user(id: "${'x'.repeat(60_000)}`,
  'a character that is none': '{ user(id: "\\u{110000}") { id } }',
  'half a surrogate pair': '{ user(id: "\ud800") { id } }',
  NUL: '{ \u0000 }',
  prose: 'Please show me all users.',
};

/** Documents that are too large, and short enough to be sent. */
export const tooLarge: Record<string, Bad> = {
  '10,000 aliases': `{ ${times(10_000, (index) => `a${index}: viewer { __typename }`)} }`,
  '10,000 short aliases': `{ ${times(10_000, (index) => `${index.toString(36).replace(/^\d/, 'a$&')}:id`)} }`,
  '1,300 aliases': `{ ${times(1_300, (index) => `a${index}: __typename`)} }`,
  '50 levels of fields': `{ users { nodes ${nested('{ groups { users { nodes ', '{ id }', ' } } }', 16)} } }`,
  '50 levels in fragments': `{ users { nodes { ...F0 } } } ${times(50, (index) => `fragment F${index} on User { groups { users { nodes { ...F${index + 1} } } } }`)}
    fragment F50 on User { id }`,
  'a field as often as it fits': `{ ${times(3_990, () => '__typename')} }`,
  'a field with a selection as often as it fits': `{ ${times(990, () => 'viewer { __typename }')} }`,
  'eight fields in eight fields in eight fields': `{ users { nodes { ${eightfold(3)} } } }`,
  'lists 2,000 deep without an end': `{ users(first: ${'['.repeat(3_990)}`,
  'inline fragments a thousand deep': `{ ${nested('... { ', '__typename', ' }', 1_000)} }`,
};

/** Documents that are too long to be looked at. */
export const veryLong: Record<string, Bad> = Object.fromEntries(
  Object.entries<(length: number) => string>({
    'of spaces': (length) => `{ __typename ${' '.repeat(length)} }`,
    'of line ends, with faults below': (length) =>
      `{ ${'\n'.repeat(length)} nothing ${times(100, (index) => `f${index}`)} }`,
    'of a comment': (length) => `{ __typename } #${'x'.repeat(length)}`,
    'of comments': (length) => `{ __typename ${'#\n'.repeat(length / 2)} }`,
    'of one field': (length) => `{ ${'id '.repeat(length / 3)} }`,
    'of one text': (length) => `{ user(id: "${'x'.repeat(length)}") { id } }`,
    'of one name': (length) => `{ ${'x'.repeat(length)} }`,
  }).flatMap(([what, make]) => [
    [`1 MB ${what}`, make(1024 * 1024)],
    [`almost 256 KB ${what}`, make(100_000)],
  ]),
);

/** Valid documents with a choice of the operation, or variables, that do not fit. */
export const wrongInput: Record<string, Bad> = {
  'an unknown operation': { query: 'query A { __typename }', operationName: 'B' },
  'an unknown operation with a name of 200 KB': {
    query: '{ __typename }',
    operationName: 'x'.repeat(200_000),
  },
  'several operations without a name': 'query A { __typename } query B { __typename }',
  'an operation that is called like a fragment': {
    query: 'query A { ...B } fragment B on Query { __typename }',
    operationName: 'B',
  },
  'a missing variable': { query: 'query ($id: ID!) { user(id: $id) { id } }' },
  'hundreds of missing variables': `query (${times(330, (index) => `$v${index}: ID!`)}) {
    users(filter: { groupIds: [${times(330, (index) => `$v${index}`)}] }) { totalCount } }`,
  'a variable from the prototype': {
    query: 'query ($id: ID!) { user(id: $id) { id } }',
    variables: JSON.parse('{ "__proto__": { "id": "x" } }') as object,
  },
  'a variable of another type': {
    query: 'query ($first: Int) { users(first: $first) { totalCount } }',
    variables: { first: 'many' },
  },
  'a time of 200,000 digits': {
    query: 'query ($from: DateTime) { activities(filter: { from: $from }) { totalCount } }',
    variables: { from: '1'.repeat(200_000) },
  },
  'a list of 50,000 wrong values': {
    query: 'query ($roles: [Role!]) { users(filter: { roles: $roles }) { totalCount } }',
    variables: { roles: Array.from({ length: 50_000 }, () => null) },
  },
  'an input with 20,000 unknown fields': {
    query: 'query ($filter: UserFilter) { users(filter: $filter) { totalCount } }',
    variables: { filter: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`f${index}`, 1])) },
  },
};
