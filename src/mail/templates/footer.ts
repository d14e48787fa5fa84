import type { Language } from '../../entities/language.js';
import type { Addressee } from '../../entities/mail-message.js';

interface FooterWords {
  changeable: string;
  timeZone: (name: string) => string;
}

const words: Record<Language, FooterWords> = {
  DE: {
    changeable: 'In Ihren Einstellungen legen Sie fest, welche Nachrichten Sie bekommen und wann.',
    timeZone: (name) => `Alle Uhrzeiten gelten für die Zeitzone ${name}.`,
  },
  EN: {
    changeable: 'You can change in your settings which messages you get, and when.',
    timeZone: (name) => `All times are in the time zone ${name}.`,
  },
};

/** The last lines of a mail: the reason for it, how to change it if possible, and the time zone of its times. */
export function footerOf(
  { language, timeZone }: Addressee,
  reason: string,
  { isChangeable, hasTimes }: { isChangeable: boolean; hasTimes: boolean },
): string[] {
  const { changeable, timeZone: told } = words[language];
  return [isChangeable ? `${reason} ${changeable}` : reason, ...(hasTimes ? [told(timeZone)] : [])];
}
