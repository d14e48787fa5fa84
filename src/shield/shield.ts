import { createRequire } from 'node:module';
import { isInterfaceType, type GraphQLSchema } from 'graphql';
import { forbidden, unauthenticated } from '../errors/vieraugen-error.js';
import { seesGroup } from '../queries/visibility.js';
import type { Context } from '../server/context.js';
import { accessOf, coordinatesOf } from './check.js';
import { mayName } from './decision.js';
import type { Access, Relation } from './matrix.js';
import { scopeOf } from './viewer.js';

// Both as CommonJS: the ES module build of graphql-shield does not load on Node 24, and the two must share one copy.
const require = createRequire(import.meta.url);
const { shield, rule, deny } = require('graphql-shield') as typeof import('graphql-shield');
const { applyMiddleware } = require('graphql-middleware') as typeof import('graphql-middleware');

type ShieldRule = ReturnType<ReturnType<typeof rule>>;

/** Wraps the schema so that every field asks the role matrix first. What has no entry is denied. */
export function shielded(schema: GraphQLSchema): GraphQLSchema {
  const tree: Record<string, Record<string, ShieldRule>> = {};
  const rules = new Map<Access, ShieldRule>();
  for (const coordinate of coordinatesOf(schema)) {
    const [type = '', field = ''] = coordinate.split('.');
    const access = accessOf(coordinate);
    if (access === undefined || isInterfaceType(schema.getType(type))) continue;
    let found = rules.get(access);
    if (found === undefined) rules.set(access, (found = ruleFor(access)));
    (tree[type] ??= {})[field] = found;
  }
  return applyMiddleware(
    schema,
    shield(tree, { fallbackRule: deny, fallbackError: forbidden(), allowExternalErrors: true }),
  );
}

function ruleFor(access: Access): ShieldRule {
  // Never cached by shield: its contextual cache would outlive a log-in within the same request.
  return rule({ cache: 'no_cache' })(
    async (parent: { id: string }, _arguments: unknown, context: Context) => {
      if (!mayName(access, context.viewer?.grants ?? null))
        return context.viewer === null ? unauthenticated() : forbidden();
      if (access.kind !== 'PERMISSION' || access.relation === undefined) return true;
      try {
        return (await stands(access.relation, parent, context)) ? true : forbidden();
      } catch (error) {
        // A rule that throws would read as a denial; a fault of the database must stay one.
        return error instanceof Error ? error : new Error(String(error));
      }
    },
  );
}

async function stands(relation: Relation, object: { id: string }, context: Context): Promise<boolean> {
  const viewer = context.viewer;
  if (viewer === null) return false;
  switch (relation) {
    case 'USER_WITHIN_REACH':
      if (object.id === viewer.userId || scopeOf(viewer, 'users.read') === 'ACCOUNT') return true;
      return context.loaders.userWithinReach.load(object.id);
    case 'GROUP_WITHIN_REACH':
      return seesGroup(viewer, object.id);
  }
}
