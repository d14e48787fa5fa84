import { EscalationService } from '../services/authentication/escalation.service.js';
import { FailedLoginService } from '../services/authentication/failed-login.service.js';
import { LoginLimits } from '../services/authentication/login-limits.js';
import { LoginNameGuard } from '../services/authentication/login-name.guard.js';
import { PasswordService } from '../services/authentication/password.service.js';
import { SessionService } from '../services/authentication/session.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { Foundation } from './foundation.js';

/** The services that prove identities, and their limits. */
export interface AuthenticationServices {
  escalations: EscalationService;
  failedLogins: FailedLoginService;
  loginLimits: LoginLimits;
  loginNames: LoginNameGuard;
  passwords: PasswordService;
  sessions: SessionService;
}

/** Creates the services that prove identities. */
export function wireAuthentication(parts: Foundation & ActivityServices): AuthenticationServices {
  const { dataSource, clock, log, activities } = parts;
  const loginLimits = new LoginLimits(dataSource, clock);
  const failedLogins = new FailedLoginService({ dataSource, clock, log, activities });
  const passwords = new PasswordService({ dataSource, clock, activities, loginLimits });
  return {
    escalations: new EscalationService({ dataSource, clock, log, activities }),
    failedLogins,
    loginLimits,
    loginNames: new LoginNameGuard(dataSource, clock),
    passwords,
    sessions: new SessionService({ dataSource, clock, passwords, activities, failedLogins, loginLimits }),
  };
}
