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
import { compilable, compilableSchema, type CompilableOperation } from './compilable.js';

/** So many compiled operations are kept; the programs of one deployment send a few hundred at most. */
const mostCompiled = 500;

/** What can be executed: one operation of a document, and what it gets. */
export interface Execution {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  contextValue: object;
  variables: Readonly<Record<string, unknown>>;
}

/** An operation as a function; null for one that can't be compiled. */
type Compiled = (Pick<CompilableOperation, 'valuesOf'> & Pick<CompiledQuery, 'query'>) | null;

/**
 * Executes the operations of a schema. One that comes again is compiled into a function of its own, which costs about as much
 * as ten executions and saves nine tenths of each; what comes only once, as in a stream of ever new documents, is not.
 */
export class CompiledOperations {
  /** By parsed operation: a document with several holds several. */
  private readonly compiled = new LRUCache<OperationDefinitionNode, { found: Compiled }>({
    max: mostCompiled,
  });
  private readonly seen = new WeakSet<OperationDefinitionNode>();
  private readonly compilableSchema: GraphQLSchema;

  constructor(private readonly schema: GraphQLSchema) {
    this.compilableSchema = compilableSchema(schema);
  }

  /** Executes it; errors are part of the result. */
  execute(execution: Execution): ExecutionResult | Promise<ExecutionResult> {
    const compiled = this.compiledOf(execution);
    if (compiled === null) return interpret(this.schema, execution);
    const { operation, contextValue, variables } = execution;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    const values = coerced === undefined ? null : compiled.valuesOf(coerced);
    if (values === null) return interpret(this.schema, execution);
    return compiled.query(undefined, contextValue, values);
  }

  private compiledOf({ document, operation }: Execution): Compiled {
    const known = this.compiled.get(operation);
    if (known !== undefined) return known.found;
    if (!this.seen.has(operation)) {
      this.seen.add(operation);
      return null;
    }
    const found = this.compile(document, operation);
    this.compiled.set(operation, { found });
    return found;
  }

  private compile(document: DocumentNode, operation: OperationDefinitionNode): Compiled {
    const rewritten = compilable(this.schema, document, operation);
    if (rewritten === null) return null;
    const made = compileQuery(this.compilableSchema, rewritten.document, operation.name?.value ?? '');
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
