import type { PdfProblem } from '../../pdf/inspection.js';
import type { ProblemEntries, ProblemEntry } from './problem-entry.js';

const pdfProblems = {
  NOT_A_PDF: {
    code: 'NOT_A_PDF',
    when: 'The file is not a readable PDF.',
    messages: { EN: 'The file is not a readable PDF.', DE: 'Die Datei ist kein lesbares PDF.' },
  },
  ENCRYPTED_PDF: {
    code: 'ENCRYPTED_PDF',
    when: 'The PDF is encrypted, perhaps without a password.',
    messages: {
      EN: 'The PDF is encrypted; save it without a password.',
      DE: 'Das PDF ist verschlüsselt. Bitte speichern Sie es ohne Passwort.',
    },
  },
  NO_PAGES: {
    code: 'NO_PAGES',
    when: 'The PDF has no pages.',
    messages: { EN: 'The PDF has no pages.', DE: 'Das PDF hat keine Seiten.' },
  },
  TOO_MANY_PAGES: {
    code: 'TOO_MANY_PAGES',
    when: 'The PDF has more than 6,000 pages.',
    messages: { EN: 'The PDF has more than 6,000 pages.', DE: 'Das PDF hat mehr als 6.000 Seiten.' },
  },
  PAGE_WITHOUT_AREA: {
    code: 'PAGE_WITHOUT_AREA',
    when: 'A page of the PDF has no printable area, or is longer than 14,400 units.',
    messages: {
      EN: 'A page of the PDF has no printable area, or is longer than 14,400 units.',
      DE: 'Eine Seite des PDFs hat keine druckbare Fläche oder ist länger als 14.400 Einheiten.',
    },
  },
  PORTFOLIO: {
    code: 'PORTFOLIO',
    when: 'The PDF is a portfolio of attached files.',
    messages: {
      EN: 'The PDF is a portfolio of attached files; send each file on its own.',
      DE: 'Das PDF ist ein Portfolio aus angehängten Dateien. Bitte senden Sie jede Datei einzeln.',
    },
  },
  RENDERED_BY_ONE_VIEWER: {
    code: 'RENDERED_BY_ONE_VIEWER',
    when: 'The PDF is an XFA form that only one viewer displays.',
    messages: {
      EN: 'The PDF is an XFA form that only one viewer displays; print it to a new PDF in that viewer.',
      DE: 'Das PDF ist ein XFA-Formular, das nur ein einziges Programm anzeigt. Bitte drucken Sie es dort in ein neues PDF.',
    },
  },
  PDF_TOO_COMPLEX: {
    code: 'PDF_TOO_COMPLEX',
    when: 'Reading the PDF takes too much time or memory.',
    messages: {
      EN: 'The PDF takes too much time or memory to read.',
      DE: 'Das PDF zu lesen braucht zu viel Zeit oder Speicher.',
    },
  },
} as const satisfies Readonly<Record<PdfProblem, ProblemEntry>>;

/** Problems of shipments, their options and their files. */
export const shipmentProblems = {
  ...pdfProblems,
  UPLOAD_EMPTY: {
    code: 'REQUIRED',
    when: 'The upload has no file yet.',
    messages: {
      EN: 'No file was put to the address of this upload yet.',
      DE: 'An der Adresse dieses Uploads liegt noch keine Datei.',
    },
  },
  LETTER_WITHOUT_PAGES: {
    code: 'NO_PAGES',
    when: 'A price is asked for fewer than one page.',
    messages: { EN: 'A letter has at least one page.', DE: 'Ein Brief hat mindestens eine Seite.' },
  },
  LETTER_TOO_LONG: {
    code: 'TOO_MANY_PAGES',
    when: 'A price is asked for more than 6,000 pages.',
    messages: {
      EN: 'A letter has at most 6,000 pages.',
      DE: 'Ein Brief hat höchstens 6.000 Seiten.',
    },
  },
  REGISTERED_ABROAD: {
    code: 'NOT_ALLOWED',
    when: 'Registered mail is asked for a destination abroad.',
    messages: {
      EN: 'Registered mail is possible only within the country.',
      DE: 'Einschreiben sind nur innerhalb des Landes möglich.',
    },
  },
  GROUP_NOT_ACTIVE: {
    code: 'NOT_ALLOWED',
    when: 'The group to send for is locked or deleted.',
    messages: {
      EN: 'This group is locked or deleted.',
      DE: 'Diese Gruppe ist gesperrt oder gelöscht.',
    },
  },
} as const satisfies ProblemEntries;
