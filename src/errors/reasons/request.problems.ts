import { instantRangeMessage } from '../../entities/instant.js';
import type { ProblemEntries } from './problem-entry.js';

/** Problems of values, lists, parameters and the request itself. */
export const requestProblems = {
  FIELD_UNKNOWN: {
    code: 'INVALID',
    when: 'The input type has no such field.',
    messages: { EN: 'There is no such field.', DE: 'Dieses Feld gibt es nicht.' },
  },
  VALUE_MISFIT: {
    code: 'INVALID',
    when: 'The value does not fit the type of the field.',
    messages: {
      EN: ({ fault }: { fault: string }) => fault,
      DE: ({ fault }: { fault: string }) => `Der Wert passt nicht zum Typ des Feldes: ${fault}`,
    },
  },
  VALUE_INVALID: {
    code: 'INVALID',
    when: 'The value is not among the possible ones.',
    messages: { EN: 'This value is not possible.', DE: 'Dieser Wert ist nicht möglich.' },
  },
  NULL_NOT_ALLOWED: {
    code: 'REQUIRED',
    when: 'The field can be changed, and cannot be null.',
    messages: {
      EN: 'This can be changed, but not emptied.',
      DE: 'Diese Angabe können Sie ändern, aber nicht löschen.',
    },
  },
  INSTANT_OUT_OF_RANGE: {
    code: 'INVALID',
    when: 'The instant is outside the years 1000 to 9999.',
    messages: {
      EN: instantRangeMessage,
      DE: 'Ein Zeitpunkt muss in den Jahren 1000 bis 9999 liegen, in UTC.',
    },
  },
  ITEM_REQUIRED: {
    code: 'INVALID',
    when: 'The list is empty.',
    messages: { EN: 'At least one entry is needed.', DE: 'Mindestens ein Eintrag ist nötig.' },
  },
  TOO_MANY_ITEMS: {
    code: 'INVALID',
    when: 'The list of the input has too many entries.',
    messages: {
      EN: ({ most }: { most: number }) => `At most ${most} entries are allowed.`,
      DE: ({ most }: { most: number }) => `Erlaubt sind höchstens ${most} Einträge.`,
    },
  },
  ITEM_REPEATED: {
    code: 'INVALID',
    when: 'The list has an entry twice.',
    messages: { EN: 'Each entry is possible once.', DE: 'Jeder Eintrag ist nur einmal möglich.' },
  },
  TOO_MANY_VALUES: {
    code: 'TOO_LONG',
    when: 'The filter has too many values, or the call too many decisions.',
    messages: {
      EN: ({ most }: { most: number }) => `At most ${most} entries are allowed.`,
      DE: ({ most }: { most: number }) => `Erlaubt sind höchstens ${most} Einträge.`,
    },
  },
  PAGE_SIZE: {
    code: 'INVALID',
    when: '`first` is less than 1 or too large.',
    messages: {
      EN: ({ most }: { most: number }) => `A page has 1 to ${most} rows.`,
      DE: ({ most }: { most: number }) => `Eine Seite hat 1 bis ${most} Zeilen.`,
    },
  },
  CURSOR_UNKNOWN: {
    code: 'INVALID',
    when: '`after` is not a cursor of this list in this order.',
    messages: {
      EN: 'This cursor was not given out for this list in this order.',
      DE: 'Dieser Cursor gehört nicht zu dieser Liste in dieser Sortierung.',
    },
  },
  REQUEST_MALFORMED: {
    code: 'INVALID',
    when: 'The request is not GraphQL over HTTP, or its operation cannot be chosen.',
    messages: {
      EN: ({ fault }: { fault: string }) => fault,
      DE: ({ fault }: { fault: string }) => `Die Anfrage ist fehlerhaft: ${fault}`,
    },
  },
  BODY_NOT_JSON: {
    code: 'INVALID',
    when: 'The body is not JSON in UTF-8.',
    messages: { EN: 'The body is not JSON in UTF-8.', DE: 'Der Inhalt ist kein JSON in UTF-8.' },
  },
  BODY_TOO_SLOW: {
    code: 'TOO_SLOW',
    when: 'The body did not arrive in time.',
    messages: {
      EN: 'The body did not arrive in time.',
      DE: 'Der Inhalt ist nicht rechtzeitig angekommen.',
    },
  },
  CONTENT_TYPE_NOT_JSON: {
    code: 'INVALID',
    when: 'The Content-Type of the body is not application/json.',
    messages: {
      EN: 'The body must be application/json.',
      DE: 'Der Inhalt muss application/json sein.',
    },
  },
  CHARSET_NOT_UTF8: {
    code: 'INVALID',
    when: 'The Content-Type names a charset other than UTF-8.',
    messages: { EN: 'The body must be encoded in UTF-8.', DE: 'Der Inhalt muss in UTF-8 kodiert sein.' },
  },
  ANSWER_TYPE_NOT_ACCEPTED: {
    code: 'INVALID',
    when: 'The Accept header allows no media type in which the gateway answers.',
    messages: {
      EN: 'The answer is application/json or application/graphql-response+json, in UTF-8.',
      DE: 'Die Antwort ist application/json oder application/graphql-response+json, in UTF-8.',
    },
  },
  FILE_TYPE: {
    code: 'INVALID',
    when: 'The Content-Type of an upload is neither a PDF nor bytes.',
    messages: {
      EN: 'The body must be the file itself, as application/pdf or application/octet-stream.',
      DE: 'Der Inhalt muss die Datei selbst sein, als application/pdf oder application/octet-stream.',
    },
  },
  FILE_COMPRESSED: {
    code: 'INVALID',
    when: 'The Content-Encoding of an upload is a compression.',
    messages: {
      EN: 'The body must be the file itself, uncompressed.',
      DE: 'Der Inhalt muss die Datei selbst sein, nicht komprimiert.',
    },
  },
  PARAMETER_UNKNOWN: {
    code: 'INVALID',
    when: 'The address has a parameter that does not exist.',
    messages: { EN: 'There is no such parameter.', DE: 'Diesen Parameter gibt es nicht.' },
  },
  FILTER_UNKNOWN: {
    code: 'UNKNOWN',
    when: 'The address has a filter that does not exist.',
    messages: {
      EN: ({ names }: { names: readonly string[] }) =>
        `There is no such parameter; there are ${names.join(', ')}.`,
      DE: ({ names }: { names: readonly string[] }) =>
        `Diesen Parameter gibt es nicht. Möglich sind ${names.join(', ')}.`,
    },
  },
  PARAMETER_REPEATED: {
    code: 'INVALID',
    when: 'The address has a parameter twice.',
    messages: {
      EN: 'Once only; several values are separated by commas.',
      DE: 'Nur einmal möglich. Mehrere Werte werden durch Kommas getrennt.',
    },
  },
  PARAMETER_VALUES: {
    code: 'INVALID',
    when: 'The parameter has values that are not possible.',
    messages: {
      EN: ({ wrong }: { wrong: string }) => `Not possible: ${wrong}.`,
      DE: ({ wrong }: { wrong: string }) => `Nicht möglich: ${wrong}.`,
    },
  },
  PARAMETER_CHOICE: {
    code: 'INVALID',
    when: 'The parameter has a value that is not among the possible ones.',
    messages: {
      EN: ({ possible }: { possible: readonly string[] }) => `Possible values: ${possible.join(', ')}.`,
      DE: ({ possible }: { possible: readonly string[] }) => `Mögliche Werte: ${possible.join(', ')}.`,
    },
  },
  NOT_AN_INSTANT: {
    code: 'INVALID',
    when: 'The parameter is not an instant.',
    messages: {
      EN: 'An instant such as 2026-01-31T12:00:00Z is needed.',
      DE: 'Hier ist ein Zeitpunkt wie 2026-01-31T12:00:00Z nötig.',
    },
  },
} as const satisfies ProblemEntries;
