import { GraphQLDateTime } from 'graphql-scalars';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccountResolver } from '../resolvers/account.resolver.js';
import { ActivityResolver } from '../resolvers/activity.resolver.js';
import { GroupResolver } from '../resolvers/group.resolver.js';
import { NodeResolver } from '../resolvers/node.resolver.js';
import { SessionResolver } from '../resolvers/session.resolver.js';
import { ApprovalResolver, ShipmentResolver } from '../resolvers/shipment.resolver.js';
import { UploadResolver } from '../resolvers/upload.resolver.js';
import { UserResolver } from '../resolvers/user.resolver.js';
import { DashboardResolver, ViewerResolver } from '../resolvers/viewer.resolver.js';

/** The whole schema, built from the classes and guarded by nothing yet. */
export function buildGatewaySchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      AccountResolver,
      ActivityResolver,
      ApprovalResolver,
      DashboardResolver,
      GroupResolver,
      NodeResolver,
      SessionResolver,
      ShipmentResolver,
      UploadResolver,
      UserResolver,
      ViewerResolver,
    ],
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    // Input classes are checked by the services, which collect every problem at once.
    validate: false,
  });
}
