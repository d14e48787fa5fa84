import type { ProblemEntries } from './problem-entry.js';

/** Problems of booking templates. */
export const bookingTemplateProblems = {
  BOOKING_TEMPLATE_NAME_TAKEN: {
    code: 'TAKEN',
    when: 'Another booking template of the account has this name, or one that looks like it.',
    messages: {
      EN: 'Another template has this name, or one that looks like it.',
      DE: 'Eine andere Vorlage hat bereits diesen oder einen zum Verwechseln ähnlichen Namen.',
    },
  },
  OPTIONS_REQUIRED: {
    code: 'REQUIRED',
    when: 'A shipment without a booking template has no options.',
    messages: {
      EN: 'Choose the options, or a template.',
      DE: 'Bitte wählen Sie die Optionen oder eine Vorlage.',
    },
  },
} as const satisfies ProblemEntries;
