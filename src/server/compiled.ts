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

/** So many compiled operations are kept; the programs of one deployment send a few hundred at most. */
const mostCompiled = 500;

/** An operation is compiled for so many combinations of what it skips and includes. */
const mostVariants = 16;

/** What can be executed: one operation of a document, and what it gets. */
export interface Execution {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  contextValue: object;
  variables: Readonly<Record<string, unknown>>;
}

/** An operation as a function; null for one that can't be compiled. */
type Compiled = (Pick<CompilableOperation, 'valuesOf'> & Pick<CompiledQuery, 'query'>) | null;

/** A parsed operation that has come at least once, and of it what has come, by what is skipped and included of it. */
interface Known {
  conditions: readonly string[];
  variants: Map<string, object>;
}

/**
 * Executes the operations of a schema. One that comes again is compiled into a function of its own, which costs about as much
 * as ten executions and saves nine tenths of each; what comes only once, as in a stream of ever new documents, is not.
 *
 * Both ways give the same answer, as long as resolvers keep to this, which the types of the services see to: what has no
 * resolver is a plain property, neither function nor promise nor accessor that throws; lists hold no promises that fail.
 */
export class CompiledOperations {
  /** By variant. */
  private readonly compiled = new LRUCache<object, { found: Compiled }>({ max: mostCompiled });
  private readonly known = new WeakMap<OperationDefinitionNode, Known>();
  private readonly compilableSchema: GraphQLSchema;

  constructor(private readonly schema: GraphQLSchema) {
    this.compilableSchema = compilableSchema(schema);
  }

  /** Executes it; errors are part of the result. */
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
    // What is no Boolean is null, or belongs to another operation of the document.
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
      // Resolvers learn of the operation what they would learn if it were interpreted.
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

/** Executes without compiling, on any schema. */
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
