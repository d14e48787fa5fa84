import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { ApprovalTrait, Role } from '../src/entities/user.enums.js';
import { buildGatewaySchema } from '../src/server/schema.js';
import { authorize } from '../src/shield/authorization.js';
import type { Access } from '../src/shield/access.js';
import { matrix } from '../src/shield/matrix/matrix.js';
import { permissionSetOf, type PermissionSet } from '../src/shield/permission-set.js';
import { permissionNames, type Permission, type Scope } from '../src/shield/permissions.js';
import { RoleSchemas } from '../src/shield/role-schema.js';
import { baseGrants, grantsOfCredential } from '../src/shield/grants.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Makes the schemas of these sets, and says how long that took and what they keep. */
function measure(what: string, schema: GraphQLSchema, sets: readonly PermissionSet[]): void {
  const schemas = new RoleSchemas(schema);
  collectGarbage();
  const heapBefore = process.memoryUsage().heapUsed;
  const began = performance.now();
  const made = sets.map((set) => schemas.of(set));
  const milliseconds = performance.now() - began;
  const again = performance.now();
  for (const set of sets) schemas.of(set);
  const microsecondsAgain = ((performance.now() - again) * 1_000) / sets.length;
  collectGarbage();
  const megabytes = (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20;
  const kept = made.filter((each, index) => schemas.of(sets[index] ?? permissionSetOf(null)) === each).length;
  process.stdout.write(
    `${what}, ${sets.length} sets: ${Math.round(milliseconds)} ms, ${(milliseconds / sets.length).toFixed(1)} ms each; ` +
      `${megabytes.toFixed(1)} MB, ${((megabytes * 1_024) / sets.length).toFixed(0)} KB each, ${kept} kept; ` +
      `${microsecondsAgain.toFixed(1)} µs to find one again\n`,
  );
}

/** Twelve sets that people have: those of base roles and traits, of nobody logged in, and of API credentials. */
function baseSets(): PermissionSet[] {
  const grants = Object.values(Role).flatMap((role) =>
    Object.values(ApprovalTrait).map((trait) => baseGrants(role, trait)),
  );
  const credentials = grants.flatMap((each) => [
    grantsOfCredential(each, null),
    grantsOfCredential(each, 'a group'),
  ]);
  return [...new Set([null, ...grants, ...credentials].map(permissionSetOf))].slice(0, 12);
}

/** So many different sets, as custom roles could give them. */
function customSets(count: number): PermissionSet[] {
  return Array.from({ length: count }, (_, number) => {
    const grants = new Map<Permission, Scope>([
      [permissionNames[number % permissionNames.length] ?? 'users.read', 'OWN'],
    ]);
    for (const [index, permission] of permissionNames.entries())
      if ((number * 7_919 + index * 104_729) % 11 > number % 5)
        grants.set(permission, number % 2 === 0 ? 'ACCOUNT' : 'GROUPS');
    return permissionSetOf(grants);
  });
}

/** A schema with so many types of so many fields, each of which takes one of the permissions; the matrix learns of them. */
function syntheticSchema(types: number, fields: number): GraphQLSchema {
  const entries = matrix as Record<string, Access>;
  const numbers = Array.from({ length: types }, (_, type) => type);
  const permissionAt = (index: number): Access => ({
    kind: 'PERMISSION',
    permission: permissionNames[index % permissionNames.length] ?? 'users.read',
    scope: 'OWN',
  });
  const written = numbers.map((type) => {
    const names = Array.from({ length: fields }, (_, field) => {
      entries[`Type${type}.field${field}`] = permissionAt(type * 3 + field);
      const leadsTo = field === 0 ? `Type${(type + 1) % types}` : 'String';
      return `"What it is." field${field}(first: Int = ${field}, by: Order${type % 10}): ${leadsTo}`;
    });
    entries[`Query.type${type}`] = { kind: 'SIGNED_IN' };
    return `type Type${type} { ${names.join(' ')} }`;
  });
  const enums = Array.from({ length: 10 }, (_, index) => `enum Order${index} { UP DOWN }`);
  return buildSchema(
    `type Query { ${numbers.map((type) => `type${type}: Type${type}`).join(' ')} } ${written.join(' ')} ${enums.join(' ')}`,
  );
}

const { schema } = authorize(buildGatewaySchema());
const synthetic = syntheticSchema(150, 10);
measure('To warm up', schema, customSets(3));
measure('The schema of the gateway', schema, baseSets());
measure('The schema of the gateway', schema, customSets(200));
measure('150 types of 10 fields', synthetic, customSets(12));
measure('150 types of 10 fields', synthetic, customSets(200));
