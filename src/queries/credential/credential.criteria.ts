import type { CredentialKind } from '../../entities/credential.enums.js';

/** The credentials to list; absent criteria do not restrict. */
export interface CredentialCriteria {
  search?: string | null;
  kinds?: CredentialKind[] | null;
  groupIds?: string[] | null;
}
