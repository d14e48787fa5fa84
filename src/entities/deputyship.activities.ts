import { activity } from './activity-description.js';
import type { Language } from './language.js';

/** The deputy, and the period as two instants in a time zone. */
interface DeputyPeriod {
  deputy: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

/** The activities of deputyships; their subject is the approver. */
export const deputyshipActivities = {
  DEPUTY_NAMED: activity<DeputyPeriod>({
    concern: 'SUBJECT',
    description: 'A deputy was named for an approver.',
    sentences: {
      EN: ({ deputy, ...period }, { actor, subject }) =>
        `${actor} named ${deputy} as deputy of ${subject}, ${inWords(period, 'EN')}.`,
      DE: ({ deputy, ...period }, { actor, subject }) =>
        `${actor} hat ${deputy} als Vertretung von ${subject} benannt, ${inWords(period, 'DE')}.`,
    },
  }),
  DEPUTYSHIP_UPDATED: activity<DeputyPeriod>({
    concern: 'SUBJECT',
    description: 'The period of a deputy was changed.',
    sentences: {
      EN: ({ deputy, ...period }, { actor, subject }) =>
        `${actor} changed the period of ${deputy} as deputy of ${subject}: ${inWords(period, 'EN')}.`,
      DE: ({ deputy, ...period }, { actor, subject }) =>
        `${actor} hat die Zeit von ${deputy} als Vertretung von ${subject} geändert: ${inWords(period, 'DE')}.`,
    },
  }),
  DEPUTYSHIP_ENDED: activity<{ deputy: string }>({
    concern: 'SUBJECT',
    description: 'A deputyship was ended before the end of the period.',
    sentences: {
      EN: ({ deputy }, { actor, subject }) => `${actor} ended the deputyship of ${deputy} for ${subject}.`,
      DE: ({ deputy }, { actor, subject }) =>
        `${actor} hat die Vertretung von ${subject} durch ${deputy} beendet.`,
    },
  }),
  DEPUTYSHIP_RESIGNED: activity({
    concern: 'SUBJECT',
    description: 'A deputy resigned before the end of the period.',
    sentences: {
      EN: (_, { actor, subject }) => `${actor} resigned as deputy of ${subject}.`,
      DE: (_, { actor, subject }) => `${actor} hat die Vertretung von ${subject} niedergelegt.`,
    },
  }),
};

const locales: Readonly<Record<Language, string>> = { EN: 'en-GB', DE: 'de-DE' };

function inWords({ startsAt, endsAt, timeZone }: Omit<DeputyPeriod, 'deputy'>, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  const [start, end] = [format.format(new Date(startsAt)), format.format(new Date(endsAt))];
  return language === 'EN' ? `${start} to ${end}` : `${start} bis ${end}`;
}
