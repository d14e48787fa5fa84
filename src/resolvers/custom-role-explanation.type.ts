import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { CustomRole } from '../entities/custom-role.entity.js';
import type { Group } from '../entities/group.entity.js';
import { AccessReason } from '../entities/user.enums.js';
import type { User } from '../entities/user.entity.js';
import { grantSourceKinds, type GrantSourceKind } from '../shield/grant-sources.js';
import type { Permission, Scope } from '../shield/permissions.js';
import { LimitedGrant, PermissionName, ScopeName } from './permission.type.js';

const PermissionSourceKind = Object.fromEntries(
  Object.keys(grantSourceKinds).map((kind) => [kind, kind]),
) as { [K in GrantSourceKind]: K };
registerEnumType(PermissionSourceKind, {
  name: 'PermissionSourceKind',
  description:
    'A source of a permission: BASE_ROLE, APPROVAL_TRAIT, CUSTOM_ROLE, EVERYONE, RIGHT and DEPUTYSHIP grant it; the others remove it from the user, or limit its scope.',
  valuesConfig: Object.fromEntries(
    Object.entries(grantSourceKinds).map(([kind, description]) => [kind, { description }]),
  ),
});

/** A source that grants a permission to a user, or removes it. */
@ObjectType({
  simpleResolvers: true,
  description: 'A source that grants a permission to a user, or removes it.',
})
export class PermissionSource extends LimitedGrant {
  @Field(() => PermissionSourceKind, { description: 'The kind of source.' })
  kind: GrantSourceKind;

  @Field(() => ScopeName, {
    nullable: true,
    description:
      'The scope in which it grants the permission, or to which USER_TYPE limits it; null if it removes the permission.',
  })
  scope: Scope | null;

  @Field({
    description:
      'True if the verdict follows from it: it grants a part of the permission that no other source contains, limits it, or removes a permission that another source grants.',
  })
  effective: boolean;

  @Field(() => String, { nullable: true, description: 'The name of the custom role.' })
  roleName: string | null;

  @Field(() => PermissionName, {
    nullable: true,
    description: 'The permission that this one needs and the user does not hold.',
  })
  needed: Permission | null;

  @Field(() => AccessReason, { nullable: true, description: 'The reason why the user cannot log in.' })
  accessReason: AccessReason | null;

  @Field(() => Date, {
    nullable: true,
    description: 'The date and time when the custom role, the right or the exclusion was given.',
  })
  givenAt: Date | null;

  customRoleId: string | null;

  customRole?: CustomRole | null;

  groupIds: readonly string[] | null;

  groups?: Group[] | null;

  deputyForId: string | null;

  deputyFor?: User | null;

  givenById: string | null;

  givenBy?: User | null;
}

/** The reasons why a user holds a permission or does not. */
@ObjectType({ simpleResolvers: true, description: 'The reasons why a user holds a permission or does not.' })
export class PermissionExplanation {
  @Field({
    description:
      'True if the user can use the permission at present: a source grants it, and none removes it.',
  })
  held: boolean;

  @Field(() => ScopeName, { nullable: true, description: 'The scope; null if the permission is not held.' })
  scope: Scope | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True if the permission reaches the object; null if the request names none. Also false for permissions that do not apply to such objects. The present state of the object, such as a lock, does not matter.',
  })
  includesObject: boolean | null;

  @Field(() => [PermissionSource], {
    description: 'The sources that grant the permission, followed by those that remove it.',
  })
  sources: PermissionSource[];
}
