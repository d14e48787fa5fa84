import type { Role } from '../schema/types.generated';
import type { Text } from './text';

/** The roles. */
export const roleTexts = {
  SUPERADMIN: { de: 'Superadmin', en: 'Superadmin' },
  MANAGER: { de: 'Manager', en: 'Manager' },
  GROUP_MANAGER: { de: 'Gruppenmanager', en: 'Group manager' },
  USER: { de: 'Benutzer', en: 'User' },
  MEMBER: { de: 'Mitglied', en: 'Member' },
  API: { de: 'Programm', en: 'Program' },
} as const satisfies Record<Role, Text>;
