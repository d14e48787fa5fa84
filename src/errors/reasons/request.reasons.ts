import type { Reasons } from './reason.js';

/** The property of an operation that is too large. */
export type OperationLimit =
  | { limit: 'CHARACTERS' | 'LINES' | 'BRACKETS' | 'TOKENS' | 'LEVELS' | 'ALIASES'; most: number }
  | { limit: 'PAIRS' | 'TIME' };

/** Reasons of requests, whatever they are about. */
export const requestReasons = {
  LOGIN_REQUIRED: {
    code: 'UNAUTHENTICATED',
    when: 'Nobody is logged in, the session has ended, or the token is not valid.',
    remedy: 'Log in.',
    messages: { EN: 'Log in first.', DE: 'Bitte melden Sie sich an.' },
  },
  PERMISSION_MISSING: {
    code: 'FORBIDDEN',
    when: 'The viewer lacks the permission, or does not have it for this object.',
    remedy: 'Ask a user who administers the account.',
    messages: { EN: 'You may not do this.', DE: 'Dafür fehlt Ihnen die Berechtigung.' },
  },
  ELEMENT_NOT_PERMITTED: {
    code: 'FORBIDDEN',
    when: 'The document names an element of the schema that the viewer’s schema does not have; `coordinate` names it.',
    remedy: 'Leave the element out, or log in with a role that has it.',
    messages: {
      EN: ({ coordinate }: { coordinate: string }) => `You may not use ${coordinate}.`,
      DE: ({ coordinate }: { coordinate: string }) => `Sie dürfen ${coordinate} nicht verwenden.`,
    },
  },
  OBJECT_UNKNOWN: {
    code: 'NOT_FOUND',
    when: 'The object does not exist, is hidden from the viewer, or belongs to another account. The answer is the same for all three.',
    remedy: 'Check the id; `path` names its place in the input, if it came with one.',
    messages: { EN: 'There is no such object.', DE: 'Dieses Objekt gibt es nicht.' },
  },
  INPUT_INVALID: {
    code: 'BAD_USER_INPUT',
    when: 'Fields of the input or parts of the request are wrong; `problems` lists all of them.',
    remedy: 'Correct every field that `problems` names.',
    messages: {
      EN: ({ paths, first }: { paths: readonly string[]; first: string }) =>
        paths.length === 1
          ? `${paths.join()}: ${first}`
          : `${paths.length} fields are wrong: ${paths.join(', ')}.`,
      DE: ({ paths, first }: { paths: readonly string[]; first: string }) =>
        paths.length === 1
          ? `${paths.join()}: ${first}`
          : `${paths.length} Felder enthalten Fehler: ${paths.join(', ')}.`,
    },
  },
  DOCUMENT_UNREADABLE: {
    code: 'GRAPHQL_PARSE_FAILED',
    when: 'The document is not GraphQL.',
    remedy: 'Correct the document; the message names the fault and `locations` its place.',
    messages: {
      EN: ({ fault }: { fault: string }) => fault,
      DE: ({ fault }: { fault: string }) => `Das Dokument ist kein GraphQL: ${fault}`,
    },
  },
  DOCUMENT_INVALID: {
    code: 'GRAPHQL_VALIDATION_FAILED',
    when: 'The document does not fit the schema.',
    remedy: 'Compare the document with the schema of your role.',
    messages: {
      EN: ({ fault }: { fault: string }) => fault,
      DE: ({ fault }: { fault: string }) => `Das Dokument passt nicht zum Schema: ${fault}`,
    },
  },
  OPERATION_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    when: 'The GraphQL document is too long, nested too deeply, has too many aliases, or takes too long to validate.',
    remedy: 'Split the operation.',
    messages: {
      EN: (exceeded: OperationLimit) => `The operation is too large: ${englishLimit(exceeded)}`,
      DE: (exceeded: OperationLimit) => `Die Operation ist zu groß: ${germanLimit(exceeded)}`,
    },
  },
  ANSWER_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    when: 'The response could contain too many values; every page counts at its full requested length.',
    remedy: 'Ask for shorter pages or fewer fields.',
    messages: {
      EN: ({ most }: { most: number }) =>
        `The operation is too large: its answer could hold more than ${most} values.`,
      DE: ({ most }: { most: number }) =>
        `Die Operation ist zu groß: Ihre Antwort könnte mehr als ${most} Werte enthalten.`,
    },
  },
  SEVERAL_SECRETS: {
    code: 'LIMIT_EXCEEDED',
    when: 'The operation has more than one mutation that checks a password or a token.',
    remedy: 'Send these mutations in operations of their own.',
    messages: {
      EN: 'One operation can hold only one mutation that checks a password or a token.',
      DE: 'Eine Operation darf nur eine Mutation enthalten, die ein Passwort oder ein Token prüft.',
    },
  },
  BODY_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    when: 'The body of the request is too large.',
    remedy: 'Split the request.',
    messages: {
      EN: ({ most }: { most: number }) => `The request is larger than ${most} bytes.`,
      DE: ({ most }: { most: number }) => `Die Anfrage ist größer als ${most} Bytes.`,
    },
  },
  TEMPORARILY_UNAVAILABLE: {
    code: 'SERVICE_UNAVAILABLE',
    when: 'The database is not reachable, or the gateway is busy, starting or stopping.',
    remedy: 'Repeat the same call after `retryAfterSeconds`.',
    messages: {
      EN: 'The service is not available just now. Try again in a moment.',
      DE: 'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    },
  },
  FOLDER_MISSING: {
    code: 'SERVICE_UNAVAILABLE',
    when: 'A folder of the gateway is missing on the server.',
    remedy: 'Repeat the call later; the operator has to bring the folder back.',
    messages: {
      EN: 'The folder for files is away on the server. Try again later.',
      DE: 'Der Ordner für Dateien fehlt auf dem Server. Bitte versuchen Sie es später noch einmal.',
    },
  },
  MIGRATIONS_MISSING: {
    code: 'SERVICE_UNAVAILABLE',
    when: 'The database lacks migrations of this version.',
    remedy: 'The operator has to run the migrations.',
    messages: {
      EN: 'The database lacks migrations of this version.',
      DE: 'Der Datenbank fehlen Migrationen dieser Version.',
    },
  },
  DATABASE_NEWER: {
    code: 'SERVICE_UNAVAILABLE',
    when: 'The database has migrations that this version does not know.',
    remedy: 'The operator has to update the gateway.',
    messages: {
      EN: 'The database is newer than this version.',
      DE: 'Die Datenbank ist neuer als diese Version.',
    },
  },
} as const satisfies Reasons;

