import {
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type Location,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { fragmentsOf } from '../shield/named.js';
import { expandedFields, isAmbiguous, isOneByOne } from './compilable-limits.js';

type Values = Readonly<Record<string, unknown>>;

/** A scalar for values already coerced by graphql-js: they pass unchanged. */
const coercedScalar = new GraphQLScalarType({ name: 'Coerced__', parseValue: (value) => value });

/** The maximum number of fields of compiled operations, with those of fragments counted at each use; a page of a client has a tenth of them. */
const mostFields = 1_000;

/** An operation in a form that has the same result compiled and interpreted. */
export interface CompilableOperation {
  document: DocumentNode;
  /** The variables of the compiled operation, given these coerced variables; null if only graphql-js can report their errors. */
  valuesOf(coerced: Values): Values | null;
  /** The nodes of the client's document for the nodes of this one. */
  originals(nodes: readonly FieldNode[]): FieldNode[];
}

/** The schema with the additions that compilable operations need. */
export function compilableSchema(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, coercedScalar] });
}

/** The variables of `@skip` and `@include` in an operation or its document's fragments. */
export function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Directive: (directive) => {
      const { value } = directive.arguments?.[0] ?? {};
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/**
 * Rewrites an operation so that graphql-jit has nothing to coerce, skip or include, since it does so in its own way: every argument becomes a
 * variable whose value graphql-js computes, and fields excluded by these conditions are removed. Null for operations whose compiled result
 * would differ:
 * - response keys that begin with two underscores, since compiled objects have prototypes, and keys whose paths it confuses;
 * - several fields of a mutation, since it continues after a failed one;
 * - very large operations, whose compilation would block other requests for too long.
 */
export function compilable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Values,
): CompilableOperation | null {
  const keys = new Set<string>();
  const given: { name: string; node: ValueNode; type: GraphQLInputType }[] = [];
  const originals = new Map<Location | undefined, FieldNode>();
  const typeInfo = new TypeInfo(schema);
  const rewrite = <Node extends DefinitionNode>(definition: Node): Node =>
    visit(
      definition,
      visitWithTypeInfo(typeInfo, {
        Field: (field) => {
          if (isLeftOut(field, conditions)) return null;
          if (field.alias !== undefined) keys.add(field.alias.value);
          else if (!field.name.value.startsWith('__')) keys.add(field.name.value);
          originals.set(field.loc, field);
          return undefined;
        },
        InlineFragment: (fragment) => (isLeftOut(fragment, conditions) ? null : undefined),
        FragmentSpread: (spread) => (isLeftOut(spread, conditions) ? null : undefined),
        Directive: () => null,
        VariableDefinition: () => null,
        Argument: (argument) => {
          const type = typeInfo.getInputType();
          if (type == null) return undefined;
          const name = `argument__${given.length}`;
          given.push({ name, node: argument.value, type });
          const value = {
            kind: Kind.VARIABLE,
            name: { kind: Kind.NAME, value: name },
            loc: argument.value.loc,
          };
          return { ...argument, value };
        },
      }),
    );
  const rewritten = rewrite(operation);
  const fragments = fragmentsUsed(rewritten, fragmentsOf(document), rewrite);
  if (isAmbiguous(schema, keys) || originals.has(undefined) || !isOneByOne(rewritten)) return null;
  if (expandedFields(rewritten, fragments) > mostFields) return null;
  const variableDefinitions = given.map(({ name }) => definitionOf(name));
  return {
    document: {
      kind: Kind.DOCUMENT,
      definitions: [{ ...rewritten, variableDefinitions }, ...fragments.values()],
    },
    valuesOf: (coerced) => {
      const values: Record<string, unknown> = {};
      for (const { name, node, type } of given) {
        if (node.kind === Kind.VARIABLE) {
          if (Object.hasOwn(coerced, node.name.value)) values[name] = coerced[node.name.value];
          continue;
        }
        const value: unknown = valueFromAST(node, type, coerced);
        if (value === undefined) return null;
        values[name] = value;
      }
      return values;
    },
    originals: (nodes) => nodes.map((node) => originals.get(node.loc) ?? node),
  };
}

function isLeftOut({ directives }: SelectionNode, conditions: Values): boolean {
  return (directives ?? []).some((directive) => {
    const holds = conditionOf(directive, conditions);
    return directive.name.value === 'skip' ? holds : directive.name.value === 'include' && !holds;
  });
}

function conditionOf(directive: DirectiveNode, conditions: Values): boolean {
  const value = directive.arguments?.[0]?.value;
  return value?.kind === Kind.VARIABLE
    ? conditions[value.name.value] === true
    : value?.kind === Kind.BOOLEAN && value.value;
}

/** The rewritten fragments that are used in an operation or in one another. */
function fragmentsUsed(
  operation: OperationDefinitionNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
  rewrite: (fragment: FragmentDefinitionNode) => FragmentDefinitionNode,
): ReadonlyMap<string, FragmentDefinitionNode> {
  const used = new Map<string, FragmentDefinitionNode>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = all.get(name.value);
        if (fragment === undefined || used.has(name.value)) return;
        const rewritten = rewrite(fragment);
        used.set(name.value, rewritten);
        look(rewritten);
      },
    });
  };
  look(operation);
  return used;
}

function definitionOf(name: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coercedScalar.name } },
  };
}
