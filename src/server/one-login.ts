import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from '../errors/vieraugen-error.js';
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

/** Lets an operation hold one authenticating mutation, however many aliases: guessing can't be packed into one request. */
export function refuseSeveralLogins(document: DocumentNode, operation: OperationDefinitionNode): void {
  if (operation.operation !== OperationTypeNode.MUTATION) return;
  if (countAuthenticating(operation.selectionSet, fragmentsOf(document)) <= 1) return;
  throw refusal('SEVERAL_SECRETS');
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
