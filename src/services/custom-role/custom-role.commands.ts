import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional } from 'class-validator';
import type { Channel, ShipmentStatus } from '../../entities/shipment.enums.js';
import type { ApprovalTrait, Role, UserType } from '../../entities/user.enums.js';
import { finds } from '../../errors/problems.js';
import type { Area, Permission, Scope } from '../../shield/permissions.js';
import type { RoleTemplateName } from '../../shield/role-templates.js';
import { Text } from '../../text/kinds.js';

const mostGrants = 200;
const mostUsers = 500;
const mostRoles = 100;
/** The maximum number of groups for which a role is held. */
export const mostGroups = 100;

/** A permission to grant, with its scope and its limits (PLY-5); null or absent limits admit everything. */
export class PermissionGrantCommand {
  permission: Permission;

  scope: Scope;

  statuses?: ShipmentStatus[] | null;

  channels?: Channel[] | null;
}

/** An area of which all permissions are granted, each in at most this scope, with the permissions that they need (PLY-4). */
export class AreaGrantCommand {
  area: Area;
  scope: Scope;
}

/** The permissions of a custom role. */
abstract class CustomRoleGrants {
  @IsOptional()
  @ArrayMaxSize(mostGrants, finds('TOO_MANY_ITEMS', { most: mostGrants }))
  grants?: PermissionGrantCommand[] | null;

  @IsOptional()
  @ArrayMaxSize(mostGrants, finds('TOO_MANY_ITEMS', { most: mostGrants }))
  areas?: AreaGrantCommand[] | null;
}

/** The data of new and existing custom roles. */
abstract class CustomRoleDetails extends CustomRoleGrants {
  @Text('LINES', { most: 1000 })
  description?: string | null;
}

/** New permissions of a custom role, and its assignment to everyone, for a preview. */
export class PreviewCustomRoleCommand extends CustomRoleGrants {
  id: string;

  everyone?: boolean | null;
}

/** A new custom role; the permissions of a template are added to those named. */
export class CreateCustomRoleCommand extends CustomRoleDetails {
  @Text('NAME', { most: 100, needed: true })
  name: string;

  template?: RoleTemplateName | null;
}

/** Changes to a custom role. Absent fields stay unchanged; `grants` and `areas` together replace all permissions. */
export class UpdateCustomRoleCommand extends CustomRoleDetails {
  id: string;

  @Text('NAME', { most: 100, needed: true })
  name?: string | null;

  expectedVersion?: number | null;

  confirmedUnwatchedShipments?: number | null;
}

/** A copy of a custom role. */
export class CopyCustomRoleCommand {
  id: string;

  @Text('NAME', { most: 100, needed: true })
  name: string;
}

/** The groups for which a custom role is held; null for the whole account (PLY-5). */
export class CustomRoleGroupsCommand {
  customRoleId: string;

  groupIds?: string[] | null;
}

/**
 * The users to whom a custom role is assigned, its groups (the same for all added users), the users from whom it is removed, and its assignment to
 * everyone (DBX-9).
 */
export class AssignCustomRoleCommand {
  id: string;

  @IsOptional()
  @ArrayMaxSize(mostUsers, finds('TOO_MANY_ITEMS', { most: mostUsers }))
  addUserIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(mostUsers, finds('TOO_MANY_ITEMS', { most: mostUsers }))
  removeUserIds?: string[] | null;

  @IsOptional()
  @ArrayMinSize(1, finds('ROLE_GROUP_REQUIRED'))
  @ArrayMaxSize(mostGroups, finds('TOO_MANY_ITEMS', { most: mostGroups }))
  @ArrayUnique(finds('ITEM_REPEATED'))
  groupIds?: string[] | null;

  everyone?: boolean | null;

  confirmedUnwatchedShipments?: number | null;
}

/** The custom roles of one user, which replace the former ones, and the groups for which they are held. */
export class UpdateUserRolesCommand {
  userId: string;

  @ArrayMaxSize(mostRoles, finds('TOO_MANY_ITEMS', { most: mostRoles }))
  @ArrayUnique(finds('ITEM_REPEATED'))
  customRoleIds: string[];

  @IsOptional()
  @ArrayMaxSize(mostRoles, finds('TOO_MANY_ITEMS', { most: mostRoles }))
  customRoleGroups?: CustomRoleGroupsCommand[] | null;

  expectedVersion?: number | null;

  confirmedUnwatchedShipments?: number | null;
}

/** The rights and exclusions of one user. */
abstract class UserRights {
  @IsOptional()
  @ArrayMaxSize(mostGrants, finds('TOO_MANY_ITEMS', { most: mostGrants }))
  rights?: PermissionGrantCommand[] | null;

  @IsOptional()
  @ArrayMaxSize(mostGrants, finds('TOO_MANY_ITEMS', { most: mostGrants }))
  @ArrayUnique(finds('ITEM_REPEATED'))
  exclusions?: Permission[] | null;
}

/** The rights and exclusions of one user. An absent list stays unchanged; a list replaces the former one. */
export class UpdateUserRightsCommand extends UserRights {
  userId: string;

  expectedVersion?: number | null;

  confirmedUnwatchedShipments?: number | null;
}

/** New roles, rights, exclusions, base role, approval trait and type of one user, for a preview. Absent fields stay unchanged. */
export class PreviewUserGrantsCommand extends UserRights {
  userId: string;

  @IsOptional()
  @ArrayMaxSize(mostRoles, finds('TOO_MANY_ITEMS', { most: mostRoles }))
  @ArrayUnique(finds('ITEM_REPEATED'))
  customRoleIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(mostRoles, finds('TOO_MANY_ITEMS', { most: mostRoles }))
  customRoleGroups?: CustomRoleGroupsCommand[] | null;

  role?: Role | null;

  approvalTrait?: ApprovalTrait | null;

  type?: UserType | null;
}
