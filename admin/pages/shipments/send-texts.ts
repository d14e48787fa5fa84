import type { Text } from '../../parts/text/text';

/** The texts of the page on which letters are sent. */
export const sendTexts = {
  title: { de: 'Briefe senden', en: 'Send letters' },
  dropHere: { de: 'PDF-Dateien hierher ziehen', en: 'Drop PDF files here' },
  chooseFiles: { de: 'Dateien auswählen', en: 'Choose files' },
  chooseFile: { de: 'Datei auswählen', en: 'Choose a file' },
  letters: { de: 'Briefe', en: 'Letters' },
  options: { de: 'Für alle Briefe', en: 'For all letters' },
  template: { de: 'Vorlage', en: 'Template' },
  noTemplate: { de: 'Ohne Vorlage', en: 'Without a template' },
  templateFills: {
    de: 'Füllt die Felder darunter aus. Sie können die Angaben ändern.',
    en: 'Fills in the fields below. You can change them.',
  },
  templateFixes: {
    de: 'Legt die Kostenstelle fest: {costCentre}. Die Vorlage füllt die Felder darunter aus; Sie können die Angaben ändern.',
    en: 'Sets the cost centre: {costCentre}. The template fills in the fields below; you can change them.',
  },
  templateGroup: {
    de: 'Die Gruppe der Vorlage, „{group}“, wird nicht verwendet: Für sie können Sie nicht senden.',
    en: 'The group of the template, “{group}”, is not used: you cannot send for it.',
  },
  templateGroupHidden: {
    de: 'Die Gruppe der Vorlage wird nicht verwendet: Für sie können Sie nicht senden.',
    en: 'The group of the template is not used: you cannot send for it.',
  },
  waiting: { de: 'Wartet auf das Hochladen', en: 'Waits to be uploaded' },
  uploading: {
    de: 'Wird hochgeladen: {share, number, ::percent}',
    en: 'Uploading: {share, number, ::percent}',
  },
  checking: { de: 'Wird geprüft …', en: 'Being checked …' },
  sending: { de: 'Wird gesendet …', en: 'Being sent …' },
  tooLarge: { de: 'Die Datei ist größer als 50 MB.', en: 'The file is larger than 50 MB.' },
  inListAlready: {
    de: 'Diese Datei steht schon in der Liste.',
    en: 'This file is already in the list.',
  },
  noPdfInside: {
    de: 'Der Ordner enthält keine PDF-Datei.',
    en: 'The folder contains no PDF file.',
  },
  remove: { de: 'Entfernen', en: 'Remove' },
  removeNamed: { de: '{name} entfernen', en: 'Remove {name}' },
  retryNamed: { de: '{name} erneut hochladen', en: 'Upload {name} again' },
  total: {
    de: '{count, plural, one {Ein Brief} other {# Briefe}}, {pages, plural, one {eine Seite} other {# Seiten}}',
    en: '{count, plural, one {One letter} other {# letters}}, {pages, plural, one {one page} other {# pages}}',
  },
  priceParts: {
    de: 'Porto und Druck {net} + Zuschlag {surcharge} + Mehrwertsteuer {vat}',
    en: 'Postage and printing {net} + surcharge {surcharge} + VAT {vat}',
  },
  send: {
    de: '{count, plural, =0 {Senden} one {Brief senden} other {# Briefe senden}}',
    en: '{count, plural, =0 {Send} one {Send letter} other {Send # letters}}',
  },
  submit: { de: 'Zur Freigabe senden', en: 'Send for approval' },
  keep: { de: 'Als Entwurf behalten', en: 'Keep as draft' },
  nothingToSend: { de: 'Wählen Sie zuerst eine PDF-Datei aus.', en: 'First choose a PDF file.' },
  stillUploading: {
    de: 'Die Dateien werden noch hochgeladen und geprüft.',
    en: 'The files are still being uploaded and checked.',
  },
  groupMissing: {
    de: 'Wählen Sie die Gruppe, für die gesendet wird.',
    en: 'Choose the group to send for.',
  },
  noGroups: {
    de: 'Sie gehören zu keiner aktiven Gruppe und sehen keine andere, für die Sie senden könnten. Bitte wenden Sie sich an die Verwaltung Ihres Kontos.',
    en: 'You belong to no active group, and see no other one to send for. Please ask an administrator of your account.',
  },
  needsApproval: {
    de: 'Vier Augen: Ihre Briefe werden erst gedruckt, wenn eine andere Person sie freigegeben hat.',
    en: 'Four eyes: your letters are printed only after another person has approved them.',
  },
  results: { de: 'Ergebnis', en: 'Result' },
  summary: {
    de: '{sent, plural, =0 {Kein Brief} one {Ein Brief} other {# Briefe}} übernommen{failed, plural, =0 {} one {, einer nicht: Der Grund steht bei der Datei.} other {, # nicht: Der Grund steht bei den Dateien.}}',
    en: '{sent, plural, =0 {No letter} one {One letter} other {# letters}} accepted{failed, plural, =0 {} one {, one not: the reason stands at the file.} other {, # not: the reasons stand at the files.}}',
  },
  released: { de: 'Geht in den Druck.', en: 'Goes to print.' },
  draftKept: {
    de: 'Als Entwurf behalten. Nichts wird gesendet, bis Sie ihn einreichen.',
    en: 'Kept as a draft. Nothing is sent until you submit it.',
  },
  clearResults: { de: 'Liste leeren', en: 'Clear the list' },
} as const satisfies Record<string, Text>;
