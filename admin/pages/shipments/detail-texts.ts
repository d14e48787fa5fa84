import type { Text } from '../../parts/text/text';

/** The texts of the page of one shipment. */
export const detailTexts = {
  title: { de: 'Sendung', en: 'Shipment' },
  back: { de: 'Alle Sendungen', en: 'All shipments' },
  facts: { de: 'Angaben', en: 'Facts' },
  pdfOf: { de: 'PDF von {name}', en: 'PDF of {name}' },
  noFile: { de: 'Die Datei ist mit der Sendung gelöscht.', en: 'The file was deleted with the shipment.' },
  extent: { de: 'Umfang', en: 'Extent' },
  shipping: { de: 'Versand', en: 'Shipping' },
  sheetCount: {
    de: '{count, plural, one {ein Blatt} other {# Blätter}}',
    en: '{count, plural, one {one sheet} other {# sheets}}',
  },
  vatOf: { de: 'Preisliste {priceList}', en: 'Price list {priceList}' },
  queued: { de: 'Wird jetzt an den Druck übergeben.', en: 'Being handed over to print now.' },
  draft: {
    de: 'Ein Entwurf: Nichts wird gesendet, bis er eingereicht wird.',
    en: 'A draft: nothing is sent until it is submitted.',
  },
  rejected: {
    de: 'Abgelehnt. Ändern Sie den Brief, und reichen Sie ihn erneut ein.',
    en: 'Rejected. Change the letter and submit it again.',
  },
  rejectedOfOther: {
    de: 'Abgelehnt. Der Absender kann den Brief ändern und erneut einreichen.',
    en: 'Rejected. The sender can change the letter and submit it again.',
  },
  assigneesMore: {
    de: 'Benutzer, denen die Sendung zugewiesen ist, sehen und bearbeiten sie wie der Absender. Sie können nicht über sie entscheiden.',
    en: 'Assignees can view and edit the shipment like its sender. They cannot decide on it.',
  },
  nobodyAssigned: { de: 'Niemandem.', en: 'Nobody.' },
  assign: { de: 'Zuweisen', en: 'Assign' },
  assignTitle: { de: 'Sendung zuweisen', en: 'Assign the shipment' },
  toWhom: { de: 'Wem', en: 'To whom' },
  unassign: { de: 'Entfernen: {name}', en: 'Remove: {name}' },
  unassigned: {
    de: 'Die Sendung ist {name} nicht mehr zugewiesen.',
    en: 'The shipment is no longer assigned to {name}.',
  },
  chooseSomebody: { de: 'Wählen Sie mindestens einen Benutzer.', en: 'Choose at least one user.' },
  decide: { de: 'Entscheiden', en: 'Decide' },
  submit: { de: 'Einreichen', en: 'Submit' },
  resubmit: { de: 'Erneut einreichen', en: 'Submit again' },
  change: { de: 'Ändern', en: 'Change' },
  changeTitle: { de: 'Brief ändern', en: 'Change the letter' },
  otherFile: { de: 'Andere Datei', en: 'Another file' },
  otherFileHint: {
    de: 'Ohne neue Datei bleibt es bei „{name}“.',
    en: 'Without a new file, “{name}” stays.',
  },
  newFile: { de: 'Neue Datei: {name}', en: 'New file: {name}' },
  markForErasure: { de: 'Zum Löschen vormerken', en: 'Mark for final deletion' },
  unmarkForErasure: { de: 'Vormerkung aufheben', en: 'Remove the mark' },
  erase: { de: 'Endgültig löschen', en: 'Delete for good' },
  eraseTitle: { de: 'PDF endgültig löschen?', en: 'Delete the PDF for good?' },
  eraseConsequence: {
    de: 'Das PDF und sein Dateiname werden endgültig gelöscht. Nummer, Preis, Entscheidungen und Protokoll bleiben erhalten.',
    en: 'The PDF and its file name are deleted for good. Number, price, decisions and log are kept.',
  },
  sendNow: { de: 'Sofort übergeben', en: 'Hand over now' },
  sendNowTitle: { de: 'Sofort an den Druck übergeben?', en: 'Hand over to print now?' },
  sendNowConsequence: {
    de: 'Danach lässt sich die Sendung nicht mehr zurückrufen.',
    en: 'The shipment cannot be called back after that.',
  },
  recall: { de: 'Freigabe zurücknehmen', en: 'Take back the approval' },
  recallTitle: { de: 'Freigabe zurücknehmen?', en: 'Take back the approval?' },
  recallConsequence: {
    de: 'Die Sendung wartet dann wieder auf eine Entscheidung.',
    en: 'The shipment then waits for a decision again.',
  },
  cancel: { de: 'Zurückrufen', en: 'Call back' },
  cancelTitle: { de: 'Sendung zurückrufen?', en: 'Call back the shipment?' },
  cancelConsequence: {
    de: 'Sie wird nicht gedruckt. Das lässt sich nicht rückgängig machen.',
    en: 'It will not be printed. This cannot be undone.',
  },

  deleteTitle: { de: 'Sendung löschen?', en: 'Delete the shipment?' },
  deleteConsequence: {
    de: 'Sendung und Datei werden gelöscht und nie gedruckt. Das lässt sich nicht rückgängig machen.',
    en: 'The shipment and its file are deleted and never printed. This cannot be undone.',
  },
  deleteNotice: { de: 'Der Absender wird benachrichtigt.', en: 'The sender is notified.' },
} as const satisfies Record<string, Text>;
