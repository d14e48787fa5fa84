import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from '../errors/vieraugen-error.js';
import { mutationsThatCheckSecrets } from '../shield/check.js';
import { fragmentsOf } from '../shield/operation-names.js';

/** The names of the mutations that check a password, a token or a code. */
export const secretChecking: ReadonlySet<string> = new Set(mutationsThatCheckSecrets());

/** Refuses an operation with more than one mutation that checks a secret, however many aliases: one request is one guess. */
export function refuseSeveralLogins(document: DocumentNode, operation: OperationDefinitionNode): void {
  if (operation.operation !== OperationTypeNode.MUTATION) return;
  if (countSecretChecks(operation.selectionSet, fragmentsOf(document)) <= 1) return;
  throw refusal('SEVERAL_SECRETS');
}

function countSecretChecks(
  selections: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  let count = 0;
  for (const selection of selections.selections) {
    switch (selection.kind) {
      case Kind.FIELD:
        if (secretChecking.has(selection.name.value)) count++;
        break;
      case Kind.INLINE_FRAGMENT:
        count += countSecretChecks(selection.selectionSet, fragments);
        break;
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) count += countSecretChecks(fragment.selectionSet, fragments);
        break;
      }
    }
  }
  return count;
}
