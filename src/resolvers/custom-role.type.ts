import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { CustomRole } from '../entities/custom-role.entity.js';
import type { Group } from '../entities/group.entity.js';
import { User } from '../entities/user.entity.js';
import type { GrantLimit } from '../shield/grant-part.js';
import type { Area, Permission, Scope } from '../shield/permissions.js';
import { roleTemplateNames, roleTemplates, type RoleTemplateName } from '../shield/role-templates.js';
import { AreaName, GrantLimitName, PermissionGrant, PermissionName, ScopeName } from './permission.type.js';

/** A permission of the catalogue. */
@ObjectType({
  simpleResolvers: true,
  description: 'A permission of the catalogue, as custom roles and rights can grant it.',
})
export class PermissionDescription {
  @Field(() => PermissionName, { description: 'The permission.' })
  permission: Permission;

  @Field(() => [PermissionName], {
    description: 'The permissions without which it has no effect.',
  })
  needs: readonly Permission[];

  @Field(() => [ScopeName], { description: 'The scopes in which it can be granted, the narrowest first.' })
  scopes: readonly Scope[];

  @Field(() => [GrantLimitName], { description: 'The limits that a grant of it can have (PLY-5).' })
  limits: readonly GrantLimit[];

  @Field(() => ScopeName, {
    nullable: true,
    description:
      'The widest scope in which the viewer can grant it, without limits or with those of the viewer; null if not at all.',
  })
  grantableScope: Scope | null;
}

/** An area with its permissions. */
@ObjectType({ simpleResolvers: true, description: 'An area with the permissions that can be granted.' })
export class PermissionArea {
  @Field(() => AreaName, { description: 'The area.' })
  area: Area;

  @Field(() => [PermissionDescription], { description: 'The permissions, in the order of the catalogue.' })
  permissions: PermissionDescription[];
}

/** The names of the templates as a GraphQL enum. */
export const TemplateName = Object.fromEntries(roleTemplateNames.map((name) => [name, name])) as {
  [N in RoleTemplateName]: N;
};
registerEnumType(TemplateName, {
  name: 'CustomRoleTemplateName',
  description: 'A template of custom roles.',
  valuesConfig: Object.fromEntries(
    roleTemplateNames.map((name) => [name, { description: roleTemplates[name].description.EN }]),
  ),
});

/** A template of custom roles. */
@ObjectType({ simpleResolvers: true, description: 'A template from which a custom role can be created.' })
export class CustomRoleTemplate {
  @Field(() => TemplateName, { description: 'The template.' })
  template: RoleTemplateName;

  @Field({ description: 'A name for the role, in the language of the answer.' })
  name: string;

  @Field({ description: 'The purpose of the role, in the language of the answer.' })
  description: string;

  @Field(() => [PermissionGrant], { description: 'The permissions, with their scopes.' })
  grants: PermissionGrant[];
}

/** A custom role of a user, and the groups for which it is held. */
@ObjectType('CustomRoleAssignment', {
  simpleResolvers: true,
  description: 'A custom role of a user, with the groups for which it is held, and the user who assigned it.',
})
export class CustomRoleAssignmentType {
  @Field({ description: 'The date and time of the assignment, or of the last change of its groups.' })
  assignedAt: Date;

  roleId: string;

  customRole?: CustomRole;

  groupIds: readonly string[] | null;

  groups?: Group[] | null;

  assignedById: string;

  assignedBy?: User;
}

/** A permission that a user holds apart from roles. */
@ObjectType('UserRight', {
  simpleResolvers: true,
  description: 'A permission that a user holds apart from roles, with the user who gave it.',
})
export class UserRightType extends PermissionGrant {
  @Field({ description: 'The date and time when the right was given.' })
  givenAt: Date;

  givenById: string;

  givenBy?: User;
}

/** A permission from which a user is excluded. */
@ObjectType({
  simpleResolvers: true,
  description: 'A permission that a user does not hold, whatever grants it, with the user who excluded them.',
})
export class UserExclusion {
  @Field(() => PermissionName, { description: 'The permission.' })
  permission: Permission;

  @Field({ description: 'The date and time of the exclusion.' })
  givenAt: Date;

  givenById: string;

  givenBy?: User;
}
