import type { Language } from '../../entities/language.js';

/** A message in one language: a sentence, or a function of the facts that the sentence names. */
type Message = string | ((facts: never) => string);

/** A message in every language. */
export type Messages = Readonly<Record<Language, Message>>;

type FactsOfMessage<M> = M extends (facts: infer F) => string ? F : unknown;

/** The facts that the messages of an entry name; `unknown` if they name none. */
export type FactsOf<Entry extends { messages: Messages }> = FactsOfMessage<Entry['messages']['EN']> &
  FactsOfMessage<Entry['messages']['DE']>;

/** The facts as the arguments of a function: none if the messages name none. */
export type FactArguments<Facts> = unknown extends Facts ? [] : [facts: Facts];

/** A message, to be worded in the language of the answer. */
export type Wording = (language: Language) => string;

/** The wording of a message with its facts. */
export function wordingOf(messages: Messages, facts: unknown): Wording {
  return (language) => {
    const message = messages[language];
    return typeof message === 'string' ? message : message(facts as never);
  };
}

/** What each entry of a catalogue stands for. */
export function meanings<Name extends string>(
  entries: Readonly<Record<Name, { when: string }>>,
): Record<Name, string> {
  const pairs = Object.entries<{ when: string }>(entries).map(([name, { when }]) => [name, when]);
  return Object.fromEntries(pairs) as Record<Name, string>;
}

type Concepts = Record<string, Record<string, object>>;

/** The names that stand in two concepts. */
type Doubled<C extends Concepts> = {
  [One in keyof C]: {
    [Other in Exclude<keyof C, One>]: keyof C[One] & keyof C[Other];
  }[Exclude<keyof C, One>];
}[keyof C];

type Intersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The entries of all concepts in one catalogue. A name in two concepts neither compiles nor starts. */
export function merged<C extends Concepts>(
  concepts: C & ([Doubled<C>] extends [never] ? unknown : { doubled: Doubled<C> }),
): Intersection<C[keyof C]> {
  const all: Record<string, object> = {};
  for (const entries of Object.values<Record<string, object>>(concepts))
    for (const [name, entry] of Object.entries(entries)) {
      if (Object.hasOwn(all, name)) throw new Error(`Two concepts have the reason ${name}.`);
      all[name] = entry;
    }
  return all as Intersection<C[keyof C]>;
}
