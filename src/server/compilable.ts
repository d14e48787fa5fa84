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

/** A scalar for values that graphql-js has coerced already: they pass as they are. */
const coercedScalar = new GraphQLScalarType({ name: 'Coerced__', parseValue: (value) => value });

/** So many fields, with fragments counted wherever they are used, are compiled; a page of a client has a tenth of them. */
const mostFields = 1_000;

/** An operation in a form in which compiling and interpreting it come to the same. */
export interface CompilableOperation {
  document: DocumentNode;
  /** What the compiled operation gets for these coerced variables; null where only graphql-js can tell what is wrong with them. */
  valuesOf(coerced: Values): Values | null;
  /** The nodes of the document that a client has sent, for those that stand for them here. */
  originals(nodes: readonly FieldNode[]): FieldNode[];
}

/** The schema with what compilable operations need besides. */
export function compilableSchema(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, coercedScalar] });
}

/** The variables on which it depends, by `@skip` and `@include`, which fields an operation or its document's fragments have. */
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
 * Rewrites an operation so that graphql-jit has nothing to coerce, skip or include, all of which it does in its own way: every
 * argument becomes a variable whose value graphql-js computes, and what these conditions leave out is gone. Null for what can't
 * be compiled so that it answers the same:
 * - response keys that begin with two underscores, since compiled objects have prototypes, and keys whose paths it mixes up;
 * - several fields of a mutation, since it goes on after one that failed;
 * - very large operations, which take longer to compile than a request may block others.
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

/** The fragments that are used in an operation or in one another, each rewritten. */
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
