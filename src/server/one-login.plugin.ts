import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ErrorCode } from '../errors/codes.js';
import type { Context } from './context.js';

const authenticating = new Set([
  'logIn',
  'registerAccount',
  'acceptInvitation',
  'changePassword',
  'handOverSuperadmin',
  'deleteAccount',
]);

/** Lets an operation hold one authenticating mutation, however many aliases: guessing can't be packed into one request. */
export const oneLoginPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, document }) => {
        if (operation?.operation !== OperationTypeNode.MUTATION) return Promise.resolve();
        const fragments = new Map(
          document.definitions.flatMap((each) =>
            each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
          ),
        );
        if (countAuthenticating(operation.selectionSet, fragments) <= 1) return Promise.resolve();
        throw new GraphQLError(
          'One operation can hold only one mutation that checks a password or a token.',
          {
            extensions: { code: 'LIMIT_EXCEEDED' satisfies ErrorCode, http: { status: 400 } },
          },
        );
      },
    }),
};

function countAuthenticating(
  selections: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  let count = 0;
  for (const selection of selections.selections) {
    switch (selection.kind) {
      case Kind.FIELD:
        if (authenticating.has(selection.name.value)) count++;
        break;
      case Kind.INLINE_FRAGMENT:
        count += countAuthenticating(selection.selectionSet, fragments);
        break;
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) count += countAuthenticating(fragment.selectionSet, fragments);
        break;
      }
    }
  }
  return count;
}
