import { CredentialService } from '../services/credential/credential.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { Foundation } from './foundation.js';

/** The service of credentials. */
export interface CredentialServices {
  credentials: CredentialService;
}

/** Creates the service of credentials. */
export function wireCredential(parts: Foundation & ActivityServices): CredentialServices {
  const { dataSource, clock, activities } = parts;
  return { credentials: new CredentialService(dataSource, clock, activities) };
}
