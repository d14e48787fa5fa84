import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { accessOf, inputAccessOf } from './check.js';
import { mayName } from './decision.js';
import { permissionSetOf, type PermissionSet } from './permission-set.js';
import { permissions, type Permission } from './permissions.js';
import { baseGrants, grantsOf, grantsOfCredential } from './grants.js';

/** The number of permission sets whose schemas are cached (docs/performance.md has the cost of one). */
const mostSchemas = 256;

/** The schema of each permission set, created on the first request, and shared by all viewers with the set. */
export class RoleSchemas {
  private readonly made = new LRUCache<string, GraphQLSchema>({ max: mostSchemas });

  constructor(private readonly whole: GraphQLSchema) {}

  /** The part of the schema that this set may name. */
  of(set: PermissionSet): GraphQLSchema {
    let schema = this.made.get(set.key);
    if (schema === undefined) this.made.set(set.key, (schema = schemaFor(this.whole, set)));
    return schema;
  }
}

/**
 * The part of a schema that a viewer with this set may use. Unused types, inputs, enums and arguments are removed, and so are the values of
 * permissions and areas that the set does not hold.
 */
export function schemaFor(schema: GraphQLSchema, set: PermissionSet): GraphQLSchema {
  const areas = new Set([...set.grants.keys()].map((permission) => permissions[permission].area));
  const named = mapSchema(schema, {
    [MapperKind.COMPOSITE_FIELD]: (field, fieldName, typeName) => {
      const access = accessOf(`${typeName}.${fieldName}`);
      return access !== undefined && mayName(typeName, access, set) ? field : null;
    },
    [MapperKind.INPUT_OBJECT_FIELD]: (field, fieldName, typeName) => {
      const access = inputAccessOf(`${typeName}.${fieldName}`);
      return access === undefined || mayName(typeName, access, set) ? field : null;
    },
    [MapperKind.ENUM_VALUE]: (value, typeName) => {
      if (typeName === 'Permission') return mayNamePermission(value.value as Permission, set) ? value : null;
      if (typeName === 'Area') return areas.has(value.value as never) ? value : null;
      return value;
    },
  });
  return pruneSchema(named);
}

/** Tests whether a set may name a permission: one that it holds or, if it includes viewing custom roles, one that these can grant. */
function mayNamePermission(permission: Permission, { grants }: PermissionSet): boolean {
  return grants.has(permission) || (grants.has('roles.read') && permissions[permission].scopes.length > 0);
}

/** The permission sets whose schemas are emitted as files. */
const emitted = {
  anonymous: permissionSetOf(null),
  superadmin: permissionSetOf(baseGrants('SUPERADMIN', 'NONE')),
  manager: permissionSetOf(baseGrants('MANAGER', 'NONE')),
  'group-manager': permissionSetOf(baseGrants('GROUP_MANAGER', 'NONE')),
  'group-manager-approver': permissionSetOf(baseGrants('GROUP_MANAGER', 'APPROVER')),
  'group-manager-examinee': permissionSetOf(baseGrants('GROUP_MANAGER', 'EXAMINEE')),
  user: permissionSetOf(baseGrants('USER', 'NONE')),
  'user-approver': permissionSetOf(baseGrants('USER', 'APPROVER')),
  'user-read-only': permissionSetOf(
    grantsOf({ role: 'USER', approvalTrait: 'NONE', type: 'READ_ONLY', grantSet: null }),
  ),
  member: permissionSetOf(baseGrants('MEMBER', 'NONE')),
  'api-credential': permissionSetOf(grantsOfCredential(baseGrants('USER', 'NONE'), null)),
} as const satisfies Record<string, PermissionSet>;

/** The name of a file in `schema/roles/`. */
export type RoleSchemaName = keyof typeof emitted;

/** All names. */
export const roleSchemaNames = Object.keys(emitted) as RoleSchemaName[];

/** A role's schema as SDL, sorted by name. */
export function printRoleSchema(schema: GraphQLSchema, name: RoleSchemaName): string {
  return printSchema(lexicographicSortSchema(schemaFor(schema, emitted[name])));
}
