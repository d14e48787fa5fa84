import { BillingContactService } from '../services/user/billing-contact.service.js';
import { BulkService } from '../services/user/bulk.service.js';
import { InvitationService } from '../services/user/invitation.service.js';
import { MembershipService } from '../services/user/membership.service.js';
import { MessageService } from '../services/user/message.service.js';
import { PermissionExplanations } from '../services/user/permission-explanation.service.js';
import { ProfileService } from '../services/user/profile.service.js';
import { SuperadminService } from '../services/user/superadmin.service.js';
import { UserGrantsPreview } from '../services/user/user-grants-preview.js';
import { UserService } from '../services/user/user.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { AuthenticationServices } from './authentication.wiring.js';
import type { CustomRoleServices } from './custom-role.wiring.js';
import type { Foundation } from './foundation.js';
import type { MailServices } from './mail.wiring.js';

/** The services of users, their invitations, profiles and memberships. */
export interface UserServices {
  billingContacts: BillingContactService;
  bulk: BulkService;
  explanations: PermissionExplanations;
  invitations: InvitationService;
  memberships: MembershipService;
  messages: MessageService;
  profiles: ProfileService;
  superadmins: SuperadminService;
  userGrantsPreview: UserGrantsPreview;
  users: UserService;
}

/** Creates the services of users. */
export function wireUser(
  parts: Foundation &
    ActivityServices &
    AuthenticationServices &
    MailServices &
    Pick<CustomRoleServices, 'userGrants'>,
): UserServices {
  const { dataSource, clock, tokens, signals } = parts;
  const { activities, passwords, sessions, loginNames, loginLimits, outbox, mailLimit, userGrants } = parts;
  const invitations = new InvitationService({
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
  });
  const memberships = new MembershipService(dataSource, clock, activities);
  const users = new UserService({
    dataSource,
    clock,
    sessions,
    activities,
    loginNames,
    loginLimits,
    outbox,
    mailLimit,
    userGrants,
  });
  return {
    billingContacts: new BillingContactService({ dataSource, clock, activities }),
    bulk: new BulkService({ dataSource, users, invitations, memberships }),
    explanations: new PermissionExplanations(dataSource, clock),
    invitations,
    memberships,
    messages: new MessageService({ dataSource, clock, outbox, activities, signals }),
    profiles: new ProfileService(dataSource, clock, activities),
    superadmins: new SuperadminService({ dataSource, clock, passwords, activities }),
    userGrantsPreview: new UserGrantsPreview(dataSource, clock),
    users,
  };
}
