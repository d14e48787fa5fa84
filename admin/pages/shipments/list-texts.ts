import type { Text } from '../../parts/text/text';

/** The texts of the list of shipments. */
export const listTexts = {
  title: { de: 'Sendungen', en: 'Shipments' },
  me: { de: 'Mich', en: 'Me' },
  from: { de: 'Angelegt ab', en: 'Created from' },
  to: { de: 'Angelegt bis', en: 'Created until' },
  none: { de: 'Noch wurde nichts gesendet.', en: 'Nothing has been sent yet.' },
  sendFirst: { de: 'Briefe senden', en: 'Send letters' },
  export: { de: 'Als CSV exportieren', en: 'Export as CSV' },
  exporting: {
    de: '{done, number} von {total, number} exportiert …',
    en: '{done, number} of {total, number} exported …',
  },
  exportCut: {
    de: 'Der Export enthält die ersten {limit, number} von {total, number} Sendungen. Für die übrigen engen Sie die Filter ein, zum Beispiel auf einen Monat.',
    en: 'The export has the first {limit, number} of {total, number} shipments. For the others, narrow the filters, for example to a month.',
  },
  exportFile: { de: 'Sendungen', en: 'shipments' },
  senderEmail: { de: 'E-Mail des Absenders', en: 'E-mail of the sender' },
  currency: { de: 'Währung', en: 'Currency' },
} as const satisfies Record<string, Text>;
