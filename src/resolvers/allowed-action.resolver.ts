import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BookingTemplate } from '../entities/booking-template.entity.js';
import { BookingTemplateAction } from '../entities/booking-template.enums.js';
import { Credential } from '../entities/credential.entity.js';
import { CredentialAction } from '../entities/credential.enums.js';
import { CustomRole } from '../entities/custom-role.entity.js';
import { CustomRoleAction } from '../entities/custom-role.enums.js';
import { Group } from '../entities/group.entity.js';
import { GroupAction } from '../entities/group.enums.js';
import { Deputyship } from '../entities/deputyship.entity.js';
import { DeputyshipAction } from '../entities/deputyship.enums.js';
import { Shipment } from '../entities/shipment.entity.js';
import { ShipmentAction } from '../entities/shipment.enums.js';
import { User } from '../entities/user.entity.js';
import { UserAction } from '../entities/user.enums.js';
import { allowedActionsOf, type AllowedAction } from '../services/allowed-action.js';
import { bookingTemplateActions } from '../services/booking-template/booking-template.guards.js';
import { credentialActions } from '../services/credential/credential.guards.js';
import { customRoleActions } from '../services/custom-role/custom-role.guards.js';
import { deputyshipActions } from '../services/deputyship/deputyship.guards.js';
import { groupActions } from '../services/group/group.guards.js';
import { shipmentActions } from '../services/shipment/shipment.guards.js';
import { userActions } from '../services/user/user.guards.js';
import { permissionSetOf } from '../shield/permission-set.js';
import { relationAlwaysHolds, relationHolds } from '../shield/relation.js';
import { allowedActionOf } from './allowed-action.type.js';
import { signedIn, type Context } from './context.js';
import { DeletedCredential } from './credential.resolver.js';

const ShipmentAllowedAction = allowedActionOf('Shipment', ShipmentAction);
const UserAllowedAction = allowedActionOf('User', UserAction);
const GroupAllowedAction = allowedActionOf('Group', GroupAction);
const CustomRoleAllowedAction = allowedActionOf('CustomRole', CustomRoleAction);
const BookingTemplateAllowedAction = allowedActionOf('BookingTemplate', BookingTemplateAction);
const DeputyshipAllowedAction = allowedActionOf('Deputyship', DeputyshipAction);
const CredentialAllowedAction = allowedActionOf('Credential', CredentialAction);

const limits =
  "Actions whose mutations are not in the viewer's schema are left out. An allowed action can still fail because of its input, a missing confirmation, a rate limit, or a concurrent change. The permissions are those at the start of the request.";

/** The actions of the viewer on a shipment. */
@Resolver(() => Shipment)
export class ShipmentActionsResolver {
  @FieldResolver(() => [ShipmentAllowedAction], {
    description: `The actions that the viewer could take on the shipment, each with the reason if it is refused at present. ${limits} UPDATE requires another group if the present one is locked or deleted.`,
  })
  async allowedActions(
    @Root() shipment: Readonly<Shipment>,
    @Ctx() context: Context,
  ): Promise<AllowedAction<ShipmentAction>[]> {
    const facts = await context.loaders.shipmentFacts.load(shipment);
    return allowedActionsOf(signedIn(context), context.language, shipmentActions, facts);
  }
}

/** The actions of the viewer on a user. */
@Resolver(() => User)
export class UserActionsResolver {
  @FieldResolver(() => [UserAllowedAction], {
    description: `The actions that the viewer could take on the user, each with the reason if it is refused at present; empty for a user that the viewer does not see in \`users\`. ${limits}`,
  })
  async allowedActions(
    @Root() user: Readonly<User>,
    @Ctx() context: Context,
  ): Promise<AllowedAction<UserAction>[]> {
    const viewer = signedIn(context);
    const relation = 'USER_WITHIN_REACH';
    const isSeen =
      relationAlwaysHolds(relation, permissionSetOf(viewer.grants)) ||
      (await relationHolds(relation, user, context));
    if (!isSeen) return [];
    return allowedActionsOf(
      viewer,
      context.language,
      userActions,
      await context.loaders.userFacts.load(user),
    );
  }
}

/** The actions of the viewer on a group. */
@Resolver(() => Group)
export class GroupActionsResolver {
  @FieldResolver(() => [GroupAllowedAction], {
    description: `The actions that the viewer could take on the group, each with the reason if it is refused at present. ${limits}`,
  })
  allowedActions(@Root() group: Readonly<Group>, @Ctx() context: Context): AllowedAction<GroupAction>[] {
    const viewer = signedIn(context);
    const facts = { group, userManagement: viewer.userManagement };
    return allowedActionsOf(viewer, context.language, groupActions, facts);
  }
}

/** The actions of the viewer on a custom role. */
@Resolver(() => CustomRole)
export class CustomRoleActionsResolver {
  @FieldResolver(() => [CustomRoleAllowedAction], {
    description: `The actions that the viewer could take on the role, each with the reason if it is refused at present. ${limits}`,
  })
  allowedActions(
    @Root() role: Readonly<CustomRole>,
    @Ctx() context: Context,
  ): AllowedAction<CustomRoleAction>[] {
    const viewer = signedIn(context);
    const facts = { role, userManagement: viewer.userManagement };
    return allowedActionsOf(viewer, context.language, customRoleActions, facts);
  }
}

/** The actions of the viewer on a booking template. */
@Resolver(() => BookingTemplate)
export class BookingTemplateActionsResolver {
  @FieldResolver(() => [BookingTemplateAllowedAction], {
    description: `The actions that the viewer could take on the template, each with the reason if it is refused at present. ${limits} An owner with UPDATE can change neither the owner nor the permitted users and roles.`,
  })
  allowedActions(
    @Root() template: Readonly<BookingTemplate>,
    @Ctx() context: Context,
  ): AllowedAction<BookingTemplateAction>[] {
    return allowedActionsOf(signedIn(context), context.language, bookingTemplateActions, template);
  }
}

/** The actions of the viewer on a deputyship. */
@Resolver(() => Deputyship)
export class DeputyshipActionsResolver {
  @FieldResolver(() => [DeputyshipAllowedAction], {
    description: `The actions that the viewer could take on the deputyship, each with the reason if it is refused at present. ${limits}`,
  })
  async allowedActions(
    @Root() deputyship: Readonly<Deputyship>,
    @Ctx() context: Context,
  ): Promise<AllowedAction<DeputyshipAction>[]> {
    const facts = await context.loaders.deputyshipFacts.load(deputyship);
    return allowedActionsOf(signedIn(context), context.language, deputyshipActions, facts);
  }
}

/** The actions of the viewer on a credential. */
@Resolver(() => Credential)
export class CredentialActionsResolver {
  @FieldResolver(() => [CredentialAllowedAction], {
    description: `The actions that the viewer could take on the credential, each with the reason if it is refused at present; empty for a deleted credential. ${limits}`,
  })
  allowedActions(
    @Root() credential: Readonly<Credential>,
    @Ctx() context: Context,
  ): AllowedAction<CredentialAction>[] {
    if (credential instanceof DeletedCredential) return [];
    return allowedActionsOf(signedIn(context), context.language, credentialActions, null);
  }
}
