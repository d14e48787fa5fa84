import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from '../errors/vieraugen-error.js';
import { longestPage } from '../queries/list/page.js';
import { fragmentsOf } from '../shield/named.js';
import { limits } from './limits.js';

/** The assumed length of a list without pages. */
const unpagedLength = 5;

/** The assumed lengths of particular lists without pages: most reports of costs are shorter. */
const lengths: Partial<Record<string, number>> = {
  'Accounting.rows': 2_000,
  'DecideShipmentsPayload.results': 100,
  '__Schema.types': 150,
  '__Type.fields': 6,
  '__Type.inputFields': 2,
  '__Type.interfaces': 1,
  '__Type.possibleTypes': 1,
  '__Field.args': 1,
};

const metaFields: Partial<Record<string, GraphQLField<unknown, unknown>>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

const knownSizes = new WeakMap<OperationDefinitionNode, number>();

/** Refuses an operation whose response could contain too many values, before anything is read; pages count with their maximum length. */
export function refuseLargeAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): void {
  const size = knownSizes.get(operation) ?? sizeOf(schema, document, operation, given);
  if (size <= limits.values) return;
  throw refusal('ANSWER_TOO_LARGE', { most: limits.values });
}

function sizeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): number {
  const root = schema.getRootType(operation.operation);
  if (root == null) return 0;
  const variables: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    variables[variable.name.value] = defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined;
  Object.assign(variables, given);
  const counter = new AnswerSize(schema, fragmentsOf(document), variables);
  const size = counter.of(operation.selectionSet, root);
  if (!counter.dependsOnVariables) knownSizes.set(operation, size);
  return size;
}

/** Counts the values that a response could contain. */
class AnswerSize {
  /** Whether other variables could give another size. */
  dependsOnVariables = false;
  private readonly fragmentSizes = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  of({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): number {
    let size = 0;
    for (const selection of selections) {
      switch (selection.kind) {
        case Kind.FIELD:
          size += this.ofField(selection, type);
          break;
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition?.name.value;
          size += this.of(
            selection.selectionSet,
            condition === undefined ? type : this.schema.getType(condition),
          );
          break;
        }
        case Kind.FRAGMENT_SPREAD: {
          size += this.ofFragment(selection.name.value);
          break;
        }
      }
    }
    return size;
  }

  /** Counted once: fragments that spread each other twice would otherwise double the work at each level. */
  private ofFragment(name: string): number {
    const known = this.fragmentSizes.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const size =
      fragment === undefined
        ? 0
        : this.of(fragment.selectionSet, this.schema.getType(fragment.typeCondition.name.value));
    this.fragmentSizes.set(name, size);
    return size;
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType | undefined): number {
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const field = fields[node.name.value] ?? metaFields[node.name.value];
    if (field === undefined) return 1;
    const below = node.selectionSet === undefined ? 0 : this.of(node.selectionSet, getNamedType(field.type));
    // The items of a page were counted at its connection.
    const isPage = parent?.name.endsWith('Connection') ?? false;
    const rows = isPage ? 1 : this.lengthOf(node, field, parent?.name ?? '');
    return rows * (1 + below);
  }

  private lengthOf(node: FieldNode, field: GraphQLField<unknown, unknown>, parent: string): number {
    const first = field.args.find((argument) => argument.name === 'first');
    if (first === undefined) {
      if (!isListType(getNullableType(field.type))) return 1;
      return lengths[`${parent}.${field.name}`] ?? unpagedLength;
    }
    const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
    if (given?.kind === Kind.VARIABLE) this.dependsOnVariables = true;
    const asked =
      given?.kind === Kind.INT
        ? Number(given.value)
        : given?.kind === Kind.VARIABLE
          ? this.variables[given.name.value]
          : undefined;
    const length = Number(asked ?? first.defaultValue);
    // An invalid length is refused later; until then, it must not reduce the size.
    return Number.isNaN(length) ? longestPage : Math.min(Math.max(length, 1), longestPage);
  }
}
