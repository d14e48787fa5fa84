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

/** The lines at the end of a mail: why it was sent, that this can be changed where it can, and whose clock its times are of. */
export function footerOf(
  { language, timeZone }: Addressee,
  reason: string,
  { isChangeable, hasTimes }: { isChangeable: boolean; hasTimes: boolean },
): string[] {
  const { changeable, timeZone: told } = words[language];
  return [isChangeable ? `${reason} ${changeable}` : reason, ...(hasTimes ? [told(timeZone)] : [])];
}
