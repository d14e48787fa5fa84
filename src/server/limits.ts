import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  validate,
  type DocumentNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { OperationLimit } from '../errors/reasons/request.reasons.js';
import { refusal, type VieraugenError } from '../errors/vieraugen-error.js';

/** The limits of an operation. */
export const limits = {
  /** Bytes of the request's body: the document with its variables. */
  bodyBytes: 256 * 1024,
  /** Characters of a document. */
  characters: 64 * 1024,
  /** Lines of a document: every error counts them to find its place. */
  lines: 4_000,
  /** Tokens of a document. */
  tokens: 4_000,
  /** Levels of nested fields. */
  depth: 14,
  /** Open brackets of any kind: of selections, values and types, with those of inline fragments. */
  brackets: 100,
  /** Aliases in an operation. */
  aliases: 60,
  /** Pairs of fields with the same name, which have to be compared to see whether they can be merged. */
  pairs: 25_000,
  /** Values in the response. */
  values: 200_000,
  /** Errors of a document that are reported at once. */
  faults: 20,
  /** Problems of the variables that are reported at once. */
  problems: 100,
} as const;

/** Checks the limits that do not need a parsed document: LIMIT_EXCEEDED. */
export function refuseByText(source: string): void {
  if (source.length > limits.characters) throw tooLarge({ limit: 'CHARACTERS', most: limits.characters });
  if (source.split(/\r\n|[\r\n]/, limits.lines + 1).length > limits.lines)
    throw tooLarge({ limit: 'LINES', most: limits.lines });
  if (deepestBracket(source) > limits.brackets) throw tooLarge({ limit: 'BRACKETS', most: limits.brackets });
}

function tooLarge(exceeded: OperationLimit): VieraugenError {
  return refusal('OPERATION_TOO_LARGE', exceeded);
}

/** Parser and rules recurse into brackets, and the stack is limited. Brackets within strings count as well: no string needs so many. */
function deepestBracket(source: string): number {
  let open = 0;
  let deepest = 0;
  for (const [bracket] of source.matchAll(/[[\]{}()]/g)) {
    if (bracket === '[' || bracket === '{' || bracket === '(') deepest = Math.max(deepest, ++open);
    else open = Math.max(open - 1, 0);
  }
  return deepest;
}

const refusals = new WeakMap<DocumentNode, GraphQLError>();

/**
 * Checks a new document against the limits before its validation. Apollo validates all rules in one pass, and some rules of the specification
 * take far longer than these; a document beyond the limits is therefore replaced by an empty one.
 */
export const limitsPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      validationDidStart: (request) => {
        const [refusal] = validate(request.schema, request.document, limitRules);
        if (refusal !== undefined) {
          const empty: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
          refusals.set(empty, refusal);
          Object.assign(request, { document: empty });
        }
        return Promise.resolve();
      },
    }),
};

/** Answers the plugin's empty document with the refusal. */
export const limitsRule: ValidationRule = (context) => {
  const refusal = refusals.get(context.getDocument());
  if (refusal !== undefined) context.reportError(refusal);
  return {};
};

/** The options of a rule that reports a document beyond this limit. Thrown, as these rules do by themselves, it would pass for a fault of ours. */
function reporting(exceeded: OperationLimit) {
  const report = (context: ValidationContext | null): void => context?.reportError(reported(exceeded));
  return { exposeLimits: false, onReject: [report], propagateOnRejection: false };
}

function reported(exceeded: OperationLimit): GraphQLError {
  const originalError = tooLarge(exceeded);
  return new GraphQLError(originalError.message, { originalError });
}

const limitRules: readonly ValidationRule[] = [
  maxDepthRule({
    ...reporting({ limit: 'LEVELS', most: limits.depth }),
    n: limits.depth,
    flattenFragments: true,
  }),
  maxAliasesRule({
    ...reporting({ limit: 'ALIASES', most: limits.aliases }),
    n: limits.aliases,
    allowList: [],
  }),
  pairsRule,
];

function pairsRule(context: ValidationContext): ReturnType<ValidationRule> {
  const times = new Map<string, number>();
  let pairs = 0;
  return {
    Field: ({ alias, name }) => {
      const key = (alias ?? name).value;
      const before = times.get(key) ?? 0;
      times.set(key, before + 1);
      pairs += before;
    },
    Document: {
      leave: () => {
        if (pairs > limits.pairs) context.reportError(reported({ limit: 'PAIRS' }));
      },
    },
  };
}
