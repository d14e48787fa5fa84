import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Node } from '../entities/node.entity.js';
import { notFound, VieraugenError } from '../errors/vieraugen-error.js';
import { signedIn, type Context } from './context.js';
import { mayName } from '../shield/decision.js';
import { matrix } from '../shield/matrix/matrix.js';
import { permissionSetOf } from '../shield/permission-set.js';

/** The types of objects that can be found by their id, besides the account. */
type NodeType = 'User' | 'Group' | 'Shipment' | 'Activity' | 'Credential' | 'CustomRole' | 'Mail';

/** Objects by their id. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'An object visible to the viewer, by its ID. NOT_FOUND otherwise.',
  })
  async node(
    @Arg('id', () => ID, {
      description: 'The ID of an account, user, group, shipment, activity, credential, custom role or mail.',
    })
    id: string,
    @Ctx() context: Context,
  ): Promise<Node> {
    const viewer = signedIn(context);
    const { queries, services } = context;
    const places: [NodeType, () => Promise<Node>][] = [
      ['User', () => queries.users.find(viewer, id)],
      ['Group', () => queries.groups.find(viewer, id)],
      ['Shipment', () => queries.shipments.find(viewer, id)],
      ['Activity', () => queries.activities.find(viewer, id)],
      ['Credential', () => queries.credentials.find(viewer, id)],
      ['CustomRole', () => queries.customRoles.find(viewer, id)],
      ['Mail', () => queries.mails.find(viewer, id)],
    ];
    if (id === viewer.accountId) return typed('Account', await services.accounts.find(id));
    const set = permissionSetOf(viewer.grants);
    for (const [type, find] of places) {
      // An object of a type outside the viewer's schema is NOT_FOUND, even if no field of it is requested.
      if (!mayName(type, matrix[`${type}.id`], set)) continue;
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
