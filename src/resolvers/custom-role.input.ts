import { Field, ID, InputType, Int } from 'type-graphql';
import { Channel, ShipmentStatus } from '../entities/shipment.enums.js';
import { ApprovalTrait, Role, UserType } from '../entities/user.enums.js';
import {
  AreaGrantCommand,
  AssignCustomRoleCommand,
  CopyCustomRoleCommand,
  CreateCustomRoleCommand,
  CustomRoleGroupsCommand,
  PermissionGrantCommand,
  PreviewCustomRoleCommand,
  PreviewUserGrantsCommand,
  UpdateCustomRoleCommand,
  UpdateUserRightsCommand,
  UpdateUserRolesCommand,
} from '../services/custom-role/custom-role.commands.js';
import type { Area, Permission, Scope } from '../shield/permissions.js';
import type { RoleTemplateName } from '../shield/role-templates.js';
import { confirmedUnwatchedShipments } from './confirmation.js';
import { TemplateName } from './custom-role.type.js';
import { InputOf } from './input-of.js';
import { AreaName, PermissionName, ScopeName } from './permission.type.js';

const expectedVersion =
  'The version of the preview that the viewer has seen (`GrantPreview.version`). If permissions have changed since, the change is refused with CONFLICT. By default, there is no such check.';

/** A permission to grant, its scope, and its limits. */
@InputType({ description: 'A permission to grant, its scope, and its limits.' })
@InputOf(PermissionGrantCommand)
export class PermissionGrantInput {
  @Field(() => PermissionName, { description: 'The permission.' })
  permission: Permission;

  @Field(() => ScopeName, { description: 'The scope, one of `PermissionDescription.scopes`.' })
  scope: Scope;

  @Field(() => [ShipmentStatus], {
    nullable: true,
    description:
      "The statuses of shipments to which the permission is limited, if `PermissionDescription.limits` has STATUSES: those that are visible for SHIPMENTS_READ, those that can be set for SHIPMENTS_SEND and APPROVALS_DECIDE. An empty list admits none; null and no list admit all. Viewing the holder's own shipments, and creating drafts, is never limited; a status that the permission never sets has no effect.",
  })
  statuses?: ShipmentStatus[] | null;

  @Field(() => [Channel], {
    nullable: true,
    description:
      'The channels of shipments to which the permission is limited, if `PermissionDescription.limits` has CHANNELS; as for `statuses`.',
  })
  channels?: Channel[] | null;
}

/** An area of which all permissions are granted, with the permissions that they need. */
@InputType({
  description: 'An area of which all permissions are granted, with the permissions that they need.',
})
@InputOf(AreaGrantCommand)
class AreaGrantInput {
  @Field(() => AreaName, { description: 'The area.' })
  area: Area;

  @Field(() => ScopeName, {
    description:
      'The widest scope. Each permission is granted in its widest scope up to this one; permissions without such a scope are left out.',
  })
  scope: Scope;
}

/** The permissions of a custom role. */
@InputType()
abstract class CustomRoleGrantsInput {
  @Field(() => [PermissionGrantInput], {
    nullable: true,
    description: 'The permissions, each once, including those that they need.',
  })
  grants?: PermissionGrantInput[] | null;

  @Field(() => [AreaGrantInput], { nullable: true, description: 'Areas that are granted as a whole.' })
  areas?: AreaGrantInput[] | null;
}

/** The data of new and existing custom roles. */
@InputType()
abstract class CustomRoleDetailsInput extends CustomRoleGrantsInput {
  @Field(() => String, { nullable: true, description: 'The purpose of the role.' })
  description?: string | null;
}

/** New permissions of a custom role, for a preview of their effect. */
@InputType({
  description:
    'New permissions of a custom role, for a preview of their effect. `grants` and `areas` together replace all permissions of the role; without both, nothing changes.',
})
@InputOf(PreviewCustomRoleCommand)
export class PreviewCustomRoleInput extends CustomRoleGrantsInput {
  @Field(() => ID, { description: 'The ID of the role.' })
  id: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The assignment of the role to everyone, as in `assignCustomRole`; unchanged if absent.',
  })
  everyone?: boolean | null;
}

/** A new custom role. */
@InputType({ description: 'A new custom role.' })
@InputOf(CreateCustomRoleCommand)
export class CreateCustomRoleInput extends CustomRoleDetailsInput {
  @Field({
    description:
      'The name: 1 to 100 characters; unique within the account, and different from the names of base roles.',
  })
  name: string;

  @Field(() => TemplateName, {
    nullable: true,
    description:
      'A template whose permissions are added to those of `grants` and `areas`. The role does not depend on it later.',
  })
  template?: RoleTemplateName | null;
}

