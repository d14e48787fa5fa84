import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Chance } from './chance.js';

/** What takes a value: an argument or a field of an input. */
export type Taker = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type' | 'defaultValue'>;

/** Gives the values of scalars, as JSON, by the name of what takes them and their type. */
export type Scalars = (name: string, type: string, chance: Chance) => unknown;

/** A variable of a document with what a request gives for it; undefined for nothing. */
export interface Variable {
  name: string;
  type: string;
  defaultValue: string | null;
  given: unknown;
}

/** Values that mean nothing, of the right types. */
export const anyScalars: Scalars = (name, type, chance) => {
  switch (type) {
    case 'Int':
    case 'SafeInt':
      return chance.below(4);
    case 'Boolean':
      return chance.is(0.5);
    case 'LocalTime':
      return `1${chance.below(10)}:30`;
    case 'DateTime':
      return `2024-0${1 + chance.below(9)}-01T00:00:00.000Z`;
    default:
      return chance.one([`${name} 1`, 'Löschpapier "A4"', 'constructor', '']);
  }
};

/** What values are to be like. */
export interface ValueTaste {
  scalars?: Scalars;
  /** Whether no variable is null. */
  sound?: boolean;
  /** How often a value is a variable. */
  variability?: number;
  /** The names of arguments that are left out. */
  omitted?: readonly string[];
}

/** Writes the values that fields are asked with: literals and variables, at any depth. */
export class RandomValues {
  readonly variables: Variable[] = [];
  private readonly variability: number;

  constructor(
    private readonly chance: Chance,
    private readonly taste: ValueTaste = {},
  ) {
    this.variability = taste.variability ?? 0.35;
  }

  /** The arguments of a field, in brackets; nothing where there are none. */
  arguments(takers: readonly Taker[]): string {
    const taken = takers.filter(
      (taker) =>
        isRequired(taker) || (this.chance.is(0.5) && this.taste.omitted?.includes(taker.name) !== true),
    );
    return taken.length === 0 ? '' : `(${taken.map((taker) => this.given(taker)).join(', ')})`;
  }

  /** A condition for `@skip` or `@include`. */
  condition(): string {
    if (this.chance.is(0.4)) return String(this.chance.is(0.5));
    return this.variable({ name: 'if', type: 'Boolean!' });
  }

  private given(taker: Taker): string {
    const value = this.chance.is(this.variability)
      ? this.variable(written(taker))
      : this.literal(taker.name, taker.type);
    return `${taker.name}: ${value}`;
  }

  private scalar(name: string, type: string, chance: Chance): unknown {
    return (this.taste.scalars ?? anyScalars)(name, type, chance);
  }

  private literal(name: string, type: GraphQLInputType): string {
    if (!isNonNullType(type) && this.chance.is(0.1)) return 'null';
    const inner = getNullableType(type);
    if (isListType(inner)) {
      if (!isListType(getNullableType(inner.ofType)) && this.chance.is(0.2))
        return this.literal(name, nonNull(inner.ofType));
      const items = Array.from({ length: this.chance.below(4) }, () =>
        this.chance.is(this.variability / 2)
          ? this.variable(written({ name, type: inner.ofType, defaultValue: undefined }))
          : this.literal(name, inner.ofType),
      );
      return `[${items.join(', ')}]`;
    }
    if (isInputObjectType(inner)) {
      const fields = Object.values(inner.getFields()).filter(
        (field) => isRequiredInputField(field) || this.chance.is(0.4),
      );
      return `{ ${fields.map((field) => this.given(field)).join(', ')} }`;
    }
    if (isEnumType(inner)) return this.chance.one(inner.getValues()).name;
    return JSON.stringify(this.scalar(name, inner.name, this.chance));
  }

  /** A variable in the place of a value; one that is there already, if it fits. */
  private variable(place: {
    name: string;
    type: string;
    ofType?: GraphQLInputType;
    hasDefault?: boolean;
  }): string {
    const { chance } = this;
    const needed = place.type.endsWith('!');
    const nullable = place.type.replace(/!$/, '');
    const fitting = this.variables.filter(({ type, defaultValue }) => {
      if (type === place.type || type === `${place.type}!`) return true;
      return type === nullable && (defaultValue !== null || place.hasDefault === true);
    });
    if (fitting.length > 0 && chance.is(0.4)) return `$${chance.one(fitting).name}`;
    const value = (): unknown => this.json(place.name, place.ofType, nullable);
    const withDefault = chance.is(0.4);
    const mayBeNull = !needed || withDefault || place.hasDefault === true;
    const type = mayBeNull && (!needed || chance.is(0.7)) ? nullable : place.type;
    const defaultValue = withDefault ? this.constant(place.ofType, nullable, place.name) : null;
    const canBeAbsent = !type.endsWith('!') || defaultValue !== null;
    const given =
      canBeAbsent && chance.is(0.4)
        ? undefined
        : this.taste.sound !== true && !type.endsWith('!') && chance.is(0.1)
          ? null
          : value();
    const name = chance.is(0.05) ? `constructor${this.variables.length}` : `v${this.variables.length}`;
    this.variables.push({ name, type, defaultValue, given });
    return `$${name}`;
  }

  private constant(type: GraphQLInputType | undefined, typeName: string, name: string): string {
    if (type === undefined) return JSON.stringify(this.scalar(name, typeName, this.chance));
    return asLiteral(this.json(name, type, typeName), type);
  }

  private json(name: string, type: GraphQLInputType | undefined, typeName: string): unknown {
    if (type === undefined) return this.scalar(name, typeName, this.chance);
    const inner = getNullableType(type);
    if (isListType(inner))
      return Array.from({ length: this.chance.below(3) }, () => this.json(name, inner.ofType, ''));
    if (isEnumType(inner)) return this.chance.one(inner.getValues()).name;
    if (!isInputObjectType(inner)) return this.scalar(name, inner.name, this.chance);
    const fields = Object.values(inner.getFields()).filter(
      (field) => isRequiredInputField(field) || this.chance.is(0.4),
    );
    return Object.fromEntries(
      fields.map((field) => [
        field.name,
        !isNonNullType(field.type) && this.chance.is(0.2) ? null : this.json(field.name, field.type, ''),
      ]),
    );
  }
}

function isRequired({ type, defaultValue }: Taker): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function written({ name, type, defaultValue }: Taker) {
  return { name, type: String(type), ofType: type, hasDefault: defaultValue !== undefined };
}

function nonNull(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? type : getNullableType(type);
}

/** A JSON value of this type as it stands in a document. */
function asLiteral(value: unknown, type: GraphQLInputType): string {
  if (value === null) return 'null';
  const inner = getNullableType(type);
  if (isListType(inner) && Array.isArray(value))
    return `[${value.map((item) => asLiteral(item, inner.ofType)).join(', ')}]`;
  if (isEnumType(inner) && typeof value === 'string') return value;
  if (!isInputObjectType(inner)) return JSON.stringify(value);
  const fields = inner.getFields();
  const parts = Object.entries(value as object).map(([name, each]) => {
    const field = fields[name];
    if (field === undefined) throw new Error(`${inner.name} has no ${name}.`);
    return `${name}: ${asLiteral(each, field.type)}`;
  });
  return `{ ${parts.join(', ')} }`;
}
