import { createRequire } from 'node:module';
import type { IMiddleware } from 'graphql-middleware';
import { getNamedType, isInterfaceType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { notInSchema, refusal, type VieraugenError } from '../errors/vieraugen-error.js';
import { accessOf, coordinatesOf, relationOf } from './check.js';
import { isRoot, mayName } from './decision.js';
import type { Access, Relation } from './access.js';
import { namedIn } from './named.js';
import { permissionSetOf } from './permission-set.js';
import type { FindRefusals } from './refusal.js';
import { alwaysStands, stands, type ShieldContext } from './relation.js';
import { refusalOfUnconfirmed } from './unconfirmed.js';

// Both as CommonJS: the ES module build of graphql-shield does not load on Node 24, and the two must share one copy.
const require = createRequire(import.meta.url);
const { shield, rule, deny } = require('graphql-shield') as typeof import('graphql-shield');
const { applyMiddleware } = require('graphql-middleware') as typeof import('graphql-middleware');

type ShieldRule = ReturnType<ReturnType<typeof rule>>;
type RuleTree = Record<string, Record<string, ShieldRule>>;

/**
 * Wraps the fields whose answer depends on the object, and the root fields, since the viewer changes within an operation that logs in or out.
 * All other fields stay unwrapped: names are checked before the execution.
 *
 * @param isAsked - whether this relation has to be checked; if all objects have it, it has not.
 */
export function shielded(
  schema: GraphQLSchema,
  refusals: FindRefusals,
  isAsked: (relation: Relation) => boolean,
): GraphQLSchema {
  const tree: RuleTree = {};
  for (const coordinate of coordinatesOf(schema)) {
    const [type = '', field = ''] = coordinate.split('.');
    const access = accessOf(coordinate);
    if (access === undefined || isInterfaceType(schema.getType(type))) continue;
    const relation = relationOf(access);
    if (isRoot(type) || (relation !== undefined && isAsked(relation)))
      (tree[type] ??= {})[field] = ruleFor(type, field, access, refusals);
  }
  const wrappers = shield(tree, {
    fallbackRule: deny,
    fallbackError: refusal('PERMISSION_MISSING'),
    allowExternalErrors: true,
  }).generate(schema) as Record<string, Record<string, unknown>>;
  // By default, the shield would wrap every field of the schema, with its fallback where there is no rule.
  const chosen = Object.entries(tree).map(([type, fields]) => [
    type,
    Object.fromEntries(Object.keys(fields).map((field) => [field, wrappers[type]?.[field]])),
  ]);
  return applyMiddleware(schema, Object.fromEntries(chosen) as IMiddleware);
}

function ruleFor(type: string, field: string, access: Access, refusals: FindRefusals): ShieldRule {
  // Never cached by the shield: its contextual cache would outlive a login within the same request.
  return rule({ cache: 'no_cache' })(
    async (parent: { id: string }, _arguments: unknown, context: ShieldContext, info: GraphQLResolveInfo) => {
      const set = permissionSetOf(context.viewer?.grants ?? null);
      if (!mayName(type, access, set)) return denial(context, `${type}.${field}`);
      if (context.hasChangedViewer) {
        const [first] = refusals(namedAt(type, info), set);
        if (first !== undefined) return denial(context, first.coordinate);
      }
      const early = refusalOfUnconfirmed(context.viewer, type, access);
      if (early !== null) return early;
      const relation = relationOf(access);
      if (relation === undefined || alwaysStands(relation, set)) return true;
      try {
        return (await stands(relation, parent, context)) ? true : refusal('PERMISSION_MISSING');
      } catch (error) {
        // An error in a rule would look like a denial; a failure of the database must stay one.
        return error instanceof Error ? error : new Error(String(error));
      }
    },
  );
}

function denial({ viewer }: ShieldContext, coordinate: string): VieraugenError {
  return viewer === null ? refusal('LOGIN_REQUIRED') : notInSchema(coordinate);
}

/** The names in an operation at this field: for a root, the field with its arguments; otherwise only those below it. */
function namedAt(
  type: string,
  { schema, parentType, returnType, fieldNodes, fragments }: GraphQLResolveInfo,
) {
  const fragment = (name: string) => fragments[name];
  if (isRoot(type)) return namedIn(schema, parentType, fieldNodes, fragment);
  const selections = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return namedIn(schema, getNamedType(returnType), selections, fragment);
}
