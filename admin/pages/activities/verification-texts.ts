import type { Text } from '../../parts/text/text';

/** The texts about the verification of the log. */
export const verificationTexts = {
  open: { de: 'Protokoll prüfen', en: 'Verify the log' },
  title: { de: 'Ist das Protokoll unverändert?', en: 'Is the log unchanged?' },
  never: {
    de: 'Das Protokoll wurde noch nicht geprüft. Vieraugen prüft es jede Nacht und auf Wunsch sofort.',
    en: 'The log has not been verified yet. Vieraugen verifies it every night, and at once on request.',
  },
  running: {
    de: 'Die Prüfung läuft seit {time}. Sie können dieses Fenster schließen.',
    en: 'The verification has been running since {time}. You can close this window.',
  },
  unchanged: {
    de: 'Protokoll unverändert: {entries, plural, one {# Eintrag} other {# Einträge}} geprüft, am {time}.',
    en: 'Log unchanged: {entries, plural, one {# entry} other {# entries}} verified, on {time}.',
  },
  changed: {
    de: 'Prüfung am {time}: {count} Fehler. Das Protokoll ist nicht mehr so, wie Vieraugen es geschrieben hat. Bitte informieren Sie den Betreiber.',
    en: 'Verification on {time}: {count, plural, one {# fault} other {# faults}}. The log is no longer as Vieraugen wrote it. Please inform the operator.',
  },
  waiting: {
    de: '{count, plural, one {# neuer Eintrag folgt} other {# neue Einträge folgen}} bei der nächsten Prüfung.',
    en: '{count, plural, one {# new entry follows} other {# new entries follow}} in the next verification.',
  },
  firstFaults: { de: 'Die ersten {count} Fehler:', en: 'The first {count} faults:' },
  now: { de: 'Jetziger Inhalt, {time}:', en: 'Current content, {time}:' },
  id: { de: 'Kennung {id}', en: 'ID {id}' },
  faultsFound: {
    de: 'Die letzte Prüfung hat im Protokoll {count} Fehler gefunden. Einzelheiten unter „Protokoll prüfen“.',
    en: 'The last verification found {count, plural, one {# fault} other {# faults}} in the log. See “Verify the log” for details.',
  },
  verify: { de: 'Jetzt prüfen', en: 'Verify now' },
  verifying: { de: 'Wird geprüft …', en: 'Verifying …' },
  head: { de: 'Prüfwert', en: 'Head' },
  headUse: {
    de: 'Notieren Sie diesen Wert außerhalb von Vieraugen. Er belegt später, dass bis zu diesem Stand nichts geändert oder entfernt wurde.',
    en: 'Note this value outside Vieraugen. It proves later that nothing up to this point was changed or removed.',
  },
  copyHead: { de: 'Prüfwert kopieren', en: 'Copy the head' },
  independent: { de: 'Unabhängig prüfen', en: 'Independent verification' },
  limit: {
    de: 'Wer die Datenbank ändern kann, kann auch dieses Ergebnis ändern. Ein Nachweis für Außenstehende ist eine Prüfung auf einem anderen Rechner:',
    en: 'Anyone who can change the database can also change this result. Proof for outsiders is a verification on another computer:',
  },
  download: {
    de: 'Laden Sie das ganze Protokoll als JSON Lines herunter.',
    en: 'Download the whole log as JSON Lines.',
  },
  run: {
    de: 'Führen Sie im Ordner von Vieraugen aus:',
    en: 'Run this in the folder of Vieraugen:',
  },
  outcome: {
    de: 'Der Befehl nennt jeden Fehler oder endet mit „No fault was found.“ Mit „--expect“ und einem notierten Prüfwert stellt er auch fest, ob dieser noch zum Protokoll gehört.',
    en: 'The command reports each fault, or ends with “No fault was found.” With “--expect” and a noted head, it also checks that the head is still part of the log.',
  },
} as const satisfies Record<string, Text>;
