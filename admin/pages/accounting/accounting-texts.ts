import type { AccountingDimension } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';

/** The texts of the accounting. */
export const accountingTexts = {
  accounting: { de: 'Kosten', en: 'Accounting' },
  from: { de: 'Von', en: 'From' },
  to: { de: 'Bis', en: 'To' },
  by: { de: 'Aufschlüsseln nach', en: 'Break down by' },
  oneDimension: {
    de: 'Eine Angabe bleibt immer gewählt.',
    en: 'One of these always stays selected.',
  },
  counted: {
    de: 'Ein Brief zählt in dem Monat, in dem er an den Druck übergeben wird.',
    en: 'A letter counts in the month of its hand-over to print.',
  },
  totals: { de: 'Summe', en: 'Total' },
  shipments: { de: 'Sendungen', en: 'Shipments' },
  pages: { de: 'Seiten', en: 'Pages' },
  net: { de: 'Netto', en: 'Net' },
  surcharge: { de: 'Zuschlag', en: 'Surcharge' },
  vat: { de: 'MwSt.', en: 'VAT' },
  gross: { de: 'Brutto', en: 'Gross' },
  noGroup: { de: 'Ohne Gruppe', en: 'Without group' },
  otherGroups: { de: 'Weitere Gruppen', en: 'Other groups' },
  chart: {
    de: 'Kosten je Monat und Gruppe, brutto in {currency}',
    en: 'Costs by month and group, gross in {currency}',
  },
  chartTable: { de: 'Als Tabelle', en: 'As a table' },
  nothing: {
    de: 'In diesem Zeitraum wurde kein Brief zum Druck übergeben.',
    en: 'No letter was handed over to print in this period.',
  },
} as const satisfies Record<string, Text>;

/** The dimensions in words, in the order of the table's columns. */
export const dimensionTexts = {
  MONTH: { de: 'Monat', en: 'Month' },
  GROUP: { de: 'Gruppe', en: 'Group' },
  COST_CENTRE: { de: 'Kostenstelle', en: 'Cost centre' },
  COST_BEARER: { de: 'Kostenträger', en: 'Cost bearer' },
  SENDER: { de: 'Absender', en: 'Sender' },
} as const satisfies Record<AccountingDimension, Text>;
