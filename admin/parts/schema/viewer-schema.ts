import { gql, type TypedDocumentNode } from '@urql/core';
import type { SchemaCoordinate, SchemaEnums } from './coordinates.generated';

interface NamedElement {
  name: string;
}

interface TypeReference {
  name: string | null;
  ofType?: TypeReference | null;
}

interface FieldElement extends NamedElement {
  args: NamedElement[];
  type: TypeReference;
}

interface TypeElement extends NamedElement {
  fields: FieldElement[] | null;
  inputFields: NamedElement[] | null;
  enumValues: NamedElement[] | null;
}

/** The names of everything in the viewer's schema. */
export interface SchemaNames {
  __schema: { types: TypeElement[] };
}

/** Asks for the names of everything in the schema of whoever is logged in. */
export const SchemaDocument: TypedDocumentNode<SchemaNames, Record<string, never>> = gql`
  query Schema {
    __schema {
      types {
        name
        fields(includeDeprecated: true) {
          name
          args {
            name
          }
          type {
            name
            ofType {
              name
              ofType {
                name
                ofType {
                  name
                }
              }
            }
          }
        }
        inputFields {
          name
        }
        enumValues {
          name
        }
      }
    }
  }
`;

/** A field of a type: the named type of its value, and its arguments. */
export interface SchemaField {
  readonly type: string;
  readonly arguments: ReadonlySet<string>;
}

/**
 * The schema of the viewer, which the gateway derives from the viewer's permissions. It decides once per login which pages, columns and
 * buttons there are: the page knows no roles.
 */
export class ViewerSchema {
  private readonly fields = new Map<string, SchemaField>();
  private readonly inputFields = new Set<string>();
  private readonly enumValues = new Map<string, readonly string[]>();

  constructor(names: SchemaNames) {
    for (const type of names.__schema.types) {
      for (const field of type.fields ?? [])
        this.fields.set(`${type.name}.${field.name}`, {
          type: typeName(field.type),
          arguments: new Set(field.args.map(({ name }) => name)),
        });
      for (const { name } of type.inputFields ?? []) this.inputFields.add(`${type.name}.${name}`);
      if (type.enumValues !== null)
        this.enumValues.set(
          type.name,
          type.enumValues.map(({ name }) => name),
        );
    }
  }

  /** Whether the viewer can use all of these fields and input fields. */
  has(...coordinates: SchemaCoordinate[]): boolean {
    return coordinates.every((each) => this.fields.has(each) || this.inputFields.has(each));
  }

  /** The field of a type; undefined if the viewer's schema lacks it. */
  field(type: string, name: string): SchemaField | undefined {
    return this.fields.get(`${type}.${name}`);
  }

  /** The values of an enum that the viewer can use, in alphabetical order; empty if the viewer's schema lacks the enum. */
  values<Name extends keyof SchemaEnums>(name: Name): readonly SchemaEnums[Name][] {
    // The gateway knows no other values of the enum than the schema that the types are generated from.
    return (this.enumValues.get(name) ?? []) as SchemaEnums[Name][];
  }
}

function typeName(reference: TypeReference): string {
  if (reference.name !== null) return reference.name;
  return reference.ofType == null ? '' : typeName(reference.ofType);
}
