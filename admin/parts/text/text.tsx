import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';
import { createContext, use, useCallback } from 'react';

/** The languages of the page by their tags. */
export const languageTags = ['de', 'en'] as const;

/** A language of the page. */
export type LanguageTag = (typeof languageTags)[number];

/** A text of the page in every language, in the ICU message syntax. */
export type Text = Readonly<Record<LanguageTag, string>>;

/** The values of the arguments of a text. */
export type TextValues = Record<string, PrimitiveType>;

/** Words a text of the page in the language of the viewer. */
export type Wording = (text: Text, values?: TextValues) => string;

const LanguageContext = createContext<LanguageTag>('de');

/** Sets the language of everything inside. */
export const LanguageProvider = LanguageContext;

const formats = new Map<string, IntlMessageFormat>();

/** The text in a language, with its values. */
export function word(language: LanguageTag, text: Text, values: TextValues = {}): string {
  const source = text[language];
  if (!source.includes('{') && !source.includes("'")) return source;
  const key = `${language} ${source}`;
  const format = formats.get(key) ?? new IntlMessageFormat(source, language);
  formats.set(key, format);
  return String(format.format(values));
}

/** The language of the page. */
export function useLanguage(): LanguageTag {
  return use(LanguageContext);
}

/** Words texts in the language of the page. */
export function useWording(): Wording {
  const language = useLanguage();
  return useCallback((text, values) => word(language, text, values), [language]);
}

const storedAt = 'vieraugen-language';

/** The language before a login: the one chosen last in this browser, otherwise the first of the browser's that the page speaks. */
export function initialLanguage(): LanguageTag {
  const candidates = [localStorage.getItem(storedAt) ?? '', ...navigator.languages];
  for (const candidate of candidates) {
    const tag = languageTags.find((each) => candidate.toLowerCase().startsWith(each));
    if (tag !== undefined) return tag;
  }
  return 'en';
}

/** Keeps the language for later visits of this browser. */
export function keepLanguage(language: LanguageTag): void {
  localStorage.setItem(storedAt, language);
}
