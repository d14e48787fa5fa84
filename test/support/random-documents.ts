import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Chance } from './chance.js';
import { anyScalars, RandomValues, type Scalars } from './random-values.js';

/** A valid document with the operation of it that runs, and its variables. */
export interface RandomDocument {
  text: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** What documents are to be like. */
export interface Taste {
  operation?: 'query' | 'mutation';
  /** About so many fields. */
  size?: number;
  depth?: number;
  /** How often something stands under `@skip` or `@include`. */
  directives?: number;
  scalars?: Scalars;
  /**
   * Whether everything in it comes to be asked for: no variable is null where an argument can't be, and nothing stands under a
   * condition on a type that can't be there.
   */
  sound?: boolean;
  /** With which field of the root an operation begins. */
  first?: string;
}

type Parent = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

interface Fragment {
  name: string;
  type: Parent;
  text: string;
}

/** Aliases that a careless executor takes for something else. */
const strangeAliases = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'toJSON',
  'then',
  'length',
  '__proto__',
  '__type_name',
  'index',
  'idx0',
  'idx0_nodes',
  'nodes_users',
  'id_user',
  'User',
  'data',
  'errors',
  'class',
];

/** Writes a valid document over the schema: whatever GraphQL allows in a query or a mutation comes up now and then. */
export function randomDocument(schema: GraphQLSchema, chance: Chance, taste: Taste = {}): RandomDocument {
  return new Writer(schema, chance, taste).write();
}

