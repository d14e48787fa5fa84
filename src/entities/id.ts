import { monotonicFactory } from 'ulid';

const nextUlid = monotonicFactory();

/** A new ULID: 26 characters that sort by the time they were made, also within a millisecond of this process. */
export function newId(): string {
  return nextUlid();
}

/** Whether a text has the shape of one of our ids; anything else can't name an object, nor be compared with the ASCII of id columns. */
export function isId(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
}
