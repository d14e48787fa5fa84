import {
  execute,
  getVariableValues,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { compilable, compilableSchema, conditionsOf, type CompilableOperation } from './compilable.js';

/** The maximum number of cached compiled operations; the programs of one deployment send a few hundred at most. */
const mostCompiled = 500;

/** The maximum number of compiled variants of an operation, by skipped and included fields. */
const mostVariants = 16;

/** An operation of a document to execute, with its input. */
interface Execution {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  contextValue: object;
  variables: Readonly<Record<string, unknown>>;
}

/** An operation as a function; null if it cannot be compiled. */
type Compiled = (Pick<CompilableOperation, 'valuesOf'> & Pick<CompiledQuery, 'query'>) | null;

/** A parsed operation that has been executed at least once, with its variants by skipped and included fields. */
interface Known {
  conditions: readonly string[];
  variants: Map<string, object>;
}

/**
 * Executes the operations of a schema. A repeated operation is compiled into a function, which costs about as much as ten executions and saves
 * nine tenths of each; a single one, as in a stream of ever new documents, is not.
 *
 * Both ways give the same result as long as resolvers keep to a rule, which the types of the services ensure: a field without a resolver is a
 * plain property, neither function nor promise nor accessor that throws; lists contain no promises that fail.
 */
export class CompiledOperations {
  /** By variant. */
  private readonly compiled = new LRUCache<object, { found: Compiled }>({ max: mostCompiled });
  private readonly known = new WeakMap<OperationDefinitionNode, Known>();
  private readonly compilableSchema: GraphQLSchema;

  constructor(private readonly schema: GraphQLSchema) {
    this.compilableSchema = compilableSchema(schema);
  }

  /** Executes an operation; errors are part of the result. */
  execute(execution: Execution): ExecutionResult | Promise<ExecutionResult> {
    const { operation, contextValue, variables } = execution;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    const compiled = coerced === undefined ? null : this.compiledOf(execution, coerced);
    const values = coerced === undefined ? undefined : compiled?.valuesOf(coerced);
    if (compiled === null || values == null) return interpret(this.schema, execution);
    return compiled.query(undefined, contextValue, values);
  }

  private compiledOf(
    { document, operation }: Execution,
    coerced: Readonly<Record<string, unknown>>,
  ): Compiled {
    let known = this.known.get(operation);
    if (known === undefined)
      this.known.set(operation, (known = { conditions: conditionsOf(document), variants: new Map() }));
    const { conditions, variants } = known;
    // A value that is not a Boolean is null, or belongs to another operation of the document.
    const key = conditions.map((name) => String(coerced[name])).join();
    const variant = variants.get(key);
    if (variant === undefined) {
      if (variants.size < mostVariants) variants.set(key, {});
      return null;
    }
    const made = this.compiled.get(variant);
    if (made !== undefined) return made.found;
    const found = conditions.some((name) => coerced[name] === null)
      ? null
      : this.compile(document, operation, coerced);
    this.compiled.set(variant, { found });
    return found;
  }

  private compile(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    conditions: Readonly<Record<string, unknown>>,
  ): Compiled {
    const rewritten = compilable(this.schema, document, operation, conditions);
    if (rewritten === null) return null;
    const fragments = Object.fromEntries(
      document.definitions.flatMap((each) => ('typeCondition' in each ? [[each.name.value, each]] : [])),
    );
    const made = compileQuery(this.compilableSchema, rewritten.document, operation.name?.value ?? '', {
      // Resolvers get the same information about the operation as in interpreted execution.
      resolverInfoEnricher: ({ fieldNodes }) => ({
        fieldNodes: rewritten.originals(fieldNodes),
        fragments,
        operation,
        schema: this.schema,
      }),
    });
    return isCompiledQuery(made)
      ? { query: made.query, valuesOf: (coerced) => rewritten.valuesOf(coerced) }
      : null;
  }
}

/** Executes an operation without compiling, on any schema. */
export function interpret(
  schema: GraphQLSchema,
  { document, operation, contextValue, variables }: Execution,
): ExecutionResult | Promise<ExecutionResult> {
  return execute({
    schema,
    document,
    contextValue,
    variableValues: variables,
    operationName: operation.name?.value ?? null,
  });
}
