import { Field, Int, ObjectType, type ClassType } from 'type-graphql';

/** Where a page lies in its list. */
@ObjectType({ simpleResolvers: true, description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field({ description: 'Whether more rows follow.' })
  hasNextPage: boolean;

  @Field({ description: 'Whether the page was begun after a cursor.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last row; the next page begins `after` it.',
  })
  endCursor: string | null;
}

/** Makes the connection type of a node type: `<Name>Connection` with `<Name>Edge`. */
export function connectionOf<Row extends object>(
  node: ClassType<Row>,
  name: string,
  plural: string,
): ClassType {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One of a page of ${plural}, with its cursor.`,
  })
  class Edge {
    @Field({ description: 'Where this row stands in the list.' })
    cursor: string;

    @Field(() => node, { description: 'The row.' })
    node: Row;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${plural}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges: Edge[];

    @Field(() => [node], { description: 'The rows.' })
    nodes: Row[];

    @Field({ description: 'Where the page lies in its list.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many rows the list has in all; counted only when asked for.' })
    totalCount: number;
  }
  return Connection;
}
