import type {
  ArgumentNode,
  DocumentNode,
  FieldNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql';
import type { ViewerSchema } from './viewer-schema';

const rootTypes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

/**
 * The document without the fields and arguments that the viewer's schema lacks, and without variables that nothing uses any more: the
 * gateway refuses a document that names anything else. Also removes the marks of optional fields. Null if nothing is left. The documents of
 * the page have one operation and no fragments.
 */
export function prune(document: DocumentNode, schema: ViewerSchema): DocumentNode | null {
  const [operation] = document.definitions;
  if (operation === undefined || !('operation' in operation)) return document;
  const pruned = pruneOperation(operation, schema);
  return pruned === null ? null : { ...document, definitions: [pruned] };
}

function pruneOperation(
  operation: OperationDefinitionNode,
  schema: ViewerSchema,
): OperationDefinitionNode | null {
  const selectionSet = pruneSelections(operation.selectionSet, rootTypes[operation.operation], schema);
  if (selectionSet === null) return null;
  const used = new Set<string>();
  collectVariables(selectionSet, used);
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return { ...operation, selectionSet, variableDefinitions };
}

function pruneSelections(
  selectionSet: SelectionSetNode,
  type: string,
  schema: ViewerSchema,
): SelectionSetNode | null {
  const selections = selectionSet.selections.flatMap((selection) => pruneSelection(selection, type, schema));
  const isEmpty = selections.every((each) => 'name' in each && each.name.value === '__typename');
  return isEmpty ? null : { ...selectionSet, selections };
}

function pruneSelection(selection: SelectionNode, type: string, schema: ViewerSchema): SelectionNode[] {
  if (!isField(selection)) return [selection];
  if (selection.name.value.startsWith('__')) return [selection];
  const field = schema.field(type, selection.name.value);
  if (field === undefined) return [];
  const kept: FieldNode = {
    ...selection,
    directives: [],
    arguments: (selection.arguments ?? []).filter(({ name }) => field.arguments.has(name.value)),
  };
  if (selection.selectionSet === undefined) return [kept];
  const selectionSet = pruneSelections(selection.selectionSet, field.type, schema);
  return selectionSet === null ? [] : [{ ...kept, selectionSet }];
}

function isField(selection: SelectionNode): selection is FieldNode {
  return (selection.kind as string) === 'Field';
}

function collectVariables(selectionSet: SelectionSetNode, used: Set<string>): void {
  for (const selection of selectionSet.selections) {
    if (!isField(selection)) continue;
    for (const argument of selection.arguments ?? []) collectFromValue(argument, used);
    if (selection.selectionSet !== undefined) collectVariables(selection.selectionSet, used);
  }
}

function collectFromValue({ value }: Pick<ArgumentNode, 'value'>, used: Set<string>): void {
  const node: ValueNode = value;
  if ('name' in node) used.add(node.name.value);
  else if ('fields' in node) for (const field of node.fields) collectFromValue(field, used);
  else if ('values' in node) for (const each of node.values) collectFromValue({ value: each }, used);
}
