import { AccountingQuery } from '../queries/accounting/accounting.query.js';
import { ActivityExport } from '../queries/activity/activity-export.js';
import { ActivityQuery } from '../queries/activity/activity.query.js';
import { BookingTemplateQuery } from '../queries/booking-template/booking-template.query.js';
import { CredentialQuery } from '../queries/credential/credential.query.js';
import { CustomRoleQuery } from '../queries/custom-role/custom-role.query.js';
import { DeputyCandidateQuery } from '../queries/deputyship/deputy-candidate.query.js';
import { GroupQuery } from '../queries/group/group.query.js';
import { MailQuery } from '../queries/mail/mail.query.js';
import { ShipmentQuery } from '../queries/shipment/shipment.query.js';
import { UserQuery } from '../queries/user/user.query.js';
import type { Foundation } from './foundation.js';

/** The lists of all concepts. */
export interface Queries {
  accounting: AccountingQuery;
  activities: ActivityQuery;
  bookingTemplates: BookingTemplateQuery;
  credentials: CredentialQuery;
  customRoles: CustomRoleQuery;
  activityExport: ActivityExport;
  deputyCandidates: DeputyCandidateQuery;
  groups: GroupQuery;
  mails: MailQuery;
  shipments: ShipmentQuery;
  users: UserQuery;
}

/** Creates the queries. */
export function createQueries({ dataSource, clock }: Foundation): Queries {
  const activities = new ActivityQuery(dataSource);
  return {
    accounting: new AccountingQuery(dataSource),
    activities,
    activityExport: new ActivityExport(dataSource, activities),
    bookingTemplates: new BookingTemplateQuery(dataSource),
    credentials: new CredentialQuery(dataSource),
    customRoles: new CustomRoleQuery(dataSource),
    deputyCandidates: new DeputyCandidateQuery(dataSource),
    groups: new GroupQuery(dataSource),
    mails: new MailQuery(dataSource),
    shipments: new ShipmentQuery(dataSource, clock),
    users: new UserQuery(dataSource, clock),
  };
}
