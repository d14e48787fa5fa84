import type { ShipmentDecision } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';

/** The texts of the page of the approvals. */
export const approvalTexts = {
  approvals: { de: 'Freigaben', en: 'Approvals' },
  queue: { de: 'Wartende Briefe', en: 'Waiting letters' },
  waitingCount: {
    de: '{count, plural, one {Ein Brief wartet} other {# Briefe warten}}',
    en: '{count, plural, one {One letter waits} other {# letters wait}}',
  },
  nothingWaits: { de: 'Kein Brief wartet auf Ihre Entscheidung.', en: 'No letter waits for your decision.' },
  newLettersAppear: {
    de: 'Neue Briefe erscheinen hier von selbst.',
    en: 'New letters appear here by themselves.',
  },
  facts: { de: 'Angaben zum Brief', en: 'Facts about the letter' },
  sender: { de: 'Absender', en: 'Sender' },
  group: { de: 'Gruppe', en: 'Group' },
  noGroup: { de: 'Ohne Gruppe', en: 'No group' },
  groupLocked: { de: 'Gesperrt', en: 'Locked' },
  groupDeleted: { de: 'Gelöscht', en: 'Deleted' },
  number: { de: 'Nummer', en: 'Number' },
  waitingSince: { de: 'Wartet seit', en: 'Waiting since' },
  extent: { de: 'Umfang', en: 'Extent' },
  pages: {
    de: '{count, plural, one {eine Seite} other {# Seiten}}',
    en: '{count, plural, one {one page} other {# pages}}',
  },
  sheets: {
    de: '{count, plural, one {ein Blatt} other {# Blätter}}',
    en: '{count, plural, one {one sheet} other {# sheets}}',
  },
  options: { de: 'Versand', en: 'Shipping' },
  price: { de: 'Preis', en: 'Price' },
  duplicate: {
    de: 'Dieselbe Datei wurde in den 24 Stunden davor schon eingereicht:',
    en: 'The same file was already submitted within the 24 hours before:',
  },
  possibleDuplicate: { de: 'Doppelt?', en: 'Duplicate?' },
  decidedBefore: { de: 'Erneut', en: 'Back again' },
  approve: { de: 'Freigeben', en: 'Approve' },
  reject: { de: 'Ablehnen', en: 'Reject' },
  remove: { de: 'Löschen', en: 'Delete' },
  move: { de: 'In andere Gruppe verschieben', en: 'Move to another group' },
  moveConsequence: {
    de: 'Der Preis bleibt gleich und wird der neuen Gruppe berechnet. Deren Freigeber werden benachrichtigt.',
    en: 'The price stays the same and is charged to the new group, whose approvers are notified.',
  },
  moveConfirm: { de: 'Verschieben', en: 'Move' },
  noActiveGroup: { de: 'Es gibt keine aktive Gruppe.', en: 'There is no active group.' },
  previous: { de: 'Voriger Brief', en: 'Previous letter' },
  next: { de: 'Nächster Brief', en: 'Next letter' },
  pdf: { de: 'PDF: {name}', en: 'PDF: {name}' },
  comment: { de: 'Begründung für den Absender', en: 'Reason for the sender' },
  commentTooLong: { de: 'Höchstens 2.000 Zeichen.', en: 'At most 2,000 characters.' },
  sendRejection: { de: 'Ablehnung senden', en: 'Send the rejection' },
  rejectionConsequence: {
    de: 'Der Absender wird benachrichtigt; er kann den Brief ändern und erneut einreichen.',
    en: 'The sender is notified, and can change the letter and submit it again.',
  },
  rejectionKeys: { de: 'Strg + Enter sendet, Esc bricht ab.', en: 'Ctrl + Enter sends, Esc cancels.' },
  deleteTitle: { de: 'Brief „{name}“ löschen?', en: 'Delete the letter “{name}”?' },
  deleteConsequence: {
    de: 'Der Brief und seine Datei werden gelöscht und nie gedruckt. Das lässt sich nicht rückgängig machen. Der Absender wird benachrichtigt.',
    en: 'The letter and its file are deleted and never printed. This cannot be undone. The sender is notified.',
  },
  stillLoading: { de: 'Der Brief wird noch geladen.', en: 'The letter is still loading.' },
  gone: {
    de: 'Dieser Brief wartet nicht mehr: Jemand anderes hat entschieden, oder der Absender hat ihn zurückgerufen.',
    en: 'This letter no longer waits: somebody else has decided, or the sender has called it back.',
  },
  goneReason: { de: 'Der Brief wartet nicht mehr.', en: 'The letter no longer waits.' },
  resubmitted: {
    de: 'Dieser Brief wurde inzwischen neu eingereicht. Sie sehen noch die frühere Fassung.',
    en: 'This letter has been submitted anew in the meantime. You still see the earlier version.',
  },
  showNewVersion: { de: 'Neue Fassung zeigen', en: 'Show the new version' },
  resubmittedReason: { de: 'Zeigen Sie zuerst die neue Fassung.', en: 'First show the new version.' },
  absent: {
    de: 'Dieser Brief wartet nicht auf Ihre Entscheidung.',
    en: 'This letter does not wait for your decision.',
  },
  openShipment: { de: 'Zur Sendung', en: 'To the shipment' },
  sending: {
    de: '{count, plural, one {Eine Entscheidung wird gesendet …} other {# Entscheidungen werden gesendet …}}',
    en: '{count, plural, one {Sending one decision …} other {Sending # decisions …}}',
  },
  failures: {
    de: '{count, plural, one {Eine Entscheidung wurde nicht ausgeführt} other {# Entscheidungen wurden nicht ausgeführt}}',
    en: '{count, plural, one {One decision was not carried out} other {# decisions were not carried out}}',
  },
  noAnswer: {
    de: 'Der Server hat nicht geantwortet. Steht der Brief noch in der Liste, entscheiden Sie bitte erneut.',
    en: 'The server did not answer. If the letter is still in the list, please decide again.',
  },
  showLetter: { de: 'Brief zeigen', en: 'Show the letter' },
  dismiss: { de: 'Ausblenden', en: 'Dismiss' },
  dismissAll: { de: 'Alle ausblenden', en: 'Dismiss all' },
  recall: { de: 'Zurücknehmen', en: 'Take back' },
  heldUntil: {
    de: '„{name}“ ist freigegeben. Bis {time} lässt sich die Freigabe zurücknehmen.',
    en: '“{name}” is approved. The approval can be taken back until {time}.',
  },
  select: { de: '{name} auswählen', en: 'Select {name}' },
  selectAll: { de: 'Alle auswählen', en: 'Select all' },
  selected: { de: '{count, number} ausgewählt', en: '{count, number} selected' },
  bulkApproveTitle: {
    de: '{count, plural, one {Einen Brief} other {# Briefe}} freigeben?',
    en: 'Approve {count, plural, one {one letter} other {# letters}}?',
  },
  bulkApproveConsequence: {
    de: 'Die ausgewählten Briefe gehen in den Druck, auch wenn Sie sie nicht gelesen haben. Gesamtpreis: {price}.',
    en: 'The selected letters go to print, even if you have not read them. Total price: {price}.',
  },
  bulkRejectTitle: {
    de: '{count, plural, one {Einen Brief} other {# Briefe}} ablehnen?',
    en: 'Reject {count, plural, one {one letter} other {# letters}}?',
  },
  bulkRejectConsequence: {
    de: 'Alle Absender erhalten dieselbe Begründung.',
    en: 'All senders get the same reason.',
  },
  keys: { de: 'Tastatur', en: 'Keyboard' },
  keysOn: { de: 'Tastenkürzel verwenden', en: 'Use keyboard shortcuts' },
  keysNote: {
    de: 'Die Tasten wirken, solange Sie nicht in ein Feld schreiben.',
    en: 'The keys work while you are not writing into a field.',
  },
  keyRead: { de: 'Im Brief vor und zurück', en: 'Forwards and backwards in the letter' },
  keyZoom: { de: 'Vergrößern und verkleinern', en: 'Zoom in and out' },
  keySelect: { de: 'Brief auswählen', en: 'Select the letter' },
  keyRecall: {
    de: 'Letzte Freigabe zurücknehmen, solange der Brief noch nicht an den Druck übergeben ist',
    en: 'Take back the last approval while the letter is not handed over to print yet',
  },
  keyHelp: { de: 'Diese Übersicht', en: 'This overview' },
  space: { de: 'Leertaste', en: 'Space' },
  shiftSpace: { de: 'Umschalt + Leertaste', en: 'Shift + Space' },
} as const satisfies Record<string, Text>;

/** The names of the decisions. */
export const decisionTexts = {
  APPROVE: { de: 'Freigabe', en: 'Approval' },
  REJECT: { de: 'Ablehnung', en: 'Rejection' },
  DELETE: { de: 'Löschung', en: 'Deletion' },
} as const satisfies Record<ShipmentDecision, Text>;

/** The sentences about decisions that were carried out. */
export const decidedTexts = {
  APPROVE: { de: '„{name}“ ist freigegeben.', en: '“{name}” is approved.' },
  REJECT: { de: '„{name}“ ist abgelehnt.', en: '“{name}” is rejected.' },
  DELETE: { de: '„{name}“ ist gelöscht.', en: '“{name}” is deleted.' },
} as const satisfies Record<ShipmentDecision, Text>;
