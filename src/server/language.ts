import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import type { Language } from '../entities/language.js';

/** The languages of messages by their tags, without regions: `de` stands for `de-AT` as well. */
const tags: Readonly<Record<string, Language>> = { de: 'DE', en: 'EN' };

/**
 * The language of an answer's messages (docs/decisions/0039): the first language in the request's Accept-Language that the gateway
 * speaks; otherwise the preferred one.
 */
export function languageOf(request: IncomingMessage, preferred: Language): Language {
  // Of languages that the client wants equally, as by `*`, the negotiator takes the first.
  const available = Object.keys(tags).sort((one) => (tags[one] === preferred ? -1 : 1));
  const [tag = ''] = new Negotiator(request).languages(available);
  return tags[tag] ?? preferred;
}

/** Names the language of messages in the headers of an answer; caches keep the languages apart. */
export function nameLanguage(response: ServerResponse, language: Language): void {
  response.setHeader('content-language', language.toLowerCase());
  response.appendHeader('vary', 'Accept-Language');
}
