import type { Changed } from './activity-change.js';
import type { Language } from './language.js';

/** A word or a few in every language. */
export type Words = Readonly<Record<Language, string>>;

/** The names of changeable fields, and the names of their values where these are constants. */
export type FieldWords<Field extends string = string> = Readonly<
  Record<Field, Words & { readonly values?: Readonly<Record<string, Words>> }>
>;

/** The names of the languages. */
export const languageWords: Readonly<Record<Language, Words>> = {
  DE: { EN: 'German', DE: 'Deutsch' },
  EN: { EN: 'English', DE: 'Englisch' },
};

const quotes: Readonly<Record<Language, readonly [string, string]>> = { EN: ['“', '”'], DE: ['„', '“'] };

const change: Readonly<Record<Language, (field: string, before: string, after: string) => string>> = {
  EN: (field, before, after) => `${field} from ${before} to ${after}`,
  DE: (field, before, after) => `${field} von ${before} auf ${after}`,
};

/** The changed fields with their values as a list within a sentence. An unknown field, of an older entry, keeps its own name. */
export function changesInWords<Field extends string>(
  changed: Changed<Field>,
  words: FieldWords<Field>,
  language: Language,
): string {
  const known: Partial<FieldWords> = words;
  const labelOf = (field: string): string => known[field]?.[language] ?? field;
  const valueOf = (field: string, value: string | null): string =>
    value === null ? '–' : (known[field]?.values?.[value]?.[language] ?? quoted(value, language));
  return changed
    .map((each) =>
      typeof each === 'string'
        ? labelOf(each)
        : change[language](
            labelOf(each.field),
            valueOf(each.field, each.before),
            valueOf(each.field, each.after),
          ),
    )
    .join(', ');
}

const more: Readonly<Record<Language, (count: number) => string>> = {
  EN: (count) => ` and ${count} more`,
  DE: (count) => ` und ${count} weitere`,
};

/** Some of so many names in quotation marks, as a list that says how many others there are. */
export function quotedNames(names: readonly string[], total: number, language: Language): string {
  const others = total - names.length;
  return `${names.map((name) => quoted(name, language)).join(', ')}${others > 0 ? more[language](others) : ''}`;
}

function quoted(value: string, language: Language): string {
  const [opening, closing] = quotes[language];
  return `${opening}${value}${closing}`;
}
