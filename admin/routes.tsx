import { lazyPage, type LazyPage } from './parts/page/lazy-page';
import type { SchemaCoordinate } from './parts/schema/coordinates.generated';
import type { Text } from './parts/text/text';

/** A page of the admin UI. */
export interface AdminRoute {
  /** The pattern of its address. */
  path: string;
  title: Text;
  /** The elements that the viewer's schema needs for the page to exist. */
  requires: readonly SchemaCoordinate[];
  /** The menu of the navigation that lists the page, if any. */
  menu?: 'WORK' | 'ADMINISTRATION' | 'OWN';
  page: LazyPage;
}

/** The pages for users, in the order of the navigation. */
export const routes: readonly AdminRoute[] = [
  {
    path: '/',
    title: { de: 'Übersicht', en: 'Dashboard' },
    requires: ['Viewer.dashboard'],
    menu: 'WORK',
    page: lazyPage(() => import('./pages/dashboard/dashboard.page')),
  },
  {
    path: '/send',
    title: { de: 'Briefe senden', en: 'Send letters' },
    requires: ['Mutation.createShipment', 'Mutation.createUpload'],
    menu: 'WORK',
    page: lazyPage(() => import('./pages/shipments/send.page')),
  },
  {
    path: '/approvals',
    title: { de: 'Freigaben', en: 'Approvals' },
    requires: ['Query.approvals', 'Mutation.approveShipment'],
    menu: 'WORK',
    page: lazyPage(() => import('./pages/approvals/approvals.page')),
  },
  {
    path: '/shipments',
    title: { de: 'Sendungen', en: 'Shipments' },
    requires: ['Query.shipments'],
    menu: 'WORK',
    page: lazyPage(() => import('./pages/shipments/shipments.page')),
  },
  {
    path: '/shipments/:id',
    title: { de: 'Sendung', en: 'Shipment' },
    requires: ['Query.shipment'],
    page: lazyPage(() => import('./pages/shipments/shipment.page')),
  },
  {
    path: '/templates',
    title: { de: 'Vorlagen', en: 'Templates' },
    requires: ['Query.bookingTemplates'],
    menu: 'WORK',
    page: lazyPage(() => import('./pages/templates/templates.page')),
  },
  {
    path: '/users',
    title: { de: 'Benutzer', en: 'Users' },
    requires: ['Query.users', 'Mutation.updateUser'],
    menu: 'ADMINISTRATION',
    page: lazyPage(() => import('./pages/users/users.page')),
  },
  {
    path: '/users/:id',
    title: { de: 'Benutzer', en: 'User' },
    requires: ['Query.user', 'Mutation.updateUser'],
    page: lazyPage(() => import('./pages/users/user.page')),
  },
  {
    path: '/roles',
    title: { de: 'Rollen', en: 'Roles' },
    requires: ['Query.customRoles'],
    menu: 'ADMINISTRATION',
    page: lazyPage(() => import('./pages/roles/roles.page')),
  },
  {
    path: '/roles/:id',
    title: { de: 'Rolle', en: 'Role' },
    requires: ['Query.customRole'],
    page: lazyPage(() => import('./pages/roles/role.page')),
  },
  {
    path: '/groups',
    title: { de: 'Gruppen', en: 'Groups' },
    requires: ['Query.groups'],
    menu: 'ADMINISTRATION',
    page: lazyPage(() => import('./pages/groups/groups.page')),
  },
  {
    path: '/credentials',
    title: { de: 'Zugangsdaten', en: 'Credentials' },
    requires: ['Query.credentials'],
    menu: 'ADMINISTRATION',
    page: lazyPage(() => import('./pages/credentials/credentials.page')),
  },
  {
    path: '/activities',
    title: { de: 'Protokoll', en: 'Activity log' },
    requires: ['Query.activities'],
    menu: 'ADMINISTRATION',
    page: lazyPage(() => import('./pages/activities/activities.page')),
  },
  {
    path: '/accounting',
    title: { de: 'Kosten', en: 'Accounting' },
    requires: ['Query.accounting'],
    menu: 'ADMINISTRATION',
    page: lazyPage(() => import('./pages/accounting/accounting.page')),
  },
  {
    path: '/mails',
    title: { de: 'E-Mails', en: 'Mails' },
    requires: ['Query.mails'],
    menu: 'ADMINISTRATION',
    page: lazyPage(() => import('./pages/mails/mails.page')),
  },
  {
    path: '/account',
    title: { de: 'Kundenkonto', en: 'Account' },
    requires: ['Query.account', 'Mutation.updateAccount'],
    menu: 'ADMINISTRATION',
    page: lazyPage(() => import('./pages/account/account.page')),
  },
  {
    path: '/profile',
    title: { de: 'Mein Profil', en: 'My profile' },
    requires: ['Viewer.user'],
    menu: 'OWN',
    page: lazyPage(() => import('./pages/profile/profile.page')),
  },
  {
    path: '/profile/mail',
    title: { de: 'Benachrichtigungen', en: 'Notifications' },
    requires: ['Viewer.user', 'Mutation.updateMailSettings'],
    menu: 'OWN',
    page: lazyPage(() => import('./pages/profile/mail-settings.page')),
  },
];

/** A page that visitors open, mostly through a link in a mail. */
export interface EntranceRoute {
  path: string;
  page: LazyPage;
}

/** The pages that need no login. */
export const entrances: readonly EntranceRoute[] = [
  { path: '/register', page: lazyPage(() => import('./pages/account/register.page')) },
  { path: '/confirm', page: lazyPage(() => import('./pages/account/confirm.page')) },
  { path: '/invitation', page: lazyPage(() => import('./pages/users/invitation.page')) },
];
