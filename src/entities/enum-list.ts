/** The names of a stored list; of an enum's names, separated by commas. */
export function namesIn<Name extends string>(stored: string): Name[] {
  return stored === '' ? [] : (stored.split(',') as Name[]);
}

/** The stored form of names of an enum: each once, in the order of the enum. */
export function storedNames<Name extends string>(
  all: Readonly<Record<Name, unknown>>,
  names: readonly Name[],
): string {
  return (Object.keys(all) as Name[]).filter((name) => names.includes(name)).join(',');
}
