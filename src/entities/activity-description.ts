import type { Language } from './language.js';

/** The groups that an entry concerns: its own group, the groups of its subject or of its actor, or none but the account as a whole. */
type ActivityConcern = 'GROUP' | 'SUBJECT' | 'ACTOR' | 'ACCOUNT';

/** The names in an entry; `absent` stands for one that it does not have. */
export interface ActivityNames {
  readonly actor: string;
  readonly subject: string;
  readonly group: string;
}

/** Stands for a name that an entry does not have. */
export const absent = '–';

/** No facts besides the names. */
type NoFacts = Record<never, never>;

/** A type of activity: the groups that it concerns, its description in the schema, and its sentence in every language. */
export interface ActivityDescription<Facts> {
  readonly concern: ActivityConcern;
  readonly description: string;
  readonly sentences: Readonly<Record<Language, (facts: Facts, names: ActivityNames) => string>>;
}

/** Describes a type of activity whose entries store these facts besides their names. */
export function activity<Facts = NoFacts>(
  description: ActivityDescription<Facts>,
): ActivityDescription<Facts> {
  return description;
}
