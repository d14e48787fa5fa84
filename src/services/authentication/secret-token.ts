import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, in characters that need no escaping in a URL. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Tests whether a text has the form of a token; other texts need no query. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** The stored form of a token: its SHA-256. The token has 256 random bits, so no slower hash is needed. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The purpose of a derived token, which determines the kind of its id: an invitation, or a registered account. */
export type TokenPurpose = 'invitation' | 'registration';

/** Derives tokens that need not be stored: an HMAC-SHA256 (RFC 2104) of a purpose and an id under the gateway's key. */
export class TokenDeriver {
  constructor(private readonly key: string) {}

  /** The token of this id: always the same, and unguessable without the key. */
  derive(purpose: TokenPurpose, id: string): string {
    return createHmac('sha256', this.key).update(`${purpose}:${id}`).digest('base64url');
  }
}
