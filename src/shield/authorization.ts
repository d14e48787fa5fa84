import {
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  OperationTypeNode,
  type GraphQLSchema,
} from 'graphql';
import { checkMatrix } from './check.js';
import { checkPermissions } from './permission-check.js';
import type { Named } from './named.js';
import type { PermissionSet } from './permission-set.js';
import { RoleSchemas } from './role-schema.js';
import { relations } from './access.js';
import { alwaysStands } from './relation.js';
import { shielded } from './shield.js';
import type { FindRefusals, Refusal } from './refusal.js';

/**
 * Authorization in two checks: *may this viewer use the name at all*, by `refusals`, once for an operation and a permission set, before the
 * execution; and *may this viewer see the field of this object*, by the rules around the object-dependent fields of `schema`, and by nothing
 * else.
 */
export interface Authorization {
  /** The whole schema, with every rule. */
  readonly schema: GraphQLSchema;
  /**
   * The schema that executes operations of this set: the whole schema, without rules that hold for every object of the set. Mutations keep all
   * rules, since the viewer can change.
   */
  executableFor(set: PermissionSet, operation: OperationTypeNode): GraphQLSchema;
  /** The schema that a viewer with this set sees. */
  schemaOf(set: PermissionSet): GraphQLSchema;
  /** The names of the operation that are not in the schema of the set. */
  readonly refusals: FindRefusals;
}

/** The maximum number of decisions cached for one operation. */
const mostDecisions = 64;

/** The authorization that the role matrix gives. Throws if matrix and schema differ, or if permissions lack what they need. */
export function authorize(plain: GraphQLSchema): Authorization {
  checkMatrix(plain);
  checkPermissions();
  const schema = shielded(plain, refusals, () => true);
  const executables = new Map<string, GraphQLSchema>();
  const schemas = new RoleSchemas(schema);
  const decided = new WeakMap<Named, Map<string, readonly Refusal[]>>();
  return { schema, executableFor, schemaOf: (set) => schemas.of(set), refusals };

  function executableFor(set: PermissionSet, operation: OperationTypeNode): GraphQLSchema {
    if (operation !== OperationTypeNode.QUERY) return schema;
    const asked = relations.filter((relation) => !alwaysStands(relation, set));
    const key = asked.join(' ');
    let executable = executables.get(key);
    if (executable === undefined)
      executables.set(key, (executable = shielded(plain, refusals, (relation) => asked.includes(relation))));
    return executable;
  }

  function refusals(named: Named, set: PermissionSet): readonly Refusal[] {
    let decisions = decided.get(named);
    if (decisions === undefined) decided.set(named, (decisions = new Map<string, readonly Refusal[]>()));
    let decision = decisions.get(set.key);
    if (decision === undefined) {
      decision = lackingIn(schemas.of(set), plain, named);
      if (decisions.size >= mostDecisions) decisions.clear();
      decisions.set(set.key, decision);
    }
    return decision;
  }
}

function lackingIn(schema: GraphQLSchema, whole: GraphQLSchema, named: Named): Refusal[] {
  return [...named.places]
    .filter(([coordinate]) => lacks(schema, whole, coordinate))
    .map(([coordinate, nodes]) => ({ coordinate, nodes }));
}

function lacks(schema: GraphQLSchema, whole: GraphQLSchema, coordinate: string): boolean {
  const [typeName = '', member] = coordinate.split('.');
  const type = schema.getType(typeName);
  // A field of a missing input or enum is missing, too; its refusal is enough.
  if (type === undefined) return isCompositeType(whole.getType(typeName));
  if (member === undefined) return false;
  if (isEnumType(type)) return type.getValue(member) == null;
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    return !Object.hasOwn(type.getFields(), member);
  return false;
}
