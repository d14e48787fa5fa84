import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Node } from '../entities/node.entity.js';
import { notFound, VieraugenError } from '../errors/vieraugen-error.js';
import { signedIn, type Context } from '../server/context.js';

/** Anything by its id. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything that the viewer sees, by its id. NOT_FOUND otherwise.',
  })
  async node(
    @Arg('id', () => ID, {
      description: 'The id of an account, user, group, shipment, activity or credential.',
    })
    id: string,
    @Ctx() context: Context,
  ): Promise<Node> {
    const viewer = signedIn(context);
    const { queries, services } = context;
    const places: [string, () => Promise<Node>][] = [
      ['User', () => queries.users.find(viewer, id)],
      ['Group', () => queries.groups.find(viewer, id)],
      ['Shipment', () => queries.shipments.find(viewer, id)],
      ['Activity', () => queries.activities.find(viewer, id)],
      ['Credential', () => queries.credentials.find(viewer, id)],
    ];
    if (id === viewer.accountId) return typed('Account', await services.accounts.find(id));
    for (const [type, find] of places) {
      const node = await orNull(find);
      if (node !== null) return typed(type, node);
    }
    throw notFound();
  }
}

function typed(type: string, node: Node): Node {
  return { ...node, __typename: type } as Node;
}

async function orNull(find: () => Promise<Node>): Promise<Node | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof VieraugenError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
