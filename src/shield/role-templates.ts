import type { Language } from '../entities/language.js';
import { permissionNames, permissions, type Scope } from './permissions.js';
import type { GrantTable } from './roles.js';

/** A template of custom roles, modelled on a role of one of the systems. */
interface RoleTemplate {
  /** The requirement that it comes from. */
  source: string;
  name: Readonly<Record<Language, string>>;
  description: Readonly<Record<Language, string>>;
  grants: GrantTable;
}

const everyUser = {
  'users.read': 'ACCOUNT',
  'users.create': 'ACCOUNT',
  'users.update': 'ACCOUNT',
  'users.invite': 'ACCOUNT',
  'users.lock': 'ACCOUNT',
  'users.delete': 'ACCOUNT',
  'groups.read': 'ACCOUNT',
} as const satisfies GrantTable;

const everyShipment = {
  'users.read': 'OWN',
  'groups.read': 'ACCOUNT',
  'shipments.read': 'ACCOUNT',
  'shipments.send': 'ACCOUNT',
  'approvals.read': 'ACCOUNT',
  'approvals.decide': 'ACCOUNT',
  'deputies.manage': 'OWN',
} as const satisfies GrantTable;

/** The templates of custom roles. A role that was created from one is the account's own and no longer depends on it. */
export const roleTemplates = {
  USER_MANAGER: {
    source: 'XSP-1',
    name: { EN: 'User manager', DE: 'Benutzerverwaltung' },
    description: {
      EN: 'Creates and manages all users, and assigns roles.',
      DE: 'Legt alle Benutzer an, verwaltet sie und weist Rollen zu.',
    },
    grants: {
      ...everyUser,
      'mailSettings.manage': 'ACCOUNT',
      'roles.read': 'ACCOUNT',
      'roles.assign': 'ACCOUNT',
    },
  },
  DATA_MANAGER: {
    source: 'XSP-2',
    name: { EN: 'Data manager', DE: 'Datenverwaltung' },
    description: {
      EN: 'Uploads, edits and releases all deliveries.',
      DE: 'Lädt alle Lieferungen hoch, bearbeitet sie und gibt sie frei.',
    },
    grants: everyShipment,
  },
  ADMINISTRATOR: {
    source: 'FWD-1',
    name: { EN: 'Administrator', DE: 'Administration' },
    description: {
      EN: 'Every permission that a role can have.',
      DE: 'Jedes Recht, das eine Rolle haben kann.',
    },
    grants: widestOfAll(),
  },
  SHIPMENT_MANAGER: {
    source: 'FWD-1',
    name: { EN: 'Shipment manager', DE: 'Sendungsleitung' },
    description: {
      EN: 'Views, sends, assigns and manages all shipments, without user administration.',
      DE: 'Sieht, sendet, verteilt und verwaltet alle Sendungen, ohne Benutzerverwaltung.',
    },
    grants: {
      ...everyShipment,
      'users.read': 'ACCOUNT',
      'shipments.assign': 'ACCOUNT',
      'bookingTemplates.read': 'ACCOUNT',
      'bookingTemplates.manage': 'ACCOUNT',
      'activities.read': 'ACCOUNT',
      'credentials.manage': 'OWN',
    },
  },
  SENDER: {
    source: 'FWD-1, PLY-3',
    name: { EN: 'Sender', DE: 'Versand' },
    description: {
      EN: 'Sends letters, and views the own and the assigned ones.',
      DE: 'Sendet Briefe und sieht die eigenen und die zugewiesenen.',
    },
    grants: {
      'groups.read': 'GROUPS',
      'shipments.read': 'OWN',
      'shipments.send': 'GROUPS',
      'bookingTemplates.read': 'OWN',
      'approvals.read': 'OWN',
      'credentials.manage': 'OWN',
    },
  },
  WAREHOUSE: {
    source: 'PLY-3',
    name: { EN: 'Warehouse', DE: 'Lager' },
    description: {
      EN: 'Views the shipments of the own groups.',
      DE: 'Sieht die Sendungen der eigenen Gruppen.',
    },
    grants: { 'groups.read': 'GROUPS', 'shipments.read': 'GROUPS', 'approvals.read': 'GROUPS' },
  },
  ACCOUNTING: {
    source: 'PLY-3',
    name: { EN: 'Accounting', DE: 'Buchhaltung' },
    description: {
      EN: 'Views all shipments and their costs.',
      DE: 'Sieht alle Sendungen und ihre Kosten.',
    },
    grants: {
      'users.read': 'ACCOUNT',
      'groups.read': 'ACCOUNT',
      'shipments.read': 'ACCOUNT',
      'approvals.read': 'ACCOUNT',
      'accounting.read': 'ACCOUNT',
    },
  },
  FULL_USER: {
    source: 'DBX-5',
    name: { EN: 'Full user', DE: 'Vollzugriff' },
    description: {
      EN: 'Views and sends letters of the own groups.',
      DE: 'Sieht und sendet Briefe der eigenen Gruppen.',
    },
    grants: {
      'groups.read': 'GROUPS',
      'shipments.read': 'GROUPS',
      'shipments.send': 'GROUPS',
      'approvals.read': 'GROUPS',
      'activities.read': 'GROUPS',
      'credentials.manage': 'OWN',
    },
  },
  READ_ONLY_USER: {
    source: 'DBX-5',
    name: { EN: 'Read-only user', DE: 'Lesezugriff' },
    description: {
      EN: 'Views letters of the own groups, and changes none.',
      DE: 'Sieht Briefe der eigenen Gruppen und ändert keine.',
    },
    grants: {
      'groups.read': 'GROUPS',
      'shipments.read': 'GROUPS',
      'approvals.read': 'GROUPS',
      'activities.read': 'GROUPS',
    },
  },
} as const satisfies Record<string, RoleTemplate>;

/** The name of a template. */
export type RoleTemplateName = keyof typeof roleTemplates;

/** The names of all templates. */
export const roleTemplateNames = Object.keys(roleTemplates) as RoleTemplateName[];

/** The permissions of a template, with their scopes. */
export function grantsOfTemplate(name: RoleTemplateName): GrantTable {
  return roleTemplates[name].grants;
}

function widestOfAll(): GrantTable {
  return Object.fromEntries(
    permissionNames.flatMap((permission): [string, Scope][] => {
      const widest = permissions[permission].scopes.at(-1);
      return widest === undefined ? [] : [[permission, widest]];
    }),
  );
}
