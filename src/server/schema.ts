import { isInterfaceType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccessKindResolver } from '../resolvers/access-kind.resolver.js';
import { AccountingResolver } from '../resolvers/accounting.resolver.js';
import { AccountResolver } from '../resolvers/account.resolver.js';
import { ActivityVerificationResolver } from '../resolvers/activity-verification.resolver.js';
import { ActivityResolver } from '../resolvers/activity.resolver.js';
import {
  CredentialActionsResolver,
  BookingTemplateActionsResolver,
  CustomRoleActionsResolver,
  DeputyshipActionsResolver,
  GroupActionsResolver,
  ShipmentActionsResolver,
  UserActionsResolver,
} from '../resolvers/allowed-action.resolver.js';
import { PermissionExplanationResolver } from '../resolvers/custom-role-explanation.resolver.js';
import {
  GrantPreviewResolver,
  PermissionInGroupsResolver,
} from '../resolvers/custom-role-preview.resolver.js';
import { BillingContactResolver, BillingContactsResolver } from '../resolvers/billing-contact.resolver.js';
import { BulkResolver } from '../resolvers/bulk.resolver.js';
import { CredentialResolver } from '../resolvers/credential.resolver.js';
import {
  CustomRoleResolver,
  UserExclusionResolver,
  UserGrantsResolver,
  CustomRoleAssignmentResolver,
  UserRightResolver,
} from '../resolvers/custom-role.resolver.js';
import { ShipmentErasureResolver } from '../resolvers/shipment-erasure.resolver.js';
import { DecisionResolver } from '../resolvers/decision.resolver.js';
import {
  DeputyshipResolver,
  UserDeputiesResolver,
  ViewerDeputyshipsResolver,
} from '../resolvers/deputyship.resolver.js';
import { EveryoneDetailsResolver, EveryoneResolver } from '../resolvers/everyone.resolver.js';
import { GroupResolver } from '../resolvers/group.resolver.js';
import { MailResolver } from '../resolvers/mail.resolver.js';
import { MailSettingResolver } from '../resolvers/mail-setting.resolver.js';
import { MembershipResolver } from '../resolvers/membership.resolver.js';
import { MessageResolver } from '../resolvers/message.resolver.js';
import { NodeResolver } from '../resolvers/node.resolver.js';
import { ProfileResolver } from '../resolvers/profile.resolver.js';
import { SessionResolver } from '../resolvers/session.resolver.js';
import { BookingTemplateResolver } from '../resolvers/booking-template.resolver.js';
import { AssignmentResolver } from '../resolvers/assignment.resolver.js';
import { UserAppResolver, ViewerAppResolver } from '../resolvers/app.resolver.js';
import { UserOwnerAreasResolver } from '../resolvers/owner-area.resolver.js';
import { ApprovalResolver, ShipmentResolver } from '../resolvers/shipment.resolver.js';
import { ShipmentDecisionsResolver, TakenDecisionResolver } from '../resolvers/taken-decision.resolver.js';
import { addPathsToMissingIds } from './missing-id-paths.js';
import { DateTime } from '../entities/instant.js';
import { UploadResolver } from '../resolvers/upload.resolver.js';
import { UserResolver } from '../resolvers/user.resolver.js';
import { DashboardResolver, ViewerResolver } from '../resolvers/viewer.resolver.js';

const resolvers = [
  AccessKindResolver,
  AccountingResolver,
  AccountResolver,
  ActivityResolver,
  ActivityVerificationResolver,
  ApprovalResolver,
  UserAppResolver,
  UserOwnerAreasResolver,
  ViewerAppResolver,
  BillingContactResolver,
  BillingContactsResolver,
  BulkResolver,
  CredentialActionsResolver,
  CredentialResolver,
  BookingTemplateActionsResolver,
  CustomRoleActionsResolver,
  CustomRoleResolver,
  DashboardResolver,
  DecisionResolver,
  DeputyshipResolver,
  UserDeputiesResolver,
  ViewerDeputyshipsResolver,
  EveryoneDetailsResolver,
  EveryoneResolver,
  ShipmentErasureResolver,
  GrantPreviewResolver,
  PermissionInGroupsResolver,
  DeputyshipActionsResolver,
  GroupActionsResolver,
  GroupResolver,
  MailResolver,
  MailSettingResolver,
  MembershipResolver,
  MessageResolver,
  NodeResolver,
  PermissionExplanationResolver,
  ProfileResolver,
  SessionResolver,
  ShipmentActionsResolver,
  ShipmentDecisionsResolver,
  ShipmentResolver,
  AssignmentResolver,
  BookingTemplateResolver,
  TakenDecisionResolver,
  UploadResolver,
  UserActionsResolver,
  UserExclusionResolver,
  UserGrantsResolver,
  CustomRoleAssignmentResolver,
  UserResolver,
  CustomRoleAssignmentResolver,
  UserRightResolver,
  ViewerResolver,
] as const;

/** The whole schema, built from the classes, without authorization. */
export function buildGatewaySchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    // The services check the commands that inputs are passed as, and collect all problems at once.
    validate: false,
  });
  addPathsToMissingIds(schema);
  describeRoots(schema);
  // TypeGraphQL makes them asynchronous, and compiled operations do not wait for a type.
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = ({ __typename }: { __typename: string }) => __typename;
  }
  return schema;
}

/** TypeGraphQL builds the root types itself and has no place for their descriptions. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = 'The read operations.';
  if (mutation) mutation.description = 'The write operations, executed one after the other.';
}

/** The classes of the operations' inputs, by the names of their types. */
export function inputClasses(): ReadonlyMap<string, new () => object> {
  const methods = resolvers.flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype).map((name) => [prototype, name] as const),
  );
  const parameters = methods.flatMap(
    ([prototype, name]) =>
      (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as (new () => object)[],
  );
  return new Map(parameters.map((parameter) => [parameter.name, parameter]));
}
