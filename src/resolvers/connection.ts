import { Field, Int, ObjectType, type ClassType } from 'type-graphql';

/** The cursors of a page, and whether further pages exist. */
@ObjectType({ simpleResolvers: true, description: 'The cursors of a page, and whether further pages exist.' })
export class PageInfo {
  @Field({ description: 'True if more items follow the page.' })
  hasNextPage: boolean;

  @Field({ description: 'True if the page begins after a cursor.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first item.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item, to be passed as `after` for the next page.',
  })
  endCursor: string | null;
}

/** Creates the connection type of a node type: `<Name>Connection` with `<Name>Edge`. */
export function connectionOf<Row extends object>(
  node: ClassType<Row>,
  name: string,
  plural: string,
): ClassType {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `An item of a page of ${plural}, with its cursor.`,
  })
  class Edge {
    @Field({ description: 'The cursor of the item, which marks its position in the list.' })
    cursor: string;

    @Field(() => node, { description: 'The item.' })
    node: Row;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${plural}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The items of the page with their cursors.' })
    edges: Edge[];

    @Field(() => [node], { description: 'The items of the page.' })
    nodes: Row[];

    @Field({ description: 'The position of the page in the list.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'The total number of items in the list; computed only if requested.' })
    totalCount: number;
  }
  return Connection;
}
