import { InvitationService } from '../services/user/invitation.service.js';
import { MembershipService } from '../services/user/membership.service.js';
import { ProfileService } from '../services/user/profile.service.js';
import { UserService } from '../services/user/user.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { AuthenticationServices } from './authentication.wiring.js';
import type { Foundation } from './foundation.js';
import type { MailServices } from './mail.wiring.js';

/** The services of users, their invitations, profiles and memberships. */
export interface UserServices {
  invitations: InvitationService;
  memberships: MembershipService;
  profiles: ProfileService;
  users: UserService;
}

/** Creates the services of users. */
export function wireUser(
  parts: Foundation & ActivityServices & AuthenticationServices & MailServices,
): UserServices {
  const { dataSource, clock, tokens, signals } = parts;
  const { activities, passwords, sessions, loginNames, loginLimits, outbox, mailLimit } = parts;
  return {
    invitations: new InvitationService({
      dataSource,
      clock,
      tokens,
      passwords,
      sessions,
      outbox,
      mailLimit,
      activities,
      signals,
      loginNames,
    }),
    memberships: new MembershipService(dataSource, clock, activities),
    profiles: new ProfileService(dataSource, clock, activities),
    users: new UserService({
      dataSource,
      clock,
      passwords,
      sessions,
      activities,
      loginNames,
      loginLimits,
      outbox,
      mailLimit,
    }),
  };
}
