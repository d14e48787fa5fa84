import {
  Kind,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether graphql-jit could take one path of an operation with these response keys for another: it joins their keys, the
 * types of what an interface stands for and `idx0` and so on for lists by underscores.
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

/** Whether it is no matter what becomes of the operation's first field for the others: graphql-jit goes on in a mutation. */
export function isOneByOne({ operation, selectionSet }: OperationDefinitionNode): boolean {
  if (operation !== OperationTypeNode.MUTATION) return true;
  return selectionSet.selections.length === 1 && selectionSet.selections[0]?.kind === Kind.FIELD;
}

/** How many fields an operation has, with those of fragments counted wherever they are used. */
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
