import type { Text } from '../text/text';
import type { PdfFailure } from './pdf-document';

/** The texts of the reader for PDFs. */
export const pdfTexts = {
  loading: { de: 'Brief wird geladen …', en: 'Loading the letter …' },
  pageOf: { de: 'Seite {page, number} von {pages, number}', en: 'Page {page, number} of {pages, number}' },
  page: { de: 'Seite', en: 'Page' },
  ofPages: { de: 'von {pages, number}', en: 'of {pages, number}' },
  smaller: { de: 'Verkleinern', en: 'Zoom out' },
  larger: { de: 'Vergrößern', en: 'Zoom in' },
  openFile: { de: 'Datei öffnen', en: 'Open the file' },
  pageUndrawable: {
    de: 'Diese Seite lässt sich nicht darstellen. Öffnen Sie die Datei.',
    en: 'This page cannot be displayed. Open the file.',
  },
  failures: {
    UNREACHABLE: {
      de: 'Der Brief konnte nicht geladen werden.',
      en: 'The letter could not be loaded.',
    },
    GONE: {
      de: 'Die Datei ist nicht mehr da. Der Brief wurde inzwischen gelöscht.',
      en: 'The file is gone. The letter has been deleted in the meantime.',
    },
    UNREADABLE: {
      de: 'Die Datei lässt sich hier nicht darstellen.',
      en: 'The file cannot be displayed here.',
    },
  },
} as const satisfies Record<string, Text | Record<PdfFailure, Text>>;
