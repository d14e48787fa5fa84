import type { TextProblem } from '../../text/kinds.js';
import type { ProblemEntry } from './problem-entry.js';

/** Problems of texts, whatever they stand for. */
export const textProblems = {
  VALUE_REQUIRED: {
    code: 'REQUIRED',
    when: 'The value is missing or empty.',
    messages: { EN: 'This is needed.', DE: 'Diese Angabe fehlt.' },
  },
  TEXT_TOO_LONG: {
    code: 'TOO_LONG',
    when: 'The text is too long.',
    messages: {
      EN: ({ most }: { most: number }) => `At most ${most.toLocaleString('en')} characters are allowed.`,
      DE: ({ most }: { most: number }) => `Erlaubt sind höchstens ${most.toLocaleString('de')} Zeichen.`,
    },
  },
  LINE_CHARACTERS: {
    code: 'INVALID',
    when: 'A text of one line has line breaks, control characters or invisible characters.',
    messages: {
      EN: 'Line breaks, control characters and invisible characters are not allowed.',
      DE: 'Zeilenumbrüche, Steuerzeichen und unsichtbare Zeichen sind nicht erlaubt.',
    },
  },
  LINES_CHARACTERS: {
    code: 'INVALID',
    when: 'A text has control characters or invisible characters.',
    messages: {
      EN: 'Control characters and invisible characters are not allowed.',
      DE: 'Steuerzeichen und unsichtbare Zeichen sind nicht erlaubt.',
    },
  },
  FILE_NAME_CHARACTERS: {
    code: 'INVALID',
    when: 'A file name has slashes, line breaks, control characters or invisible characters.',
    messages: {
      EN: 'Slashes, line breaks, control characters and invisible characters are not allowed in a file name.',
      DE: 'Schrägstriche, Zeilenumbrüche, Steuerzeichen und unsichtbare Zeichen sind in einem Dateinamen nicht erlaubt.',
    },
  },
  ADDRESS_INVALID: {
    code: 'INVALID',
    when: 'The text is not an e-mail address.',
    messages: { EN: 'This is not an e-mail address.', DE: 'Das ist keine E-Mail-Adresse.' },
  },
  LOGIN_NAME_CHARACTERS: {
    code: 'INVALID',
    when: 'A login name has spaces, letters of several alphabets, or other characters that are not allowed.',
    messages: {
      EN: 'A login name consists of letters of one alphabet, digits and keyboard characters, without spaces.',
      DE: 'Ein Anmeldename besteht aus Buchstaben eines Alphabets, Ziffern und Tastaturzeichen, ohne Leerzeichen.',
    },
  },
} as const satisfies Readonly<Record<TextProblem, ProblemEntry>>;
