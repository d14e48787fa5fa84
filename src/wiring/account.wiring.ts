import { AccountService } from '../services/account/account.service.js';
import { ErasureService } from '../services/account/erasure.service.js';
import { RegistrationGuard } from '../services/account/registration.guard.js';
import { RegistrationService } from '../services/account/registration.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { AuthenticationServices } from './authentication.wiring.js';
import type { Foundation } from './foundation.js';
import type { MailServices } from './mail.wiring.js';
import type { ShipmentServices } from './shipment.wiring.js';

/** The services of accounts from the registration to the erasure. */
export interface AccountServices {
  accounts: AccountService;
  erasure: ErasureService;
  registrations: RegistrationService;
}

/** Creates the services of accounts. */
export function wireAccount(
  parts: Foundation & ActivityServices & AuthenticationServices & MailServices & ShipmentServices,
): AccountServices {
  const { config, dataSource, clock, tokens, signals } = parts;
  const { activities, passwords, loginNames, outbox, mailLimit, uploads } = parts;
  return {
    accounts: new AccountService({ dataSource, clock, passwords, activities, outbox, signals }),
    erasure: new ErasureService({ dataSource, clock, uploads, eraseAfterDays: config.eraseAfterDays }),
    registrations: new RegistrationService({
      dataSource,
      clock,
      tokens,
      passwords,
      registered: new RegistrationGuard(dataSource, clock, config.registrationRate),
      loginNames,
      outbox,
      mailLimit,
      activities,
      signals,
    }),
  };
}
