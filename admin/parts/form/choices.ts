import { useMemo } from 'react';
import type { Option } from './fields';
import type { Country, Language, Salutation } from '../schema/types.generated';
import { useSchema } from '../session/session';
import { useLanguage, useWording, type Text } from '../text/text';

const languages = {
  DE: { de: 'Deutsch', en: 'German' },
  EN: { de: 'Englisch', en: 'English' },
} as const satisfies Record<Language, Text>;

const salutations = {
  MR: { de: 'Herr', en: 'Mr' },
  MS: { de: 'Frau', en: 'Ms' },
} as const satisfies Record<Salutation, Text>;

/** The languages that the gateway speaks. */
export function useLanguageOptions(): Option<Language>[] {
  const word = useWording();
  const schema = useSchema();
  return schema.values('Language').map((value) => ({ value, label: word(languages[value]) }));
}

/** The salutations, and an empty value for none. */
export function useSalutationOptions(): Option<Salutation | ''>[] {
  const word = useWording();
  const schema = useSchema();
  return [
    { value: '', label: word({ de: 'Keine', en: 'None' }) },
    ...schema.values('Salutation').map((value) => ({ value, label: word(salutations[value]) })),
  ];
}

/** The countries of accounts, by their names. */
export function useCountryOptions(): Option<Country>[] {
  const language = useLanguage();
  const schema = useSchema();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return schema
      .values('Country')
      .map((value) => ({ value, label: names.of(value) ?? value }))
      .sort((one, other) => one.label.localeCompare(other.label, language));
  }, [language, schema]);
}

/** All time zones, and the one that is set even if this browser does not know it. */
export function useTimeZoneOptions(current: string): Option[] {
  return useMemo(
    () =>
      [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])]
        .sort()
        .map((value) => ({ value, label: value.replaceAll('_', ' ') })),
    [current],
  );
}

/** The time zone of the browser. */
export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
