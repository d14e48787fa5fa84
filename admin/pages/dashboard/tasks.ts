import type { ViewerSchema } from '../../parts/schema/viewer-schema';
import type { Text } from '../../parts/text/text';
import type { DashboardQuery } from './dashboard.generated';
import { dashboardTexts } from './dashboard-texts';

type Counts = NonNullable<NonNullable<DashboardQuery['viewer']>['dashboard']>;

/** Something to do: how much of it, and the list that shows it. */
export interface Task {
  count: number;
  text: Text;
  href: string;
}

/** The tasks of the viewer, the most urgent first. Lists that the viewer's schema lacks have no task. */
export function tasksOf(counts: Counts, schema: ViewerSchema, viewerId: string): Task[] {
  const mine = (status: string): string => `/shipments?status=${status}&sender=${viewerId}`;
  const tasks: (Omit<Task, 'count'> & { count: number | null | undefined; isThere: boolean })[] = [
    {
      count: counts.shipmentsAwaitingMyDecision,
      text: dashboardTexts.decide,
      href: '/approvals',
      isThere: schema.has('Query.approvals', 'Mutation.approveShipment'),
    },
    {
      count: counts.myRejectedShipments,
      text: dashboardTexts.myRejected,
      href: mine('REJECTED'),
      isThere: schema.has('Query.shipments'),
    },
    {
      count: counts.myDeletedShipments,
      text: dashboardTexts.myDeleted,
      href: mine('DELETED'),
      isThere: schema.has('Query.shipments'),
    },
    {
      count: counts.myShipmentsAwaitingApproval,
      text: dashboardTexts.myWaiting,
      href: mine('PENDING_APPROVAL'),
      isThere: schema.has('Query.shipments'),
    },
    {
      count: counts.usersWithoutAccess,
      text: dashboardTexts.withoutAccess,
      href: '/users?access=NO_ACTIVE_GROUP',
      isThere: schema.has('Query.users', 'Mutation.updateUser'),
    },
    {
      count: counts.usersWithoutGroup,
      text: dashboardTexts.withoutGroup,
      href: '/users?access=NEEDS_GROUP',
      isThere: schema.has('Query.users', 'Mutation.updateUser'),
    },
  ];
  return tasks.flatMap(({ count, text, href, isThere }) =>
    isThere && count != null && count > 0 ? [{ count, text, href }] : [],
  );
}
