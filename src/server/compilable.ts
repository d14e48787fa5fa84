import {
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLInputType,
  type OperationDefinitionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { fragmentsOf } from '../shield/named.js';

type Values = Record<string, unknown>;

/** A scalar for values that graphql-js has coerced already: they pass as they are. */
const coercedScalar = new GraphQLScalarType({ name: 'Coerced__', parseValue: (value) => value });

/** An operation in a form in which compiling and interpreting it come to the same. */
export interface CompilableOperation {
  document: DocumentNode;
  /** What the compiled operation gets for these coerced variables; null where only graphql-js can tell what is wrong with them. */
  valuesOf(coerced: Values): Values | null;
}

/** The schema with what compilable operations need besides. */
export function compilableSchema(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, coercedScalar] });
}

/**
 * Rewrites an operation so that graphql-jit has nothing to coerce: it takes fields with a default value for required, and gives
 * null for a nested variable that is absent. Every argument becomes a variable of its own, whose value graphql-js computes.
 * Null for what can't be compiled: response keys that begin with two underscores, since compiled objects have prototypes.
 */
export function compilable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompilableOperation | null {
  const unfit: string[] = [];
  const given: { name: string; node: ValueNode; type: GraphQLInputType }[] = [];
  const typeInfo = new TypeInfo(schema);
  const rewrite = <Node extends DefinitionNode>(definition: Node): Node =>
    visit(
      definition,
      visitWithTypeInfo(typeInfo, {
        Field: ({ alias }) => {
          if (alias?.value.startsWith('__')) unfit.push(alias.value);
        },
        Directive: () => false,
        VariableDefinition: () => false,
        Argument: (argument) => {
          const type = typeInfo.getInputType();
          if (type == null) return undefined;
          const name = `argument__${given.length}`;
          given.push({ name, node: argument.value, type });
          return { ...argument, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
        },
      }),
    );
  const rewritten = rewrite(operation);
  const fragments = [...fragmentsOf(document).values()].map(rewrite);
  const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  if (unfit.length > 0 || names.some((name) => name.startsWith('argument__'))) return null;
  const variableDefinitions = [...names, ...given.map(({ name }) => name)].map(definitionOf);
  return {
    document: { kind: Kind.DOCUMENT, definitions: [{ ...rewritten, variableDefinitions }, ...fragments] },
    valuesOf: (coerced) => {
      const values = { ...coerced };
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
  };
}

function definitionOf(name: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coercedScalar.name } },
  };
}
