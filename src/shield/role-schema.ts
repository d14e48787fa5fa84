import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { accessOf } from './check.js';
import { mayName } from './decision.js';
import { grantsOf, grantsOfCredential, type Grants } from './roles.js';

/** The permission sets whose schemas are emitted as files; null stands for nobody logged in. */
const permissionSets = {
  anonymous: null,
  superadmin: grantsOf('SUPERADMIN', 'NONE'),
  manager: grantsOf('MANAGER', 'NONE'),
  'group-manager': grantsOf('GROUP_MANAGER', 'NONE'),
  'group-manager-approver': grantsOf('GROUP_MANAGER', 'APPROVER'),
  user: grantsOf('USER', 'NONE'),
  'user-approver': grantsOf('USER', 'APPROVER'),
  'api-credential': grantsOfCredential(grantsOf('USER', 'NONE'), null),
} as const satisfies Record<string, Grants | null>;

/** A file in `schema/roles/`. */
export type RoleSchemaName = keyof typeof permissionSets;

/** All of them. */
export const roleSchemaNames = Object.keys(permissionSets) as RoleSchemaName[];

/** The part of the schema that somebody with these grants may name; types, inputs and enums that nothing there uses are gone too. */
export function schemaFor(schema: GraphQLSchema, grants: Grants | null): GraphQLSchema {
  const named = mapSchema(schema, {
    [MapperKind.COMPOSITE_FIELD]: (field, fieldName, typeName) => {
      const access = accessOf(`${typeName}.${fieldName}`);
      return access !== undefined && mayName(access, grants) ? field : null;
    },
  });
  return pruneSchema(named, { skipPruning: (type) => type.name === 'Query' });
}

/** A role's schema as SDL, sorted by name. */
export function printRoleSchema(schema: GraphQLSchema, name: RoleSchemaName): string {
  return printSchema(lexicographicSortSchema(schemaFor(schema, permissionSets[name])));
}
