import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import type { Language } from '../entities/language.js';

/** The languages of messages by their tags, without regions: `de` stands for `de-AT` as well. */
const languages: Readonly<Record<string, Language>> = { de: 'DE', en: 'EN' };

/** The tags by preference: of languages that the client wants equally, as by `*`, the negotiator takes the first. */
const tagsByPreference: Readonly<Record<Language, string[]>> = { DE: ['de', 'en'], EN: ['en', 'de'] };

/**
 * The language of an answer's messages (docs/decisions/0039): the first language in the request's Accept-Language that the gateway
 * speaks; otherwise the preferred one.
 */
export function languageOf(request: IncomingMessage, preferred: Language): Language {
  if (request.headers['accept-language'] === undefined) return preferred;
  const [tag = ''] = new Negotiator(request).languages(tagsByPreference[preferred]);
  return languages[tag] ?? preferred;
}

/** Names the language of messages in the headers of an answer; caches keep the languages apart. */
export function nameLanguage(response: ServerResponse, language: Language): void {
  response.setHeader('content-language', language.toLowerCase());
  response.appendHeader('vary', 'Accept-Language');
}
