import { registerEnumType } from 'type-graphql';

type Descriptions<T extends string> = Record<T, string>;

/** Registers an enum of the schema with a description for each value; returns its values. */
export function describeEnum<T extends string>(
  name: string,
  description: string,
  values: Readonly<Descriptions<T>>,
): { readonly [K in T]: K } {
  const names = Object.keys(values) as T[];
  const constants = Object.fromEntries(names.map((each) => [each, each])) as { [K in T]: K };
  const valuesConfig = Object.fromEntries(names.map((each) => [each, { description: values[each] }]));
  registerEnumType(constants, { name, description, valuesConfig: valuesConfig as never });
  return constants;
}
