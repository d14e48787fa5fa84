import {
  Kind,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Tests whether graphql-jit could confuse the paths of an operation with these response keys: it joins keys, types of interfaces, and `idx0`
 * etc. for lists by underscores.
 */
export function isAmbiguous(schema: GraphQLSchema, keys: ReadonlySet<string>): boolean {
  return [...keys].some((key) => {
    if (key.startsWith('__')) return true;
    const parts = key.split('_');
    const beginnings = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('_'));
    return beginnings.some(
      (each) => keys.has(each) || schema.getType(each) !== undefined || /^idx\d+$/.test(each),
    );
  });
}

/** Tests whether the failure of one field has no effect on the others: graphql-jit continues a mutation after a failed field. */
export function isOneByOne({ operation, selectionSet }: OperationDefinitionNode): boolean {
  if (operation !== OperationTypeNode.MUTATION) return true;
  return selectionSet.selections.length === 1 && selectionSet.selections[0]?.kind === Kind.FIELD;
}

/** The number of fields of an operation, with those of fragments counted at each use. */
export function expandedFields(
  { selectionSet }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  const counted = new Map<string, number>();
  const countIn = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return sum + 1 + (selection.selectionSet === undefined ? 0 : countIn(selection.selectionSet));
        case Kind.INLINE_FRAGMENT:
          return sum + countIn(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD:
          return sum + countOf(selection.name.value);
      }
    }, 0);
  const countOf = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const count = fragment === undefined ? 0 : countIn(fragment.selectionSet);
    counted.set(name, count);
    return count;
  };
  return countIn(selectionSet);
}
