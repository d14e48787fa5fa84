import { absent, activity } from './activity-description.js';
import type { Words } from './activity-words.js';
import type { Language } from './language.js';

/** The mutations of which refused attempts are recorded (those that give, remove or protect permissions), each as part of a sentence. */
export const attemptWords = {
  createUser: { EN: 'create a user', DE: 'Benutzer anlegen' },
  updateUser: { EN: 'change a user', DE: 'Benutzer ändern' },
  assignGroup: { EN: 'add users to a group', DE: 'Benutzer in eine Gruppe aufnehmen' },
  inviteUser: { EN: 'invite a user', DE: 'Benutzer einladen' },
  lockUser: { EN: 'lock a user', DE: 'Benutzer sperren' },
  unlockUser: { EN: 'unlock a user', DE: 'Benutzer entsperren' },
  deleteUser: { EN: 'delete a user', DE: 'Benutzer löschen' },
  inviteUsers: { EN: 'invite users', DE: 'mehrere Benutzer einladen' },
  lockUsers: { EN: 'lock users', DE: 'mehrere Benutzer sperren' },
  unlockUsers: { EN: 'unlock users', DE: 'mehrere Benutzer entsperren' },
  deleteUsers: { EN: 'delete users', DE: 'mehrere Benutzer löschen' },
  addUsersToGroup: { EN: 'add users to a group', DE: 'mehrere Benutzer in eine Gruppe aufnehmen' },
  removeUsersFromGroup: {
    EN: 'remove users from a group',
    DE: 'mehrere Benutzer aus einer Gruppe nehmen',
  },
  mailUsers: { EN: 'send a message to users', DE: 'eine Nachricht an Benutzer senden' },
  handOverSuperadmin: { EN: 'hand over the superadmin role', DE: 'Superadmin-Rolle übergeben' },
  updateMailSettings: { EN: 'change mail settings', DE: 'Mail-Einstellungen ändern' },
  createCustomRole: { EN: 'create a role', DE: 'Rolle anlegen' },
  copyCustomRole: { EN: 'copy a role', DE: 'Rolle kopieren' },
  updateCustomRole: { EN: 'change a role', DE: 'Rolle ändern' },
  deleteCustomRole: { EN: 'delete a role', DE: 'Rolle löschen' },
  assignCustomRole: { EN: 'assign a role', DE: 'Rolle zuweisen' },
  updateUserRoles: { EN: 'change the roles of a user', DE: 'Rollen eines Benutzers ändern' },
  updateUserRights: { EN: 'change the rights of a user', DE: 'Rechte eines Benutzers ändern' },
  nameDeputy: { EN: 'name a deputy', DE: 'Vertretung benennen' },
  updateDeputyship: { EN: 'change a deputyship', DE: 'Vertretung ändern' },
  endDeputyship: { EN: 'end a deputyship', DE: 'Vertretung beenden' },
  resignDeputyship: { EN: 'resign as a deputy', DE: 'Vertretung niederlegen' },
  createCredential: { EN: 'create a credential', DE: 'Zugangsdaten anlegen' },
  updateBookingTemplate: { EN: 'change a booking template', DE: 'Buchungsvorlage ändern' },
  assignShipment: { EN: 'assign a shipment', DE: 'Sendung zuweisen' },
  lockGroup: { EN: 'lock a group', DE: 'Gruppe sperren' },
  unlockGroup: { EN: 'unlock a group', DE: 'Gruppe entsperren' },
  deleteGroup: { EN: 'delete a group', DE: 'Gruppe löschen' },
} as const satisfies Record<string, Words>;

/** A mutation of which refused attempts are recorded. */
export type AttemptedMutation = keyof typeof attemptWords;

/** The reasons of recorded refusals, which mean an attempt beyond the viewer's permissions; each as a clause. */
export const escalationWords = {
  GRANT_BEYOND_OWN: { EN: 'it gives permissions that the user lacks', DE: 'dafür fehlen eigene Rechte' },
  PERMISSION_RESERVED: {
    EN: 'only the superadmin holds the permission',
    DE: 'das Recht hat nur der Superadmin',
  },
  SUPERADMIN_HANDED_OVER: {
    EN: 'the superadmin role can only be handed over',
    DE: 'die Superadmin-Rolle kann nur übergeben werden',
  },
  NOT_SUPERADMIN: { EN: 'only the superadmin may', DE: 'das darf nur der Superadmin' },
  USER_HOLDS_MORE: { EN: 'the other user holds more', DE: 'der andere Benutzer hat mehr Rechte' },
  USER_IN_OTHER_GROUPS: {
    EN: 'the other user belongs to further groups',
    DE: 'der andere Benutzer gehört zu weiteren Gruppen',
  },
  OWN_USER: { EN: 'users cannot do this to themselves', DE: 'das geht nicht mit dem eigenen Benutzer' },
  OWN_GROUPS_ONLY: { EN: 'it goes beyond the own groups', DE: 'das geht über die eigenen Gruppen hinaus' },
  LOCK_MADE_BY_MORE: {
    EN: 'the lock was set by a user who held more',
    DE: 'die Sperre stammt von einem Benutzer mit mehr Rechten',
  },
  DEPUTYSHIP_CHAIN: {
    EN: 'a deputy cannot have a deputy',
    DE: 'eine Vertretung kann nicht selbst vertreten werden',
  },
  BOOKING_TEMPLATE_NOT_EDITABLE: {
    EN: 'the user cannot change this template',
    DE: 'die Vorlage darf dieser Benutzer nicht ändern',
  },
  ASSIGNMENT_BEYOND_OWN: {
    EN: 'the shipment is beyond the user’s own permissions',
    DE: 'die Sendung geht über die eigenen Rechte hinaus',
  },
  PERMISSION_MISSING: { EN: 'the permission is missing', DE: 'das Recht dafür fehlt' },
  ELEMENT_NOT_PERMITTED: { EN: 'the permission is missing', DE: 'das Recht dafür fehlt' },
} as const satisfies Record<string, Words>;

/** A reason of a recorded refusal. */
export type EscalationReason = keyof typeof escalationWords;

/** The activity of a refused attempt beyond the actor's permissions. */
export const escalationActivities = {
  ESCALATION_REFUSED: activity<{ mutation: AttemptedMutation; reason: EscalationReason }>({
    concern: 'SUBJECT',
    description:
      'An attempt to exceed the permissions of the user was refused; recorded at most 20 times per hour and user.',
    sentences: {
      EN: ({ mutation, reason }, { actor, subject }) =>
        `An attempt by ${actor} was refused: ${inWords(attemptWords, mutation, 'EN')}${about('user', subject)}. Reason: ${inWords(escalationWords, reason, 'EN')}.`,
      DE: ({ mutation, reason }, { actor, subject }) =>
        `Ein Versuch von ${actor} wurde abgelehnt: ${inWords(attemptWords, mutation, 'DE')}${about('Benutzer', subject)}. Grund: ${inWords(escalationWords, reason, 'DE')}.`,
    },
  }),
};

function about(label: string, subject: string): string {
  return subject === absent ? '' : ` (${label}: ${subject})`;
}

/** The words of a key; the key itself if it is no longer in the catalogue. */
function inWords(words: Readonly<Partial<Record<string, Words>>>, key: string, language: Language): string {
  return words[key]?.[language] ?? key;
}