function englishLimit(exceeded: OperationLimit): string {
  switch (exceeded.limit) {
    case 'CHARACTERS':
    case 'LINES':
    case 'TOKENS':
    case 'LEVELS':
    case 'ALIASES':
      return `at most ${exceeded.most} ${exceeded.limit.toLowerCase()} are allowed.`;
    case 'BRACKETS':
      return `at most ${exceeded.most} brackets can be open.`;
    case 'PAIRS':
      return 'it asks for the same fields too often.';
    case 'TIME':
      return 'it would take too long to check.';
  }
}

function germanLimit(exceeded: OperationLimit): string {
  switch (exceeded.limit) {
    case 'CHARACTERS':
      return `Erlaubt sind höchstens ${exceeded.most} Zeichen.`;
    case 'LINES':
      return `Erlaubt sind höchstens ${exceeded.most} Zeilen.`;
    case 'TOKENS':
      return `Erlaubt sind höchstens ${exceeded.most} Tokens.`;
    case 'LEVELS':
      return `Erlaubt sind höchstens ${exceeded.most} Ebenen.`;
    case 'ALIASES':
      return `Erlaubt sind höchstens ${exceeded.most} Aliasse.`;
    case 'BRACKETS':
      return `Höchstens ${exceeded.most} Klammern dürfen zugleich offen sein.`;
    case 'PAIRS':
      return 'Dieselben Felder kommen zu oft vor.';
    case 'TIME':
      return 'Die Prüfung würde zu lange dauern.';
  }
}
