import { userTypeWords } from '../../entities/role-words.js';
import type { UserType } from '../../entities/user.enums.js';
import type { Reasons } from './reason.js';

/** Reasons of users, their permissions, memberships and invitations. */
export const userReasons = {
  OWN_USER: {
    code: 'FORBIDDEN',
    when: 'Nobody locks, deletes or demotes themselves.',
    remedy: 'Ask another user who administers the account.',
    messages: {
      EN: 'You may not do this to yourself.',
      DE: 'Das können Sie nicht mit Ihrem eigenen Benutzer tun.',
    },
  },
  USER_HOLDS_MORE: {
    code: 'FORBIDDEN',
    when: 'The other user holds a permission that the viewer is not allowed to grant.',
    remedy: 'Ask a user with more permissions.',
    messages: {
      EN: ({ change }: { change: 'ANY' | 'LOGIN' }) =>
        change === 'ANY'
          ? 'The role of this user has permissions that you are not allowed to grant.'
          : 'This user has permissions that you are not allowed to grant, so you cannot set the e-mail address or login name, or send an invitation.',
      DE: ({ change }: { change: 'ANY' | 'LOGIN' }) =>
        change === 'ANY'
          ? 'Die Rolle dieses Benutzers enthält Rechte, die Sie nicht vergeben können.'
          : 'Dieser Benutzer hat Rechte, die Sie nicht vergeben können. Deshalb können Sie weder E-Mail-Adresse oder Anmeldenamen ändern noch eine Einladung senden.',
    },
  },
  USER_IN_OTHER_GROUPS: {
    code: 'FORBIDDEN',
    when: 'The user also belongs to groups that the viewer does not manage.',
    remedy: 'Ask a user who manages all groups of the user.',
    messages: {
      EN: 'This user also belongs to groups that you do not manage.',
      DE: 'Dieser Benutzer gehört auch zu Gruppen, die Sie nicht verwalten.',
    },
  },
  LOCK_MADE_BY_MORE: {
    code: 'FORBIDDEN',
    when: 'The lock was set by a user who held a permission that the viewer lacks.',
    remedy: 'Ask a user with more permissions.',
    messages: {
      EN: 'This lock was set by a user with permissions that you lack, so you cannot lift it.',
      DE: 'Diese Sperre hat ein Benutzer mit Rechten gesetzt, die Ihnen fehlen. Sie können sie nicht aufheben.',
    },
  },
  SUPERADMIN_HANDED_OVER: {
    code: 'FORBIDDEN',
    when: 'The role of superadmin was assigned like any other.',
    remedy: 'Use handOverSuperadmin.',
    messages: {
      EN: 'The role of superadmin is handed over, never given.',
      DE: 'Die Rolle des Superadmins wird übergeben, nicht vergeben.',
    },
  },
  GRANT_BEYOND_OWN: {
    code: 'FORBIDDEN',
    when: 'The role or the approval trait contains a permission that the viewer is not allowed to grant.',
    remedy: 'Choose another role or trait, or ask a user with more permissions.',
    messages: {
      EN: 'You may not give what you do not hold yourself.',
      DE: 'Sie können keine Rechte vergeben, die Sie selbst nicht haben.',
    },
  },
  USER_NOT_IN_GROUP: {
    code: 'INVALID_STATE',
    when: 'The user to be removed from a group does not belong to it.',
    remedy: 'Nothing is left to do.',
    messages: {
      EN: 'The user does not belong to this group.',
      DE: 'Der Benutzer gehört nicht zu dieser Gruppe.',
    },
  },
  OWN_GROUPS_ONLY: {
    code: 'FORBIDDEN',
    when: 'The viewer creates users of their own groups only, and named none.',
    remedy: 'Name one of your own groups.',
    messages: {
      EN: 'You may only make users of your own groups.',
      DE: 'Sie können nur Benutzer Ihrer eigenen Gruppen anlegen.',
    },
  },
  OWN_ACCESS_LOSS: {
    code: 'FORBIDDEN',
    when: 'The viewer would leave all of their active groups, and lose access.',
    remedy: 'Keep one of your active groups.',
    messages: {
      EN: 'You would lose access: keep one of your active groups.',
      DE: 'Sie würden Ihren Zugang verlieren. Bitte behalten Sie eine Ihrer aktiven Gruppen.',
    },
  },
  OWN_NOTE: {
    code: 'FORBIDDEN',
    when: 'The viewer would change the note about themselves.',
    remedy: 'Leave `note` out.',
    messages: {
      EN: 'You cannot change the note about yourself.',
      DE: 'Die Notiz über Sie selbst können Sie nicht ändern.',
    },
  },
  USER_DELETED: {
    code: 'INVALID_STATE',
    when: 'The user is deleted.',
    remedy: 'Create another user; a deleted user never comes back.',
    messages: {
      EN: 'The user is deleted and cannot be changed.',
      DE: 'Der Benutzer ist gelöscht und kann nicht mehr geändert werden.',
    },
  },
  USER_LOCKED: {
    code: 'INVALID_STATE',
    when: 'The user is locked.',
    remedy: 'Unlock the user first, unless the lock is what you want.',
    messages: { EN: 'The user is locked.', DE: 'Der Benutzer ist gesperrt.' },
  },
  USER_ACTIVE: {
    code: 'INVALID_STATE',
    when: 'The user to be invited has already accepted an invitation.',
    remedy: 'Nothing is left to do; the user logs in without an invitation.',
    messages: {
      EN: 'The user is active already; only a user who has never been active can be invited.',
      DE: 'Der Benutzer ist bereits aktiv. Einladen können Sie nur Benutzer, die noch nie aktiv waren.',
    },
  },
  USER_NOT_LOCKED: {
    code: 'INVALID_STATE',
    when: 'The user to be unlocked is not locked, and no failed logins keep the user out.',
    remedy: 'Nothing is left to do.',
    messages: { EN: 'The user is not locked.', DE: 'Der Benutzer ist nicht gesperrt.' },
  },
  USER_NOT_ACTIVE: {
    code: 'INVALID_STATE',
    when: 'The user who is to become superadmin is not active.',
    remedy: 'Choose an active user.',
    messages: {
      EN: 'Only an active user can become superadmin.',
      DE: 'Nur ein aktiver Benutzer kann Superadmin werden.',
    },
  },
  USER_READ_ONLY: {
    code: 'INVALID_STATE',
    when: 'The user who is to become superadmin is read-only.',
    remedy: 'Change the type of the user to FULL first.',
    messages: {
      EN: 'A read-only user cannot become superadmin. Change the type of the user to full first.',
      DE: 'Ein Benutzer mit Lesezugriff kann nicht Superadmin werden. Bitte geben Sie ihm zuerst Vollzugriff.',
    },
  },
  API_USER: {
    code: 'INVALID_STATE',
    when: 'The user is a program (`AccessKind.API`), which never logs in and has no custom roles.',
    remedy: 'Choose a user who logs in; give a program rights and credentials.',
    messages: {
      EN: 'This user is a program: it never logs in, and has only single rights and credentials.',
      DE: 'Dieser Benutzer ist ein Programm: Er meldet sich nie an und hat nur einzelne Rechte und Zugangsdaten.',
    },
  },
  NOT_API_USER: {
    code: 'INVALID_STATE',
    when: 'The credential is for another user who is not a program.',
    remedy: 'Ask the user to create a credential of their own.',
    messages: {
      EN: 'Only the user can create this credential. You can create credentials for yourself and for programs.',
      DE: 'Diese Zugangsdaten kann nur der Benutzer selbst anlegen. Sie können eigene Zugangsdaten und die von Programmen anlegen.',
    },
  },
  API_USER_STAYS: {
    code: 'INVALID_STATE',
    when: 'The base role API can only be chosen when a user is created, and cannot be changed later.',
    remedy: 'Create another user.',
    messages: {
      EN: 'A user who logs in cannot become a program, nor the other way round. Create another user.',
      DE: 'Ein Benutzer, der sich anmeldet, kann kein Programm werden und umgekehrt. Bitte legen Sie einen neuen Benutzer an.',
    },
  },
  USER_STAYS_FULL: {
    code: 'INVALID_STATE',
    when: 'The user to be made read-only is a full one.',
    remedy: 'Delete the user and create a read-only one, or remove roles and rights.',
    messages: {
      EN: 'A full user cannot become read-only.',
      DE: 'Ein Benutzer mit Vollzugriff kann nicht auf Lesezugriff zurückgestuft werden.',
    },
  },
  LICENCES_USED_UP: {
    code: 'INVALID_STATE',
    when: 'The account has as many users of the type as it has licences, or more; the licences are in `total`.',
    remedy: 'Delete a user of the type, or ask the operator for more licences.',
    messages: {
      EN: ({ type, total }: { type: UserType; total: number }) =>
        `All licences of this kind are used (${userTypeWords[type].EN}: ${total}). Delete a user, or ask for more licences.`,
      DE: ({ type, total }: { type: UserType; total: number }) =>
        `Alle Lizenzen dieser Art sind vergeben (${userTypeWords[type].DE}: ${total}). Bitte löschen Sie einen Benutzer oder erwerben Sie weitere Lizenzen.`,
    },
  },
  NOT_SUPERADMIN: {
    code: 'FORBIDDEN',
    when: 'The viewer has handed over the role of superadmin in the meantime.',
    remedy: 'Load the page again.',
    messages: {
      EN: 'You are not the superadmin any more.',
      DE: 'Sie sind nicht mehr der Superadmin.',
    },
  },
  USER_CHANGED_MEANWHILE: {
    code: 'CONFLICT',
    when: 'Another request changed the user at the same time.',
    remedy: 'Load the user again and repeat the call.',
    messages: {
      EN: 'The user has changed in the meantime. Look again.',
      DE: 'Der Benutzer wurde inzwischen geändert. Bitte laden Sie ihn neu.',
    },
  },
  INVITATION_ACCEPTED_MEANWHILE: {
    code: 'CONFLICT',
    when: 'The user accepted the invitation at the same time.',
    remedy: 'Load the user again.',
    messages: {
      EN: 'The user has just accepted the invitation. Look again.',
      DE: 'Der Benutzer hat die Einladung gerade angenommen. Bitte laden Sie ihn neu.',
    },
  },
  INVITATION_INVALID: {
    code: 'LOGIN_FAILED',
    when: 'The link of an invitation is unknown, used or expired, or the user has no access any more.',
    remedy: 'Ask for a new invitation.',
    messages: {
      EN: 'This invitation is invalid or has expired. Ask for a new one.',
      DE: 'Diese Einladung ist ungültig oder abgelaufen. Bitte fordern Sie eine neue an.',
    },
  },
  INVITEE_WITHOUT_ACCESS: {
    code: 'INVALID_STATE',
    when: 'All groups of the user are locked or deleted, so the invitation could not be accepted.',
    remedy: 'Unlock a group, or add the user to an active one.',
    messages: {
      EN: 'All groups of this user are locked or deleted, so the invitation could not be accepted: unlock one, or add the user to an active group first.',
      DE: 'Alle Gruppen dieses Benutzers sind gesperrt oder gelöscht, er könnte die Einladung nicht annehmen. Bitte entsperren Sie eine Gruppe oder fügen Sie ihn einer aktiven hinzu.',
    },
  },
  ACCESS_LOSS_UNCONFIRMED: {
    code: 'CONFLICT',
    when: 'Users would lose access; their number is in `count`.',
    remedy: 'Repeat the call with the number as `confirmedAccessLoss`.',
    messages: {
      EN: ({ count }: { count: number }) =>
        `Users who would lose access: ${count}. Confirm this number as confirmedAccessLoss.`,
      DE: ({ count }: { count: number }) =>
        `Benutzer, die ihren Zugang verlieren würden: ${count}. Bitte bestätigen Sie diese Zahl.`,
    },
  },
  UNWATCHED_SHIPMENTS_UNCONFIRMED: {
    code: 'CONFLICT',
    when: 'Waiting shipments would lose their last notified approver; their number is in `count`.',
    remedy: 'Repeat the call with the number as `confirmedUnwatchedShipments`.',
    messages: {
      EN: ({ count }: { count: number }) =>
        `Waiting shipments that would lose their last notified approver: ${count}. Confirm this number as confirmedUnwatchedShipments.`,
      DE: ({ count }: { count: number }) =>
        `Wartende Sendungen, die ihren letzten benachrichtigten Freigeber verlieren würden: ${count}. Bitte bestätigen Sie diese Zahl.`,
    },
  },
} as const satisfies Reasons;
