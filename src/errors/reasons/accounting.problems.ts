import type { ProblemEntries } from './problem-entry.js';

/** Problems of reports. */
export const accountingProblems = {
  DIMENSION_REQUIRED: {
    code: 'REQUIRED',
    when: 'The report names no dimension.',
    messages: { EN: 'Name at least one dimension.', DE: 'Bitte wählen Sie mindestens ein Merkmal.' },
  },
  MONTH_FORMAT: {
    code: 'INVALID',
    when: 'The text is not a month.',
    messages: { EN: 'A month is written like 2026-03.', DE: 'Ein Monat wird wie 2026-03 geschrieben.' },
  },
  MONTHS_REVERSED: {
    code: 'INVALID',
    when: 'The last month comes before the first.',
    messages: {
      EN: 'The last month comes before the first.',
      DE: 'Der letzte Monat liegt vor dem ersten.',
    },
  },
  TOO_MANY_MONTHS: {
    code: 'INVALID',
    when: 'The report has too many months.',
    messages: {
      EN: ({ most }: { most: number }) => `At most ${most} months are allowed.`,
      DE: ({ most }: { most: number }) => `Erlaubt sind höchstens ${most} Monate.`,
    },
  },
} as const satisfies ProblemEntries;
