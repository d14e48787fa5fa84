import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { VieraugenError } from '../errors/vieraugen-error.js';
import { fragmentsOf } from '../shield/named.js';

const authenticating = new Set([
  'logIn',
  'registerAccount',
  'confirmRegistration',
  'acceptInvitation',
  'changePassword',
  'handOverSuperadmin',
  'endUserManagement',
  'deleteAccount',
]);

/** Limits an operation to one authenticating mutation, whatever the number of aliases, so that many guesses cannot be sent in one request. */
export function refuseSeveralLogins(document: DocumentNode, operation: OperationDefinitionNode): void {
  if (operation.operation !== OperationTypeNode.MUTATION) return;
  if (countAuthenticating(operation.selectionSet, fragmentsOf(document)) <= 1) return;
  throw new VieraugenError(
    'LIMIT_EXCEEDED',
    'One operation can hold only one mutation that checks a password or a token.',
  );
}

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
