import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * The names of schema elements in an operation, whatever its variables: elements omitted by `@skip` and `@include` count as well. Elements
 * have coordinates: `Type` (in a condition), `Type.field`, `Input.field`, `Enum.VALUE`.
 */
export interface OperationNames {
  /** All named elements, with their places in the document. */
  readonly places: ReadonlyMap<string, readonly ASTNode[]>;
  /** The names of the requested fields, by type; those of an interface count for each of its types. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether the operation requests the schema itself (`__schema`, `__type`). */
  readonly introspects: boolean;
  /** True for a query; false for a mutation, and for parts of an operation. */
  readonly isQuery: boolean;
  /** The starting points: the operation itself, or fields and selections of it. */
  readonly roots: readonly ASTNode[];
  /** A fragment of the document by its name. */
  fragment(name: string): FragmentDefinitionNode | undefined;
}

const found = new WeakMap<OperationDefinitionNode, OperationNames>();

/**
 * The names in one operation of a valid document, with the fragments that it uses; computed once for each parsed operation, and cached with
 * it.
 */
export function namesInOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationNames {
  let named = found.get(operation);
  if (named === undefined) {
    const fragments = fragmentsOf(document);
    const collector = new NameCollector(schema, (name) => fragments.get(name));
    collector.collect(operation);
    collector.roots.push(operation);
    collector.isQuery = operation.operation === OperationTypeNode.QUERY;
    found.set(operation, (named = collector));
  }
  return named;
}

/** The fragments of a document by their names. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
}

/** The names in fields of an object of this type, or in selections of it, within an operation with these fragments. */
export function namesInSelections(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  nodes: readonly (FieldNode | SelectionSetNode)[],
  fragment: (name: string) => FragmentDefinitionNode | undefined,
): OperationNames {
  const collector = new NameCollector(schema, fragment);
  for (const node of nodes) collector.collect(node, type);
  collector.roots.push(...nodes);
  return collector;
}

class NameCollector implements OperationNames {
  readonly places = new Map<string, ASTNode[]>();
  readonly fields = new Map<string, Set<string>>();
  readonly roots: ASTNode[] = [];
  introspects = false;
  isQuery = false;
  private readonly seenFragments = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    readonly fragment: (name: string) => FragmentDefinitionNode | undefined,
  ) {}

  /** @param within - the object type on which a fragment of an interface is used, if known. */
  collect(
    node: OperationDefinitionNode | FragmentDefinitionNode | FieldNode | SelectionSetNode,
    type?: GraphQLNamedType,
    within?: GraphQLObjectType,
  ): void {
    const typeInfo = new TypeInfo(
      this.schema,
      isObjectType(type) || isInterfaceType(type) ? type : undefined,
    );
    const objectTypes = [within];
    const spread: [FragmentDefinitionNode, GraphQLObjectType | undefined][] = [];
    visit(
      node,
      visitWithTypeInfo(typeInfo, {
        SelectionSet: {
          enter: (_selections, _key, parent) => {
            const found = typeInfo.getParentType();
            const isOfField = parent !== undefined && 'kind' in parent && parent.kind === Kind.FIELD;
            objectTypes.push(isObjectType(found) ? found : isOfField ? undefined : objectTypes.at(-1));
          },
          leave: () => {
            objectTypes.pop();
          },
        },
        Field: (field) => {
          this.nameField(typeInfo.getParentType() ?? undefined, objectTypes.at(-1), field.name.value, field);
        },
        // The type of a variable is named by the argument that takes it.
        VariableDefinition: () => false,
        NamedType: (condition) => {
          this.name(condition.name.value, condition);
        },
        ObjectField: (field) => {
          const parent = getNamedType(typeInfo.getParentInputType());
          if (parent !== undefined) this.name(`${parent.name}.${field.name.value}`, field);
        },
        EnumValue: (value) => {
          const parent = getNamedType(typeInfo.getInputType());
          if (parent !== undefined) this.name(`${parent.name}.${value.value}`, value);
        },
        FragmentSpread: ({ name }) => {
          const definition = this.fragment(name.value);
          if (definition === undefined) return;
          const condition = this.schema.getType(definition.typeCondition.name.value);
          const usedOn = isInterfaceType(condition) ? objectTypes.at(-1) : undefined;
          const use = `${name.value} ${usedOn?.name ?? ''}`;
          if (this.seenFragments.has(use)) return;
          this.seenFragments.add(use);
          spread.push([definition, usedOn]);
        },
      }),
    );
    for (const [definition, usedOn] of spread) this.collect(definition, undefined, usedOn);
  }

  /** A field of an interface on an object of a known type counts as the field of that type, with its requirement. */
  private nameField(
    parent: GraphQLNamedType | undefined,
    objectType: GraphQLObjectType | undefined,
    field: string,
    node: ASTNode,
  ): void {
    if (field === '__schema' || field === '__type') this.introspects = true;
    if (parent === undefined || field.startsWith('__') || parent.name.startsWith('__')) return;
    const possible = isInterfaceType(parent)
      ? objectType === undefined
        ? this.schema.getPossibleTypes(parent)
        : [objectType]
      : [];
    this.name(`${parent.name}.${field}`, node);
    if (isInterfaceType(parent) && objectType !== undefined) this.name(`${objectType.name}.${field}`, node);
    for (const { name } of [parent, ...possible]) this.noteField(name, field);
  }

  private name(coordinate: string, node: ASTNode): void {
    const places = this.places.get(coordinate);
    if (places === undefined) this.places.set(coordinate, [node]);
    else if (!places.includes(node)) places.push(node);
  }

  private noteField(type: string, field: string): void {
    const fields = this.fields.get(type);
    if (fields === undefined) this.fields.set(type, new Set([field]));
    else fields.add(field);
  }
}
