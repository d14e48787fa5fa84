import type { Language } from '../../entities/language.js';

/** A message in one language: a sentence, or a function of the facts that the sentence names. */
type Message = string | ((facts: never) => string);

/** A message in every language. */
export type ReasonMessages = Readonly<Record<Language, Message>>;

type FactsOfMessage<M> = M extends (facts: infer F) => string ? F : unknown;

/** The facts that the messages of an entry name; `unknown` if they name none. */
export type FactsOf<Entry extends { messages: ReasonMessages }> = FactsOfMessage<Entry['messages']['EN']> &
  FactsOfMessage<Entry['messages']['DE']>;

/** The facts as the arguments of a function: none if the messages name none. */
export type FactArguments<Facts> = unknown extends Facts ? [] : [facts: Facts];

/** A message, to be worded in the language of the answer. */
export type Wording = (language: Language) => string;

/** The wording of a message with its facts. */
export function wordingOf(messages: ReasonMessages, facts: unknown): Wording {
  return (language) => {
    const message = messages[language];
    return typeof message === 'string' ? message : message(facts as never);
  };
}

/** The entries of all concepts. */
export type Joined<Concepts extends Readonly<Record<string, object>>> = Intersection<
  Concepts[keyof Concepts]
>;

type Intersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The meanings of the entries of a catalogue by their names, each with the remedy if the entry has one. */
export function meanings<Name extends string>(
  entries: Readonly<Record<Name, { when: string; remedy?: string }>>,
): Record<Name, string> {
  const pairs = Object.entries<{ when: string; remedy?: string }>(entries).map(([name, { when, remedy }]) => [
    name,
    remedy === undefined ? when : `${when} ${remedy}`,
  ]);
  return Object.fromEntries(pairs) as Record<Name, string>;
}
