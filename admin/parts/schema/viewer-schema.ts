import { patientFetch } from '../data/patient-fetch';
import type { SchemaCoordinate, SchemaEnums } from './coordinates.generated';

/** The names in the schema of a viewer, as `/schema.json` returns them. */
export interface SchemaNames {
  /** By `Type.field`: the named type of the value, and the arguments. */
  fields: Record<string, [type: string, ...argumentNames: string[]]>;
  /** Fields of inputs as `Type.field`. */
  inputFields: string[];
  /** The values of each enum. */
  enums: Record<string, string[]>;
}

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
  private readonly inputFields: ReadonlySet<string>;
  private readonly enums: ReadonlyMap<string, readonly string[]>;

  constructor(names: SchemaNames) {
    for (const [coordinate, [type, ...argumentNames]] of Object.entries(names.fields))
      this.fields.set(coordinate, { type, arguments: new Set(argumentNames) });
    this.inputFields = new Set(names.inputFields);
    this.enums = new Map(Object.entries(names.enums));
  }

  /** Tests whether the viewer can use all of these fields and input fields. */
  has(...coordinates: SchemaCoordinate[]): boolean {
    return coordinates.every((each) => this.fields.has(each) || this.inputFields.has(each));
  }

  /** The field of a type; undefined if the viewer's schema lacks it. */
  field(type: string, name: string): SchemaField | undefined {
    return this.fields.get(`${type}.${name}`);
  }

  /** The values of an enum that the viewer can use; empty if the viewer's schema lacks the enum. */
  values<Name extends keyof SchemaEnums>(name: Name): readonly SchemaEnums[Name][] {
    // The gateway knows no other values of the enum than the schema that the types are generated from.
    return (this.enums.get(name) ?? []) as SchemaEnums[Name][];
  }
}

/** Asks for the names in the schema of whoever is logged in; null if the gateway does not answer. */
export async function findSchema(): Promise<ViewerSchema | null> {
  // The first request takes the answer that index.html has loaded ahead; the second one does not depend on it.
  return (await requestSchema()) ?? (await requestSchema());
}

async function requestSchema(): Promise<ViewerSchema | null> {
  try {
    const answer = await patientFetch('/schema.json', { credentials: 'same-origin' });
    return answer.ok ? new ViewerSchema((await answer.json()) as SchemaNames) : null;
  } catch {
    return null;
  }
}
