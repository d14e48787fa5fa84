import { AccountingQuery } from '../queries/accounting/accounting.query.js';
import { ActivityExport } from '../queries/activity/activity-export.js';
import { ActivityQuery } from '../queries/activity/activity.query.js';
import { CredentialQuery } from '../queries/credential/credential.query.js';
import { GroupQuery } from '../queries/group/group.query.js';
import { MailQuery } from '../queries/mail/mail.query.js';
import { ShipmentQuery } from '../queries/shipment/shipment.query.js';
import { UserQuery } from '../queries/user/user.query.js';
import type { Foundation } from './foundation.js';

/** The lists of all concepts. */
export interface Queries {
  accounting: AccountingQuery;
  activities: ActivityQuery;
  credentials: CredentialQuery;
  activityExport: ActivityExport;
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
    credentials: new CredentialQuery(dataSource),
    groups: new GroupQuery(dataSource),
    mails: new MailQuery(dataSource),
    shipments: new ShipmentQuery(dataSource, clock),
    users: new UserQuery(dataSource, clock),
  };
}
