import 'reflect-metadata';
import { ValidateBy } from 'class-validator';
import { addressKey, isAddress, isLoginName, storedAddress } from './address.js';
import { inLowerCase, isShowable, lengthOf, withLineFeeds, withoutInvisible } from './characters.js';
import { checkMessage, type CheckFinding } from './check-message.js';

/** The kinds of text in inputs. Each kind defines the stored form, the allowed characters and the key for comparisons. */
type TextKind =
  /** The name of a person, group or company. */
  | 'NAME'
  /** Any other text on one line. */
  | 'LINE'
  /** A text of several lines. */
  | 'LINES'
  /** An e-mail address. */
  | 'ADDRESS'
  /** A login name. */
  | 'LOGIN_NAME'
  /** The name of a file, without a path. */
  | 'FILE_NAME'
  /** An opaque key that a program repeats unchanged. */
  | 'KEY'
  /** Words of a search; the search folds them. */
  | 'WORDS'
  /** A password, a token, or the login name in a login: compared by the service that checks it. */
  | 'PROOF'
  /** A value from a closed list, such as a time zone: checked against that list. */
  | 'CODE';

/** The problems of a text. */
export type TextProblem =
  | 'VALUE_REQUIRED'
  | 'TEXT_TOO_LONG'
  | 'LINE_CHARACTERS'
  | 'LINES_CHARACTERS'
  | 'FILE_NAME_CHARACTERS'
  | 'ADDRESS_INVALID'
  | 'LOGIN_NAME_CHARACTERS';

interface Rule {
  stored: (text: string) => string;
  /** The test of a stored form, and the problem of one that fails. */
  allows: (text: string) => boolean;
  problem: TextProblem;
  /** The key for comparisons, for kinds whose key has a column of its own. */
  key?: (text: string) => string;
}

const verbatim: Rule = { stored: (text) => text, allows: () => true, problem: 'LINES_CHARACTERS' };

const rules: Record<TextKind, Rule> = {
  NAME: { stored: storedLine, allows: isLine, problem: 'LINE_CHARACTERS', key: nameKey },
  LINE: { stored: storedLine, allows: isLine, problem: 'LINE_CHARACTERS' },
  LINES: {
    stored: storedLines,
    allows: isShowable,
    problem: 'LINES_CHARACTERS',
  },
  ADDRESS: {
    stored: storedAddress,
    allows: isAddress,
    problem: 'ADDRESS_INVALID',
    key: addressKey,
  },
  LOGIN_NAME: {
    stored: storedAddress,
    allows: isLoginName,
    problem: 'LOGIN_NAME_CHARACTERS',
    key: addressKey,
  },
  FILE_NAME: {
    stored: storedLine,
    allows: (text) => isLine(text) && !/[/\\]/.test(text),
    problem: 'FILE_NAME_CHARACTERS',
  },
  KEY: { stored: (text) => text, allows: isLine, problem: 'LINE_CHARACTERS' },
  WORDS: verbatim,
  PROOF: verbatim,
  CODE: verbatim,
};

/** The key for comparing names: NFKC, without case, invisible characters and the width of blanks. */
export function nameKey(name: string): string {
  // Only the lower case of a capital "ẞ" has the upper case "SS".
  const capital = withoutInvisible(name.normalize('NFKC')).toLowerCase().toUpperCase();
  const folded = inLowerCase(capital).normalize('NFKC');
  return folded.replace(/\s+/g, ' ').trim();
}

/** The stored form of a text of this kind. */
export function storedText(kind: TextKind, text: string): string {
  return rules[kind].stored(text);
}

const kindKey = Symbol('kind of text');

/**
 * Declares the kind of an input's text, and refuses characters that the kind does not allow. `most` limits the length of the stored
 * form; `needed` refuses an empty text.
 */
export function Text(
  kind: TextKind,
  { most = Infinity, needed = false }: { most?: number; needed?: boolean } = {},
): PropertyDecorator {
  const { stored, allows, problem, key } = rules[kind];
  const onStored = (
    name: string,
    fits: (text: string) => boolean,
    finding: CheckFinding<TextProblem>,
  ): PropertyDecorator =>
    ValidateBy(
      {
        name,
        validator: { validate: (value: unknown) => typeof value !== 'string' || fits(stored(value)) },
      },
      { message: checkMessage(finding) },
    );
  const isShort = (text: string): boolean =>
    lengthOf(text) <= most && (key === undefined || lengthOf(key(text)) <= most);
  const checks = [
    ...(needed ? [onStored('isNotEmpty', (text) => text.trim() !== '', { reason: 'VALUE_REQUIRED' })] : []),
    ...(most === Infinity
      ? []
      : [onStored('maxLength', isShort, { reason: 'TEXT_TOO_LONG', facts: { most } })]),
    onStored('text', (text) => (!needed && text === '') || allows(text), { reason: problem }),
  ];
  return (prototype, property) => {
    Reflect.defineMetadata(kindKey, kind, prototype, property);
    for (const check of checks) check(prototype, property);
  };
}

/** The kind of an input's text; undefined for other fields. */
export function kindOfText(input: object, property: string): TextKind | undefined {
  return Reflect.getMetadata(kindKey, input, property) as TextKind | undefined;
}

function storedLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/^ | $/g, '');
}

function storedLines(text: string): string {
  return withLineFeeds(text.normalize('NFC')).replace(/^[\p{Zs}\t\n]+|[\p{Zs}\t\n]+$/gu, '');
}

function isLine(text: string): boolean {
  return isShowable(text) && !/[\t\n\v\f\r\u0085\u2028\u2029]/.test(text);
}
