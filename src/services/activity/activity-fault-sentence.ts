import type { ActivityFaultReason } from '../../entities/activity-fault.js';
import type { KeptFault } from '../../entities/activity-verification.entity.js';
import type { Language } from '../../entities/language.js';

type Sentence = (entry: string) => string;

/** The faults as sentences about an entry. */
const sentences: Readonly<Record<Language, Readonly<Record<ActivityFaultReason, Sentence>>>> = {
  EN: {
    CHANGED: (entry) => `${entry} was changed or moved to another place.`,
    REMOVED: (entry) => `${entry} was removed or made unreadable.`,
    NOT_SEALED: (entry) => `${entry} has a seal that was not made by Vieraugen.`,
    OUT_OF_ORDER: (entry) => `${entry} is not in its place, or entries before it are missing.`,
    NOT_IN_CHAIN: (entry) => `${entry} was added without Vieraugen, or its place in the chain was removed.`,
    WRONGLY_WAITING: (entry) =>
      `${entry} waits to be sealed, but is already sealed, or was removed before its sealing.`,
    END_DIFFERS: () => 'The end of the log is not the recorded one.',
    HEAD_MISSING: () =>
      'Entries that were in the log at an earlier verification are missing at its end, or were replaced.',
    LOG_MISSING: () => 'The log has no entry, not even that of the registration.',
  },
  DE: {
    CHANGED: (entry) => `${entry} wurde geändert oder an eine andere Stelle gesetzt.`,
    REMOVED: (entry) => `${entry} wurde entfernt oder unlesbar gemacht.`,
    NOT_SEALED: (entry) => `${entry} trägt ein Siegel, das nicht von Vieraugen stammt.`,
    OUT_OF_ORDER: (entry) => `${entry} steht nicht an seiner Stelle, oder Einträge davor fehlen.`,
    NOT_IN_CHAIN: (entry) =>
      `${entry} wurde an Vieraugen vorbei eingefügt, oder sein Platz in der Kette wurde entfernt.`,
    WRONGLY_WAITING: (entry) =>
      `${entry} wartet auf sein Siegel, obwohl er schon eines hat oder vorher entfernt wurde.`,
    END_DIFFERS: () => 'Das Ende des Protokolls ist nicht das gespeicherte.',
    HEAD_MISSING: () =>
      'Am Ende fehlen Einträge, die bei einer früheren Prüfung vorhanden waren, oder sie wurden ausgetauscht.',
    LOG_MISSING: () => 'Das Protokoll hat keinen Eintrag, auch nicht den der Registrierung.',
  },
};

/** The subject of the sentence: the entry, by its place in the chain if it has one. */
const entryOf: Readonly<Record<Language, (sequence: number | null) => string>> = {
  EN: (sequence) => (sequence === null ? 'An entry' : `Entry ${sequence}`),
  DE: (sequence) => (sequence === null ? 'Ein Eintrag' : `Eintrag ${sequence}`),
};

/** The fault as a sentence. */
export function faultSentence({ reason, sequence }: KeptFault, language: Language): string {
  return sentences[language][reason](entryOf[language](sequence));
}
