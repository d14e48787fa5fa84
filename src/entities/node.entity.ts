import { Field, ID, InterfaceType } from 'type-graphql';
import { PrimaryColumn } from 'typeorm';

/** The column settings of every id: a ULID, 26 characters, compared byte by byte. */
export const idColumn = { type: 'char', length: 26, charset: 'ascii', collation: 'ascii_bin' } as const;

/** The column settings of every instant: UTC with milliseconds. */
export const timeColumn = { type: 'datetime', precision: 3 } as const;

/** The interface of all objects that `node(id:)` can find. */
@InterfaceType({
  description: 'An object that can be fetched by its ID.',
  resolveType: (value: { __typename?: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'The ID of the object: a ULID, 26 characters that sort by creation time.' })
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;
}

/** An object of one account. */
export abstract class AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'account_id' })
  accountId: string;
}
