import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { CustomRole } from '../entities/custom-role.entity.js';
import { Channel, ShipmentStatus } from '../entities/shipment.enums.js';
import type { Group } from '../entities/group.entity.js';
import { AccessReason } from '../entities/user.enums.js';
import type { User } from '../entities/user.entity.js';
import { grantSourceKinds, type GrantSourceKind } from '../shield/grant-sources.js';
import type { Permission, Scope } from '../shield/permissions.js';
import { PermissionName, ScopeName } from './permission.type.js';

const PermissionSourceKind = Object.fromEntries(
  Object.keys(grantSourceKinds).map((kind) => [kind, kind]),
) as { [K in GrantSourceKind]: K };
registerEnumType(PermissionSourceKind, {
  name: 'PermissionSourceKind',
  description:
    'A source of a permission: BASE_ROLE, APPROVAL_TRAIT, CUSTOM_ROLE, EVERYONE, RIGHT and DEPUTYSHIP grant it; the others keep it from the user, or limit its scope.',
  valuesConfig: Object.fromEntries(
    Object.entries(grantSourceKinds).map(([kind, description]) => [kind, { description }]),
  ),
});

/** Something that grants a permission, or keeps it from a user. */
@ObjectType({
  simpleResolvers: true,
  description: 'Something that grants a permission, or keeps it from a user.',
})
export class PermissionSource {
  @Field(() => PermissionSourceKind, { description: 'The kind of source.' })
  kind: GrantSourceKind;

  @Field(() => ScopeName, {
    nullable: true,
    description:
      'The scope in which it grants the permission, or to which USER_TYPE limits it; null if it keeps it from the user.',
  })
  scope: Scope | null;

  @Field(() => [ShipmentStatus], {
    nullable: true,
    description: 'The statuses of shipments to which it limits what it grants (PLY-5); null without a limit.',
  })
  statuses: readonly ShipmentStatus[] | null;

  @Field(() => [Channel], {
    nullable: true,
    description: 'The channels of shipments to which it limits what it grants; null without a limit.',
  })
  channels: readonly Channel[] | null;

  @Field({
    description:
      'True if the verdict follows from it: it grants a part of a permission that no other source contains, limits it, or keeps away a permission that something grants.',
  })
  effective: boolean;

  @Field(() => String, { nullable: true, description: 'The name of the custom role.' })
  roleName: string | null;

  @Field(() => PermissionName, {
    nullable: true,
    description: 'The permission that this one needs and that the user does not hold.',
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

/** Why a user holds a permission, or does not. */
@ObjectType({ simpleResolvers: true, description: 'Why a user holds a permission, or does not.' })
export class PermissionExplanation {
  @Field({
    description:
      'True if the user can use the permission at present: something grants it, and nothing keeps it away.',
  })
  held: boolean;

  @Field(() => ScopeName, { nullable: true, description: 'The scope; null if the permission is not held.' })
  scope: Scope | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True if the permission reaches the object; null if none was named. False also for permissions that are not about such objects. The present state of the object, such as a lock, does not matter.',
  })
  includesObject: boolean | null;

  @Field(() => [PermissionSource], {
    description: 'Everything that grants the permission, then everything that keeps it from the user.',
  })
  sources: PermissionSource[];
}