class Writer {
  private readonly values: RandomValues;
  private readonly fragments: Fragment[] = [];
  private fragmentNames = 0;
  private fieldsLeft = 0;
  /** What each response key stands for, the same in the whole document, so that selections can be merged wherever they meet. */
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
    private readonly taste: Taste,
  ) {
    this.values = new RandomValues(chance, taste.scalars ?? anyScalars, taste.sound ?? false);
  }

  write(): RandomDocument {
    const { chance } = this;
    const count = chance.is(0.15) ? 2 + chance.below(2) : 1;
    const names = Array.from({ length: count }, (_, index) =>
      count === 1 && chance.is(0.5)
        ? null
        : chance.one(['Page', 'constructor', '__schema', 'F']) + String(index),
    );
    const operations = names.map((name) => this.operation(name));
    const fragments = this.fragments.map(({ text }) => text);
    const chosen = chance.below(count);
    const shuffled = chance.is(0.5) ? [...operations, ...fragments] : [...fragments, ...operations];
    const text = shuffled.join(chance.one([' ', '\n', '\n\n  ']));
    const document = parse(text);
    const operation = document.definitions.find(
      (each) =>
        each.kind === Kind.OPERATION_DEFINITION && (count === 1 || each.name?.value === names[chosen]),
    ) as OperationDefinitionNode;
    const used = new Set((operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value));
    const given = this.values.variables
      .filter((variable) => used.has(variable.name) && variable.given !== undefined)
      .map((variable) => [variable.name, variable.given] as const);
    return { text, document, operation, variables: Object.fromEntries(given) };
  }

  private operation(name: string | null): string {
    const { chance, taste } = this;
    const kind = taste.operation ?? (chance.is(0.7) ? 'query' : 'mutation');
    const root = kind === 'query' ? this.schema.getQueryType() : this.schema.getMutationType();
    if (root == null) throw new Error(`The schema has no ${kind}.`);
    this.fieldsLeft = taste.size ?? 2 + chance.below(9);
    const first = taste.first === undefined ? undefined : root.getFields()[taste.first];
    const begun = first === undefined ? '' : this.field(first, taste.depth ?? 6);
    const rest = this.selections(root, taste.depth ?? 2 + chance.below(5), [root]);
    const selections = [begun, rest].filter((each) => each !== '').join(' ');
    const declared = this.declarations(selections);
    if (kind === 'query' && name === null && declared === '' && chance.is(0.5)) return `{ ${selections} }`;
    return `${kind} ${name ?? ''}${declared} { ${selections} }`;
  }

  /** The variables that stand here or in the fragments that are used from here. */
  private declarations(text: string): string {
    let reached = text;
    const seen = new Set<string>();
    for (const [, name = ''] of reached.matchAll(/\.\.\.(F\d+)/g)) seen.add(name);
    for (const name of seen) {
      const fragment = this.fragments.find((each) => each.name === name);
      reached += fragment?.text ?? '';
      for (const [, next = ''] of (fragment?.text ?? '').matchAll(/\.\.\.(F\d+)/g)) seen.add(next);
    }
    const names = new Set([...reached.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    const used = this.values.variables.filter(({ name }) => names.has(name));
    if (used.length === 0) return '';
    const each = used.map(
      ({ name, type, defaultValue }) =>
        `$${name}: ${type}${defaultValue === null ? '' : ` = ${defaultValue}`}`,
    );
    return `(${each.join(', ')})`;
  }

  private selections(type: Parent, depth: number, possible: readonly Parent[]): string {
    const { chance } = this;
    const parts: string[] = [];
    const count = 1 + chance.below(depth <= 0 ? 3 : 4);
    for (let made = 0; made < count && (made === 0 || this.fieldsLeft > 0); made++) {
      const part = this.selection(type, depth, possible);
      parts.push(part);
      // The same once more, with other things below: executors merge them.
      if (chance.is(0.08)) parts.push(part);
    }
    return parts.join(chance.one([' ', '\n  ']));
  }

  private selection(type: Parent, depth: number, possible: readonly Parent[]): string {
    const { chance } = this;
    if (this.fieldsLeft > 0 && chance.is(0.12)) return this.inlineFragment(type, depth, possible);
    if (this.fieldsLeft > 0 && chance.is(0.12)) return this.fragmentSpread(type, depth, possible);
    if (chance.is(0.08)) return this.typename();
    const fields = Object.values(type.getFields());
    const deep = depth > 0 && this.fieldsLeft > 0;
    const askable = deep ? fields : fields.filter((field) => isLeafType(getNamedType(field.type)));
    if (askable.length === 0) return this.typename();
    const objects = askable.filter((field) => isCompositeType(getNamedType(field.type)));
    const field = objects.length > 0 && chance.is(0.5) ? chance.one(objects) : chance.one(askable);
    return this.field(field, depth);
  }

  private typename(): string {
    const key = this.keyOf('__typename', '__typename String!');
    return `${key === '__typename' ? '' : `${key}: `}__typename${this.directives()}`;
  }

  private field(field: Field, depth: number): string {
    this.fieldsLeft--;
    const named = getNamedType(field.type);
    const asked = this.values.arguments(field.args);
    const key = this.keyOf(field.name, `${field.name}${asked} ${String(field.type)}`);
    const alias = key === field.name ? '' : `${key}: `;
    const head = `${alias}${field.name}${asked}`;
    if (!isObjectType(named) && !isInterfaceType(named)) return `${head}${this.directives()}`;
    // Twice now and then, so that there are two nodes of the same field with different selections.
    return Array.from(
      { length: this.chance.is(0.1) ? 2 : 1 },
      () => `${head}${this.directives()} { ${this.selections(named, depth - 1, this.typesOf(named))} }`,
    ).join(' ');
  }

  private inlineFragment(type: Parent, depth: number, possible: readonly Parent[]): string {
    const condition = this.chance.one([null, ...this.overlapping(type, possible)]);
    const on = condition === null ? '' : ` on ${condition.name}`;
    const left = condition === null || isInterfaceType(condition) ? possible : [condition];
    return `...${on}${this.directives()} { ${this.selections(condition ?? type, depth, left)} }`;
  }

  private fragmentSpread(type: Parent, depth: number, possible: readonly Parent[]): string {
    const { chance } = this;
    const types = this.overlapping(type, possible);
    const there = this.fragments.filter((fragment) => types.includes(fragment.type));
    if (there.length > 0 && chance.is(0.5)) return `...${chance.one(there).name}${this.directives()}`;
    const condition = chance.one(types);
    const name = `F${++this.fragmentNames}`;
    const body = this.selections(condition, depth, this.typesIn(condition));
    this.fragments.push({ name, type: condition, text: `fragment ${name} on ${condition.name} { ${body} }` });
    return `...${name}${this.directives()}`;
  }

  /** The object types that something of this type can be of. */
  private typesOf(type: Parent): readonly Parent[] {
    return isInterfaceType(type) ? this.schema.getPossibleTypes(type) : [type];
  }

  /** Those of which something can be wherever a fragment on this type is used: of an interface nobody knows. */
  private typesIn(type: Parent): readonly Parent[] {
    return this.taste.sound === true && isInterfaceType(type) ? [] : this.typesOf(type);
  }

  /** The types that a fragment can have where something of this type is, which is of one of these object types. */
  private overlapping(type: Parent, possible: readonly Parent[]): Parent[] {
    const others = isInterfaceType(type) ? possible : type.getInterfaces();
    return [type, ...(this.taste.sound === true || !isInterfaceType(type) ? others : this.typesOf(type))];
  }

  private directives(): string {
    const { chance } = this;
    if (!chance.is(this.taste.directives ?? 0.1)) return '';
    const skip = chance.is(0.5) ? ` @skip(if: ${this.values.condition()})` : '';
    const include = skip === '' || chance.is(0.2) ? ` @include(if: ${this.values.condition()})` : '';
    return chance.is(0.5) ? skip + include : include + skip;
  }

  /** A response key under which nothing else stands anywhere in the document. */
  private keyOf(name: string, signature: string): string {
    const { chance } = this;
    const wanted = chance.is(0.8)
      ? name
      : chance.one([...strangeAliases, `f${this.keys.size}`, 'id', 'name']);
    const known = this.keys.get(wanted);
    if (known !== undefined && known !== signature) {
      const fresh = `f${this.keys.size}`;
      this.keys.set(fresh, signature);
      return fresh;
    }
    this.keys.set(wanted, signature);
    return wanted;
  }
}
