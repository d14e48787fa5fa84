import type { Reasons } from './reason.js';

/** Reasons of reports. */
export const accountingReasons = {
  REPORT_TOO_LARGE: {
    code: 'LIMIT_EXCEEDED',
    when: 'The report would have more than 10,000 rows.',
    remedy: 'Ask for fewer months, fewer dimensions, or single groups, senders or cost centres.',
    messages: {
      EN: 'The report would have more than 10,000 rows: ask for fewer months, fewer dimensions, or single groups, senders or cost centres.',
      DE: 'Die Auswertung hätte mehr als 10.000 Zeilen. Bitte wählen Sie weniger Monate, weniger Merkmale oder einzelne Gruppen, Absender oder Kostenstellen.',
    },
  },
} as const satisfies Reasons;