/** Changes to a custom role. */
@InputType({
  description:
    'Changes to a custom role. Absent fields stay unchanged; null clears the description. `grants` and `areas` together replace all permissions of the role.',
})
@InputOf(UpdateCustomRoleCommand)
export class UpdateCustomRoleInput extends CustomRoleDetailsInput {
  @Field(() => ID, { description: 'The ID of the role.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersion })
  expectedVersion?: number | null;

  @Field(() => Int, { nullable: true, description: confirmedUnwatchedShipments })
  confirmedUnwatchedShipments?: number | null;
}

/** A custom role to copy, and the name of the copy. */
@InputType({ description: 'A custom role to copy, and the name of the copy.' })
@InputOf(CopyCustomRoleCommand)
export class CopyCustomRoleInput {
  @Field(() => ID, { description: 'The ID of the role.' })
  id: string;

  @Field({ description: 'The name of the copy.' })
  name: string;
}

/** The groups for which a user holds a custom role. */
@InputType({ description: 'The groups for which a user holds a custom role.' })
@InputOf(CustomRoleGroupsCommand)
class CustomRoleGroupsInput {
  @Field(() => ID, { description: 'The ID of the role, which is among `customRoleIds`.' })
  customRoleId: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The groups for which the role is held, at most 100; null for the whole account. Its scopes GROUPS and ACCOUNT then mean these groups (PLY-5).',
  })
  groupIds?: string[] | null;
}

/** A custom role, the users to assign it to, and those to remove it from. */
@InputType({ description: 'A custom role, the users to assign it to, and those to remove it from.' })
@InputOf(AssignCustomRoleCommand)
export class AssignCustomRoleInput {
  @Field(() => ID, { description: 'The ID of the role.' })
  id: string;

  @Field(() => [ID], { nullable: true, description: 'The users who get the role; at most 500.' })
  addUserIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The users who lose the role; at most 500. A user in both lists loses it.',
  })
  removeUserIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The groups for which the added users hold the role, at most 100; null for the whole account. Its scopes GROUPS and ACCOUNT then mean these groups, and permissions that are limited or exist for the whole account only have no effect (PLY-5). For added users who hold the role already, the groups are replaced.',
  })
  groupIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True to assign the role to everyone, including users who are created later; false to remove it from everyone, except from users with an assignment of their own. The viewer must hold everything that the role grants (DBX-9).',
  })
  everyone?: boolean | null;

  @Field(() => Int, { nullable: true, description: confirmedUnwatchedShipments })
  confirmedUnwatchedShipments?: number | null;
}

/** The custom roles of one user, which replace the former ones. */
@InputType({ description: 'The custom roles of one user, which replace the former ones.' })
@InputOf(UpdateUserRolesCommand)
export class UpdateUserRolesInput {
  @Field(() => ID, { description: 'The ID of the user, who is not the viewer.' })
  userId: string;

  @Field(() => [ID], { description: 'The custom roles; at most 100.' })
  customRoleIds: string[];

  @Field(() => [CustomRoleGroupsInput], {
    nullable: true,
    description:
      'The groups for which the roles are held, each role at most once. A role that is not named here keeps its groups; a new one is held for the whole account.',
  })
  customRoleGroups?: CustomRoleGroupsInput[] | null;

  @Field(() => Int, { nullable: true, description: expectedVersion })
  expectedVersion?: number | null;

  @Field(() => Int, { nullable: true, description: confirmedUnwatchedShipments })
  confirmedUnwatchedShipments?: number | null;
}

/** The rights and exclusions of one user. */
@InputType()
abstract class UserRightsInput {
  @Field(() => [PermissionGrantInput], {
    nullable: true,
    description:
      'The permissions that the user holds apart from roles, each once. The permissions that one needs must be in this list or come from a role.',
  })
  rights?: PermissionGrantInput[] | null;

  @Field(() => [PermissionName], {
    nullable: true,
    description:
      'The permissions that the user does not hold, whatever grants them. Permissions that need them are lost as well. A permission in both lists is excluded.',
  })
  exclusions?: Permission[] | null;
}

/** Changes to the rights and exclusions of one user. */
@InputType({
  description:
    'The rights and exclusions of one user. An absent list stays unchanged; a list replaces the former one.',
})
@InputOf(UpdateUserRightsCommand)
export class UpdateUserRightsInput extends UserRightsInput {
  @Field(() => ID, { description: 'The ID of the user, who is not the viewer.' })
  userId: string;

  @Field(() => Int, { nullable: true, description: expectedVersion })
  expectedVersion?: number | null;

  @Field(() => Int, { nullable: true, description: confirmedUnwatchedShipments })
  confirmedUnwatchedShipments?: number | null;
}

/** New roles, rights and exclusions of one user, for a preview of their effect. */
@InputType({
  description:
    'New roles, rights and exclusions of one user, for a preview of their effect. Absent fields stay unchanged; a list replaces the former one.',
})
@InputOf(PreviewUserGrantsCommand)
export class PreviewUserGrantsInput extends UserRightsInput {
  @Field(() => ID, { description: 'The ID of the user.' })
  userId: string;

  @Field(() => [ID], { nullable: true, description: 'The custom roles, as in `updateUserRoles`.' })
  customRoleIds?: string[] | null;

  @Field(() => [CustomRoleGroupsInput], {
    nullable: true,
    description: 'The groups for which these roles are held, as in `updateUserRoles`.',
  })
  customRoleGroups?: CustomRoleGroupsInput[] | null;

  @Field(() => Role, { nullable: true, description: 'The base role, as in `updateUser`.' })
  role?: Role | null;

  @Field(() => ApprovalTrait, { nullable: true, description: 'The approval trait, as in `updateUser`.' })
  approvalTrait?: ApprovalTrait | null;

  @Field(() => UserType, { nullable: true, description: 'The type, as in `updateUser`.' })
  type?: UserType | null;
}
