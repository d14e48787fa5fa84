import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** How large an operation may be. */
export const limits = {
  /** Bytes of a request's body. */
  bodyBytes: 1024 * 1024,
  /** Tokens of a document. */
  tokens: 4_000,
  /** Levels of nested fields. */
  depth: 14,
  /** Aliases in an operation. */
  aliases: 60,
  /** Values that an answer could hold. */
  values: 200_000,
} as const;

/** How a refusal by one of the limits begins, so that it can be told from other faults of a document. */
export const limitMessage = 'The operation is too large';

/** The limits as validation rules; they refuse before anything is executed. */
export function limitRules(): ValidationRule[] {
  const shared = { exposeLimits: false, onReject: [refuse], propagateOnRejection: false };
  return [
    maxDepthRule({
      ...shared,
      n: limits.depth,
      flattenFragments: true,
      errorMessage: `${limitMessage}: at most ${limits.depth} levels are possible.`,
    }),
    maxAliasesRule({
      ...shared,
      n: limits.aliases,
      allowList: [],
      errorMessage: `${limitMessage}: at most ${limits.aliases} aliases are possible.`,
    }),
  ];
}

/** Thrown, as these rules do by themselves, the refusal would pass for a fault of ours. */
function refuse(context: ValidationContext | null, { message }: GraphQLError): void {
  context?.reportError(new GraphQLError(message.replace(/^Syntax Error: /, '')));
}
