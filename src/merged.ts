type Table = Readonly<Record<string, unknown>>;

type KeyOf<T> = T extends unknown ? keyof T & string : never;

/** The keys that stand in more than one of the tables. */
type DoubledKey<
  Tables extends readonly unknown[],
  Seen extends string = never,
  Found extends string = never,
> = Tables extends readonly [infer First, ...infer Others]
  ? DoubledKey<Others, Seen | KeyOf<First>, Found | (KeyOf<First> & Seen)>
  : Found;

/** Shown by the compiler in place of the tables if keys are doubled or unknown. */
interface RefusedKey<Key extends string> {
  readonly doubledOrUnknownKey: Key;
}

type Accepted<Tables extends readonly unknown[], Refused extends string> = [Refused] extends [never]
  ? Tables
  : readonly RefusedKey<Refused>[];

/** All tables as one. */
type Merged<Tables extends readonly unknown[]> = {
  [Key in KeyOf<Tables[number]>]: Extract<Tables[number], Readonly<Record<Key, unknown>>>[Key];
};

/**
 * A function that merges tables of these keys into one. Tables that share a key, or have an unknown one, do not compile; at run time it
 * throws, naming each shared key.
 */
export function merging<Key extends string>(name: string) {
  return <const Tables extends readonly Table[]>(
    ...tables: Accepted<Tables, DoubledKey<Tables> | Exclude<KeyOf<Tables[number]>, Key>>
  ): Merged<Tables> => {
    const keys = tables.flatMap((table) => Object.keys(table));
    const doubled = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
    if (doubled.size > 0) throw new Error(`${name} has more than one entry for ${[...doubled].join(', ')}.`);
    return Object.assign({}, ...tables) as Merged<Tables>;
  };
}
