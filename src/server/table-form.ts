import { problem, type FoundProblem } from '../errors/problem.js';
import { badInput } from '../errors/problems.js';
import { Language } from '../entities/language.js';

/** The form of a downloaded table: the languages of its heads and sentences, and for CSV the separators and the byte-order mark. */
export interface TableForm {
  language: Language;
  sentences: Language;
  separator: ',' | ';' | '\t';
  decimal: '.' | ',';
  byteOrderMark: boolean;
}

const choices = {
  language: { DE: Language.DE, EN: Language.EN },
  separator: { comma: ',', semicolon: ';', tab: '\t' },
  decimal: { point: '.', comma: ',' },
  bom: { true: true, false: false },
} as const;
type Parameter = keyof typeof choices;

/**
 * The form of a table (docs/decisions/0034). German accounts get the form that German spreadsheets open, with heads in the viewer's language;
 * other accounts get RFC 4180 with English heads. Sentences are in the viewer's language. Parameters of the URL override each part, `language`
 * both languages.
 *
 * @param given - the parameters of the URL.
 * @returns the form, and the other parameters of the URL.
 * @throws BAD_USER_INPUT with a problem for each parameter of the form that is repeated or invalid.
 */
export function tableFormOf(
  given: URLSearchParams,
  account: Language,
  viewer: Language,
): { form: TableForm; others: URLSearchParams } {
  const others = new URLSearchParams(given);
  const problems: FoundProblem[] = [];
  const taken = <P extends Parameter>(
    name: P,
  ): (typeof choices)[P][keyof (typeof choices)[P]] | undefined => {
    const values = given.getAll(name);
    others.delete(name);
    if (values.length === 0) return undefined;
    const [value = ''] = values;
    const possible = choices[name];
    if (values.length === 1 && isKey(possible, value)) return possible[value];
    problems.push(problem(name, 'PARAMETER_CHOICE', { possible: Object.keys(possible) }));
    return undefined;
  };
  const isGerman = account === Language.DE;
  const language = taken('language');
  const form: TableForm = {
    language: language ?? (isGerman ? viewer : Language.EN),
    sentences: language ?? viewer,
    separator: taken('separator') ?? (isGerman ? ';' : ','),
    decimal: taken('decimal') ?? (isGerman ? ',' : '.'),
    byteOrderMark: taken('bom') ?? true,
  };
  if (problems.length > 0) throw badInput(problems);
  return { form, others };
}

function isKey<T extends object>(possible: T, value: string): value is Extract<keyof T, string> {
  return Object.hasOwn(possible, value);
}
