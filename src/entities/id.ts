import { monotonicFactory } from 'ulid';

const nextUlid = monotonicFactory();

/** A new ULID: 26 characters that sort by creation time, also within a millisecond of this process. */
export function newId(): string {
  return nextUlid();
}

/** Tests whether a text has the form of an id; other texts identify no object, and cannot be compared with the ASCII of id columns. */
export function isId(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
}
