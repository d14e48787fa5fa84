import type { CredentialKind } from '../../src/entities/credential.enums.js';
import { channelExists } from '../../src/services/credential/credential.access.js';

/** Lets all channels exist in this process while the tests of a suite run, for the rules of credentials that cannot be created yet. */
export function withAllChannels(): void {
  let before: Readonly<Record<CredentialKind, boolean>>;
  // Mocha runs hooks in the order of their registration: call this first.
  globalThis.before(() => {
    before = { ...channelExists };
    Object.assign(channelExists, { DRIVER: true, SFTP: true });
  });
  globalThis.after(() => {
    Object.assign(channelExists, before);
  });
}
